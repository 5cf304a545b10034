import Testing

@testable import KBSearch

struct LooseEndsTests {
  @Test(
    arguments: [
      ("zzzz", LooseEnds(unknown: ["zzzz"])),
      ("Zzzz yyyy zzzz", LooseEnds(unknown: ["Zzzz", "yyyy"])),
      ("the of", LooseEnds(onlyStopWords: true)),
      ("\"mailbox printer\" -page", LooseEnds(phrases: 1, excluded: 1)),
      ("mailbox product:winnt year:1980", LooseEnds(filters: 2)),
      ("-page", LooseEnds(excluded: 1)), ("", LooseEnds()),
    ] as [(String, LooseEnds)])
  func anEmptyResultSaysWhatItMayBeDueTo(query: String, loosen: LooseEnds) throws {
    var engine = try SampleArchive().engine()
    #expect(try engine.search(query).loosen == loosen)
  }

  @Test func aResultHasNone() throws {
    var engine = try SampleArchive().engine()
    #expect(try engine.search("mailbox zzzz").loosen == nil)
  }
}
