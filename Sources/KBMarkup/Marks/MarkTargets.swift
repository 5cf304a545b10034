/// Where the marks of sentences lead, for pages that mark keys, files, menus and sections in them.
public struct MarkTargets: Sendable {
  /// The anchor of the list of products, with its number sign; `nil` where the page has none.
  public var appliesTo: String?
  /// The address of the search up to what is searched for; `nil` where there is no search.
  public var search: String?

  /// Targets.
  public init(appliesTo: String? = nil, search: String? = nil) {
    self.appliesTo = appliesTo
    self.search = search
  }
}
