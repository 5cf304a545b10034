import KBModel
import Testing

@testable import KBMarkup

struct CommonMarkParserTests {
  private func parse(_ text: String, firstLine: Int = 1) -> [Block] {
    CommonMarkParser().parse(Array(text.utf8), firstLine: firstLine)
  }

  private func contents(_ text: String) -> [Block.Content] {
    parse(text).map(\.withoutLines.content)
  }

  @Test func headings() {
    #expect(
      contents("# A\n## B\n###### C ##\n\nD\n---\n") == [
        .heading(level: 2, [.text("A")]), .heading(level: 2, [.text("B")]),
        .heading(level: 6, [.text("C")]), .heading(level: 2, [.text("D")]),
      ])
  }

  @Test func inlines() {
    #expect(
      contents("a\nb  \nc\\\nd *e **f*** `g` [h *i*](http://j 'k') <http://l> ![m](n) &amp; \\*")
        == [
          .paragraph([
            .text("a b"), .lineBreak, .text("c"), .lineBreak, .text("d "),
            .emphasis([.text("e "), .strong([.text("f")])]), .text(" "), .code("g"), .text(" "),
            .link(destination: "http://j", [.text("h "), .emphasis([.text("i")])]), .text(" "),
            .link(destination: "http://l", [.text("http://l")]), .text(" "),
            .link(destination: "n", [.text("m")]), .text(" & *"),
          ])
        ])
  }

  @Test func rawHTMLIsText() {
    #expect(
      contents("a <b>c</b><!-- d -->\n\n<div class=\"x\">\n  *e*\n</div>\n") == [
        .paragraph([.text("a <b>c</b><!-- d -->")]),
        .paragraph([.text("<div class=\"x\"> *e* </div>")]),
      ])
    #expect(
      contents("a<br>b<BR/>c<br />d<br") == [
        .paragraph([
          .text("a"), .lineBreak, .text("b"), .lineBreak, .text("c"), .lineBreak, .text("d<br"),
        ])
      ])
  }

  @Test func spansAreInNormalForm() {
    #expect(
      contents("*a*_b_ ***c** d* [e ![f *g*](h)](i)") == [
        .paragraph([
          .emphasis([.text("ab")]), .text(" "),
          .emphasis([.strong([.text("c")]), .text(" d")]), .text(" "),
          .link(destination: "i", [.text("e f "), .emphasis([.text("g")])]),
        ])
      ])
    #expect(contents("*a _b *c* d_ e*") == [.paragraph([.emphasis([.text("a b c d e")])])])
  }

  @Test func codeBlocks() {
    #expect(
      contents(
        "```\n\n a \n\n```\n~~~ table x\n|\n~~~\n```console\n$\n```\n```\n```\n\n    i\n\n    j\n")
        == [
          .preformatted(.code(nil), [.text("\n a \n")]), .preformatted(.table, [.text("|")]),
          .preformatted(.console, [.text("$")]), .preformatted(.code(nil), []),
          .preformatted(.code(nil), [.text("i\n\nj")]),
        ])
  }

  @Test(arguments: [
    ("vb", CodeLanguage.vb), ("VB title=x", .vb), ("c++", CodeLanguage("c++")),
    // Words that no language has for a name.
    ("code", nil), ("{.vb}", nil), ("*", nil), ("vb\u{E4}", nil),
  ])
  func firstInfoWordIsTheLanguage(info: String, language: CodeLanguage?) {
    #expect(contents("~~~\(info)\na\n~~~") == [.preformatted(.code(language), [.text("a")])])
  }

  @Test func definitions() {
    #expect(
      contents("<!-- definitions -->\n- a=b\n\n  c\n\n  d\n- e\n-\n- ```\n  f\n  ```\n\n- g") == [
        .definitions(
          .terms,
          [
            Definition("a=b", [.paragraph("c"), .paragraph("d")]), Definition("e", []),
            Definition("", []), Definition("", [Block(.preformatted(.code(nil), [.text("f")]))]),
            Definition("g", []),
          ])
      ])
    let text = "<!-- questions -->\n* Q. a\n\n  A. b"
    #expect(
      contents(text) == [.definitions(.questions, [Definition("Q. a", [.paragraph("A. b")])])])
    // Steps define nothing.
    #expect(
      contents("<!-- definitions -->\n1. a").first == .paragraph([.text("<!-- definitions -->")]))
  }

  @Test func definitionLines() {
    let text = "a\n\n<!-- definitions -->\n- b\n\n  c\n  d\n- e\n"
    guard
      case .definitions(_, let found)? = CommonMarkParser().parse(Array(text.utf8)).last?.content
    else {
      Issue.record("no definitions")
      return
    }
    #expect(found.map(\.lines) == [LineRange(4, 7), LineRange(8, 8)])
    #expect(found[0].blocks.map(\.lines) == [LineRange(6, 7)])
  }

  @Test func lists() {
    #expect(
      contents("- a\n- b\n\n7) c\n\n8) d\n") == [
        .list(List(.bullet, [[.paragraph("a")], [.paragraph("b")]])),
        .list(List(.decimal, start: 7, tight: false, [[.paragraph("c")], [.paragraph("d")]])),
      ])
  }

  @Test func directives() {
    #expect(
      contents(
        "<!-- list: upper-roman, loose -->\n4. a\n\n<!--quote-->\n> Note: b\n\n<!-- note: tip -->\n> c\n\n<!-- message -->\n> Note: d"
      ) == [
        .list(List(.upperRoman, start: 4, tight: false, [[.paragraph("a")]])),
        .quote(.quotation, [.paragraph("Note: b")]), .note(.tip, [.paragraph("c")]),
        .quote(.message, [.paragraph("Note: d")]),
      ])
    // A marker of ordered lists is none for bullets.
    #expect(
      contents("<!-- list: lower-alpha, loose -->\n- a") == [
        .list(List(.bullet, tight: false, [[.paragraph("a")]]))
      ])
  }

  @Test func preface() {
    let text = "<!-- preface -->\n> a\n>\n> b\n\n> c\n\n<!-- preface -->\n> d"
    let document = CommonMarkParser().document(Array(text.utf8)[...])
    #expect(document.preface.map(\.withoutLines) == [.paragraph("a"), .paragraph("b")])
    // Anywhere but at the beginning it is a quote.
    #expect(
      document.body.map(\.withoutLines) == [
        Block(.quote(.quotation, [.paragraph("c")])), Block(.quote(.quotation, [.paragraph("d")])),
      ])
    #expect(document.preface.map(\.lines) == [LineRange(2, 2), LineRange(4, 4)])
  }

  @Test(arguments: [
    "<!-- preface -->", "<!-- list: lower-alpha -->", "<!-- note: tip -->", "<!-- quote -->",
    "<!-- list: greek -->", "<!-- message -->", "<!-- definitions -->", "<!-- questions -->",
    "<!-- a -->", "<!-- note: x -->", "<!-- quote: x -->",
  ])
  func aDirectiveForNothingIsText(comment: String) {
    let expected = Block.Content.paragraph([.text(comment)])
    #expect(contents(comment) == [expected])
    #expect(contents("\(comment)\na") == [expected, .paragraph([.text("a")])])
    #expect(
      contents("> \(comment)\n\na") == [
        .quote(.quotation, [Block(expected)]), .paragraph([.text("a")]),
      ])
    #expect(contents("\(comment)\n\(comment)") == [expected, expected])
  }

  @Test(arguments: [
    ("NOTE: a", Block.NoteKind.note), ("**Warning:** a", .warning), ("**TIP**: a", .tip),
    ("important:", .important), ("_Caution_:\nb", .caution),
  ])
  func notes(text: String, kind: Block.NoteKind) {
    guard case .note(let found, let blocks)? = contents("> " + text).first else {
      Issue.record("no note")
      return
    }
    #expect(found == kind)
    #expect(blocks.count == 1)
    #expect(NoteMark.kind(of: blocks) == kind)
  }

  @Test(arguments: ["NOTES: a", "NOTE a", "a NOTE:", "`x`", "NOTE"])
  func quotes(text: String) {
    guard case .quote? = contents("> " + text).first else {
      Issue.record("no quote")
      return
    }
  }

  @Test func grids() {
    #expect(
      contents(
        "```grid\n| A | B \\| C |\n| :-- | ---: |\n|  | d<br/>e |\n\nf | C:\\WINNT &#32;|\n```")
        == [
          .table(
            Table(
              headerRows: 1,
              rows: [
                [[.text("A")], [.text("B | C")]], [[], [.text("d"), .lineBreak, .text("e")]],
                [[.text("f")], [.text("C:\\WINNT  ")]],
              ]))
        ])
  }

  @Test func gridsWithADrawing() {
    let drawing = Table.Drawing("c0,8r r1:8-")
    #expect(
      contents("```grid c0,8r r1:8-\n| a |\n```")
        == [.table(Table(headerRows: 0, rows: [[[.text("a")]]], drawing: drawing))])
    #expect(
      contents("```grid of lamps\n| a |\n```")
        == [.table(Table(headerRows: 0, rows: [[[.text("a")]]]))])
  }

  /// A backtick ends what a fence of backticks can say, and `&` begins a reference.
  @Test(arguments: ["`", "3&amp;", "&lt;"])
  func aDrawingThatNoFenceCanSay(rule: String) {
    let blocks = parse("~~~grid c0 r0:\(rule)\n| a |\n~~~")
    #expect(blocks.map(\.content) == [.table(Table(headerRows: 0, rows: [[[.text("a")]]]))])
    let written = String(decoding: CommonMarkWriter().write(blocks), as: UTF8.self)
    #expect(contents(written) == blocks.map(\.content))
  }

  @Test func lines() {
    let blocks = parse(
      """
      # H

      a
      b

      - c

        d
      - e

      ```
      f

      ```
      > g
      > > h

          i

          j
      <!-- list: lower-alpha -->
      1. k

      S
      ===
      ___
      <p>
      x
      """, firstLine: 11)
    #expect(
      blocks.map(\.lines) == [
        LineRange(11, 11), LineRange(13, 14), LineRange(16, 19), LineRange(21, 24),
        LineRange(25, 26), LineRange(28, 30), LineRange(31, 32), LineRange(34, 35),
        LineRange(36, 36), LineRange(37, 38),
      ])
    guard case .list(let list) = blocks[2].content, case .quote(_, let quote) = blocks[4].content
    else {
      Issue.record("list and quote expected")
      return
    }
    #expect(list.items.map(\.lines) == [LineRange(16, 18), LineRange(19, 19)])
    #expect(list.items[0].blocks.map(\.lines) == [LineRange(16, 16), LineRange(18, 18)])
    #expect(quote.map(\.lines) == [LineRange(25, 25), LineRange(26, 26)])
  }

  @Test(arguments: [
    "a\nb\n\n```\nc\n\n```\n\n- d\n\n  e\n\n<div>\nf\n</div>\n\n```grid\n| g |\n```\n",
    "    a\n\n    b\n\nc  \nd\\\ne\n\n# f\n\ng\n===\n",
  ])
  func lineEndingsDoNotMatter(text: String) {
    #expect(
      parse(text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"))
        == parse(text))
    #expect(parse("\u{FEFF}" + text) == parse(text))
  }

  @Test func nothingAndGarbage() {
    #expect(parse("").isEmpty)
    #expect(parse("\n \n\t\n").isEmpty)
    #expect(contents("a\0b") == [.paragraph([.text("a\u{FFFD}b")])])
    #expect(
      CommonMarkParser().parse([0x61, 0xFF, 0x62]).map(\.withoutLines) == [.paragraph("a\u{FFFD}b")]
    )
    #expect(
      CommonMarkParser().parse([1, 2, 0x61, 3][2..<3]).map(\.withoutLines) == [.paragraph("a")])
  }

  /// Whatever is read is in normal form, and reads the same after being written.
  @Test(arguments: 0..<20)
  func anythingReadsTheSameAgain(seed: UInt64) {
    var random = RandomBlocks(seed: seed)
    for _ in 0..<200 {
      let text = random.source()
      let blocks = parse(text).map(\.withoutLines)
      #expect(blocks.normalForm == blocks, "\(text)")
      let again = CommonMarkParser().parse(CommonMarkWriter().write(blocks)).map(\.withoutLines)
      guard again == blocks else {
        let written = String(decoding: CommonMarkWriter().write(blocks), as: UTF8.self)
        Issue.record("\(text)\n---\n\(written)\n---\n\(blocks)\n\(again)")
        return
      }
    }
  }

  // MARK: Limits

  @Test(arguments: [">", "> ", "- ", "1. ", "> - "])
  func deepContainersDissolve(marker: String) {
    let blocks = parse(String(repeating: marker, count: 15_000) + "deep\n")
    var depth = 0
    var level = blocks
    var text: String?
    while text == nil, let block = level.first {
      switch block.content {
      case .quote(_, let inner): level = inner
      case .list(let list): level = list.items.first?.blocks ?? []
      case .paragraph(let inlines): text = inlines.plainText
      default: level = []
      }
      depth += text == nil ? 1 : 0
    }
    #expect(depth == CommonMarkParser.maximumDepth)
    // libcmark itself ends lists that are nested deeper than it indents, and keeps the markers as text.
    #expect(text?.hasSuffix("deep") == true)
  }

  @Test func whatFollowsDeepContainersIsKept() {
    let blocks = parse(String(repeating: ">", count: 200) + " a\n>\n> b\n\nc\n")
    #expect(blocks.count == 2)
    guard case .quote(_, let outer)? = blocks.first?.content else {
      Issue.record("quote expected")
      return
    }
    #expect(outer.count == 2)
  }

  @Test(arguments: ["*a ", "**a ", "_a **b ", "[a", "![a", "<b", "`", "\\\n", "*a*_b_"])
  func longInlinesTakeLinearTime(piece: String) {
    let text = String(repeating: piece, count: 15_000)
    #expect(!parse(text).isEmpty)
    let closed =
      String(repeating: "*a **b ", count: 5_000) + String(repeating: "c** d*", count: 5_000)
    #expect(contents(closed).count == 1)
  }
}
