/// What a page was made from, a number for each kind of input: where all are as at the last build, so is the page.
public struct PageFingerprint: Hashable, Sendable {
  /// The kinds of input.
  public enum Part: UInt8, Hashable, Sendable, CaseIterable {
    /// The article's files.
    case text
    /// Titles of the articles that it cites.
    case citations
    /// The articles that cite it.
    case backlinks
    /// Articles on the same matter.
    case related
    /// The article in other languages.
    case translations
    /// The articles before and after.
    case neighbours
    /// The names of its product and of the other indices that it is listed in.
    case indices
    /// The articles that a list shows, or the groups of an index.
    case list
    /// The file that it is a copy of.
    case original
  }

  /// By part; a part that the page does not depend on is missing.
  public private(set) var parts: [(part: Part, value: UInt64)]

  /// Ordered by part.
  public init(_ parts: [(part: Part, value: UInt64)]) { self.parts = parts }

  /// Whether the page shows an article.
  public var isOfArticle: Bool { parts.contains { $0.part == .text } }

  /// Whether the page is a copy of a file of its author's.
  public var isOfCopiedFile: Bool { parts.contains { $0.part == .original } }

  /// The same page with another value of a part.
  public func replacing(_ part: Part, with value: UInt64) -> PageFingerprint {
    PageFingerprint(parts.map { $0.part == part ? (part, value) : $0 })
  }

  /// The parts that differ from an earlier fingerprint of the same page.
  public func changes(since earlier: PageFingerprint) -> [Part] {
    Part.allCases.filter { part in
      parts.first { $0.part == part }?.value != earlier.parts.first { $0.part == part }?.value
    }
  }

  /// Whether all parts are equal.
  public static func == (left: Self, right: Self) -> Bool {
    left.parts.elementsEqual(right.parts) { $0 == $1 }
  }

  /// Hashes all parts.
  public func hash(into hasher: inout Hasher) {
    for (part, value) in parts {
      hasher.combine(part)
      hasher.combine(value)
    }
  }
}
