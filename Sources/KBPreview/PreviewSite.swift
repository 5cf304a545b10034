/// What a preview shows: a site whose pages are made when they are asked for.
public protocol PreviewSite: Sendable {
  /// The resource at a path, or `nil` where the site has none.
  ///
  /// The path is relative to the site's root and names a file (`kb/198/Q198657/index.html`). It is decoded, and has no
  /// empty, `.` or `..` part, no backslash and no control character. The page for what is missing is asked for as
  /// `404.html`. Calls come from several threads at once.
  func resource(at path: String) async -> PreviewResource?
}

/// A file of the site, as it would be published.
public struct PreviewResource: Hashable, Sendable {
  /// The whole content.
  public var body: [UInt8]
  /// `text/html; charset=utf-8`; `nil` where the path's extension says it.
  public var mediaType: String?
  /// Seconds since 1970; `nil` where it is made for each request.
  public var modified: Int?
  /// What a page is made from, as it is told to who looks at it; `nil` where there is nothing to tell.
  public var source: String?

  /// A file of the site.
  public init(
    _ body: [UInt8], mediaType: String? = nil, modified: Int? = nil, source: String? = nil
  ) {
    self.body = body
    self.mediaType = mediaType
    self.modified = modified
    self.source = source
  }
}

/// What changed files mean for those who look at the site.
public struct PreviewUpdate: Hashable, Sendable {
  /// The pages to load again.
  public var stale: StalePages
  /// All that is to be shown from now on; what was shown before is taken away.
  public var diagnostics: [PreviewDiagnostic]

  /// An update; by default nothing is stale and nothing is to be told.
  public init(stale: StalePages = .pages([]), diagnostics: [PreviewDiagnostic] = []) {
    self.stale = stale
    self.diagnostics = diagnostics
  }
}

/// Pages that are no longer what a browser may be showing.
public enum StalePages: Hashable, Sendable {
  /// A template, an asset or the configuration has changed.
  case all
  /// Paths as ``PreviewSite/resource(at:)`` takes them.
  case pages(Set<String>)

  func contains(_ page: String) -> Bool {
    switch self {
    case .all: return true
    case .pages(let paths): return paths.contains(page)
    }
  }
}
