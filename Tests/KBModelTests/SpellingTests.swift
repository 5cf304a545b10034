import KBModel
import Testing

@Suite struct SpellingTests {
  private static let commands = ["build", "serve", "import", "new", "check", "inspect"]

  @Test(
    arguments: [
      ("biuld", "build"), ("buld", "build"), ("builds", "build"), ("BUILD", "build"),
      ("imp", "import"), ("srve", "serve"), ("chekc", "check"), ("inspect", "inspect"),
      ("nwe", "new"),
    ])
  func slips(word: String, meant: String) {
    #expect(Spelling.nearest(to: word, among: Self.commands) == meant)
  }

  @Test(arguments: ["xyz", "deploy", "servitude", "qqqqqqqqqqqqqqqqqqqqqq"])
  func farOffWordsMeanNothing(word: String) {
    #expect(Spelling.nearest(to: word, among: Self.commands) == nil)
  }

  @Test func ambiguousAbbreviationFallsBackToTheNearest() {
    #expect(Spelling.nearest(to: "i", among: ["import", "inspect"]) == nil)
    #expect(Spelling.nearest(to: "impor", among: ["import", "importer"]) == "import")
  }

  @Test func hyphensOfOptionsDoNotMakeThemSimilar() {
    #expect(Spelling.nearest(to: "--strcit", among: ["--strict", "--quiet"]) == "--strict")
    #expect(Spelling.nearest(to: "--xy", among: ["--ab", "--strict"]) == nil)
  }

  @Test func withoutCandidates() {
    #expect(Spelling.nearest(to: "build", among: []) == nil)
  }
}
