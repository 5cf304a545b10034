import KBModel
import Testing

@testable import KBImport

@Suite struct SourceLineTests {
  private func lines(_ text: String) -> String { ColumnBody.lines(ColumnBody.blocks(text)) }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func everyBlockKnowsItsLines(lineEnd: String) {
    let text = """

      SUMMARY
      =======

      Text of a paragraph that goes on for more than a line of the text, as most do in
      the archive.

      1. One

         More.

            copy x y

      2. Two

      NOTE: Wait.

         The file was not found on the disk.

         Insert the disk that has it.

      +---------+
      | a | bcd |
      +---------+

         Q131150 One
         Q131151 Two

      -----

      End.
      """
    #expect(
      lines(text.replacing("\n", with: lineEnd))
        == [
          "heading 2–3", "paragraph 5–6",
          "list 8–14 (8–12 [paragraph 8–8, paragraph 10–10, code 12–12], 14–14 [paragraph 14–14])",
          "note 16–16 [paragraph 16–16]", "quote 18–20 [paragraph 18–18, paragraph 20–20]",
          "table 22–24", "list 26–27 (26–26 [paragraph 26–26], 27–27 [paragraph 27–27])",
          "rule 29–29", "paragraph 31–31",
        ].joined(separator: ", "))
  }

  @Test func bannerAndTableWithItsHead() {
    #expect(lines("=====\nABC\n=====\n\nText.") == "heading 1–3, paragraph 5–5")
    #expect(
      lines(
        "Name     Size\n-------------\na.dll      12\n\nb.dll      13\n\nText below the table is here."
      )
        == "table 1–5, paragraph 7–7")
  }

  @Test func titleOverTwoLines() {
    #expect(
      lines(
        "Text.\n\nA Title That Goes On\nfor Another Line\n-------------------------------------\nText."
      )
        == "paragraph 1–1, heading 3–5, paragraph 6–6")
  }

  @Test func programWithBlankLines() {
    #expect(
      lines("Text:\n\n      a();\n\n\n      b();\n\nThen go on.")
        == "paragraph 1–1, code 3–6, paragraph 8–8")
  }

  @Test func linesOfTheFileNotOfTheBody() {
    let source = SourceText(path: "a", fileBytes: Array("one\ntwo\n\nfour\n\nsix\n\n1. eight".utf8))
    let text = ColumnText(text: source, origin: .archive, segments: [1..<2, 5..<8])
    #expect(
      ColumnBody.lines(ColumnTextParser(text).blocks())
        == "paragraph 2–2, paragraph 6–6, list 8–8 (8–8 [paragraph 8–8])")
    #expect(text.byteRanges == [4..<7, 15..<28])
  }
}
