import Testing

@testable import KBImport

/// Tables without drawing: texts that begin below one another.
@Suite struct TextColumnsTests {
  private func form(_ text: String) -> String { ColumnBody.form(text) }

  @Test func explanationsThatHangInTheirColumn() {
    let table = """
      Code   Meaning of it all
      8L     There is not enough of the storage that
             the system would need to go on with
             this and that and with whatever else.
      """
    #expect(form(table) == "pre\n" + table)
  }

  @Test func gapsOfProseDoNotAgree() {
    let prose = """
      The reader of this text may   see a gap in a line, which the author of the line
      did not mean at all, because it was the line end of some other text that had
      been there before this one. It is the work of those who put the text into the
      archive, and in the next   one there is a gap in another place, so the two do
      not agree on a column, and what they are is a paragraph that can be wrapped at
      the width of any page, and so it is, on each of the pages of the archive that it
      stands on, and on those that are still to come when somebody writes them.
      """
    #expect(form(prose).hasPrefix("p "))
  }

  @Test func rowsBelowABlankLineGoOnWithTheTable() {
    let table = """
         Name:         What it is and what it does for
                       the one who uses it

         Other:        What the other one is and does

                       More of what the other one is for in the end
      """
    #expect(form("Intro:\n\n" + table).components(separatedBy: "pre").count == 2)
    #expect(!form("Intro:\n\n" + table).contains("quote"))
  }

  @Test func aQuotationBelowATableIsNone() {
    let text = """
      Name       Value
      one        1

         This is the message that you see then.
      """
    #expect(form(text).hasSuffix("quote\n  p This is the message that you see then."))
  }

  @Test(arguments: [
    "   Event ID: 1088\n   Source: Store\n   Type: Error\n   Description:\n   The store could not be started.",
    "   ID 4014\n   source- macprint\n   type- error\n   The interpreter was unable to go on.",
  ])
  func eventRecord(record: String) {
    #expect(ColumnBody.outline("The log says:\n\n" + record).contains("console"))
  }

  @Test func labelledLinesOfOtherKindsAreProse() {
    #expect(form("Source: the manual\nPage: the second one").hasPrefix("p "))
  }
}
