import Mustache
import Testing

@Suite("Sections")
struct SectionTests {
  @Test(
    "truth",
    arguments: [
      (Value.null, false), (false, false), ([], false), ("", false), (.markup([]), false),
      (true, true), ("0", true), ("false", true), (.markup([0x3C]), true), ([:], true),
      ([nil], true), (["a": nil], true),
    ] as [(Value, Bool)])
  func truth(_ value: Value, isTrue: Bool) throws {
    let output = try rendered("{{#v}}yes{{/v}}{{^v}}no{{/v}}", ["v": value])
    #expect(output == (isTrue ? "yes" : "no"))
  }

  @Test(
    "a section is rendered for each item, or once for another value, in that context",
    arguments: [
      RenderingCase("{{#l}}<{{.}}>{{/l}}", ["l": ["a", "b", "&"]], "<a><b><&amp;>"),
      RenderingCase("{{#l}}{{n}},{{/l}}", ["l": [["n": 1], ["n": 2]]], "1,2,"),
      RenderingCase(
        "{{#l}}{{n}}{{m}} {{/l}}", ["l": [["n": 1], ["m": 2]], "n": "N", "m": "M"],
        "1M N2 "),
      RenderingCase("{{#o}}{{n}}{{/o}}{{n}}", ["o": ["n": "in"], "n": "out"], "inout"),
      RenderingCase("{{#t}}{{.}}={{t}}{{/t}}", ["t": "x"], "x=x"),
      RenderingCase("{{#l}}{{#.}}{{.}}{{/.}};{{/l}}", ["l": [[1, 2], [], [3]]], "12;;3;"),
      RenderingCase("{{#.}}{{.}}{{/.}}", [1, 2], "12"),
      RenderingCase("{{#a.b}}{{c}}{{/a.b}}", ["a": ["b": [["c": 1], ["c": 2]]]], "12"),
      RenderingCase("{{#a}}{{#a}}{{/a}}{{#b}}x{{/b}}{{/a}}", ["a": true, "b": true], "x"),
      RenderingCase("{{#a}}1{{^b}}2{{#a}}3{{/a}}4{{/b}}5{{/a}}", ["a": true, "b": false], "12345"),
      RenderingCase("{{#a}}1{{#b}}2{{/b}}{{/a}}3", ["a": true, "b": false], "13"),
      RenderingCase("{{^a}}{{^b}}x{{/b}}{{/a}}", ["a": false, "b": nil], "x"),
      RenderingCase("{{# a }}x{{/ a}}{{^ b}}y{{/b }}", ["a": 1, "b": false], "xy"),
      RenderingCase("{{#a}}{{/a}}", ["a": true], ""),
    ])
  func renders(_ example: RenderingCase) throws {
    #expect(try rendered(example.template, example.value) == example.expected)
  }
}
