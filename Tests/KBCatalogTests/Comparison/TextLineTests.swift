import KBModel
import Testing

@testable import KBCatalog

struct TextLineTests {
  private func lines(_ blocks: [Block]) -> [TextLine] {
    let metadata = ArticleMetadata(id: ArticleID(10001), title: "A  Title")
    return TextLine.lines(of: Article(metadata: metadata, body: blocks))
  }

  private func form(_ kind: TextLine.Kind, depth: Int = 0, label: String? = nil) -> TextLine.Form {
    TextLine.Form(kind, depth: depth, label: label)
  }

  @Test func areTheLeavesOfTheBlocksInOrder() {
    let inner = List(marker: .bullet, tight: true, items: [.text("Inner item")])
    let item = List.Item(
      blocks: [.paragraph("First step"), .paragraph("Its rest"), .make(.list(inner))],
      lines: LineRange(1, 1))
    let list = List(marker: .decimal, start: 3, tight: false, items: [item, .text("Next step")])
    let lines = lines([
      .make(.heading(level: 2, [.text("CAUSE")])), .make(.list(list)), .make(.rule),
      .make(.quote(.quotation, [.paragraph("Quoted")])),
      .make(.note(.warning, [.paragraph("Beware")])),
      .paragraph(" "),
    ])
    #expect(
      lines.map(\.form) == [
        form(.title), form(.heading(level: 2)), form(.paragraph, depth: 1, label: "3."),
        form(.paragraph, depth: 1), form(.paragraph, depth: 2, label: "•"),
        form(.paragraph, depth: 1, label: "4."), form(.quotation), form(.note),
      ])
    #expect(
      lines.map { $0.words.map(\.text).joined(separator: " ") } == [
        "A Title", "CAUSE", "First step", "Its rest", "Inner item", "Next step", "Quoted", "Beware",
      ])
  }

  @Test(arguments: [
    (List.Marker.lowerAlpha, 28, "ab."), (.upperAlpha, 2, "B."), (.lowerRoman, 1999, "mcmxcix."),
    (.upperRoman, 4, "IV."), (.lowerRoman, 0, "0."), (.lowerAlpha, 0, "0."), (.decimal, -1, "-1."),
  ])
  func haveTheNumbersThatReadersSee(marker: List.Marker, number: Int, label: String) {
    let list = List(marker: marker, start: number, tight: true, items: [.text("Item")])
    #expect(lines([.make(.list(list))]).last?.form.label == label)
  }

  @Test func areTheLinesOfCodeWithTheirBlanks() {
    let lines = lines([.make(.preformatted(.code(nil), [.text("\n  if a\n\n    b  c\n\n")]))])
    #expect(
      lines.dropFirst().map(\.form) == [
        form(.preformatted(.code(nil))), form(.preformatted(.code(nil))),
      ])
    #expect(lines.dropFirst().map { $0.words.map(\.gap) } == [["\n  ", " "], ["\n    ", "  "]])
  }

  @Test func areTheRowsOfTablesWithMarksBetweenCells() {
    let table = Table(
      headerRows: 1,
      rows: [["File", "", "Size"], ["", "a b", ""]].map { $0.map { [Inline.text($0)] } })
    let lines = lines([.make(.table(table))])
    #expect(lines.dropFirst().map(\.form.kind) == [.row(isHeader: true), .row(isHeader: false)])
    #expect(lines[1].words == [TextWord("File", gap: ""), TextWord("Size", gap: " | | ")])
    #expect(lines[2].words == [TextWord("a", gap: " | "), TextWord("b", gap: " ")])
  }
}

extension Block {
  static func make(_ content: Content) -> Block { Block(content, lines: LineRange(1, 1)) }

  static func paragraph(_ text: String) -> Block { make(.paragraph([.text(text)])) }
}

extension List.Item {
  static func text(_ text: String) -> List.Item {
    List.Item(blocks: [.paragraph(text)], lines: LineRange(1, 1))
  }
}
