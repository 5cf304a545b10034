import KBModel
import Testing

@Suite struct ArticleIDTests {
  @Test(
    arguments: [
      ("Q198657", 198_657), ("q198657", 198_657), ("198657", 198_657), ("KB810018", 810_018),
      ("kb810018", 810_018), ("Kb810018", 810_018), ("S813840", 813_840), ("s813840", 813_840),
      ("Q1234", 1234), ("KB2173280", 2_173_280), ("Q010022", 10_022),
    ] as [(String, UInt32)])
  func spellings(text: String, number: UInt32) {
    #expect(ArticleID(text) == ArticleID(number))
    #expect(ArticleID(text[...])?.number == number)
  }

  @Test(
    arguments: [
      "", "Q", "KB", "Q123", "Q12345678", "99999999999999999999", "QQ123456", "KBQ12345", "K810018",
      "B810018", "Q-12345", "+12345", "Q 12345", " Q12345", "Q12345 ", "Q12345a", "Q12,345",
      "T123456", "Q１２３４５", "Ä12345", "kb", "XADM",
    ])
  func otherTextIsNoNumber(text: String) {
    #expect(ArticleID(text) == nil)
  }

  @Test func canonicalSpellingReadsBack() {
    for number: UInt32 in [1000, 26_281, 198_657, 9_999_999] {
      let id = ArticleID(number)
      #expect(id.description == "Q\(number)")
      #expect(ArticleID(id.description) == id)
    }
  }

  @Test(
    arguments: [
      (999, "000"), (1000, "001"), (10_022, "010"), (26_281, "026"), (198_657, "198"),
      (999_999, "999"), (1_000_000, "1000"), (2_173_280, "2173"),
    ] as [(UInt32, String)])
  func shards(number: UInt32, shard: String) {
    #expect(ArticleID(number).shard == shard)
  }

  @Test func orderedByNumberNotByText() {
    let sorted = ["Q100000", "Q99999", "KB2173280", "Q10022"].compactMap { ArticleID($0) }.sorted()
    #expect(sorted.map(\.number) == [10_022, 99_999, 100_000, 2_173_280])
  }
}
