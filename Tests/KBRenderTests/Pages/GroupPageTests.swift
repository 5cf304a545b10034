import KBModel
import Testing

@testable import KBRender

struct GroupPageTests {
  @Test func dividesAGroupIntoPagesNamedByTheirNumbers() throws {
    let archive = SampleArchive(
      articles: (0..<1001).map { SampleArchive.article(10000 + UInt32($0), "Title") })
    let pages = try archive.pages()
    let first = try #require(pages["product/exchange/index.html"])
    let second = try #require(pages["product/exchange/2/index.html"])
    let third = try #require(pages["product/exchange/3/index.html"])
    #expect(pages["product/exchange/4/index.html"] == nil)
    #expect(try #require(first.between("<ol class=\"entries\">", "</ol>")).count(of: "<li>") == 500)
    #expect(try #require(third.between("<ol class=\"entries\">", "</ol>")).count(of: "<li>") == 1)
    #expect(first.contains("1,001 articles"))
    #expect(second.contains("<a href=\"../../../product/exchange/\">Q10000–Q10499</a>"))
    #expect(second.contains("<span aria-current=\"page\">Q10500–Q10999</span>"))
    #expect(second.contains("<a href=\"../../../product/exchange/3/\">Q11000</a>"))
    #expect(second.contains("rel=\"prev\" href=\"../../../product/exchange/\""))
    #expect(second.contains("rel=\"next\" href=\"../../../product/exchange/3/\""))
    #expect(!first.contains("rel=\"prev\"") && !third.contains("rel=\"next\""))
    #expect(first.utf8.count < 200_000)
  }

  @Test func hasNoPartsWhereOnePageIsEnough() throws {
    let archive = SampleArchive(articles: [SampleArchive.article(10000, "A & B")])
    let page = try #require(try archive.pages()["year/1999/index.html"])
    #expect(page.contains("1 article<"))
    #expect(!page.contains("class=\"parts\""))
    #expect(
      page.contains(
        "<li><a href=\"../../kb/010/Q10000/\"><b>Q10000</b> A &amp; B</a> <time>1999-11-21</time></li>"
      ))
  }
}
