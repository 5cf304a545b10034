import Testing

@testable import KBRender

struct HomePageTests {
  @Test func showsWhatTheArchiveHolds() throws {
    var archive = SampleArchive(articles: [
      SampleArchive.article(10001, "A", citing: [10002, 10003]),
      SampleArchive.article(10002, "B", day: "1-JAN-2001", product: "winnt"),
    ])
    archive.settings.description = "A description & more."
    let page = try #require(try archive.pages()["index.html"])
    #expect(page.contains("<title>Archive</title>"))
    #expect(page.contains("<p>A description &amp; more.</p>"))
    for (name, value) in [
      ("articles", "2"), ("files", "2"), ("numbers", "Q10001–Q10002"), ("years", "1999–2001"),
      ("citations found here", "1 of 2"),
    ] {
      #expect(page.contains("<dt>\(name)</dt><dd>\(value)</dd>"))
    }
    #expect(page.contains("<a href=\"product/exchange/\">Exchange Server</a>"))
    #expect(page.contains("<li style=\"--share:100%\"><a href=\"year/1999/\">1999</a>"))
    #expect(page.contains("<h3>Servers</h3>"))
    #expect(page.contains("<h3>Windows and MS-DOS</h3>"))
    #expect(!page.contains("All of this family"))
  }

  @Test func showsTheLargestProductsOfAFamily() throws {
    var articles = (0..<100).map {
      SampleArchive.article(10000 + UInt32($0), "A", product: "p\($0)")
    }
    articles.append(SampleArchive.article(20000, "A", product: "p99"))
    let page = try #require(try SampleArchive(articles: articles).pages()["index.html"])
    #expect(page.count(of: "href=\"product/p") == 12)
    #expect(page.contains("href=\"product/p99/\""))
    #expect(page.contains("<a href=\"product/#_other\">All of this family</a>"))
  }
}
