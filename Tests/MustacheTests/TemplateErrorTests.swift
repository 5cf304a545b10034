import Mustache
import Testing

@Suite("Errors")
struct TemplateErrorTests {
  struct Faulty: Sendable, CustomTestStringConvertible {
    var template: String
    var errors: [String]

    init(_ template: String, _ errors: String...) {
      self.template = template
      self.errors = errors
    }

    var testDescription: String { template.debugDescription }
  }

  @Test(
    "compiling reports every fault in the order of the text",
    arguments: [
      Faulty("a\n{{b", "main.html:2:1: the tag is not closed; end it with '}}'"),
      Faulty("{{", "main.html:1:1: the tag is not closed; end it with '}}'"),
      Faulty("{{! a", "main.html:1:1: the tag is not closed; end it with '}}'"),
      Faulty("{{{a}}", "main.html:1:1: the tag is not closed; end it with '}}}'"),
      Faulty("{{=<% %>}}", "main.html:1:1: the tag is not closed; end it with '=}}'"),
      Faulty(
        "{{a\n{{b}} {{c", "main.html:1:1: the tag is not closed; end it with '}}'",
        "main.html:2:7: the tag is not closed; end it with '}}'"),
      Faulty(
        "{{}}{{# }}{{/}}{{>}}", "main.html:1:1: the tag is empty; write a name into it",
        "main.html:1:5: the tag is empty; write a name into it",
        "main.html:1:16: the tag is empty; write a name into it"),
      Faulty(
        "é\r\n {{a b}}",
        "main.html:2:2: 'a b' is not a name; write words without blanks, joined by single dots"),
      Faulty(
        "é {{a..b}}",
        "main.html:1:4: 'a..b' is not a name; write words without blanks, joined by single dots"),
      Faulty(
        "{{.a}}",
        "main.html:1:1: '.a' is not a name; write words without blanks, joined by single dots"),
      Faulty(
        "{{=<%=}}",
        "main.html:1:1: '{{=<%=}}' does not set two delimiters; write it like '{{=<% %>=}}'"),
      Faulty(
        "{{=a b c=}}",
        "main.html:1:1: '{{=a b c=}}' does not set two delimiters; write it like '{{=<% %>=}}'"),
      Faulty(
        "{{== ==}}",
        "main.html:1:1: '{{== ==}}' does not set two delimiters; write it like '{{=<% %>=}}'"),
      Faulty("\n {{#a}}x", "main.html:2:2: section 'a' is not closed; end it with '{{/a}}'"),
      Faulty(
        "{{#a}}{{^b}}", "main.html:1:1: section 'a' is not closed; end it with '{{/a}}'",
        "main.html:1:7: section 'b' is not closed; end it with '{{/b}}'"),
      Faulty(
        "{{#a}}{{#b}}{{/a}}", "main.html:1:7: section 'b' is not closed; end it with '{{/b}}'"),
      Faulty(
        "{{#rows}}{{/row}}", "main.html:1:10: '{{/row}}' ends section 'rows'; write '{{/rows}}'"),
      Faulty(
        "{{#a}}{{/a}}\n{{/a}}",
        "main.html:2:1: '{{/a}}' ends no section; remove it or start one with '{{#a}}'"),
      Faulty("{{>haed}}", "main.html:1:1: there is no partial 'haed'; did you mean 'head'?"),
      Faulty("{{>footer}}", "main.html:1:1: there is no partial 'footer'; add it"),
    ])
  func compiling(_ faulty: Faulty) {
    #expect(compileErrors(faulty.template, partials: ["head": ""]) == faulty.errors)
  }

