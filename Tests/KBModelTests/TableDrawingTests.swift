import Testing

@testable import KBModel

@Suite struct TableDrawingTests {
  private func cells(_ rows: [[String]]) -> [[Table.Cell]] {
    rows.map { row in
      row.map { text in
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
          .flatMap { index, line in (index > 0 ? [.lineBreak] : []) + [Inline.text(String(line))] }
      }
    }
  }

  @Test func drawsColumnsRulesAndShifts() {
    let drawing = Table.Drawing(
      columns: [.init(.left, at: 0), .init(.right, at: 12)],
      rules: [.init("----  ------", above: [1]), .init("", above: [1, 3])],
      shifts: [.init(line: 0, column: 1, offset: 7)])
    let table = Table(
      headerRows: 1, rows: cells([["Name", "Size"], ["a", "1,024"], ["b", "9"]]), drawing: drawing)
    #expect(
      table.drawnLines == [
        "Name   Size", "----  ------", "", "a      1,024", "b          9", "",
      ])
  }

  @Test func drawsBarsAndCellsOfSeveralLines() {
    let drawing = Table.Drawing(
      columns: [.init(.left, at: 2), .init(.left, at: 7)], bars: [0, 5, 11],
      rules: [.init("+----------+", above: [0, 1])])
    let table = Table(headerRows: 0, rows: cells([["ä", "b\nc"]]), drawing: drawing)
    #expect(table.drawnLines == ["+----------+", "| ä  | b   |", "|    | c   |", "+----------+"])
  }

  @Test func drawsNothingWithoutADrawingOrWithAnothers() {
    #expect(Table(headerRows: 0, rows: cells([["a"]])).drawnLines == nil)
    let drawing = Table.Drawing(columns: [.init(.left, at: 0)])
    #expect(Table(headerRows: 0, rows: cells([["a", "b"]]), drawing: drawing).drawnLines == nil)
  }

  @Test func shortForm() throws {
    let drawing = Table.Drawing(
      columns: [.init(.left, at: 2), .init(.right, at: 41)], bars: [0, 11, 42],
      rules: [
        .init("+" + String(repeating: "-", count: 41) + "+", above: [0, 1, 2, 5]),
        .init("  ==  =", above: [3]), .init("", above: [3, 4]),
      ],
      shifts: [.init(line: 2, column: 1, offset: 14)])
    #expect(
      drawing.description == "c2,41r b0,11,42 r0-2,5:+41-+ r3:2.2=2.= r3-4: s2.1.14")
    #expect(Table.Drawing(drawing.description) == drawing)
  }

  @Test(
    arguments: [
      "", "c", "cx", "c1,", "b1", "c1 r1", "c1 r2-1:-", "c1 s1.2", "c1 z", "c-1",
      "c999999", "c1 r1:3", "c1 rx:-", "c1 r0-x:-", "c1 r0-:-", "c1 r-1:-", "c1 r0-1-2:-",
      "c1 r0,:-", "c1 r0,0:-", "c1 r1,0:-", "c1 r0-2,1:-", "c1 r0,1:-", "c1 r0-0:-",
      "c1 s1.a.2.3", "c1 s..1.2.3", "c1 s1.2.3.", "c1 r0:3`", "c1 r0:3&", "c1 r0:3*", "c1 r0:ä",
      "c1 r0:0-", "c1 r0:1-", "c1 r0:--", "c1 r0:03-", "c01", "c1 c2", "b2 c1", "c1  b2", " c1",
    ])
  func textsThatAreNoDrawing(text: String) {
    #expect(Table.Drawing(text) == nil)
  }

  /// It would draw nothing.
  @Test func aRuleAboveNoRow() {
    #expect(Table.Drawing("c1 r:-") == nil)
  }

  @Test func allThatARuleMayHold() {
    let drawing = Table.Drawing(
      columns: [.init(.left, at: 0)], rules: [.init(" -=_+||", above: [0, 1, 3])])
    #expect(drawing.description == "c0 r0-1,3:.-=_+2|")
    #expect(Table.Drawing(drawing.description) == drawing)
  }

  @Test func hostileDrawingsStayInBounds() throws {
    let drawing = try #require(Table.Drawing("c99999,0r b99999 r7-9:- s0.0.99999 s0.5.3"))
    let table = Table(headerRows: 0, rows: cells([["a", "long text"]]), drawing: drawing)
    #expect(try #require(table.drawnLines).count == 1)
    #expect(try #require(table.drawnLines?.first).count <= 10_001)
  }

  @Test func fewWordsCannotDrawVeryMuch() throws {
    let widest = try #require(Table.Drawing("c1 r0:10000-"))
    #expect(widest.rules.first?.text.count == 10_000)
    #expect(Table.Drawing("c1 r0:10001-") == nil)
    #expect(Table.Drawing("c1 r0:9999-2=") == nil)
    #expect(Table.Drawing("c1 r0:99999-") == nil)
    let many = try #require(Table.Drawing("c1 r0-99998:"))
    #expect(many.rules.first?.rows.runs == [0...99_998])
    #expect(Table.Drawing("c1 r0-99999:9-") != nil)
    #expect(Table.Drawing("c1 r0-99999:10-") == nil)
    #expect(Table.Drawing("c1" + String(repeating: " r0-99999:", count: 11)) == nil)
  }

  @Test func rulesBelowTheEndAreNotDrawn() throws {
    let drawing = try #require(Table.Drawing("c0 r0-99999:3- r2:="))
    let table = Table(headerRows: 0, rows: cells([["a"]]), drawing: drawing)
    #expect(table.drawnLines == ["---", "a", "---"])
  }
}
