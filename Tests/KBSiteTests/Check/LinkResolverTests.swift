import Testing

@testable import KBSite

@Suite("Where links lead")
struct LinkResolverTests {
  private func target(_ link: String, base: String? = nil) -> UInt64? {
    LinkResolver(page: SitePath("kb/198/Q198657/index.html"), base: base)
      .target(of: Array(link.utf8))
  }

  private func hash(_ path: String, _ fragment: String = "") -> UInt64 {
    SitePath(path).hash(fragment: Array(fragment.utf8)[...])
  }

  @Test(
    "links to the site",
    arguments: [
      ("../../../product/exchange/", "product/exchange/index.html", ""),
      ("./", "kb/198/Q198657/index.html", ""), ("", "kb/198/Q198657/index.html", ""),
      ("..", "kb/198/index.html", ""), ("cited-by/", "kb/198/Q198657/cited-by/index.html", ""),
      ("../../../", "index.html", ""), ("../../../../../a.css", "a.css", ""),
      ("/assets/kb.css?v=1#x", "assets/kb.css", "x"),
      ("#summary", "kb/198/Q198657/index.html", "summary"),
      ("../Q198658/#more%20text", "kb/198/Q198658/index.html", "more text"),
      ("../../../product/visual%2Bc/", "product/visual+c/index.html", ""),
      ("//../a.html", "", ""), ("https://example.org/", "", ""), ("mailto:a@example.org", "", ""),
      ("javascript:void(0)", "", ""), ("a/b:c", "kb/198/Q198657/a/b:c", ""),
    ])
  func links(link: String, path: String, fragment: String) {
    #expect(target(link) == (path.isEmpty ? nil : hash(path, fragment)))
  }

  @Test("addresses below the base URL are the site's own")
  func base() {
    let base = "https://example.org/archive"
    #expect(target("https://example.org/archive/kb/", base: base) == hash("kb/index.html"))
    #expect(target("https://example.org/archive", base: base) == hash("index.html"))
    #expect(target("/archive/about/", base: base) == hash("about/index.html"))
    #expect(target("https://example.com/archive/kb/", base: base) == nil)
  }
}
