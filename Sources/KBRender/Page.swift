/// A file of the site.
public struct Page: Hashable, Sendable {
  /// Relative to the site: `kb/198/Q198657/index.html`.
  public let path: String
  /// UTF-8.
  public let bytes: [UInt8]
}
