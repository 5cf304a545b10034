import KBCatalog
import KBModel

/// The different texts of one article, with the copies that have them.
public struct ArticleTexts: Sendable {
  /// The text that is shown, then the others; empty for an article of one copy.
  public let texts: [ArticleText]
  /// As they were read, the one that is shown first.
  let copies: [Article]
  /// Where the copies were read from.
  let entry: CatalogEntry?

  /// Those of an article of one copy.
  public init() {
    texts = []
    copies = []
    entry = nil
  }

  /// - Parameter copies: read from the copies of the entry, in their order.
  public init(_ copies: [Article], of entry: CatalogEntry) {
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
