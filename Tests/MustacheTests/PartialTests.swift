import Mustache
import Testing

@Suite("Partials")
struct PartialTests {
  @Test(
    "a partial is rendered in the context of its tag",
    arguments: [
      RenderingCase("<{{>p}}>", ["v": 1], partials: ["p": "{{v}}"], "<1>"),
      RenderingCase(
        "{{#l}}{{> p }}{{/l}}", ["l": [["v": 1], ["v": 2]]], partials: ["p": "{{v}};"],
        "1;2;"),
      RenderingCase("{{>p}}{{>p}}", ["v": 1], partials: ["p": "{{>q}}", "q": "{{v}}"], "11"),
      RenderingCase("{{>parts/head.html}}", partials: ["parts/head.html": "h"], "h"),
      RenderingCase(
        "{{>tree}}",
        ["n": "a", "sub": [["n": "b", "sub": [["n": "c", "sub": []]]], ["n": "d", "sub": []]]],
        partials: ["tree": "{{n}}({{#sub}}{{>tree}}{{/sub}})"], "a(b(c())d())"),
    ])
  func renders(_ example: RenderingCase) throws {
    #expect(
      try rendered(example.template, example.value, partials: example.partials)
        == example.expected)
  }

  @Test(
    "the blanks before a partial that has its line to itself stand before each of its lines",
    arguments: [
      RenderingCase("a\n  {{>p}}\nb", partials: ["p": "1\n2\n"], "a\n  1\n  2\nb"),
      RenderingCase("a\r\n\t{{>p}}\r\nb", partials: ["p": "1\r\n2\r\n"], "a\r\n\t1\r\n\t2\r\nb"),
      RenderingCase(
        "  {{>p}}", ["v": "x\ny"], partials: ["p": "{{v}}\n{{v}}{{v}}\n"],
        "  x\ny\n  x\nyx\ny\n"),
      RenderingCase(
        "  {{>p}}", ["v": [1, 2]], partials: ["p": "a\n{{#v}}\nb{{.}}\n{{/v}}\nc\n"],
        "  a\n  b1\n  b2\n  c\n"),
      RenderingCase("  {{>p}}", ["v": [1, 2]], partials: ["p": "{{#v}}{{.}}{{/v}}\n"], "  12\n"),
      RenderingCase(" {{>p}}", partials: ["p": "p\n {{>q}}\n", "q": "q\nq\n"], " p\n  q\n  q\n"),
      RenderingCase(" {{>p}}", partials: ["p": "p {{>q}}\n", "q": "q\nq"], " p q\nq\n"),
      RenderingCase("x {{>p}}\n", partials: ["p": "1\n2"], "x 1\n2\n"),
      RenderingCase("  {{>p}}\nb", partials: ["p": ""], "b"),
      RenderingCase(
        " {{>tree}}", ["n": "a", "sub": [["n": "b", "sub": []]]],
        partials: ["tree": "{{n}}\n{{#sub}}\n {{>tree}}\n{{/sub}}\n"], " a\n  b\n"),
    ])
  func indents(_ example: RenderingCase) throws {
    #expect(
      try rendered(example.template, example.value, partials: example.partials)
        == example.expected)
  }

  @Test("lenient libraries render nothing for a missing partial")
  func missing() throws {
    #expect(try rendered("a{{>p}}b\n  {{>p}}\n", mode: .lenient) == "ab\n")
  }
}
