import Mustache
import Testing

@Suite("Interpolation")
struct InterpolationTests {
  @Test(
    "a tag is replaced with its value",
    arguments: [
      RenderingCase("Article {{id}}.", ["id": "Q198657"], "Article Q198657."),
      RenderingCase("{{ id }}|{{\tid\n}}", ["id": "Q1"], "Q1|Q1"),
      RenderingCase(
        "{{count}} of {{total}}", ["count": 3, "total": Value(UInt8(200))], "3 of 200"),
      RenderingCase("{{yes}}, {{no}}", ["yes": true, "no": false], "true, false"),
      RenderingCase("[{{nothing}}{{{nothing}}}{{&nothing}}]", ["nothing": nil], "[]"),
      RenderingCase("{{a}}", ["a": "{{b}}"], "{{b}}"),
      RenderingCase("{{größe}} ✓", ["größe": "日本"], "日本 ✓"),
      RenderingCase("{ {} }} }{", [:], "{ {} }} }{"),
      RenderingCase("  {{a}}\n", ["a": 1], "  1\n"),
      RenderingCase("{{.}}", "itself", "itself"),
    ])
  func replaces(_ example: RenderingCase) throws {
    #expect(try rendered(example.template, example.value) == example.expected)
  }

  @Test(
    "only text in a double tag is escaped",
    arguments: [
      RenderingCase(
        "{{a}}", ["a": "<b title=\"x\">R&D's</b>"],
        "&lt;b title=&quot;x&quot;&gt;R&amp;D&#39;s&lt;/b&gt;"),
      RenderingCase("{{{a}}}{{&a}}{{& a }}{{{ a }}}", ["a": "<'&'>"], "<'&'><'&'><'&'><'&'>"),
      RenderingCase(
        "{{a}}{{{a}}}", ["a": .markup(Array("<i>&amp;</i>".utf8))],
        "<i>&amp;</i><i>&amp;</i>"),
      RenderingCase("{{a}}", ["a": "&"], "&amp;"),
      RenderingCase("{{a}}", ["a": "&&amp;"], "&amp;&amp;amp;"),
      RenderingCase("{{a}}", ["a": "naïve – <ſ>\r\n"], "naïve – &lt;ſ&gt;\r\n"),
    ])
  func escapes(_ example: RenderingCase) throws {
    #expect(try rendered(example.template, example.value) == example.expected)
  }

  @Test(
    "dots lead into objects, and a known parent without value has none either",
    arguments: [
      RenderingCase("{{a.b.c}}", ["a": ["b": ["c": "deep"]]], "deep"),
      RenderingCase("[{{a.b.c}}]", ["a": nil], "[]"),
      RenderingCase("{{#a}}{{b.c}}{{/a}}", ["a": ["x": 1], "b": ["c": "outer"]], "outer"),
      RenderingCase(
        "{{#a}}{{b.c}}{{/a}}", ["a": ["b": ["c": "inner"]], "b": ["c": "outer"]],
        "inner"),
      RenderingCase("{{a.b}}", ["a.b": "key with a dot", "a": ["b": "path"]], "path"),
    ])
  func followsDots(_ example: RenderingCase) throws {
    #expect(try rendered(example.template, example.value) == example.expected)
  }

  @Test("dotted names are resolved from the first context that has the first part")
  func firstPartDecides() throws {
    let value: Value = ["a": ["b": ["x": 1]], "b": ["c": "not this"]]
    #expect(try rendered("[{{#a}}{{b.c}}{{/a}}]", value, mode: .lenient) == "[]")
  }

  @Test("literals")
  func literals() {
    let value: Value = ["n": nil, "b": true, "t": "\(6 * 7)", "i": -1, "l": [1, "2"]]
    #expect(
      value
        == .object([
          "n": .null, "b": .bool(true), "t": .text("42"), "i": .text("-1"),
          "l": .list([.text("1"), .text("2")]),
        ]))
    let twice: Value = ["key": 1, "key": 2]
    #expect(twice == ["key": 2])
  }
}