  @Test("compiling reports the faults of every template")
  func everyTemplate() {
    #expect(
      compileErrors("{{#a}}", partials: ["b": "{{/b}}", "c": "", "d": "{{>e"]) == [
        "main.html:1:1: section 'a' is not closed; end it with '{{/a}}'",
        "b.html:1:1: '{{/b}}' ends no section; remove it or start one with '{{#b}}'",
        "d.html:1:1: the tag is not closed; end it with '}}'",
      ])
  }

  @Test(
    "rendering stops at a name that leads nowhere and says where",
    arguments: [
      Faulty("\n{{titel}}", "main.html:2:1: unknown name 'titel'; did you mean 'title'?"),
      Faulty(
        "{{#zebra}}{{/zebra}}",
        "main.html:1:1: unknown name 'zebra'; remove it or supply a value"),
      Faulty("{{^tilte}}{{/tilte}}", "main.html:1:1: unknown name 'tilte'; did you mean 'title'?"),
      Faulty(
        "{{article.titel}}",
        "main.html:1:1: unknown name 'titel' in 'article.titel'; remove it or supply a value"),
      Faulty(
        "{{article.nmae}}",
        "main.html:1:1: unknown name 'nmae' in 'article.nmae'; did you mean 'name'?"),
      Faulty(
        "{{title.name}}",
        "main.html:1:1: unknown name 'name' in 'title.name'; remove it or supply a value"),
      Faulty(
        "{{#article}}{{titel}}{{/article}}",
        "main.html:1:13: unknown name 'titel'; did you mean 'title'?"),
      Faulty("{{>part}}", "part.html:2:2: unknown name 'name'; remove it or supply a value"),
      Faulty("{{article}}", "main.html:1:1: 'article' is not text; open it with '{{#article}}'"),
      Faulty("{{{rows}}}", "main.html:1:1: 'rows' is not text; open it with '{{#rows}}'"),
    ])
  func rendering(_ faulty: Faulty) throws {
    let value: Value = ["title": "t", "article": ["name": "n"], "rows": [1]]
    let library = try Library(sources(faulty.template, partials: ["part": "\n {{name}}"]))
    var output: [UInt8] = []
    let error = #expect(throws: TemplateError.self) {
      try library.render("main", with: value, into: &output)
    }
    #expect(error.map { [$0.description] } == faulty.errors)
  }

  @Test("lenient libraries render nothing for a name that leads nowhere")
  func lenient() throws {
    let output = try rendered(
      "[{{a}}{{b.c}}{{t.c}}{{#d}}x{{/d}}{{l}}]{{^e}}y{{/e}}", ["b": [:], "t": "t", "l": [1]],
      mode: .lenient)
    #expect(output == "[]y")
  }

  @Test("the template to render has to be there")
  func missingTemplate() throws {
    let library = try Library(sources(""))
    var output: [UInt8] = []
    let error = #expect(throws: TemplateError.self) {
      try library.render("mian", with: [:], into: &output)
    }
    #expect(error?.kind == .missingTemplate("mian", suggestion: "main"))
    #expect(error?.line == nil)
    #expect(error?.description == "mian: there is no template 'mian'; did you mean 'main'?")
  }

  @Test("a recursion that never ends is an error", arguments: [Library.Mode.strict, .lenient])
  func recursion(_ mode: Library.Mode) throws {
    let error = #expect(throws: TemplateError.self) {
      try rendered("x\n{{>main}}", mode: mode)
    }
    #expect(
      error?.description
        == "main.html:2:1: more than 128 sections and partials are nested; "
        + "end the recursion or nest less deeply")
  }

  @Test("nesting goes as deep as the limit")
  func nesting() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "{{#v}}", count: depth) + "x" + String(repeating: "{{/v}}", count: depth)
    }
    #expect(try rendered(nested(Library.maximumDepth), ["v": true]) == "x")
    let error = #expect(throws: TemplateError.self) {
      try rendered(nested(100_000), ["v": true])
    }
    #expect(error?.kind == .tooDeep(limit: Library.maximumDepth))
  }

  @Test("what stands side by side is not nested")
  func wide() throws {
    let count = Library.maximumDepth * 2
    let template = String(repeating: "{{#v}}{{/v}}{{^no}}{{/no}}{{>p}}", count: count)
    let output = try rendered(template, ["v": true, "no": false], partials: ["p": "x"])
    #expect(output.count == count)
  }

  @Test("many faults take no more than linear time")
  func manyFaults() {
    let count = 20_000
    #expect(compileErrors(String(repeating: "{{a ", count: count)).count == count)
    let unmatched =
      String(repeating: "{{#a}}", count: count) + String(repeating: "{{/b}}", count: count)
    #expect(compileErrors(unmatched).count == count)
  }
}
