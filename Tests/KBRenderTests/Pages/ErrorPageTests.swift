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

  @Test func listsArticlesByProductAndMentionsApart() throws {
    var archive = SampleArchive(articles: [
      SampleArchive.article(10001, "One"), SampleArchive.article(10002, "Two"),
      SampleArchive.article(10003, "Three"), SampleArchive.article(10004, "Four"),
    ])
    archive.articles[0].metadata.products = ["Zeta"]
    archive.articles[0].metadata.productCode = "zeta"
    archive.articles[1].metadata.products = ["Alpha"]
    archive.articles[1].metadata.productCode = "alpha"
    archive.articles[2].metadata.products = ["Alpha"]
    archive.articles[2].metadata.productCode = "alpha"
    for article in archive.articles {
      var mention = SampleArchive.mention("0x1", "fails")
      mention.isTold = article.id.number < 10004
      archive.errors[article.id] = [mention]
    }
    let pages = try archive.pages()
    let page = try #require(pages["error/0x1/index.html"])
    #expect(page.contains("Status code · 3 articles</p>"))
    let places = [
      "<h2>Alpha</h2>", "Q10002", "Q10003", "<h2>Zeta</h2>", "Q10001", "Mentioned in", "Q10004",
    ]
    .map { page.range(of: $0)?.lowerBound }
    #expect(!places.contains(nil) && places.compactMap { $0 } == places.compactMap { $0 }.sorted())
    #expect(pages["kb/010/Q10003/index.html"]?.contains("error/0x1/") == true)
    #expect(pages["kb/010/Q10004/index.html"]?.contains("error/0x1/") == false)
  }

  @Test func aCodeThatNobodyTellsOfHasAPage() throws {
    var archive = SampleArchive(articles: [SampleArchive.article(10001, "One")])
    var mention = SampleArchive.mention("0x1", "fails")
    mention.isTold = false
    archive.errors[ArticleID(10001)] = [mention]
    let page = try #require(try archive.pages()["error/0x1/index.html"])
    #expect(page.contains("<p class=\"subtitle\">Status code</p>"))
    #expect(page.count(of: "<ol class=\"entries\">") == 1)
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
