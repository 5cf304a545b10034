import KBModel

/// A text of an article: what one or more of its copies say, word for word.
public struct ArticleText: Hashable, Sendable {
  /// 1 is the text that is shown; the others follow in the order of their copies.
  public let number: Int
  /// Positions of the copies that have it, the better ones first.
  public fileprivate(set) var copies: [Int]
  /// The latest date that its first copy states.
  public let day: Day?
  /// The revision that its first copy states.
  public let revision: String?

  /// So many texts of an article are told from each other; what further copies say is compared with nothing.
  public static let most = 9

  /// The different texts of an article.
  /// - Parameter copies: read from the article's copies, the one that is shown first.
  public static func texts(of copies: [Article]) -> [ArticleText] {
    var texts: [ArticleText] = []
    var words: [TextWords] = []
    for (position, copy) in copies.enumerated() {
      let own = TextWords(copy)
      if let same = words.firstIndex(where: { $0.isSame(own) }) {
        texts[same].copies.append(position)
      } else if texts.count < most {
        texts.append(
          ArticleText(
            number: texts.count + 1, copies: [position], day: copy.metadata.dates.latestDay,
            revision: copy.metadata.revision))
        words.append(own)
      }
    }
    return texts
  }
}

/// The words of an article, as ``TextComparison`` compares them.
private struct TextWords {
  /// `nil` where the copy has no title.
  let title: [String]?
  let body: [String]

  init(_ article: Article) {
    title =
      article.metadata.hasTitle
      ? TextWord.words(of: article.metadata.title).map(\.key) : nil
    body = TextLine.lines(of: article, withTitle: false).flatMap { $0.words.map(\.key) }
  }

  /// A title that was lost is no other title.
  func isSame(_ other: TextWords) -> Bool {
    (title == nil || other.title == nil || title == other.title) && body == other.body
  }
}
