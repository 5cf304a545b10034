import Mustache
import Testing

@Suite("Comments and delimiters")
struct DelimiterTests {
  @Test(
    "comments vanish, whatever they hold",
    arguments: [
      RenderingCase("a{{! b }}c", "ac"),
      RenderingCase("a{{!}}c", "ac"),
      RenderingCase("a{{! {{b }}c", "ac"),
      RenderingCase("a{{! # ^ / > = } }}c", "ac"),
    ])
  func comments(_ example: RenderingCase) throws {
    #expect(try rendered(example.template, example.value) == example.expected)
  }

  @Test(
    "a set-delimiter tag holds to the end of its template",
    arguments: [
      RenderingCase("{{=<% %>=}}<%v%> {{v}}", "1 {{v}}"),
      RenderingCase("{{=| |=}}|v| |#v|x|/v| |! no |", "1 x "),
      RenderingCase("{{=[ ]=}}[{v}][&v][v]", "111"),
      RenderingCase("{{=<% %>=}}<%={{ }}=%>{{v}}", "1"),
      RenderingCase("{{={{ }}=}}{{v}}", "1"),
      RenderingCase("{{= @  @ =}}@v@", "1"),
      RenderingCase("{{#v}}{{=<% %>=}}<%/v%><%v%>", "1"),
      RenderingCase("{{=«  »=}}«v»", "1"),
    ])
  func delimiters(_ example: RenderingCase) throws {
    let value: Value = ["v": 1]
    #expect(try rendered(example.template, value) == example.expected)
  }

  @Test("neither into a partial nor out of one")
  func partialsHaveTheirOwn() throws {
    let output = try rendered(
      "{{=<% %>=}}<%>p%><%v%>{{v}}", ["v": 1], partials: ["p": "{{v}}{{=| |=}}|v|<%v%>"])
    #expect(output == "11<%v%>1{{v}}")
  }
}
