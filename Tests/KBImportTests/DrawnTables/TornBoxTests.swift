import KBModel
import Testing

@testable import KBImport

@Suite struct TornBoxTests {
  private func outline(_ text: String) -> String { ColumnBody.outline(text) }

  @Test func aWholeDrawing() throws {
    let text = """
      +-------------------------+
      | Name   | Value | Remark |
      +-------------------------+
      | a.dll  | 1     |        |
      +-------------------------+
      | b.exe  | 12345 | no     |
      +-------------------------+
      """
    #expect(
      outline(text)
        == "table 1\n  Name ¦ Value ¦ Remark\n  a.dll ¦ 1 ¦ \n  b.exe ¦ 12345 ¦ no")
    let table = try #require(
      ColumnBody.blocks(text).lazy.compactMap { block -> Table? in
        if case .table(let table) = block.content { table } else { nil }
      }.first)
    #expect(table.drawnLines?.joined(separator: "\n") == text)
    #expect(table.drawing?.description == "c2,11,19 b0,9,17,26 r0-3:+25-+")
  }

  @Test func linesBetweenTwoRules() {
    let text = """
      +-----------------+
      | one | the first |
      |     | line      |
      | two | another   |
      +-----------------+
      """
    #expect(outline(text) == "table 0\n  one ¦ the first / line\n  two ¦ another")
  }

  @Test func cellsThatCannotBeReadInTheOrderOfTheLines() {
    let rule = "+-----------------+"
    let read = "\(rule)\n| one | two | a   |\n|     |     | b   |\n\(rule)"
    #expect(outline(read) == "table 0\n  one ¦ two ¦ a / b")
    let torn = "\(rule)\n| one | two | a   |\n|     | too | b   |\n\(rule)"
    #expect(outline(torn) == "table\n" + torn)
  }

  @Test func aListInOneColumn() {
    let text = "+-------+\n| a.dll |\n+-------+\n| b.exe |\n+-------+"
    #expect(outline(text) == "table 0\n  a.dll\n  b.exe")
  }

  @Test func aColumnTooWideForAnyPage() {
    let wide = String(repeating: "word ", count: 40)
    let rule = "+" + String(repeating: "-", count: wide.count + 7) + "+"
    let text = "\(rule)\n| a    |\(wide)|\n\(rule)\n| b    |\(wide)|\n\(rule)"
    let cell = wide.dropLast()
    #expect(outline(text) == "table 0\n  a ¦ \(cell)\n  b ¦ \(cell)")
  }

  @Test func barsThatDoNotStandBelowOneAnother() {
    let text = "+---------+\n| a | bcd |\n+---------+\n| efg | h |\n+---------+"
    #expect(outline(text) == "table\n" + text)
  }

  @Test func citationsInCells() {
    let text =
      "+----------------+\n| see   | this   |\n+----------------+\n| two\nlines | Q123456 |\n+----------------+"
    #expect(outline(text) == "table 0\n  see ¦ this\n  two / lines ¦ [Q123456 Q123456]")
  }

  @Test func textAroundATable() {
    let box = "+---------+\n| a | bcd |\n+---------+"
    #expect(
      outline("Text above:\n\n\(box)\n\nText below.")
        == "p Text above:\ntable 0\n  a ¦ bcd\np Text below.")
    #expect(
      outline("Text above:\n\(box)\nText below.")
        == "p Text above:\ntable 0\n  a ¦ bcd\np Text below.")
  }

  @Test func indentedTable() {
    #expect(
      outline("1. Step:\n\n   +---------+\n   | a | bcd |\n   +---------+\n\n2. Step")
        == "ol 1\n  - p Step:\n    table 0\n      a ¦ bcd\n  - p Step")
  }

  @Test func cellsWithLineBreaks() {
    let text = """
      +----------------------------------+
      | Name    | Message                |\u{20}
      +----------------------------------+
      | a.dll   | Windows could not find it.
         It cannot load this file.       |\u{20}
      +----------------------------------+
      """
    #expect(
      outline(text)
        == "table 0\n  Name ¦ Message\n  a.dll ¦ Windows could not find it. / It cannot load this file."
    )
  }

  @Test func severalRowsBetweenTwoRules() {
    let text = "+---------+\n| a | bcd |\n+---------+\n| e | fgh |\n| i\nj | jkl |\n+---------+"
    #expect(outline(text) == "table 0\n  a ¦ bcd\n  e ¦ fgh\n  i / j ¦ jkl")
  }

  @Test func twoTablesInARow() {
    let box = "+---------+\n| a | bcd |\n+---------+"
    let tables = "table 0\n  a ¦ bcd\ntable 0\n  a ¦ bcd"
    #expect(outline(box + "\n\n" + box) == tables)
    #expect(outline(box + "\n" + box) == tables)
  }

  @Test func wordsOfOtherScripts() {
    let text = "+---------+\n| ä | öüß |\n+---------+\n| a\nb | bcd |\n+---------+"
    #expect(outline(text) == "table 0\n  ä ¦ öüß\n  a / b ¦ bcd")
  }

  @Test func oneColumn() {
    let text = "+-----+\n| abc |\n+-----+"
    #expect(outline(text) == "table\n" + text)
  }

  @Test(
    arguments: [
      "+------+\n| A    |----> b\n|      |\n+------+\n   |\n   c",
      "+----------+\n| +------+ |\n| | a    | |\n| +------+ |\n+----------+",
      "+---+---+\n| a | b |\n+---+---+", "+------+\n words\n+------+",
      "| a | b |\n|---|---|\n| c | d |",
    ])
  func drawingsThatAreNoTables(text: String) {
    let form = ColumnBody.form(
      "Look at this:\n\n   " + text.replacing("\n", with: "\n   ") + "\n\nThat is all.")
    #expect(form == "p Look at this:\npre\n\(text)\np That is all.")
  }

  @Test func unfinishedBox() {
    let plain = BlockOutline.plainText(ColumnBody.blocks("+---------+\n| a | bcd |\n\nText."))
    for word in ["+---------+", "| a | bcd |", "Text."] { #expect(plain.contains(word)) }
    #expect(BlockOutline.plainText(ColumnBody.blocks("+---------+")) == "+---------+")
  }

  @Test func longAndWideTable() throws {
    let width = 700
    let rule = "+" + String(repeating: "-", count: width) + "+"
    let row =
      "| a" + String(repeating: " ", count: width / 2 - 2) + "| b"
      + String(repeating: " ", count: width / 2 - 3) + "|"
    let text = (0..<300).map { _ in rule + "\n" + row + " " }.joined(separator: "\n") + "\n" + rule
    let block = try #require(ColumnBody.blocks(text).first)
    guard case .table(let table) = block.content else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.count == 300)
    #expect(table.rows.allSatisfy { $0.map(\.plainText) == ["a", "b"] })
    #expect(block.lines == LineRange(1, 601))
  }
}
