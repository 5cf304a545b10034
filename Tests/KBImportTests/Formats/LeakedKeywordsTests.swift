import KBModel
import Testing

@testable import KBImport

struct LeakedKeywordsTests {
  private func gathered(
    keywords: [String] = [], queryWords: String? = nil, fields: [(String, String)] = []
  ) -> ArticleMetadata {
    var metadata = ArticleMetadata(id: ArticleID(100_000), title: "Title")
    metadata.keywords = keywords
    metadata.queryWords = queryWords
    metadata.otherFields = fields.map { .init(name: $0.0, value: $0.1) }
    metadata.gatherKeywords()
    return metadata
  }

  @Test func fieldsOfKeywordsBecomeKeywords() {
    let metadata = gathered(
      keywords: ["kbOld", "kbprg"],
      fields: [
        ("Header keywords", "kbprg kbdocerr"), ("KBCategory", "kbprint KBSubCategory:"),
        ("KBSubcategory", "win30"), ("Hardware", "x86"), ("KBSubcategory", ""),
      ])
    #expect(Set(metadata.keywords) == ["kbOld", "kbprg", "kbdocerr", "kbprint", "win30"])
    #expect(metadata.keywords.count == 5)
    #expect(
      metadata.otherFields.map { "\($0.name): \($0.value)" }
        == [
          "KBCategory: KBSubCategory:", "KBSubcategory: ", "Hardware: x86", "KBSubcategory: ",
        ])
  }

  @Test(
    arguments: [
      ("kbinf 6.00 6.00a", ["kbinf"], "6.00 6.00a"), ("KBHW", ["KBHW"], "KBHW"),
      ("crash kb article", [], "crash kb article"), ("kbd kb32 setup", [], "kbd kb32 setup"),
    ] as [(String, [String], String?)])
  func queryWordsKeepTheRest(text: String, keywords: [String], rest: String?) {
    let metadata = gathered(queryWords: text)
    #expect(metadata.keywords == keywords)
    #expect(metadata.queryWords == rest)
  }

  @Test func serviceRequestsAreOneField() {
    let metadata = gathered(keywords: ["docerr", "SR#", "G881027-5369", "SR#", "S880914-27", "SR#"])
    #expect(metadata.keywords == ["docerr", "SR#"])
    #expect(metadata.otherFields.map(\.name) == ["Service request"])
    #expect(metadata.otherFields.map(\.value) == ["SR# G881027-5369 SR# S880914-27"])
  }
}
