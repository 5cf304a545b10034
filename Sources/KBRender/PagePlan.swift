import KBCatalog

/// A file of the site that is not an article: small, so that all plans can be made before any page is rendered.
public struct PagePlan: Hashable, Sendable {
  /// What the file holds.
  enum Content: Hashable, Sendable {
    case home
    case about
    case notFound
    /// The groups of an index, or those of them whose names begin with one letter, or the letters alone.
    case index(Index.Kind, IndexSection)
    /// Articles of a group, by its position in ``Index/groups``; `part` counts from 1.
    case group(Index.Kind, Int, part: Int)
    /// Addresses of the site; `part` counts from 1.
    case sitemap(part: Int)
    case sitemapIndex(parts: Int)
    case robots
    /// Tells a host that the files are to be served as they are.
    case noJekyll
  }

  let content: Content
  /// Relative to the site.
  public let path: String
  /// Where readers find it; `nil` for files that are not pages, and for the error page, which is found everywhere.
  let address: SiteAddress?

  init(_ content: Content, at address: SiteAddress) {
    self.content = content
    self.address = address
    path = address.file
  }

  init(_ content: Content, file: String) {
    self.content = content
    address = nil
    path = file
  }
}
