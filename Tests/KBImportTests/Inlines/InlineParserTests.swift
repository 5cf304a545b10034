import KBModel
import Testing

@testable import KBImport

@Suite struct InlineParserTests {
  @Test func textIsLiteral() {
    let text = "*a* _b_ `c` <d> [e](f) {{g}} &amp; \\h # i"
    #expect(InlineParser.inlines(of: text) == [.text(text)])
    #expect(InlineParser.inlines(of: "").isEmpty)
  }

  @Test func lineFeedsAreBreaksOrText() {
    let text = "one\n\ntwo Q123456\n"
    #expect(
      InlineParser.inlines(of: text) == [
        .text("one"), .lineBreak, .lineBreak, .text("two "),
        .reference(to: ArticleID(123_456), text: "Q123456"), .lineBreak,
      ])
    #expect(
      InlineParser.inlines(of: text, lineFeed: .verbatim) == [
        .text("one\n\ntwo "), .reference(to: ArticleID(123_456), text: "Q123456"), .text("\n"),
      ])
  }

  @Test func addressEndsAtALineFeed() {
    #expect(
      InlineParser.inlines(of: "www.example.com\nnext") == [
        .link(destination: "http://www.example.com", [.text("www.example.com")]), .lineBreak,
        .text("next"),
      ])
  }
}
