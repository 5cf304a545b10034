import Mustache
import Testing

@Suite("Library")
struct LibraryTests {
  @Test("a later source replaces an earlier one of the same name, with its errors")
  func overrides() throws {
    let builtIn = Source(name: "head", path: "built-in/head", bytes: Array("{{#broken}}".utf8))
    let own = Source(name: "head", path: "own/head", bytes: Array("own".utf8))
    let page = Source(name: "page", path: "page", bytes: Array("<{{>head}}>".utf8))
    var output: [UInt8] = []
    try Library([builtIn, page, own]).render("page", with: [:], into: &output)
    #expect(output == Array("<own>".utf8))
  }

  @Test("output is appended, and a failed rendering leaves nothing of itself")
  func appends() throws {
    let library = try Library(sources("a{{v}}"))
    var output: [UInt8] = [0x21]
    try library.render("main", with: ["v": 1], into: &output)
    #expect(output == Array("!a1".utf8))
    #expect(throws: TemplateError.self) {
      try library.render("main", with: [:], into: &output)
    }
    #expect(output == Array("!a1".utf8))
  }

  @Test("many tasks can render at once")
  func concurrent() async throws {
    let library = try Library(
      sources("{{#rows}}{{>row}}{{/rows}}", partials: ["row": "{{n}} {{name}}\n"]))
    let outputs = try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
      for task in 0..<32 {
        group.addTask {
          var output: [UInt8] = []
          let rows = (0..<50).map { Value.object(["n": Value($0)]) }
          try library.render(
            "main", with: ["rows": .list(rows), "name": Value(task)], into: &output)
          return (task, output)
        }
      }
      return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    #expect(outputs.count == 32)
    for (task, output) in outputs {
      let expected = (0..<50).map { "\($0) \(task)\n" }.joined()
      #expect(String(decoding: output, as: UTF8.self) == expected)
    }
  }

  @Test("names that no value could have are found before any value is there")
  func unknownNames() throws {
    let library = try Library(
      sources(
        "{{title}}{{.}}\n{{#article.titel}}{{/article.titel}}",
        partials: ["unused": "{{^x.title.y}}{{{artcle}}}{{/x.title.y}}"]))
    #expect(
      library.unknownNames(known: ["title", "article"]).map(\.description) == [
        "main.html:2:1: unknown name 'titel' in 'article.titel'; did you mean 'title'?",
        "unused.html:1:1: unknown name 'x' in 'x.title.y'; remove it or supply a value",
        "unused.html:1:1: unknown name 'y' in 'x.title.y'; remove it or supply a value",
        "unused.html:1:15: unknown name 'artcle'; did you mean 'article'?",
      ])
    #expect(
      library.unknownNames(known: ["title", "titel", "article", "artcle", "x", "y"]).isEmpty)
  }
}
