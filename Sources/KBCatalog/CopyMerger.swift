import KBModel

/// Files that hold one article, merged: the best copy is shown, the others stay in its provenance.
public struct CopyMerger: Sendable {
  /// The copies of one article, the one to show first.
  public struct Group: Sendable {
    /// The copy to show.
    public let shown: ArticleHeader
    /// The others, the better ones first.
    public private(set) var others: [ArticleHeader] = []
    /// All of them.
    public var headers: [ArticleHeader] { [shown] + others }

    fileprivate mutating func add(_ header: ArticleHeader) { others.append(header) }
  }

  /// Ordered by the articles' numbers.
  public private(set) var groups: [Group] = []
  /// What was found while merging.
  public private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter headers: in any order; the result does not depend on it.
  public init(_ headers: [ArticleHeader]) {
    // Positions, because a header is expensive to move.
    let sorted = headers.indices.sorted { left, right in
      headers[left].id != headers[right].id
        ? headers[left].id < headers[right].id : Self.isBetter(headers[left], headers[right])
    }
    groups.reserveCapacity(headers.count)
    for header in sorted.lazy.map({ headers[$0] }) {
      if groups.last?.shown.id == header.id {
        groups[groups.count - 1].add(header)
      } else {
        groups.append(Group(shown: header))
      }
    }
    for group in groups { report(group) }
  }

  /// The later revision is better; of one revision the text that went through fewer conversions. A revision without
  /// a date counts as the earliest, so that the order has no circles.
  public static func isBetter(_ left: ArticleHeader, _ right: ArticleHeader) -> Bool {
    let (leftDay, rightDay) = (modified(left), modified(right))
    if leftDay != rightDay {
      guard let leftDay else { return false }
      guard let rightDay else { return true }
      return leftDay > rightDay
    }
    if left.copy.extraction != right.copy.extraction {
      return left.copy.extraction < right.copy.extraction
    }
    return left.copy.path < right.copy.path
  }

  private static func modified(_ header: ArticleHeader) -> Day? {
    header.date?.kind == .modified ? header.date?.day : nil
  }

  private mutating func report(_ group: Group) {
    let shown = group.shown
    for other in group.others {
      let location = SourceLocation(path: other.copy.path)
      if TitleSimilarity.isOneArticle(shown.title, other.title) {
        diagnostics.append(
          Diagnostic(
            .note, "copy", "another copy of \(other.id); \(shown.copy.path) is shown", at: location)
        )
        if TitleSimilarity.differ(shown.title, other.title) {
          diagnostics.append(
            Diagnostic(
              .note, "title-differs",
              "the title is “\(other.title)” here and “\(shown.title)” in \(shown.copy.path), which is shown",
              at: location))
        }
      } else {
        diagnostics.append(
          Diagnostic(
            .error, "id-conflict",
            "\(other.id) is “\(other.title)” here and “\(shown.title)” in \(shown.copy.path); give one of them its own number",
            at: location))
      }
    }
  }
}
