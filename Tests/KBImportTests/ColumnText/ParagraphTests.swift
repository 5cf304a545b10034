import KBModel
import Testing

@testable import KBImport

@Suite struct ParagraphTests {
  private func outline(_ text: String, origin: ColumnText.Origin = .archive) -> String {
    ColumnBody.outline(text, origin: origin)
  }

  private static let sentence =
    "When you start the program after the update, the window of the list does not show the names that "
    + "the server has sent, and after a while the program reports that the names could not be read. This "
    + "happens on servers with more than one network card only."

  // MARK: Wrapping

  @Test(arguments: [80, 78, 72, 66, 60])
  func paragraphsAreJoinedWhateverTheirWidth(width: Int) {
    let text = ColumnBody.wrapped(Self.sentence, at: width)
    #expect(text.contains("\n"))
    #expect(outline(text) == "p " + Self.sentence)
    #expect(outline(text.replacing("\n", with: "\r\n")) == "p " + Self.sentence)
  }

  @Test(arguments: ["function would look like:", "declare statement is used for:"])
  func sentencesBrokenBeforeAKeywordAreProse(rest: String) {
    let line = "You can write one that says whether a name in the list is empty. This is the"
    #expect(line.utf8.count <= 80)
    #expect(outline("\(line)\n\(rest)") == "p \(line) \(rest)")
  }

  // MARK: Wrapping by hand

  @Test(arguments: [
    // A function word or a comma asks for more.
    "The names that the program shows in its list come from the\nServer List, which you can change.",
    "Before you start the next program of the group, close the list,\nThe Names and all other windows of it.",
    // Other lines of the paragraph go on in small letters, so a capital is that of a name.
    """
    The program then looks for the names in the Server
    List of the network and, if it does not find any there, in
    the list that it keeps.
    """,
  ])
  func sentencesGoOnBeforeCapitals(text: String) {
    #expect(outline(text) == "p " + text.replacing("\n", with: " "))
  }

  @Test(arguments: [
    // Each line is a title of its own.
    """
    Tea is a mark of the company on the hill that sells it in small bags
    Coffee is a mark of the house that roasts it
    Cocoa is a mark of the company that ships it
    """,
    // The line is much too short to have been wrapped.
    """
    Close the list that shows the
    Names of the servers that the program has found on the other side
    of the network.
    """,
    // A label names what follows it.
    "The list shows the names that were read from the\nServer: the one to which the program is connected.",
  ])
  func linesOfTheirOwnStay(text: String) {
    #expect(outline(text).contains(" / "))
  }

  @Test func libraryIsWrappedAtSeventy() {
    let text = "\t" + ColumnBody.wrapped(Self.sentence, at: 70).replacing("\n", with: "\n\t")
    #expect(outline(text, origin: .library) == "p " + Self.sentence)
  }

  @Test(arguments: [(ColumnText.Origin.archive, 80), (.conversion, 80), (.library, 70)])
  func breakIsForcedWhereTheNextWordDoesNotFit(origin: ColumnText.Origin, width: Int) {
    // A short second line lets the test of the whole paragraph (hand-wrapped text) fail, so each break counts.
    let second = "Then\nStop now"
    for (need, isForced) in [(width, false), (width + 1, true)] {
      let first = "The " + String(repeating: "x", count: need - 4 - 1 - "Then".count)
      let expected = isForced ? "p \(first) Then / Stop now" : "p \(first) / Then / Stop now"
      #expect(outline(first + "\n" + second, origin: origin) == expected, "\(need)")
    }
  }

