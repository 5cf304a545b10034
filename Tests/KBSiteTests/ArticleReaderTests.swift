import KBCatalog
import KBModel
import Testing

@testable import KBSite

@Suite("Article reader")
struct ArticleReaderTests {
  @Test("a build takes no text that the survey did not see")
  func changedText() throws {
    let archive = try Archive(["1.md": canonical("Q100001", "One", body: "First.")])
    let file = SourceFile(path: archive.root + "/1.md", name: "1.md")
    let header = try #require(Survey.header(of: file).value)
    let entry = try #require(Catalog([header]).entries.first)
    let reader = ArticleReader(["1.md": file])
    #expect(try reader.surveyedArticle(entry).id == ArticleID(100_001))
    #expect(!reader.sawChange)

    try archive.write(canonical("Q100001", "One", body: "Second."), to: "1.md")
    #expect(throws: ChangedFile.self) { try reader.surveyedArticle(entry) }
    #expect(reader.sawChange)
    // A preview shows what is there now.
    #expect(try reader.article(entry).body.count == 1)

    try archive.remove("1.md")
    #expect(throws: ChangedFile.self) { try reader.article(entry) }
  }
}
