import KBModel

/// What changed files mean for the pages of a live archive.
public struct LiveUpdate: Hashable, Sendable {
  /// Whether any page may be another one now.
  public var isAllStale = false
  /// Pages that are other ones now, by their paths in the site.
  public var stale: Set<String> = []
  /// Whether other pages follow with ``LiveArchive/refresh()``.
  public var needsRefresh = false

  /// Nothing is stale unless it is said.
  public init(isAllStale: Bool = false, stale: Set<String> = [], needsRefresh: Bool = false) {
    self.isAllStale = isAllStale
    self.stale = stale
    self.needsRefresh = needsRefresh
  }
}
