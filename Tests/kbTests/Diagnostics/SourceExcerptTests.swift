import KBModel
import KBSite
import Testing

@testable import kb

@Suite struct SourceExcerptTests {
  private func excerpt(
    _ bytes: [UInt8], number: Int = 4, column: Int?, width: Int = 80
  ) -> String {
    SourceExcerpt(SourceLine(bytes: bytes), number: number, column: column)
      .text(width: width, style: TextStyle(isColored: false))
  }

  private func excerpt(_ text: String, column: Int?, width: Int = 80) -> String {
    excerpt(Array(text.utf8), column: column, width: width)
  }

  @Test func caretUnderThePlace() {
    #expect(excerpt("id: Q12", column: 5) == "    4 | id: Q12\n      |     ^\n")
    #expect(excerpt("id: Q12", column: 1) == "    4 | id: Q12\n      | ^\n")
    #expect(excerpt("id", column: 99) == "    4 | id\n      |   ^\n")
    #expect(excerpt("", column: 1) == "    4 | \n      | ^\n")
  }

  @Test func withoutAColumn() {
    #expect(excerpt("id: Q12", column: nil) == "    4 | id: Q12\n")
    #expect(excerpt("", column: nil) == "")
    #expect(excerpt("   ", column: nil) == "")
  }

  @Test func largeNumbers() {
    #expect(excerpt([0x61], number: 1_234_567, column: 1) == "1234567 | a\n        | ^\n")
  }

  @Test func columnsAreBytes() {
    #expect(excerpt("für Q1", column: 6) == "    4 | für Q1\n      |     ^\n")
    #expect(excerpt("日本 Q1", column: 8) == "    4 | 日本 Q1\n      |      ^\n")
    #expect(excerpt("e\u{301} Q1", column: 5) == "    4 | e\u{301} Q1\n      |   ^\n")
    // In the middle of a character its beginning is meant.
    #expect(excerpt("aü", column: 3) == "    4 | aü\n      |  ^\n")
  }

  @Test func tabs() {
    #expect(excerpt("\tid", column: 2) == "    4 |     id\n      |     ^\n")
    #expect(excerpt("a\tid", column: 3) == "    4 | a   id\n      |     ^\n")
  }

  @Test func nothingReachesTheTerminalAsItIs() {
    #expect(
      excerpt([0x61, 0x1B, 0x5B, 0x33, 0x31, 0x6D, 0x7F, 0x08], column: 2)
        == "    4 | a␛[31m␡␈\n      |  ^\n")
    // A byte that is no UTF-8, a control of Latin-1, and one that turns the direction of writing.
    #expect(excerpt([0xE9, 0x61], column: 2) == "    4 | \u{FFFD}a\n      |  ^\n")
    #expect(excerpt("\u{85}\u{202E}a", column: 6) == "    4 | \u{FFFD}\u{FFFD}a\n      |   ^\n")
  }

  @Test func longLinesAreCutAroundTheCaret() throws {
    let line = String(repeating: "abcdefghij", count: 30)
    for column in [1, 10, 35, 150, 270, 290, 300, 301] {
      let lines = excerpt(line, column: column, width: 60).split(separator: "\n")
      #expect(lines.allSatisfy { $0.count <= 59 })
      let shown = Array(lines[0])
      let caret = try #require(Array(lines[1]).firstIndex(of: "^"))
      #expect(shown.contains("…"))
      if column <= 300 {
        #expect(shown[caret] == Array("abcdefghij")[(column - 1) % 10], "\(column)")
      } else {
        #expect(caret == shown.count)
      }
    }
    let start = excerpt(line, column: nil, width: 60)
    #expect(start.hasPrefix("    4 | abcdefghij") && start.hasSuffix("…\n"))
  }

  @Test func farInAnEndlessLine() throws {
    var line = Array(String(repeating: "ü", count: 500_000).utf8)
    line[400_000...] = [0x58] + line[400_001...]
    let lines = excerpt(line, column: 400_001).split(separator: "\n")
    let caret = try #require(Array(lines[1]).firstIndex(of: "^"))
    #expect(Array(lines[0])[caret] == "X")
  }

  @Test func belowItsDiagnostic() {
    let report = DiagnosticReport([
      Diagnostic(.error, "x", "one", at: SourceLocation(path: "a.md", line: 2, column: 3)),
      Diagnostic(.error, "y", "two", at: SourceLocation(path: "b.md")),
      Diagnostic(.error, "z", "three", at: SourceLocation(path: "gone.md", line: 1)),
    ])
    for isUnfolded in [false, true] {
      let text = HumanDiagnostics(
        report: report, style: TextStyle(isColored: false), unfolded: isUnfolded
      ) { $0.path == "a.md" ? SourceLine(bytes: Array("text".utf8)) : nil }
      .text
      #expect(
        text == """
          a.md:2:3: error: one [x]
              2 | text
                |   ^
          b.md: error: two [y]
          gone.md:1: error: three [z]

          """)
    }
  }
}