  @Test func shortLinesKeepTheirBreaks() {
    #expect(
      outline("Number: 7001\nName: Service Control\nMeaning: It did not start.")
        == "p Number: 7001 / Name: Service Control / Meaning: It did not start.")
  }

  @Test func labelAboveItsText() {
    let text = ColumnBody.wrapped(Self.sentence)
    #expect(outline("Answer:\n" + text) == "p Answer: / " + Self.sentence)
  }

  @Test func firstLineMayBeIndented() {
    let text = "   " + ColumnBody.wrapped(Self.sentence, at: 70)
    #expect(outline(text) == "p " + Self.sentence)
  }

  @Test func hangingParagraph() {
    let text = ColumnBody.wrapped(Self.sentence, at: 76, first: "Detail: ", indent: 6)
    #expect(outline(text) == "p Detail: " + Self.sentence)
  }

  @Test func blanksAtLineEndsAndBetweenAreNoText() {
    #expect(outline("One.  \n   \n \nTwo. \n\t\nThree.") == "p One.\np Two.\np Three.")
    #expect(outline("") == "")
    #expect(outline("\n \n\t\n") == "")
  }

  // MARK: Hyphens

  @Test(
    arguments: [
      ("double-", "click the icon", "double-click the icon"),
      ("under MS-", "DOS and Windows", "under MS-DOS and Windows"),
      ("in 16-", "or 32-bit mode", "in 16- or 32-bit mode"),
      ("first-", "and second-level", "first- and second-level"),
      ("point-", "to point links", "point- to point links"),
      ("the option -", "x of the tool", "the option - x of the tool"),
      ("from 1990-", "1995 and later", "from 1990- 1995 and later"),
      ("words -", "and more words", "words - and more words"),
      ("client-", "to-server traffic", "client-to-server traffic"),
    ])
  func hyphenAtTheLineEnd(end: String, start: String, expected: String) {
    let fill = "This line of the text is as long as it can be, so that its break was forced ......"
    let first = String(fill.prefix(79 - end.count)) + " " + end
    #expect(first.count == 80)
    #expect(
      outline(first + "\n" + start + " when you need it.")
        == "p " + String(first.dropLast(end.count)) + expected + " when you need it.")
  }

  // MARK: What is not re-flowed

  @Test func pathsInTheMiddleOfALine() {
    #expect(
      outline(
        "The key is\nHKEY_LOCAL_MACHINE\\SOFTWARE\\Vendor\\Product\\CurrentVersion\\Settings\\AVeryLongName"
      )
        == "p The key is / HKEY_LOCAL_MACHINE\\SOFTWARE\\Vendor\\Product\\CurrentVersion\\Settings\\AVeryLongName"
    )
  }

  @Test func sectionOfASettingsFileAtTheMargin() {
    #expect(
      ColumnBody.form(
        "Change this:\n\n[386Enh]\ndevice=vcache.386\nMinTimeSlice=20\n\nThen start anew.")
        == "p Change this:\npre\n[386Enh]\ndevice=vcache.386\nMinTimeSlice=20\np Then start anew.")
  }

  @Test func stackAtTheMargin() {
    let stack =
      "FramePtr RetAddr  Param1   Param2\n0012fa18 77f5a1c2 00000001 00000000\n0012fa40 77e8c3f0 00000002 0012fb00"
    let form = ColumnBody.form("The stack:\n\n\(stack)\n\nIt shows where it stops.")
    #expect(form == "p The stack:\npre\n\(stack)\np It shows where it stops.")
  }

  // MARK: Notes

  @Test(
    arguments: [
      ("NOTE: Wait.", "note"), ("Note: Wait.", "note"), ("NOTES: Wait.", "note"),
      ("IMPORTANT: Wait.", "important"), ("IMPORTANT - Wait.", "important"),
      ("WARNING: Wait.", "warning"), ("Warning: Wait.", "warning"), ("CAUTION: Wait.", "caution"),
      ("TIP: Wait.", "tip"), ("NOTE Wait.", "note"),
    ])
  func notes(text: String, kind: String) {
    #expect(outline(text) == "note \(kind)\n  p \(text)")
  }

  @Test(
    arguments: [
      "Note that it waits.", "Notes on waiting.", "Important settings are here.", "NOTEPAD starts.",
      "Tips and tricks.", "Warnings are shown.", "Caution is needed.", "NOTEBOOK: Parts.",
    ])
  func sentencesThatBeginLikeNotes(text: String) {
    #expect(outline(text) == "p \(text)")
  }

  @Test func onlyTheNotesOwnParagraphIsANote() {
    #expect(outline("NOTE: Wait.\n\nThen go on.") == "note note\n  p NOTE: Wait.\np Then go on.")
  }

  @Test func alternativesBetweenSteps() {
    for text in ["-or-", "- or -", "-OR-", "-and-", "- and -", "-to-", "- or - When you open it."] {
      #expect(outline("Text.\n\n\(text)\n\nMore.") == "p Text.\np \(text)\np More.")
    }
  }

  @Test func fieldsOfALogKeepTheirLines() {
    #expect(
      outline(
        "The kettle could not be found in the list of all the things that are on the\ntable in the kitchen\n<time=10:15>\n$$<C:\\TEA.EXE>"
      ).hasSuffix("in the kitchen / <time=10:15> / $$<C:\\TEA.EXE>"))
  }
}
