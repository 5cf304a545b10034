/// What crawlers are told: that they are welcome, and where the sitemap is.
extension PageRenderer {
  func robots() -> [UInt8] {
    let sitemap = settings.baseURL.map { "\nSitemap: \($0)/sitemap.xml\n" } ?? ""
    return Array("User-agent: *\nDisallow:\n\(sitemap)".utf8)
  }
}
