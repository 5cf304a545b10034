import KBModel
import Testing

@testable import KBImport

/// What stands beside a run of lines decides with it: whole texts, as their outlines.
@Suite struct NeighbouringRunsTests {
  // MARK: Listings

  @Test func commentsInsideAListingBelongToIt() {
    let listing = """
      Sub ReadNames()
         ' The names are read from the list here, and shown in the window.

         * This star is the mark of no item.

         Read the next one
      End Sub
      """
    #expect(
      ColumnBody.form("Add this code:\n\n\(listing)\n\nThen start the program.")
        == "p Add this code:\npre\n\(listing)\np Then start the program.")
    let inItem = listing.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "   " + $0 }.joined(separator: "\n")
    #expect(
      ColumnBody.form("1. Add this code:\n\n\(inItem)\n\n2. Start the program.")
        == "ol 1\n  - p Add this code:\n    pre\n\(listing)\n  - p Start the program.")
  }

  @Test func aCommentBeforeAProcedureIsItsFirstLine() {
    let listing =
      "' Show a name in the window of the list\nSub ShowName()\n   Print name$\nEnd Sub"
    #expect(
      ColumnBody.form("Add this code:\n\n\(listing)\n\nThen start the program.")
        == "p Add this code:\npre\n\(listing)\np Then start the program.")
  }

  @Test func whatGoesOnWithAStatementIsCode() {
    let listing =
      "Private Declare Sub Rest Lib \"library\" ( _\n    ByVal seconds As Long)\nRest 10"
    #expect(
      ColumnBody.form("1. Add this code:\n\n   \(listing.indented)\n\n2. Start it.")
        == "ol 1\n  - p Add this code:\n    pre\n\(listing)\n  - p Start it.")
  }

  @Test func theOutputOfAProgramInTheMiddleOfItStaysWithIt() {
    let listing = "mov ax, 1\nint 21h\n\nThe sum\n\nmov bx, 2\nret"
    #expect(
      ColumnBody.form("Look at this code:\n\n      \(listing.indented(6))\n\nThat is all of it.")
        == "p Look at this code:\npre\n\(listing)\np That is all of it.")
  }

  @Test func stringsOfBasicAreNoSentences() {
    let listing =
      "CUPS = 0\nPOTS = 0\n\nINPUT \"How many of the cups are on the table\"; CUPS\n\nPOTS = CUPS / 4\nPRINT POTS"
    #expect(
      ColumnBody.form("Type this program:\n\n\(listing)\n\nThen start it.")
        == "p Type this program:\npre\n\(listing)\np Then start it.")
    #expect(
      !ColumnBody.form("The line\n\nPRINT \"tea\" is what you type to see it.").contains("pre\n"))
  }

  @Test func theHeadOfADirectoryBelongsToItsFiles() {
    let listing =
      "Volume in drive A is CUPS\nVolume Serial Number is 1234-ABCD\nDirectory of A:\\\n\nBLUE     EXE     12,304 03-10-92   3:10a\nGREEN    EXE        804 03-10-92   3:10a\n        2 file(s)     13,108 bytes"
    #expect(
      ColumnBody.form("These are the files:\n\n\(listing)\n\nThat is all of it.")
        == "p These are the files:\npre\n\(listing)\np That is all of it.")
    #expect(
      !ColumnBody.form("Directory of names and numbers in the town of the kettle.").contains("pre"))
  }

  @Test func aHeadWithoutItsEndOpensNothing() {
    let outline = ColumnBody.outline(
      "Sub and Function are two words of the language, and each of them opens a procedure.\n\n"
        + "A procedure has a name that is its own, and the program calls it with this name.")
    #expect(!outline.contains("code"))
  }

  // MARK: Kinds of boxes

  @Test func piecesOfOneListingHaveOneKind() {
    let listing = "files=40\nbuffers=20\n\n[names]\nfirst      =1\nsecond     =2\n\nstacks=9"
    #expect(
      ColumnBody.outline("Change the file:\n\n      \(listing.indented(6))\n\nThen start again.")
        .split(separator: "\n").filter { ["code", "table", "console", "text"].contains($0) }.count
        == 1)
  }

  @Test func linesWithoutASignOfCodeAreNoCode() {
    let names = "Tea House\nNorth Road\nOld Town"
    #expect(
      ColumnBody.outline("Write to this place:\n\n   \(names.indented)\n\nThen wait.")
        == "p Write to this place:\ntext\n\(names)\np Then wait.")
    #expect(
      ColumnBody.outline("Type the following commands:\n\n   \(names.indented)\n\nThen wait.")
        .contains("code\n\(names)"))
  }

  // MARK: Messages

  @Test(
    arguments: [
      "Wrong disk", "C1001: compiler limit (line 20)", "Run-time error '13':\nType mismatch",
      "LIST.C(7) : fatal error C1001: too many names",
    ])
  func whatIsAnnouncedAsAMessageIsOne(message: String) {
    #expect(
      ColumnBody.outline(
        "The program shows the following error message:\n\n   \(message.indented)\n\nIt then stops."
      )
        == "p The program shows the following error message:\nmessage\n  p \(message.onOneLine)\np It then stops."
    )
  }

  @Test func aMessageOfSeveralParagraphsIsOneBlock() {
    #expect(
      ColumnBody.outline(
        "You receive this message:\n\n   No names\n\n   The list of the names is empty.\n\n   Write one."
      )
        == "p You receive this message:\nmessage\n  p No names\n  p The list of the names is empty.\n  p Write one."
    )
  }

  @Test func codeAndLogsBelowTheWordErrorStayWhatTheyAre() {
    let code = "int main()\n{\n   return names(1);\n}"
    #expect(
      ColumnBody.outline("This code gives an error:\n\n   \(code.indented)\n\nIt stops.")
        .contains("code\n\(code)"))
    let log = "Event ID: 7001\nSource: Names\nType: Error\nCategory: None"
    #expect(
      ColumnBody.outline("The log has this error:\n\n   \(log.indented)\n\nIt stops.")
        .contains("console\n\(log)"))
  }

  // MARK: Commands

  @Test(arguments: ["names -all", "list next", "REGISTER names.dll", "x:\\names\\names.exe"])
  func whatOneIsToTypeInAStepIsACommand(command: String) {
    #expect(
      ColumnBody.outline("1. Type the following command:\n\n   \(command)\n\n2. Press ENTER.")
        == "ol 1\n  - p Type the following command:\n    code\n\(command)\n  - p Press ENTER.")
  }

  @Test func theTextOfAnItemIsProseWhateverItLooksLike() {
    #expect(
      ColumnBody.outline(" - YY = Year\n\n - MM = Month\n\n - DD = Day")
        == "ul\n  - p YY = Year\n  - p MM = Month\n  - p DD = Day")
  }

  // MARK: Siblings

  @Test func runsWithOneLabelHaveOneLook() {
    let text = ["one of them", "two", "the third of all of them", "four"]
      .map { "   Value: \($0)" }.joined(separator: "\n\nThen there is the next:\n\n")
    let looks = ColumnBody.outline("Look:\n\n" + text).split(separator: "\n")
      .filter { ["quote", "code", "table"].contains($0) }
    #expect(looks.count == 4)
    #expect(Set(looks).count == 1)
  }
}

extension String {
  fileprivate var indented: String { indented(3) }

  /// The lines below the first moved to the right.
  fileprivate func indented(_ columns: Int) -> String {
    split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
      index == 0 || line.isEmpty ? String(line) : String(repeating: " ", count: columns) + line
    }.joined(separator: "\n")
  }

  fileprivate var onOneLine: String { split(separator: "\n").joined(separator: " / ") }
}
