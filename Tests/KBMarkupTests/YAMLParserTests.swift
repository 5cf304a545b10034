import Testing
import TestSupport

@testable import KBMarkup

struct YAMLParserTests {
  private func parse(_ text: String, firstLine: Int = 1) throws -> YAMLValue? {
    try YAMLParser().parse(Array(text.utf8), firstLine: firstLine)
  }

  private func failure(_ text: String) -> YAMLError? {
    #expect(throws: YAMLError.self) { try parse(text) }
  }

  @Test func frontMatter() throws {
    let value = try parse(
      """
      id: Q198657
      title: "XADM: \\"x\\""
      keywords: [kbusage, 'a, b']
      empty:
      quoted: ""
      nested:
        Hardware: x86
      list:
        - a: 1
        - b
      """, firstLine: 2)
    let mapping = try #require(value?.mapping)
    #expect(
      mapping.entries.map(\.key.text) == [
        "id", "title", "keywords", "empty", "quoted", "nested", "list",
      ])
    #expect(mapping["id"]?.text == "Q198657")
    #expect(mapping["title"]?.text == "XADM: \"x\"")
    #expect(mapping["keywords"]?.texts == ["kbusage", "a, b"])
    #expect(mapping["id"]?.texts == ["Q198657"])
    #expect(mapping["empty"]?.texts == [])
    #expect(mapping["quoted"]?.texts == [""])
    #expect(mapping["list"]?.texts == nil)
    #expect(mapping["nested"]?.mapping?["Hardware"]?.text == "x86")
    #expect(mapping["absent"] == nil)
    #expect(mapping.entries[1].key.position == YAMLPosition(line: 3, column: 1))
    #expect(mapping["title"]?.position == YAMLPosition(line: 3, column: 8))
    #expect(mapping["nested"]?.position == YAMLPosition(line: 8, column: 3))
    guard case .scalar(let title)? = mapping["title"], case .scalar(let id)? = mapping["id"] else {
      Issue.record("title and id are scalars")
      return
    }
    #expect(title.isQuoted)
    #expect(!id.isQuoted)
  }

  @Test func nothing() throws {
    #expect(try parse("") == nil)
    #expect(try parse("# a comment\n\n") == nil)
    #expect(try YAMLParser().parse([][...]) == nil)
  }

  @Test func columnsAreBytesAndLinesMayEndWithCRLF() throws {
    let mapping = try #require(try parse("a: b\r\n\"é€\": x\r\n")?.mapping)
    #expect(mapping.entries[1].key.text == "é€")
    #expect(mapping.entries[1].value.position == YAMLPosition(line: 2, column: 10))
    #expect(mapping["a"]?.text == "b")
  }

  @Test func byteOrderMark() throws {
    #expect(try parse("\u{FEFF}a: b")?.mapping?["a"]?.text == "b")
  }

  @Test(arguments: [
    ("a: b: c", "a second ': '", 1, 5),
    ("a: 1\nb: 2\na: 3", "the key 'a' stands already on line 1", 3, 1),
    ("a: &x b\nc: *x", "an anchor", 1, 4),
    ("a: *x", "an alias", 1, 4),
    ("a: !!str b", "a tag", 1, 4),
    ("a: 1\n---\nb: 2", "a second document", 2, 1),
    ("[a]: b", "a list or mapping as a key", 1, 1),
    ("a: \"b", "a quote that is never closed", 1, 4),
    ("a: [b, c", "a list in brackets that is never closed", nil, nil),
    ("a: @b", "a value cannot begin with this character", 1, 4),
    ("a:\n\t- b", "a value cannot begin with this character", 2, 1),
    ("a: \"\\q\"", "an unknown escape", 1, 5),
    ("a: \u{1}", "a control character", 1, 4),
    ("a: b\n - c\nd", "a key without ':'", 3, 1),
  ])
  func errors(text: String, message: String, line: Int?, column: Int?) throws {
    let error = try #require(failure(text))
    #expect(error.message.hasPrefix(message))
    if let line, let column { #expect(error.position == YAMLPosition(line: line, column: column)) }
  }

  @Test func bytesThatAreNotUTF8() {
    let error = #expect(throws: YAMLError.self) {
      try YAMLParser().parse(Array("a: b\nc: ".utf8) + [0xFF], firstLine: 10)
    }
    #expect(error?.position == YAMLPosition(line: 11, column: 4))
    #expect(error?.message.hasPrefix("a byte that is not UTF-8") == true)
  }

  @Test(arguments: 0..<10)
  func anyBytesAreReadOrRefused(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = Array("a:b- [{}],&*!|>'\"#%@`?\n \t\0\\é".utf8) + [0xFF, 0xC3]
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...30, using: &random)).map { _ in
        random.element(of: pieces)
      }
      do throws(YAMLError) {
        _ = try YAMLParser().parse(bytes)
      } catch {
        #expect(!error.message.isEmpty && error.position.line >= 1 && error.position.column >= 1)
        #expect(
          !error.message.hasPrefix("not readable as YAML"), "\(error.message) in \(bytes)")
      }
    }
  }

  @Test func limits() throws {
    #expect(failure(String(repeating: "[", count: 100_000))?.message.contains("32 levels") == true)
    #expect(
      failure(String(repeating: "- ", count: 100_000))?.message.contains("32 levels") == true)
    #expect(
      failure(String(repeating: "a", count: 1 << 20) + "b")?.message.contains("bytes of YAML")
        == true
    )
    let nested = String(repeating: "[", count: 32) + String(repeating: "]", count: 32)
    #expect(try parse(nested) != nil)
  }

  @Test func manyKeysTakeLinearTime() throws {
    let text = (0..<50_000).map { "k\($0): v\n" }.joined()
    #expect(try parse(text)?.mapping?.entries.count == 50_000)
  }
}
