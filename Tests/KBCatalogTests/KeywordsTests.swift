import KBModel
import TestSupport
import Testing

@testable import KBCatalog

@Suite struct KeywordsTests {
  @Test func spellingsThatDifferInCaseShareAnIndex() throws {
    let catalog = Catalog([
      .make(100_000, keywords: ["kbBug", "kbusage"]), .make(100_001, keywords: ["kbbug"]),
      .make(100_002, keywords: ["kbbug", "kbBug", "KBBUG"]), .make(100_003, keywords: ["kbbug"]),
    ])
    let index = catalog.index(.keyword)
    #expect(index.groups.map(\.slug) == ["kbbug", "kbusage"])
    #expect(index.groups.first?.name == "kbbug")
    #expect(index.groups.first?.members == [0, 1, 2, 3])
    #expect(catalog.entries.first?.keywordSlugs == ["kbbug", "kbusage"])
  }

  @Test func equallyCommonSpellingsAreDecidedByTheAlphabet() {
    let headers: [ArticleHeader] = [
      .make(100_000, keywords: ["kbb"]), .make(100_001, keywords: ["kbB"]),
    ]
    for headers in permutations(of: headers) {
      #expect(Catalog(headers).index(.keyword).groups.map(\.name) == ["kbB"])
    }
  }

  @Test(
    arguments: [
      "kbZNotKeyword", "kbznotkeyword2", "_IKkbZNotKeyword4",
      "kbchackingthereallylongkeywordshereinthisapplicationcanIaddthis", "SR#", "|", "#",
      "G890601-19569#", "S890508-55", "tar76973", "1234", "x", "", "-kb", "kbÄ", "kb\u{7}",
      "aWordOfMoreThanFortyCharactersThatGroupsNothing",
    ])
  func whatGroupsNothingIsNoKeyword(word: String) {
    #expect(!Keywords.isKeyword(word))
    let catalog = Catalog([.make(100_000, keywords: [word, "kbusage"])])
    #expect(catalog.entries.first?.keywordSlugs == ["kbusage"])
  }

  @Test(arguments: [
    "kbusage", "docerr", "buglist4.00", "S_QuickC", "kbExchange550", "appnote", "w2000print",
  ])
  func names(word: String) {
    #expect(Keywords.isKeyword(word))
  }
}
