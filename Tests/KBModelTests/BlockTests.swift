import KBModel
import Testing

@Suite struct BlockTests {
  private static let ids = (0...9).map { ArticleID(100_000 + $0) }

  private static func cite(_ index: Int) -> [Inline] {
    [.text("see "), .reference(to: ids[index], text: ids[index].description)]
  }

  private static func block(_ content: Block.Content) -> Block {
    Block(content, lines: LineRange(1, 1))
  }

  @Test func plainTextOfEveryInline() {
    let inlines: [Inline] = [
      .text("a "), .code("b"), .emphasis([.text("c"), .strong([.text("d")])]), .lineBreak,
      .link(destination: "http://example.com", [.text("e")]),
      .reference(to: ArticleID(100_000), text: "KB100000"),
    ]
    #expect(inlines.plainText == "a bcd\neKB100000")
  }

  @Test func citationsInsideMarkup() {
    let inlines: [Inline] = [
      .emphasis(Self.cite(1)), .strong([.link(destination: "x", Self.cite(0))]), .code("Q100009"),
      .text("Q100008"),
    ]
    #expect(inlines.references == [Self.ids[1], Self.ids[0]])
  }

  @Test func citationsInEveryKindOfBlock() {
    let item = List.Item(
      blocks: [
        Self.block(.paragraph(Self.cite(2))),
        Self.block(.quote(.quotation, [Self.block(.paragraph(Self.cite(3)))])),
      ],
      lines: LineRange(1, 1))
    let blocks: [Block.Content] = [
      .heading(level: 2, Self.cite(0)), .paragraph(Self.cite(1)),
      .list(List(marker: .bullet, tight: true, items: [item, item])),
      .preformatted(.code(nil), Self.cite(4)), .note(.tip, [Self.block(.paragraph(Self.cite(5)))]),
      .table(Table(headerRows: 1, rows: [[Self.cite(6), Self.cite(7)], [Self.cite(8), []]])), .rule,
      .definitions(
        .terms,
        [
          Definition(
            term: Self.cite(9), blocks: [Self.block(.paragraph(Self.cite(0)))],
            lines: LineRange(1, 1))
        ]),
    ]
    #expect(
      blocks.flatMap { Self.block($0).references }
        == [0, 1, 2, 3, 2, 3, 4, 5, 6, 7, 8, 9, 0].map { Self.ids[$0] })
  }

  @Test func everyMarkerButTheBulletIsOrdered() {
    for marker in List.Marker.allCases {
      #expect(List(marker: marker, tight: true, items: []).ordered == (marker != .bullet))
    }
    #expect(List(marker: .decimal, tight: true, items: []).start == 1)
  }
}
