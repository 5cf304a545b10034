/// What the survey keeps of an article: enough to list it, link to it and decide between copies, about 1 KB.
public struct ArticleHeader: Hashable, Sendable {
  /// The article's number.
  public var id: ArticleID
  /// The title.
  public var title: String
  /// Product names.
  public var products: [String]
  /// The product code, where this copy has it.
  public var productCode: String?
  /// Versions as written, one entry a platform.
  public var versions: [String]
  /// Keywords, as spelled.
  public var keywords: [String]
  /// Keywords of the technologies that the article is about.
  public var technologies: [String]
  /// `kbbug`, `kbprb`, `kbinfo`, `kbhowto`, or several of them.
  public var issueType: String?
  /// The list of products that the article applies to.
  public var appliesTo: [ArticleMetadata.AppliesTo]
  /// All its dates.
  public var dates: [ArticleDate]
  /// The revision as the page states it.
  public var revision: String?
  /// BCP 47 language tag.
  public var language: String
  /// Whether its author has not finished it.
  public var isDraft: Bool
  /// Articles that the body cites, in the order of their first citation, without repetitions and without itself.
  public var references: [ArticleID]
  /// Error codes that the body tells of, each once, in the order of their first mention.
  public var errors: [ErrorMention]
  /// What else the text states that has an index.
  public var facts: ArticleFacts
  /// How much of the article this text holds.
  public var extent: TextExtent
  /// Where it was read from.
  public var copy: Copy
  /// The line of the file in which its author wrote the number; `nil` in other files than canonical ones.
  public var numberLine: Int?

  /// What identifies the article.
  public var key: ArticleKey { ArticleKey(id, language: language) }
  /// Whether there is a title: some readers put the number in the place of one that is lost.
  public var hasTitle: Bool { id.isTitled(title) }
  /// The date to show and sort by.
  public var date: ArticleDate? { dates.preferred }

  /// The header of an article that was read from `copy`.
  public init(
    _ metadata: ArticleMetadata, references: [ArticleID], errors: [ErrorMention] = [],
    facts: ArticleFacts = ArticleFacts(), extent: TextExtent = TextExtent(), copy: Copy
  ) {
    id = metadata.id
    title = metadata.title
    products = metadata.products
    productCode = metadata.productCode
    versions = metadata.versions
    keywords = metadata.keywords
    technologies = metadata.technologies
    issueType = metadata.issueType
    appliesTo = metadata.appliesTo
    dates = metadata.dates
    revision = metadata.revision
    language = metadata.language
    isDraft = metadata.isDraft
    self.references = references
    self.errors = errors
    self.facts = facts
    self.extent = extent
    self.copy = copy
  }
}

extension ArticleID {
  /// Whether a text is a title of the article: not nothing, and not its number in whatever spelling.
  func isTitled(_ title: String) -> Bool { !title.isEmpty && ArticleID(title) != self }
}
