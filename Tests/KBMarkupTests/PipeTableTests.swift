import KBModel
import Testing

@testable import KBMarkup

@Suite struct PipeTableTests {
  private func blocks(_ text: String) -> [Block] { CommonMarkParser().parse(Array(text.utf8)) }

  /// The rows of the text's first table, cells between bars.
  private func rows(_ text: String) -> [String]? {
    blocks(text).lazy.compactMap { block -> [String]? in
      guard case .table(let table) = block.content else { return nil }
      #expect(table.headerRows == 1)
      return table.rows.map { $0.map(\.plainText).joined(separator: "|") }
    }.first
  }

  @Test(
    arguments: [
      ("| a | b |\n|---|---|\n| 1 | 2 |", ["a|b", "1|2"]),
      ("a | b\n--|:-:\n1 | 2\n3", ["a|b", "1|2", "3|"]),
      ("| a |\n|---|\n| x \\| y |\n| `p \\| q` |", ["a", "x | y", "p | q"]),
      ("| a | b |\n|---|---|\n|  | 2 |", ["a|b", "|2"]),
      ("- x\n\n  a | b\n  -|-\n  1 | 2", nil),
      ("| # a | > b |\n|-|-|\n| - c | 1. d # |", ["# a|> b", "- c|1. d #"]),
    ] as [(String, [String]?)])
  func readsRows(text: String, expected: [String]?) { #expect(rows(text) == expected) }

  @Test func standsInQuotesAndItems() throws {
    guard case .quote(_, let inside)? = blocks("> a | b\n> -|-\n> 1 | 2").first?.content,
      case .list(let list)? = blocks("- a | b\n  -|-\n  1 | 2").first?.content
    else {
      Issue.record("no quote, or no list")
      return
    }
    let table = Block.Content.table(
      Table(
        headerRows: 1,
        rows: [[[.text("a")], [.text("b")]], [[.text("1")], [.text("2")]]]))
    #expect(inside.map(\.content) == [table])
    #expect(list.items.map { $0.blocks.map(\.content) } == [[table]])
  }

  @Test(arguments: [
    "a | b\n---\nc", "a | b | c\n|---|---|", "a | b\\\n--|--", "`a | b`", "|---|---|\n| a | b |",
  ])
  func isText(text: String) { #expect(rows(text) == nil) }

  @Test func textAboveIsAParagraph() {
    let found = blocks("Two\nlines [x]:\n| a |\n|---|\n| [b][x] |\n\n[x]: Q123456")
    #expect(found.map(\.lines) == [LineRange(1, 2), LineRange(3, 5)])
    #expect(
      found.first?.content
        == .paragraph([
          .text("Two lines "), .link(destination: "Q123456", [.text("x")]), .text(":"),
        ]))
    #expect(
      found.last?.content
        == .table(
          Table(
            headerRows: 1,
            rows: [[[.text("a")]], [[.link(destination: "Q123456", [.text("b")])]]])))
  }

  /// What a row has too much is not lost, and its author is told.
  @Test func longRowsKeepTheirCells() {
    let text = "| a | b |\n|---|---|\n| 1 | 2 | 3 | 4 |"
    #expect(rows(text) == ["a|b", "1|2 | 3 | 4"])
    let reading = CommonMarkParser().reading(Array(text.utf8)[...], firstLine: 10)
    #expect(reading.unread.map(\.kind) == [.longRow])
    #expect(reading.unread.map(\.line) == [12])
  }

  /// A table with spans is written in this form, any other in a fence.
  @Test func isWrittenWhereCellsHaveSpans() {
    let rows: [[Table.Cell]] = [
      [[.text("a | b")], [.strong([.text("c")])]],
      [
        [.link(destination: "https://a.example/", [.text("d")])],
        [.text("e"), .lineBreak, .code("f|g")],
      ],
    ]
    let blocks = [
      Block(.table(Table(headerRows: 1, rows: rows)), lines: LineRange(1, 1)),
      Block(.paragraph([.text("Below.")]), lines: LineRange(1, 1)),
    ]
    let text = String(decoding: CommonMarkWriter().write(blocks), as: UTF8.self)
    #expect(
      text == """
        | a \\| b | **c** |
        |---|---|
        | [d](https://a.example/) | e<br>`f\\|g` |

        Below.

        """)
    #expect(self.blocks(text).map(\.content) == blocks.map(\.content))
  }
}
