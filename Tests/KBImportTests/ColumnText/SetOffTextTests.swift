import KBModel
import Testing

@testable import KBImport

/// Text that is set off from the text around it by its indentation: messages, commands, programs, logs.
@Suite struct SetOffTextTests {
  /// Whether the lines, set off by `indent` columns, stay as they are.
  private func isVerbatim(_ text: String, indent: Int = 3) -> Bool {
    let margin = String(repeating: " ", count: indent)
    let body = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : margin + $0 }.joined(separator: "\n")
    let outline = ColumnBody.form(
      "Something is shown here:\n\n\(body)\n\nThen go on with the next.")
    return outline
      == "p Something is shown here:\npre\n\(text)\np Then go on with the next."
  }

  private func quote(_ text: String) -> String {
    ColumnBody.outline("Something is shown here:\n\n\(text)\n\nThen go on with the next.")
  }

  // MARK: Messages

  @Test(
    arguments: [
      "The file was not found on the disk.", "Not enough memory to run the program.",
      "Cannot open the file", "Error 1068: The Service Did Not Start", "Access is denied.",
      "Are you sure?",
    ])
  func messagesOfOneLine(text: String) {
    #expect(
      quote("   " + text)
        == "p Something is shown here:\nquote\n  p \(text)\np Then go on with the next.")
  }

  @Test func messageOverSeveralLines() {
    let message =
      "The program could not read the list of the names, because the server that has it is not in the network at "
      + "the moment. Wait for it and try it again, or ask the one who looks after it."
    let text = ColumnBody.wrapped(message, first: "   ", indent: 3)
    #expect(
      quote(text)
        == "p Something is shown here:\nquote\n  p \(message)\np Then go on with the next.")
  }

  @Test func messageOfTwoParagraphs() {
    #expect(
      quote("   The file was not found on the disk.\n\n   Insert the disk that has it.")
        == """
        p Something is shown here:
        quote
          p The file was not found on the disk.
          p Insert the disk that has it.
        p Then go on with the next.
        """)
  }

  @Test func alternativesBetweenMessages() {
    let outline = quote(
      "   The file was not found on the disk.\n\n   -or-\n\n   The disk is full, and it cannot be written."
    )
    #expect(outline.contains("p The file was not found on the disk."))
    #expect(outline.contains("p The disk is full, and it cannot be written."))
    #expect(outline.contains("p -or-"))
  }

  @Test func logKeepsItsLines() {
    let outline = quote(
      "   Event ID: 7001\n   Source: Service Control\n   Description: It depends on another one.")
    #expect(
      outline.contains("Event ID: 7001\nSource: Service Control\nDescription")
        || outline.contains("Event ID: 7001 / Source: Service Control / Description"))
  }

  // MARK: Commands and programs

  @Test(
    arguments: [
      "copy a:\\setup.exe c:\\windows", "C:\\WINDOWS\\SYSTEM",
      "HKEY_LOCAL_MACHINE\\System\\CurrentControlSet", "#include <stdio.h>", "DEVICE=HIMEM.SYS",
      "x = y + 1;", "regedit", "setup.exe /q /x", "SELECT * FROM authors", "PRINT \"x\"",
      "%windir%\\system32", "<drive>:\\<path>",
    ])
  func commandsOfOneLine(text: String) {
    #expect(isVerbatim(text))
  }

  @Test func commandWithAWordOfProse() {
    #expect(isVerbatim("net use x: \\\\server\\share"))
  }

  @Test(
    arguments: [
      "int main(void)\n{\n   return 0;\n}",
      "Sub Form_Load ()\n   Dim x As Integer\n   x = 1\nEnd Sub",
      "[boot]\nshell=progman.exe\nsystem.drv=system.drv", "files=40\nbuffers=20\nstacks=9,256",
      "mov ax, 1\nint 21h\nret", "a.txt\nb.txt\nc.txt",
      "HKEY_LOCAL_MACHINE\\SOFTWARE\\Vendor\\Product\\CurrentVersion\\Settings\\Windows\\One\nHKEY_LOCAL_MACHINE\\SOFTWARE\\Vendor\\Product\\CurrentVersion\\Settings\\Windows\\Two",
      "<html>\n<body>\n</body>\n</html>", "00 01 02 03  04 05 06 07\n10 11 12 13  14 15 16 17",
      "Root\n Branch\n  Leaf", "USE customer\nREPLACE name WITH 'x'\nENDDO",
    ])
  func programsOfSeveralLines(text: String) {
    #expect(isVerbatim(text))
    #expect(isVerbatim(text, indent: 6))
  }

  @Test(arguments: [4, 5, 6, 9])
  func deepTextIsVerbatimWhateverItHolds(indent: Int) {
    #expect(
      isVerbatim(
        "The file was not found on the disk.\nInsert the disk that has it.", indent: indent))
  }

  @Test(arguments: [4, 6, 12])
  func deepSentencesThatWereWrappedAreProse(indent: Int) {
    let margin = String(repeating: " ", count: indent)
    let sentence =
      "The value is the number of the files that can be open on the server at the same time, and it is "
      + "read when the server starts. A larger one is of use if you share the printers of the network too."
    let text = ColumnBody.wrapped(sentence, at: 70, first: margin, indent: indent)
    #expect(
      quote(text)
        == "p Something is shown here:\nquote\n  p \(sentence)\np Then go on with the next.")
    // Behind preformatted text it goes on with that.
    #expect(!quote(margin + "Files=20\n\n" + text).contains("quote"))
  }

  @Test func blankLinesDoNotEndAProgram() {
    let code = """
      #include <stdio.h>

      /* This comment is written as prose is, and nobody
         would take it for anything else. */

      int main(void)
      {
          int i;

          for (i = 0; i < 3; i++)
              printf("%d", i);
      }
      """
    #expect(isVerbatim(code, indent: 3))
    #expect(isVerbatim(code, indent: 6))
  }

  @Test func commentsBetweenStatements() {
    let code =
      "' This sets the name of the list to the one that the user has typed.\nList1.Name = Text1.Text\n\n' Now it is shown.\nList1.Show"
    #expect(isVerbatim(code, indent: 6))
  }

  @Test func columnsAreKept() {
    let outline = ColumnBody.outline(
      "Files:\n\n   In the hall   12,304  lamps\n   In the yard      804  lamps\n\nThat is all of them."
    )
    #expect(
      outline
        == "p Files:\ntable\nIn the hall   12,304  lamps\nIn the yard      804  lamps\np That is all of them."
    )
  }

  @Test func namesWithHangingExplanations() {
    #expect(
      isVerbatim(
        "bfType      A word that says what it is.\n            It is the first one.\nbfSize      The size of the file."
      ))
  }

  @Test func tabsStandForColumns() {
    #expect(isVerbatim("Name\tValue\na\t1\nbc\t2"))
    let outline = ColumnBody.form("Text:\n\n\tone\n\ttwo words\n\nThen go on.")
    #expect(outline == "p Text:\npre\none\ntwo words\np Then go on.")
  }

  @Test func indentationInsideIsKept() {
    #expect(isVerbatim("if (a)\n    if (b)\n        c();\n  d();"))
    #expect(
      ColumnBody.form("Text:\n\n          c();\n      if (a)\n\nThen go on.")
        == "p Text:\npre\n    c();\nif (a)\np Then go on.")
  }

  @Test func citationsAndAddressesInVerbatimText() {
    let blocks = ColumnBody.blocks("Text:\n\n      see Q123456\n      at http://example.com/a.b\n")
    #expect(blocks.flatMap(\.references) == [ArticleID(123_456)])
  }

  @Test func addressesAlone() {
    let outline = ColumnBody.outline(
      "See this page:\n\n   http://www.example.com/a/b.htm\n\nThen go on.")
    #expect(outline.contains("<http://www.example.com/a/b.htm http://www.example.com/a/b.htm>"))
    #expect(!outline.contains("code"))
  }

  @Test func programDirectlyBelowItsIntroduction() {
    #expect(
      ColumnBody.form("Type this:\n      copy a b\n      copy c d\n\nThen go on.")
        == "p Type this:\npre\ncopy a b\ncopy c d\np Then go on.")
  }

  @Test func commandInsideAnItemAndTextBehindIt() {
    #expect(
      ColumnBody.form("1. Type this:\n\n      copy a:\\x b:\\y\n\n   Then wait.\n\n2. Stop.")
        == "ol 1\n  - p Type this:\n    pre\ncopy a:\\x b:\\y\n    p Then wait.\n  - p Stop.")
  }

  @Test func listsInsideDeepTextStayText() {
    #expect(isVerbatim("1. One\n2. Two\n   - Three", indent: 9))
  }
}
