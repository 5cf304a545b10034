import KBModel
import Testing

@testable import KBRender

struct SitemapTests {
  @Test func namesEveryPageWithTheDaysOfArticles() throws {
    let archive = SampleArchive(articles: [SampleArchive.article(10001, "A")])
    let pages = try archive.pages()
    let sitemap = try #require(pages["sitemap.xml"])
    #expect(
      sitemap.contains(
        "<url><loc>https://example.org/base/kb/010/Q10001/</loc><lastmod>1999-11-21</lastmod></url>"
      ))
    #expect(sitemap.contains("<url><loc>https://example.org/base/</loc></url>"))
    // Pages that lead elsewhere are not to be found.
    let htmlPages = pages.keys.filter { $0.hasSuffix("index.html") && !$0.hasPrefix("id/") }
    #expect(sitemap.count(of: "<url>") == htmlPages.count)
    #expect(
      pages["robots.txt"]?.hasSuffix("Sitemap: https://example.org/base/sitemap.xml\n") == true)
    #expect(pages[".nojekyll"]?.isEmpty == true)
  }

  @Test func needsABaseURL() throws {
    let pages = try SampleArchive(settings: SiteSettings()).pages()
    #expect(pages["sitemap.xml"] == nil)
    #expect(pages["robots.txt"] == "User-agent: *\nDisallow:\n")
  }

  @Test func hasPartsForManyPages() throws {
    let archive = SampleArchive(
      articles: (0..<50_100).map { SampleArchive.article(10000 + UInt32($0), "A", product: nil) })
    let renderer = try archive.renderer()
    let sitemaps = try renderer.indexPages.filter { $0.path.hasPrefix("sitemap") }
      .map { try renderer.page($0) }
    #expect(sitemaps.map(\.path) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"])
    let pages = renderer.indexPages.count { $0.path.hasSuffix("index.html") }
    #expect(sitemaps[0].text.contains("<loc>https://example.org/base/sitemap-2.xml</loc>"))
    #expect(sitemaps[1].text.count(of: "<url>") == 50_000)
    #expect(sitemaps[2].text.count(of: "<url>") == 100 + pages)
  }
}
