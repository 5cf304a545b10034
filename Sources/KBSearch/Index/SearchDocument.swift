import KBModel

/// What the index takes from an article.
public struct SearchDocument: Sendable {
  /// A run of text in one field.
  public struct Passage: Sendable, Equatable {
    /// Where it stands.
    public var field: SearchField
    /// As it stands.
    public var text: String
  }

  /// The article's number, which is the document's number too: stable, and its page's address follows from it.
  public var number: UInt32
  /// In the order of the article.
  public var passages: [Passage]
  /// What the article quotes of programs, each a whole message.
  public var messages: [String]
  /// What the article can be filtered by.
  public var facets: Facets

  /// A document of its parts.
  public init(
    number: UInt32, passages: [Passage], messages: [String] = [], facets: Facets = Facets()
  ) {
    self.number = number
    self.passages = passages
    self.messages = messages
    self.facets = facets
  }

  /// The document of an article.
  /// - Parameters:
  ///   - product: the part of the address of the product that results can be filtered by; empty for none.
  ///   - facts: what the text states.
  public init(_ article: Article, product: String, facts: ArticleFacts) {
    let metadata = article.metadata
    number = metadata.id.number
    messages = facts.messages.map(\.text)
    facets = Facets(metadata, product: product)
    passages = [Passage(field: .title, text: metadata.title)]
    add(.facts, metadata.products + metadata.versions + metadata.operatingSystems)
    add(.facts, metadata.appliesTo.map(\.text))
    add(.keywords, metadata.keywords + metadata.technologies)
    if let words = metadata.queryWords { add(.keywords, [words]) }
    add(article.preface, as: .body)
    add(article.body, as: .body)
  }

  private mutating func add(_ field: SearchField, _ texts: [String]) {
    for text in texts where !text.isEmpty { passages.append(Passage(field: field, text: text)) }
  }

  private mutating func add(_ blocks: [Block], as field: SearchField) {
    for block in blocks {
      switch block.content {
      case .heading(_, let inlines): add(.heading, [inlines.plainText])
      case .paragraph(let inlines): add(field, [inlines.plainText])
      case .preformatted(let kind, let inlines):
        add(kind == .table || kind == .console ? .errorText : field, [inlines.plainText])
      case .list(let list): for item in list.items { add(item.blocks, as: field) }
      case .definitions(_, let definitions):
        for definition in definitions {
          add(field, [definition.term.plainText])
          add(definition.blocks, as: field)
        }
      case .quote(_, let blocks): add(blocks, as: .errorText)
      case .note(_, let blocks): add(blocks, as: field)
      case .table(let table): for row in table.rows { add(field, row.map(\.plainText)) }
      case .rule: break
      }
    }
  }
}
