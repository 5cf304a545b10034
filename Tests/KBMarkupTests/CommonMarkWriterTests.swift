import KBModel
import Testing

@testable import KBMarkup

struct CommonMarkWriterTests {
  private func commonMark(_ blocks: [Block]) -> String {
    String(decoding: CommonMarkWriter().write(blocks), as: UTF8.self)
  }

  private func readBack(_ blocks: [Block]) -> [Block] {
    CommonMarkParser().parse(CommonMarkWriter().write(blocks)).map(\.withoutLines)
  }

  @Test func ordinaryTextIsEscapedNoMoreThanNeeded() {
    #expect(
      commonMark([
        .heading(2, "SUMMARY #1"),
        .paragraph("Set MAX_PATH in C:\\WINNT\\win.ini; 5 < 6 & 7 > 6 {{x}}!"),
        .paragraph("#include \"a.h\" - 1.5 + 2"),
      ]) == """
        ## SUMMARY #1

        Set MAX_PATH in C:\\WINNT\\win.ini; 5 < 6 & 7 > 6 {{x}}!

        #include "a.h" - 1.5 + 2

        """)
  }

  @Test func markupInTextIsEscaped() {
    #expect(
      commonMark([
        .paragraph("1. a"), .paragraph("- a"), .paragraph("> a"), .paragraph("# a"),
        .paragraph("*a* [b] `c` <d> &amp; \\*"), .paragraph(" a "),
      ]) == """
        1\\. a

        \\- a

        \\> a

        \\# a

        \\*a\\* \\[b\\] \\`c\\` \\<d> \\&amp; \\\\\\*

        &#32;a&#32;

        """)
  }

  @Test func preface() {
    let document = CommonMarkDocument(
      preface: [.paragraph("a"), Block(.quote(.quotation, [.paragraph("b")]))],
      body: [Block(.quote(.quotation, [.paragraph("c")])), .heading(2, "d")])
    let text = CommonMarkWriter().write(document)
    #expect(
      String(decoding: text, as: UTF8.self) == """
        <!-- preface -->
        > a
        >
        > > b

        > c

        ## d

        """)
    let again = CommonMarkParser().document(text[...])
    #expect(again.preface.map(\.withoutLines) == document.preface)
    #expect(again.body.map(\.withoutLines) == document.body)
    // What says nothing is not written.
    #expect(
      CommonMarkWriter().write(CommonMarkDocument(preface: [Block(.paragraph([]))], body: []))
        .isEmpty)
  }

  @Test func everyKindOfBlock() {
    let item: (String) -> [Block] = { [.paragraph($0)] }
    #expect(
      commonMark([
        Block(
          .list(List(.bullet, [item("a") + [Block(.list(List(.decimal, start: 1, [item("b")])))]]))),
        Block(.list(List(.bullet, tight: false, [item("c"), item("d")]))),
        Block(.list(List(.lowerRoman, start: 9, [item("e"), item("f")]))),
        Block(.note(.warning, item("WARNING: g"))), Block(.note(.tip, item("h"))),
        Block(.quote(.quotation, item("Note: i"))), Block(.rule),
        Block(.preformatted(.console, [.text("j\n\n``` k")])),
        Block(.preformatted(.code(.vb), [.text("Dim a")])),
        Block(.quote(.message, item("b"))),
        Block(.definitions(.terms, [Definition("c=1", item("d")), Definition("e", [])])),
        Block(.definitions(.questions, [Definition("Q. f", item("A. g") + item("h"))])),
        Block(
          .table(
            Table(headerRows: 1, rows: [[[.text("l")], []], [[.lineBreak], [.text("m|n")]]]))),
        Block(
          .paragraph([
            .emphasis([.strong([.text("o")])]), .lineBreak, .code("p`q"),
            .link(destination: "http://r", [.text("http://r")]),
            .link(destination: "s (t)", [.reference(to: ArticleID(123_456), text: "Q123456")]),
          ])),
      ]) == """
        - a
          1. b

        * c

        * d

        <!-- list: lower-roman -->
        9. e
        10. f

        > WARNING: g

        <!-- note: tip -->
        > h

        <!-- quote -->
        > Note: i

        ___

        ````console
        j

        ``` k
        ````

        ```vb
        Dim a
        ```

        <!-- message -->
        > b

        <!-- definitions -->
        - c=1

          d

        - e

        <!-- questions -->
        * Q. f

          A. g

          h

        ```grid
        | l |  |
        |---|---|
        | <br> | m\\|n |
        ```

        _**o**_\\
        ``p`q``<http://r>[Q123456](s&#32;\\(t\\))

        """)
  }

  @Test(arguments: [
    // Nothing but bullets on a line would be a rule.
    Block(
      .list(List(.bullet, [[Block(.list(List(.bullet, [[Block(.list(List(.bullet, [[]])))]])))]]))),
    // What looks like a definition of a link, in code.
    Block(.paragraph([.link(destination: "b", [.code("]:a")])])),
    Block(.list(List(.bullet, tight: false, [[Block(.rule)], []]))),
    Block(.list(List(.bullet, [[Block(.definitions(.terms, [Definition("", [])]))]]))),
    Block(.definitions(.terms, [Definition("", [.paragraph("a"), .paragraph("b")])])),
    Block(.list(List(.decimal, start: 999_999_999, [[], [.paragraph("a")], []]))),
    Block(.preformatted(.code(nil), [.text("\n\n  a \n\t```\n")])),
    Block(
      .paragraph([
        .text("a"), .emphasis([.text(" b ")]), .text("c"), .strong([.text("“d”")]), .text("e"),
      ])),
  ])
  func readsBack(block: Block) {
    #expect(readBack([block, block]) == [block, block].normalForm)
  }

  @Test func nothing() {
    #expect(commonMark([]) == "")
    #expect(commonMark([Block(.paragraph([])), Block(.list(List(.bullet, [])))]) == "")
  }

  @Test func depthIsLimited() {
    var blocks: [Block] = [.paragraph("deep")]
    for index in 0..<500 {
      blocks = [Block(index % 2 == 0 ? .quote(.quotation, blocks) : .list(List(.bullet, [blocks])))]
    }
    #expect(readBack(blocks) == blocks.normalForm)
    #expect(commonMark(blocks).hasSuffix("deep\n"))
  }

  /// Swift's own equality takes canonically equivalent texts for the same, so descriptions are compared by bytes.
  private func difference(_ blocks: [Block]) -> String? {
    let wanted = "\(blocks.normalForm)"
    let found = "\(readBack(blocks))"
    guard Array(wanted.utf8) != Array(found.utf8) else { return nil }
    let common = zip(wanted.unicodeScalars, found.unicodeScalars).prefix { $0 == $1 }.count
    func excerpt(_ text: String) -> String {
      String(text.unicodeScalars.dropFirst(max(0, common - 200)).prefix(400))
    }
    return "wrote …\(excerpt(wanted))…\nread  …\(excerpt(found))…\nfrom\n\(commonMark(blocks))"
  }

  @Test(arguments: 0..<60)
  func randomBlocksReadBack(seed: UInt64) {
    var random = RandomBlocks(seed: seed)
    for _ in 0..<100 {
      if let difference = difference(random.blocks()) {
        Issue.record("\(difference)")
        return
      }
    }
  }

  @Test(arguments: 0..<20)
  func randomInlinesReadBack(seed: UInt64) {
    var random = RandomBlocks(seed: 1_000 + seed)
    for _ in 0..<500 {
      let blocks = [
        Block(.paragraph(random.inlines())), Block(.heading(level: 2, random.inlines())),
      ]
      if let difference = difference(blocks) {
        Issue.record("\(difference)")
        return
      }
    }
  }
}
