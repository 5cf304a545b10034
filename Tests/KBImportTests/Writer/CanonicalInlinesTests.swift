import KBModel
import Testing

@testable import KBImport

@Suite struct CanonicalInlinesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var inlines: [Inline]
    var markup: String
    var testDescription: String { markup }
  }

  @Test(arguments: [
    Case(
      inlines: [
        .text("See "), .reference(to: ArticleID(198_657), text: "Q198657"), .text(" and "),
        .link(destination: "http://www.example.com", [.text("www.example.com")]), .text("."),
      ],
      markup: "See Q198657 and www.example.com."),
    Case(
      inlines: [.reference(to: ArticleID(195_435), text: "195435"), .text(" A title, see Q1.")],
      markup: "[195435](Q195435) A title, see Q1."),
    Case(
      inlines: [.reference(to: ArticleID(198_657), text: "Q198658"), .text(" on")],
      markup: "[Q198658](Q198657) on"),
    Case(inlines: [.text("the printer Q198657")], markup: "the printer [Q198657]()"),
    Case(
      inlines: [.text("see http://www.example.com/")], markup: "see [http://www.example.com/]()"),
    // A number in a word is none, so the text before it must stand apart.
    Case(
      inlines: [.text("L"), .reference(to: ArticleID(198_657), text: "Q198657")],
      markup: "L[Q198657](Q198657)"),
    Case(
      inlines: [
        .emphasis([.text("Q198657")]), .code("Q198657"), .lineBreak,
        .strong([.reference(to: ArticleID(198_657), text: "this")]),
      ],
      markup: "_[Q198657]()_`Q198657`\\\n**[this](Q198657)**"),
    Case(
      inlines: [
        .link(destination: "http://a.example/b", [.text("http://c.example/")]),
        .link(destination: "mailto:a@b.example", [.text("mailto:a@b.example")]),
      ],
      markup: "[http://c.example/](http://a.example/b)mailto:a@b.example"),
    Case(
      inlines: [.text("<1@a.example> <a@b.example>")], markup: "\\<1@a.example> \\<a@b.example>"),
  ])
  func readBack(_ example: Case) throws {
    let text = try write(.paragraph(example.inlines))
    #expect(text == example.markup)
    #expect(read(text) == [.paragraph(example.inlines)])
  }

  @Test func cells() throws {
    let table = Table(
      headerRows: 0,
      rows: [
        [
          [.reference(to: ArticleID(195_435), text: "195435"), .text(" a [b](c)")],
          [.text("Q198657")], [.reference(to: ArticleID(198_657), text: "Q198657"), .text(" [x]")],
        ]
      ])
    let text = try write(.table(table))
    #expect(
      text == """
        ```grid
        | [195435](Q195435) a \\[b](c) | [Q198657]() | Q198657 [x] |
        ```
        """)
    #expect(read(text) == [.table(table)])
  }

  /// The text of a canonical file, without its front matter.
  private func write(_ content: Block.Content) throws -> String {
    let article = Article(
      metadata: ArticleMetadata(id: ArticleID(123_456), title: "T"),
      body: [Block(content, lines: LineRange(1, 1))])
    let text = String(decoding: CanonicalWriter().text(of: article), as: UTF8.self)
    let body = try #require(text.split(separator: "---\n\n", maxSplits: 1).last)
    return String(body.dropLast())
  }

  private func read(_ text: String) -> [Block.Content] {
    var report = ImportReport(path: "a")
    let source = SourceText(path: "a", fileBytes: Array(text.utf8))
    return CommonMarkBody(source, fromLine: 0).parsed(of: nil, report: &report).body.map(\.content)
  }
}
