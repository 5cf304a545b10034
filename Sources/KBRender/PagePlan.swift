import KBCatalog
import KBModel

/// A file of the site that is not an article: small, so that all plans can be made before any page is rendered.
public struct PagePlan: Hashable, Sendable {
  /// What the file holds. Parts of lists count from 1.
  enum Content: Hashable, Sendable {
    case home
    case about
    case search
    case notFound
    /// The groups of an index, or those of them whose names begin with one letter, or the letters alone.
    case index(Index.Kind, IndexSection)
    /// Articles of a group, by its position in ``Index/groups``.
    case group(Index.Kind, Int, part: Int)
    /// Articles that tell of an error code, by its position in ``Catalog/errorIndex``.
    case error(Int, part: Int)
    /// Messages of a product, by its position in ``EntryList/products``.
    case messages(Int, part: Int)
    /// Articles that refer to one article.
    case citedBy(ArticleKey, part: Int)
    /// Articles that are cited but absent.
    case wanted(part: Int)
    /// Articles that refer to one of those.
    case wantedBy(ArticleID, part: Int)
    case recent
    case statistics
    /// Leads from the permalink of a number to the article, which the archive lacks in English.
    case untranslated(ArticleKey)
    /// Leads from a product's old address to its index, by its position in ``Index/groups``.
    case formerProduct(Int)
    /// Addresses of the site.
    case sitemap(part: Int)
    case sitemapIndex(parts: Int)
    case feed
    /// How browsers search the site.
    case openSearch
    /// How a server leads from the old site's addresses to the articles.
    case legacyAddresses(LegacyAddresses)
    case robots
    /// Tells a host that the files are to be served as they are.
    case noJekyll
  }

  let content: Content
  /// Relative to the site.
  public let path: String
  /// Where readers find it; `nil` for files that are not pages, for pages that lead elsewhere, and for the error page,
  /// which is found everywhere.
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
