import KBModel
import Testing

@testable import KBRender

struct ErrorPageTests {
  @Test func quotesTheSymptomBesideEachArticle() throws {
    var archive = SampleArchive(articles: [
      SampleArchive.article(10001, "One & only"), SampleArchive.article(10002, "Two"),
    ])
    archive.errors[ArticleID(10001)] = [SampleArchive.mention("0x8004010F", "Not <found>")]
    archive.errors[ArticleID(10002)] = [SampleArchive.mention("0x8004010F", "")]
    let page = try #require(try archive.pages()["error/0x8004010F/index.html"])
    #expect(page.contains("<p class=\"subtitle\">Status code · 2 articles</p>"))
    #expect(
      page.contains(
        "<li><a href=\"../../kb/010/Q10001/\"><b>Q10001</b> One &amp; only</a> <time>1999-11-21</time><q>Not &lt;found&gt;</q></li>"
      ))
    #expect(page.count(of: "<q>") == 1)
    #expect(page.count(of: "neighbours") == 0)
    #expect(page.contains("<a href=\"../../error/\">Error codes</a>"))
  }

  @Test func dividesManyMentions() throws {
    var archive = SampleArchive(
      articles: (0..<351).map { SampleArchive.article(10000 + UInt32($0), "Title") })
    for article in archive.articles {
      archive.errors[article.id] = [
        SampleArchive.mention("0x1", String(repeating: "long ", count: 32))
      ]
    }
    let pages = try archive.pages()
    let first = try #require(pages["error/0x1/index.html"])
    #expect(first.utf8.count < 200_000 && first.count(of: "<q>") == 350)
    #expect(first.contains("<a rel=\"next\" href=\"../../error/0x1/2/\">"))
    #expect(pages["error/0x1/2/index.html"]?.count(of: "<q>") == 1)
  }
}
