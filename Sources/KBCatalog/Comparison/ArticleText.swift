import KBModel

/// A text of an article: what one or more of its copies say, word for word.
public struct ArticleText: Hashable, Sendable {
  /// 1 is the text that is shown; the others follow in the order of their copies.
  public let number: Int
  /// Positions of the copies that have it, the better ones first.
  public let copies: [Int]
  /// The latest date that its first copy states.
  public let day: Day?
  /// The revision that its first copy states.
  public let revision: String?

  /// So many texts of an article are told from each other; what further copies say is compared with nothing.
  public static let most = 9

  /// The different texts of an article.
  /// - Parameter copies: read from the article's copies, the one that is shown first.
  public static func texts(of copies: [Article]) -> [ArticleText] {
    let groups = TextFingerprint.groups(of: copies.map(TextFingerprint.init), most: most)
    return groups.enumerated().map { index, positions in
      let first = copies[positions[0]].metadata
      return ArticleText(
        number: index + 1, copies: positions, day: first.dates.latestDay, revision: first.revision)
    }
  }
}
