import KBModel

/// Files that hold one article in one language, merged: the best copy is shown, the others stay in its provenance.
public struct CopyMerger: Sendable {
  /// The copies of one article in one language, the one to show first.
  public struct Group: Sendable {
    /// The copy to show.
    public let shown: ArticleHeader
    /// The others, the better ones first.
    public let others: [ArticleHeader]
    /// What identifies the article.
    public var key: ArticleKey { shown.key }
    /// All of them.
    public var headers: [ArticleHeader] { [shown] + others }
  }

  /// Ordered by number, English before other languages.
  public private(set) var groups: [Group] = []
  /// What was found while merging.
  public private(set) var diagnostics: [Diagnostic] = []

  /// - Parameters:
  ///   - headers: in any order; the result does not depend on it.
  ///   - order: decides which copy is shown.
  public init(_ headers: [ArticleHeader], order: CopyOrder = CopyOrder()) {
    // Positions, because a header is expensive to move.
    let keys = headers.map(\.key)
    let sorted = headers.indices.sorted { keys[$0] < keys[$1] }
    groups.reserveCapacity(headers.count)
    var rest = sorted[...]
    while let first = rest.first {
      let copies = rest.prefix { keys[$0] == keys[first] }
      rest = rest[copies.endIndex...]
      add(Group(copies, of: headers, order))
    }
  }

  private mutating func add(_ group: Group) {
    groups.append(group)
    for other in group.others {
      diagnostics += CopyReport(shown: group.shown, other: other).diagnostics
    }
  }
}

extension CopyMerger.Group {
  /// - Parameter positions: at least one.
  fileprivate init(_ positions: ArraySlice<Int>, of headers: [ArticleHeader], _ order: CopyOrder) {
    guard positions.count > 1 else {
      self.init(shown: headers[positions[positions.startIndex]], others: [])
      return
    }
    let sorted = order.sorted(positions.map { headers[$0] })
    self.init(shown: sorted[0], others: Array(sorted.dropFirst()))
  }
}
