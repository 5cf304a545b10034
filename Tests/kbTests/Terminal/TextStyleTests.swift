import Testing

@testable import kb

@Suite struct TextStyleTests {
  @Test(
    arguments: [
      (true, [:], true),
      (false, [:], false),
      (true, ["NO_COLOR": "1"], false),
      (true, ["NO_COLOR": ""], true),
      (true, ["TERM": "dumb"], false),
      (false, ["CLICOLOR_FORCE": "1"], true),
      (false, ["CLICOLOR_FORCE": "0"], false),
      (false, ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], false),
    ] as [(Bool, [String: String], Bool)])
  func choice(_ isTerminal: Bool, _ environment: [String: String], _ isColored: Bool) {
    let style = TextStyle(isTerminal: isTerminal) { environment[$0] }
    #expect(style == TextStyle(isColored: isColored))
  }

  @Test func colorsEndWhereTheyBegan() {
    #expect(TextStyle(isColored: true).error("x") == "\u{1B}[1;31mx\u{1B}[0m")
    #expect(TextStyle(isColored: false).error("x") == "x")
  }
}
