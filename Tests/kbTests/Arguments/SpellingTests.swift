import KBModel

import Testing

@testable import kb

@Suite struct SpellingTests {
  static let names = ["build", "inspect", "--output", "--base-url", "--quiet"]

  @Test(arguments: [
    ("biuld", "build"), ("buld", "build"), ("BUILD", "build"), ("builds", "build"),
    ("inspct", "inspect"), ("--ouptut", "--output"), ("--out", "--output"),
    ("--baseurl", "--base-url"),
  ])
  func slips(_ word: String, _ meant: String) {
    #expect(Spelling.nearest(to: word, among: Self.names) == meant)
  }

  @Test(arguments: ["deploy", "--port", "--", "x", ""])
  func strangers(_ word: String) {
    #expect(Spelling.nearest(to: word, among: Self.names) == nil)
  }

  @Test func nothingToChooseFrom() {
    #expect(Spelling.nearest(to: "build", among: []) == nil)
  }
}
