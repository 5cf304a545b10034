import KBCatalog
import KBModel

/// The names that pages and lists can have at the top of a site.
public enum SiteTop {
  /// Whether a page or list of a site, of whatever articles and settings, has this name or stands in a folder of this
  /// name.
  public static func has(_ name: String) -> Bool {
    names.contains(name) || name.hasPrefix("sitemap-") && name.hasSuffix(".xml")
  }

  private static let names: Set<String> = {
    let pages: [SiteAddress] = [
      .home, .about, .recent, .search, .statistics, .number(ArticleID(0)), .wanted(),
      .formerProduct(slug: ""),
    ]
    let files = pages.map(\.file) + Index.Kind.allCases.map { SiteAddress.index($0).file }
    let tops = files.map { String($0.prefix { $0 != "/" }) }
    let lists = [
      "404.html", "sitemap.xml", "feed.xml", "opensearch.xml", "robots.txt", ".nojekyll",
    ]
    return Set(tops + lists + LegacyAddresses.allCases.map(\.file))
  }()
}
