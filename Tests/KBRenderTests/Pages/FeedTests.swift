import KBModel
import Testing

@testable import KBRender

struct FeedTests {
  @Test func holdsTheNewestArticlesWithLastingIdentities() throws {
    let archive = SampleArchive(
      articles: (0..<60).map { number in
        var article = SampleArchive.article(
          10000 + UInt32(number), "A & <B>", day: "1-JAN-\(1940 + number)")
        article.body = [Block(.paragraph([.text("See <Q10001>")]), lines: LineRange(1, 1))]
        return article
      })
    let feed = try #require(try archive.pages()["feed.xml"])
    #expect(feed.count(of: "<entry>") == 50)
    #expect(feed.contains("<updated>1999-01-01T00:00:00Z</updated>\n<author>"))
    let entry = try #require(feed.between("<entry>\n", "</entry>"))
    #expect(
      entry == """
        <id>https://example.org/base/kb/010/Q10059/</id>
        <title>Q10059: A &amp; &lt;B&gt;</title>
        <link rel="alternate" type="text/html" href="https://example.org/base/kb/010/Q10059/"/>
        <updated>1999-01-01T00:00:00Z</updated>
        <category term="Exchange Server"/>
        <summary>See &lt;Q10001&gt;</summary>

        """)
  }

  @Test func needsABaseURLAndADate() throws {
    let article = SampleArchive.article(10001, "A")
    let local = SampleArchive(articles: [article], settings: SiteSettings())
    #expect(try local.pages()["feed.xml"] == nil)
    #expect(try local.pages()["opensearch.xml"] == nil)
    let undated = SampleArchive(articles: [SampleArchive.article(10001, "A", day: "once")])
    #expect(try undated.pages()["feed.xml"] == nil)
    #expect(try undated.pages()["recent/index.html"] == nil)
  }
}

struct OpenSearchTests {
  @Test func leadsToTheSearchPage() throws {
    var archive = SampleArchive()
    archive.settings.title = "A title & more than it may have"
    let text = try #require(try archive.pages()["opensearch.xml"])
    #expect(text.contains("template=\"https://example.org/base/search/?q={searchTerms}\""))
    #expect(text.contains("<ShortName>KB archive</ShortName>"))
    #expect(text.contains("<Description>Search A title &amp; more than it may have</Description>"))
  }
}
