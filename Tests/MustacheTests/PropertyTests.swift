import Mustache
import Testing
import TestSupport

/// Facts that hold for every template, on templates made at random from a fixed seed.
@Suite("Properties")
struct PropertyTests {
  @Test("text without tags is rendered as it is, byte for byte", arguments: 0..<200)
  func identity(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let alphabet: [UInt8] =
      seed.isMultiple(of: 2) ? Array(0...255) : Array("\r\n \t}{=<é".utf8) + [0, 0xFF]
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...300, using: &random) {
      let byte = alphabet[Int.random(in: alphabet.indices, using: &random)]
      let opensTag = byte == UInt8(ascii: "{") && bytes.last == byte
      bytes.append(opensTag ? UInt8(ascii: "\n") : byte)
    }
    let text = Source(name: "text", path: "text", bytes: bytes)
    let page = Source(name: "page", path: "page", bytes: Array("{{>text}}".utf8))
    let library = try Library([text, page])
    for name in ["text", "page"] {
      var output: [UInt8] = []
      try library.render(name, with: [:], into: &output)
      #expect(output == bytes)
    }
  }

  @Test("escaping acts on each character by itself", arguments: 0..<100)
  func escaping(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let alphabet: [Character] = ["&", "<", ">", "\"", "'", "a", "é", "\r\n", "\0", "👩‍💻"]
    let characters = (0..<Int.random(in: 0...80, using: &random)).map { _ in
      alphabet[Int.random(in: alphabet.indices, using: &random)]
    }
    let entities: [Character: String] = [
      "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;",
    ]
    let expected = characters.map { entities[$0] ?? String($0) }.joined()
    #expect(try rendered("{{v}}", ["v": .text(String(characters))]) == expected)
  }

  @Test("indenting a partial is the same as indenting each line of its text", arguments: 0..<400)
  func indentation(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let template = randomTemplate(using: &random)
    let partials = ["p": template, "q": "q\n{{v}}\n", "i": indented(template)]
    let value: Value = ["v": "1\n2", "l": ["a", "b"], "no": false]
    let output = try rendered("\t {{>p}}", value, partials: partials)
    #expect(
      try output == rendered("{{>i}}", value, partials: partials), "\(template.debugDescription)")
  }

  @Test("whatever is not a template is reported at a place in its text", arguments: 0..<2000)
  func noTraps(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "{", "{{", "{{", "}", "}}", "}}", "{{{", "}}}", "#", "^", "/", ">", "!", "=", "&", ".", " ",
      "\n", "\r\n", "a", "b", "é", "|", "{{=| |=}}", "|={{ }}=|", "{{#a}}", "{{/a}}", "{{>page}}",
    ]
    let text = (0..<Int.random(in: 0...20, using: &random))
      .map { _ in pieces[Int.random(in: pieces.indices, using: &random)] }.joined()
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let source = Source(name: "page", path: "page", bytes: Array(text.utf8))
    do throws(TemplateErrors) {
      let library = try Library([source], mode: .lenient)
      var output: [UInt8] = []
      try? library.render("page", with: ["a": ["b", [:]], "b": true], into: &output)
    } catch {
      #expect(!error.errors.isEmpty)
      for error in error.errors {
        let line = try #require(error.line)
        let column = try #require(error.column)
        try #require(lines.indices.contains(line - 1))
        #expect((1...lines[line - 1].count).contains(column), "\(text.debugDescription): \(error)")
      }
    }
  }

  /// Text, line ends and tags in a row, with sections closed.
  private func randomTemplate(using random: inout SplitMix64) -> String {
    let pieces = ["a", " ", "\n", "\n", "\r\n", "{{v}}", "{{! c }}", "{{>q}}", "{{{v}}}"]
    var template = ""
    var open: [String] = []
    for _ in 0..<Int.random(in: 0...25, using: &random) {
      switch Int.random(in: 0..<10, using: &random) {
      case 0:
        open.append("l")
        template += "{{#l}}"
      case 1:
        open.append("no")
        template += "{{^no}}"
      case 2, 3:
        if let name = open.popLast() { template += "{{/\(name)}}" }
      default:
        template += pieces[Int.random(in: pieces.indices, using: &random)]
      }
    }
    for name in open.reversed() { template += "{{/\(name)}}" }
    return template
  }

  private func indented(_ template: String) -> String {
    var lines = template.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { "\t " + String($0) }
    if lines.last == "\t " { lines[lines.count - 1] = "" }
    return lines.joined(separator: "\n")
  }
}
