import KBModel
import Testing

@testable import KBImport

@Suite struct TextMendingTests {
  private func outline(_ text: String) -> String { ColumnBody.outline(text) }

  // MARK: Characters by their number

  @Test(
    arguments: [
      ("form[ASCII 146]s", "form’s"), ("[ASCII 147]Key[ASCII 148]", "“Key”"),
      ("1998[ASCII 150]1999", "1998–1999"), ("Word[ASCII 174]", "Word®"),
      ("wait[ASCII 133]", "wait…"),
    ])
  func punctuationByItsNumber(text: String, expected: String) {
    #expect(outline("The \(text) here.") == "p The \(expected) here.")
  }

  @Test func numberOnTheNextLine() {
    #expect(
      outline(
        "This line of the text is as long as it can be, so that it breaks before a [ASCII\n146]word."
      )
        == "p This line of the text is as long as it can be, so that it breaks before a ’word.")
  }

  @Test(
    arguments: [
      "The [ASCII 179] and [ASCII 195] here.", "The [ASCII 146] and [ASCII 1] here.",
      "The [ASCII x] here.", "The [ASCII 146 here.", "The [ASCII 1460] here.", "The [ASCII] here.",
    ])
  func otherUsesStayAsTheyAre(text: String) {
    #expect(outline(text) == "p \(text)")
  }

  @Test func verbatimTextIsNotMended() {
    #expect(
      ColumnBody.form("The form[ASCII 146]s code:\n\n      print [ASCII 146]\n")
        == "p The form’s code:\npre\nprint [ASCII 146]")
  }

  // MARK: Downloads

  @Test func wordOfTheIconAndItsLabel() {
    let outline = outline(
      "DownloadDownload Setup.exe now\n(http://www.example.com/setup.exe)\n\nText.")
    #expect(outline.contains("Download Setup.exe now"))
    #expect(!outline.contains("DownloadDownload"))
    #expect(outline.contains("<http://www.example.com/setup.exe http://www.example.com/setup.exe>"))
  }

  // MARK: Addresses

  @Test func addressBrokenInsideParentheses() {
    #expect(
      outline(
        "Get the file that has it from this page of the site (http://www.example.com/abc/\ndef/g.exe) and run it."
      )
      .contains(
        "<http://www.example.com/abc/def/g.exe http://www.example.com/abc/def/g.exe>) and run it."))
    #expect(
      outline(
        "   The page (http://www.example.com/abc\n   ) has it, and it is the one that is best."
      )
      .contains("(<http://www.example.com/abc http://www.example.com/abc>) has it"))
  }

  @Test func addressThatEndsItsLine() {
    #expect(
      outline(
        "Get the file that has it from this page of the site http://www.example.com/abcde\nand run it."
      )
      .contains("/abcde> and run it."))
  }
}
