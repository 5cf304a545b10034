import KBModel
import Testing

@testable import KBRender

struct WantedPageTests {
  @Test func namesTheMostCitedFirstWithSomeOfItsSources() throws {
    let archive = SampleArchive(
      articles: (0..<7).map {
        SampleArchive.article(
          20000 + UInt32($0), "Source", citing: $0 < 2 ? [10001, 10002] : [10001])
      })
    let page = try #require(try archive.pages()["wanted/index.html"])
    #expect(page.contains("2 articles that others cite"))
    let items = page.ranges(of: "<li id=\"Q").map { page[$0.upperBound...].prefix(5) }
    #expect(items == ["10001", "10002"])
    #expect(page.contains("cited 7 ×"))
    #expect(page.contains("<a href=\"../wanted/Q10001/\">All 7 articles that refer to Q10001</a>"))
    #expect(page.count(of: "<b>Q2") == 5 + 2)
  }

  @Test func allSourcesHaveAPageWhereTheyAreMany() throws {
    let archive = SampleArchive(
      articles: (0..<6).map {
        SampleArchive.article(
          20000 + UInt32($0), "Source", citing: $0 > 0 ? [10001, 10002] : [10001])
      })
    let pages = try archive.pages()
    let page = try #require(pages["wanted/Q10001/index.html"])
    #expect(page.count(of: "<b>Q2") == 6)
    #expect(page.contains("<a href=\"../../wanted/\">Wanted articles</a>"))
    #expect(pages["wanted/Q10002/index.html"] == nil)
  }

  @Test func isLeftOutWhereNothingIsMissing() throws {
    let pages = try SampleArchive(articles: [SampleArchive.article(10001, "A")]).pages()
    #expect(pages["wanted/index.html"] == nil)
    #expect(pages["index.html"]?.contains("wanted/") == false)
  }

  @Test func staysSmall() throws {
    let title = String(repeating: "A long title ", count: 7)
    let archive = SampleArchive(
      articles: (0..<250).map { part in
        SampleArchive.article(
          20000 + UInt32(part), title, citing: (0..<5).map { 10000 + UInt32((part + $0) % 250) })
      })
    let pages = try archive.pages()
    #expect(try #require(pages["wanted/index.html"]).utf8.count < 200_000)
    #expect(pages["wanted/2/index.html"] != nil)
  }
}
