import KBModel

/// Names the languages of an article's listings, whichever reader found these.
struct ListingLanguages {
  private let metadata: ArticleMetadata

  init(_ metadata: ArticleMetadata) { self.metadata = metadata }

  /// The blocks with the languages of their listings, where these are certain. A listing that has a language keeps it.
  ///
  /// A short listing that is not certain alone goes by the other listings of its article.
  func named(_ blocks: [Block]) -> [Block] {
    var listings = Listings()
    listings.visit(blocks)
    guard !listings.texts.isEmpty else { return blocks }
    let prior = LanguagePrior(metadata)
    let guesses = listings.texts.map { guess($0, prior) }
    let certain = Set(guesses.compactMap(\.language))
    var languages = guesses.map { guess -> CodeLanguage? in
      if let language = guess.language { return language }
      guard let likeliest = guess.likeliest, certain == [likeliest.language],
        likeliest.score >= prior.weight(of: likeliest.language) + Self.leastScoreOfSibling
      else { return nil }
      return likeliest.language
    }[...]
    return named(blocks, &languages)
  }

  /// What a listing's own signs must weigh for the language of the article's other listings.
  private static let leastScoreOfSibling = 3

  private struct Guess {
    var language: CodeLanguage?
    var likeliest: (language: CodeLanguage, score: Int)?
  }

  private func guess(_ text: String, _ prior: LanguagePrior) -> Guess {
    if let language = SettingsFile.language(of: text.utf8) { return Guess(language: language) }
    let guess = LanguageGuess(text.utf8, prior: prior)
    return Guess(language: guess.language, likeliest: guess.likeliest)
  }

  /// Gives the listings their languages, in the order in which ``Listings`` visited them.
  private func named(_ blocks: [Block], _ languages: inout ArraySlice<CodeLanguage?>) -> [Block] {
    blocks.map { block in
      var block = block
      switch block.content {
      case .preformatted(.code(nil), let inlines):
        block.content = .preformatted(.code(languages.popFirst() ?? nil), inlines)
      case .list(var list):
        for index in list.items.indices {
          list.items[index].blocks = named(list.items[index].blocks, &languages)
        }
        block.content = .list(list)
      case .definitions(let kind, var definitions):
        for index in definitions.indices {
          definitions[index].blocks = named(definitions[index].blocks, &languages)
        }
        block.content = .definitions(kind, definitions)
      case .quote(let kind, let blocks): block.content = .quote(kind, named(blocks, &languages))
      case .note(let kind, let blocks): block.content = .note(kind, named(blocks, &languages))
      case .heading, .paragraph, .preformatted, .table, .rule: break
      }
      return block
    }
  }
}

/// The texts of listings without a language, in document order.
private struct Listings {
  var texts: [String] = []

  mutating func visit(_ blocks: [Block]) {
    for block in blocks {
      switch block.content {
      case .preformatted(.code(nil), let inlines): texts.append(inlines.plainText)
      case .list(let list): for item in list.items { visit(item.blocks) }
      case .definitions(_, let definitions): for each in definitions { visit(each.blocks) }
      case .quote(_, let blocks), .note(_, let blocks): visit(blocks)
      case .heading, .paragraph, .preformatted, .table, .rule: break
      }
    }
  }
}
