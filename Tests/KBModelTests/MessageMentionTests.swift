import KBModel
import Testing

@Suite struct MessageMentionTests {
  @Test(
    arguments: [
      ("Cannot find C:\\LAMP\\LAMP.INI.", "Cannot find <path>."),
      (
        "LAMP caused a fault in module LAMP.EXE at 0137:30080f6c.",
        "lamp caused a fault in module <name> at 014F:bff9a07c"
      ),
      ("The file \"%1\" is open.", "The file %s is open"),
      ("No  disk in drive A:", "no disk in drive <drive letter>:"),
    ])
  func variableParts(left: String, right: String) {
    #expect(MessageMention(left, line: nil).words == MessageMention(right, line: nil).words)
  }

  @Test func keepsNumbers() {
    #expect(MessageMention("Error 1722: Failed!", line: nil).words == ["error", "1722", "failed"])
  }
}
