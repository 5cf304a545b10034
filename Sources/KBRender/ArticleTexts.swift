import KBCatalog
import KBModel

/// An article as its page shows it, and the different texts that its copies have.
public struct ArticleTexts: Sendable {
  /// With what the shown copy lost and another one has.
  public let article: Article
  /// The text that is shown, then the others; empty for an article of one copy.
  public let texts: [ArticleText]
  /// As they were read, the one that is shown first; empty for an article of one copy.
  let copies: [Article]
  /// Where the copies were read from.
  let entry: CatalogEntry?

  /// An article of one copy.
  public init(_ article: Article) {
    self.article = article
    texts = []
    copies = []
    entry = nil
  }

  /// - Parameter copies: read from the copies of the entry, in their order; at least one.
  public init(_ copies: [Article], of entry: CatalogEntry) {
    var completion = CopyCompletion(copies[0], entry)
    completion.complete { copies[$0].metadata }
    article = completion.article
    self.copies = copies
    self.entry = entry
    texts = ArticleText.texts(of: copies)
  }

  /// The texts that have a page of their own.
  public var others: ArraySlice<ArticleText> { texts.dropFirst() }

  /// How many copies have none of the texts, as the article has too many.
  public var uncompared: Int { copies.count - texts.reduce(0) { $0 + $1.copies.count } }

  /// Of each file that a copy's text came from, the number of the text.
  var numbers: [String: Int] {
    let files = entry?.copies.map(\.origin.path) ?? []
    var numbers: [String: Int] = [:]
    for text in texts {
      for position in text.copies where position < files.count {
        numbers[files[position]] = text.number
      }
    }
    return numbers
  }

  /// Whether each text has a date of its own, so that the texts are revisions of the article.
  var areRevisions: Bool {
    texts.allSatisfy { $0.day != nil } && Set(texts.map(\.day)).count == texts.count
  }

  /// What a text is called among the others: its year, its date, its revision, or only its number.
  func label(_ text: ArticleText) -> String {
    if let day = text.day {
      if texts.count(where: { $0.day?.year == day.year }) == 1 { return String(day.year) }
      if texts.count(where: { $0.day == day }) == 1 { return day.readable }
    }
    if let revision = text.revision, texts.count(where: { $0.revision == revision }) == 1 {
      return "revision \(revision)"
    }
    return "copy \(text.number)"
  }
}
