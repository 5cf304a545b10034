import KBModel

/// The site's addresses for search engines (<https://www.sitemaps.org/protocol.html>).
extension PageRenderer {
  /// The protocol's limit for one file.
  static let addressesPerSitemap = 50_000

  static func sitemapPlans(addresses: Int) -> [PagePlan] {
    let parts = (addresses + addressesPerSitemap - 1) / addressesPerSitemap
    guard parts > 1 else { return [PagePlan(.sitemap(part: 1), file: "sitemap.xml")] }
    return [PagePlan(.sitemapIndex(parts: parts), file: "sitemap.xml")]
      + (1...parts).map { PagePlan(.sitemap(part: $0), file: "sitemap-\($0).xml") }
  }

  func sitemap(part: Int) -> [UInt8] {
    var xml = SitemapText(element: "urlset", baseURL: settings.baseURL)
    let range = ((part - 1) * Self.addressesPerSitemap)..<(part * Self.addressesPerSitemap)
    let pages = indexPages.compactMap(\.address)
    for page in pages[range.clamped(to: pages.indices)] {
      xml.append("url", path: page.path, day: nil)
    }
    let entries = catalog.entries
    let first = range.lowerBound - pages.count
    let last = range.upperBound - pages.count
    for entry in entries[max(0, min(first, entries.count))..<max(0, min(last, entries.count))] {
      xml.append("url", path: SiteAddress.article(entry.key).path, day: entry.date?.day)
    }
    return xml.closed()
  }

  func sitemapIndex(parts: Int) -> [UInt8] {
    var xml = SitemapText(element: "sitemapindex", baseURL: settings.baseURL)
    for part in 1...max(1, parts) { xml.append("sitemap", path: "sitemap-\(part).xml", day: nil) }
    return xml.closed()
  }
}

/// Either kind of file that the protocol knows.
private struct SitemapText {
  private var bytes: [UInt8]
  private let element: String
  private let base: String

  init(element: String, baseURL: String?) {
    self.element = element
    base = XMLText.escaped(baseURL ?? "") + "/"
    let opening = """
      <?xml version="1.0" encoding="UTF-8"?>
      <\(element) xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

      """
    bytes = Array(opening.utf8)
  }

  /// - Parameter path: relative to the site, without special characters.
  mutating func append(_ element: String, path: String, day: Day?) {
    let modified = day.map { "<lastmod>\($0)</lastmod>" } ?? ""
    bytes += "<\(element)><loc>\(base)\(path)</loc>\(modified)</\(element)>\n".utf8
  }

  consuming func closed() -> [UInt8] {
    bytes += "</\(element)>\n".utf8
    return bytes
  }
}
