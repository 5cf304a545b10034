import Foundation
import KBModel
import Testing

@testable import KBRender

struct StructuredDataTests {
  private func data(_ archive: SampleArchive) throws -> [String: Any] {
    let html = try #require(try archive.pages()["kb/010/Q10001/index.html"])
    let json = try #require(html.between("<script type=\"application/ld+json\">", "</script>"))
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8))
    return try #require(object as? [String: Any])
  }

  @Test func describesTheArticleAndWhatItCites() throws {
    let data = try data(
      SampleArchive(articles: [
        SampleArchive.article(10001, "One", citing: [10002, 10003]),
        SampleArchive.article(10002, "Two"),
      ]))
    #expect(data["@type"] as? String == "TechArticle")
    #expect(data["headline"] as? String == "One")
    #expect(data["identifier"] as? String == "Q10001")
    #expect(data["dateModified"] as? String == "1999-11-21")
    #expect((data["about"] as? [String: String])?["name"] == "Exchange Server")
    #expect(
      data["citation"] as? [[String: String]]
        == [["@id": "https://example.org/base/kb/010/Q10002/"]])
    #expect((data["isPartOf"] as? [String: String])?["url"] == "https://example.org/base/")
  }

  @Test func cannotEndItsElement() throws {
    let title = "</script><script>alert(\"1\\2\")\u{1}\u{1F}é</script>"
    let data = try data(SampleArchive(articles: [SampleArchive.article(10001, title)]))
    #expect(data["headline"] as? String == title)
  }

  @Test func needsABaseURL() throws {
    let archive = SampleArchive(
      articles: [SampleArchive.article(10001, "A")], settings: SiteSettings())
    #expect(try archive.pages()["kb/010/Q10001/index.html"]?.contains("ld+json") == false)
  }
}
