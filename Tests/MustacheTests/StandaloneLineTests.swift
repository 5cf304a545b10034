import Mustache
import Testing

/// Each case is tested with both line ends.
@Suite("Standalone lines")
struct StandaloneLineTests {
  static let value: Value = ["yes": true, "no": false, "v": "v"]

  @Test(
    "a line that holds one tag, and no value, leaves nothing behind",
    arguments: [
      RenderingCase("a\n{{#yes}}\nb\n{{/yes}}\nc", "a\nb\nc"),
      RenderingCase("a\n  {{^no}}\t\nb\n\t{{/no}}  \nc", "a\nb\nc"),
      RenderingCase("{{! first }}\na", "a"),
      RenderingCase("a\n  {{! last }}", "a\n"),
      RenderingCase(" {{! only }} ", ""),
      RenderingCase("a\n{{!\n  long\n}}\nb", "a\nb"),
      RenderingCase("a\n{{=<% %>=}}\n<%v%>", "a\nv"),
      RenderingCase("a\n{{#yes}}\n{{#no}}\n{{/no}}\n{{/yes}}\n\nb", "a\n\nb"),
      RenderingCase("a\n\n{{! c }}\n\nb", "a\n\n\nb"),
    ], ["\n", "\r\n"])
  func standing(_ example: RenderingCase, lineEnd: String) throws {
    let example = example.with(lineEnd)
    #expect(try rendered(example.template, Self.value) == example.expected)
  }

  @Test(
    "a line with anything else stays as it is",
    arguments: [
      RenderingCase("a {{#yes}}\nb\n{{/yes}} c\n", "a \nb\n c\n"),
      RenderingCase("  {{v}}\n", "  v\n"),
      RenderingCase("  {{{v}}}\n  {{&v}}\n", "  v\n  v\n"),
      RenderingCase(" {{#yes}}b{{/yes}} \n", " b \n"),
      RenderingCase("{{#yes}} {{/yes}}\n", " \n"),
      RenderingCase("{{! a }} {{! b }}\n", " \n"),
      RenderingCase("a {{! b\n}}\nc", "a \nc"),
      RenderingCase("{{! a }}\u{A0}\n", "\u{A0}\n"),
    ], ["\n", "\r\n"])
  func among(_ example: RenderingCase, lineEnd: String) throws {
    let example = example.with(lineEnd)
    #expect(try rendered(example.template, Self.value) == example.expected)
  }

  @Test("a lone carriage return ends no line")
  func loneCarriageReturn() throws {
    #expect(try rendered("a\r{{! b }}\rc") == "a\r\rc")
  }
}

extension RenderingCase {
  fileprivate func with(_ lineEnd: String) -> RenderingCase {
    RenderingCase(template.with(lineEnd), value, partials: partials, expected.with(lineEnd))
  }
}

extension String {
  fileprivate func with(_ lineEnd: String) -> String {
    split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineEnd)
  }
}
