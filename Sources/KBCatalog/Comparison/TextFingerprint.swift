import KBModel

/// The words of a text in a few bytes: texts with the same words, as ``TextComparison`` compares them, have the same.
public struct TextFingerprint: Hashable, Sendable {
  /// `nil` where the copy has no title.
  private let title: UInt64?
  private let body: UInt64

  /// The fingerprint of an article's title and text.
  public init(_ article: Article) {
    title =
      article.metadata.hasTitle
      ? Self.hash(TextWord.words(of: article.metadata.title)) : nil
    body = TextLine.lines(of: article, withTitle: false).reduce(Self.basis) {
      Self.hash($1.words, after: $0)
    }
  }

  /// Whether the words are the same. A title that was lost is no other title.
  public func isSame(as other: Self) -> Bool {
    (title == nil || other.title == nil || title == other.title) && body == other.body
  }

  /// Brings together what has the same words.
  /// - Parameter most: so many groups are made; what fits into none of them then is left out.
  /// - Returns: positions, ascending; each group is represented by its first.
  public static func groups(of fingerprints: [Self], most: Int = .max) -> [[Int]] {
    var groups: [[Int]] = []
    for (position, fingerprint) in fingerprints.enumerated() {
      let same = groups.firstIndex { fingerprints[$0[0]].isSame(as: fingerprint) }
      if let same {
        groups[same].append(position)
      } else if groups.count < most {
        groups.append([position])
      }
    }
    return groups
  }

  // FNV-1a, 64 bits (RFC 9923).
  private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3

  /// A blank ends each word.
  private static func hash(_ words: [TextWord], after start: UInt64 = basis) -> UInt64 {
    words.reduce(start) { hash, word in
      let letters = word.key.utf8.reduce(hash) { ($0 ^ UInt64($1)) &* prime }
      return (letters ^ 0x20) &* prime
    }
  }
}
