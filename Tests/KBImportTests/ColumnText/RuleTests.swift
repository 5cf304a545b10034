import Testing

@testable import KBImport

@Suite struct RuleTests {
  private func read(_ text: String) -> Rule? { Rule(Array(text.utf8)[...]) }

  @Test(arguments: ["=", "-", "_", "*", "~"])
  func repeatedCharacter(character: Character) throws {
    let rule = try #require(read("   " + String(repeating: character, count: 7) + " \t"))
    #expect(rule.character == character.asciiValue)
    #expect((rule.length, rule.indent) == (7, 3))
  }

  @Test(arguments: ["", " ", "-", "-=", "----x", "-- --", "....", "####", "+---+", "xxxx", "\t---"])
  func otherLines(text: String) {
    #expect(read(text) == nil)
  }

  @Test func frames() {
    #expect(read(String(repeating: "=", count: 70))?.isFrame(of: "=") == true)
    #expect(read(String(repeating: "-", count: 67))?.isFrame(of: "-") == true)
    #expect(read(String(repeating: "-", count: 59))?.isFrame(of: "-") == false)
    #expect(read(String(repeating: "-", count: 70))?.isFrame(of: "=") == false)
    #expect(read("  " + String(repeating: "-", count: 70))?.isFrame(of: "-") == false)
  }
}
