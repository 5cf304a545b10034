import Testing
import TestSupport

@testable import KBMarkup

struct YAMLWriterTests {
  @Test func frontMatter() {
    var writer = YAMLWriter()
    writer.write("id", "Q198657")
    writer.write("title", "XADM: Outlook 98")
    writer.write("versions", ["winnt:5.5"])
    writer.write("modified", "1999-04-18")
    writer.write("keywords", ["kbusage", "kb OutlookÄ"])
    writer.write("empty", [String]())
    writer.write("none", "")
    writer.write(
      "twice",
      list: [[(key: "A", values: ["b"]), (key: "C", values: ["d"])], [(key: "A", values: ["1"])]])
    writer.write(
      "other", [(key: "Hardware", values: ["x86"]), (key: "No", values: ["a b", "c, d"])])
    #expect(
      writer.text == """
        id: Q198657
        title: "XADM: Outlook 98"
        versions: ["winnt:5.5"]
        modified: 1999-04-18
        keywords: [kbusage, kb OutlookÄ]
        empty: []
        none: ""
        twice:
          - A: b
            C: d
          - A: "1"
        other:
          Hardware: x86
          "No": [a b, "c, d"]

        """)
  }

  @Test func longListsStandOneValueALine() {
    var writer = YAMLWriter()
    writer.write("applies-to", (1...6).map { "Microsoft Exchange Server \($0)" })
    #expect(writer.text.hasPrefix("applies-to:\n  - Microsoft Exchange Server 1\n  - "))
  }

  @Test(arguments: [
    "yes", "No", "TRUE", "null", "~", "1", "1.0", "0x1F", "1e3", "12:30", "-1", ".5", "a: b", "a:",
    "a #b", "#a", "- a", "[a]", "{a}", "*a", "&a", "!a", "|", ">", "%a", "@a", "`a", "'a'", "\"a\"",
    " a", "a ", "a\nb", "---", "...", "?", ":", ",", "",
  ])
  func quotesWhatWouldMeanSomethingElse(text: String) {
    var writer = YAMLWriter()
    writer.write("k", text)
    #expect(writer.text.hasPrefix("k: \"") && writer.text.hasSuffix("\"\n"))
  }

  @Test(arguments: [
    "Q198657", "1999-04-18", "winnt:5.5", "C:\\WINNT", "a#b", "don't", "x, y [z]", "Größe", "5 mm",
  ])
  func leavesTheRestBare(text: String) {
    var writer = YAMLWriter()
    writer.write("k", text)
    #expect(writer.text == "k: \(text)\n")
  }

  /// Any text, as value, in a list, as a key or below a key, reads back to the letter.
  @Test(arguments: 0..<40)
  func readsBack(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let texts = (0..<6).map { _ in Self.text(&random) }
      let key = "k" + Self.text(&random)
      var writer = YAMLWriter()
      writer.write(texts[0], texts[1])
      writer.write("list" + key, Array(texts[2...]))
      writer.write(
        "map" + key,
        [(key: key, values: [texts[3]]), (key: texts[4] + "2", values: [key, texts[3]])])
      let value = try YAMLParser(maximumBytes: .max).parse(Array(writer.text.utf8))
      let entries = try #require(value?.mapping?.entries)
      #expect(entries.count == 3)
      #expect(Self.same([entries[0].key.text, entries[0].value.text], [texts[0], texts[1]]))
      #expect(Self.same(entries[1].value.texts ?? [], Array(texts[2...])))
      let below = try #require(entries[2].value.mapping?.entries)
      #expect(
        Self.same(
          below.flatMap { [$0.key.text] + ($0.value.texts ?? []) },
          [key, texts[3], texts[4] + "2", key, texts[3]]))
      #expect(!writer.text.split(separator: "\n").contains { $0.hasPrefix("---") })
    }
  }

  /// Equal by bytes: Swift's own equality takes canonically equivalent texts for the same.
  private static func same(_ left: [String?], _ right: [String?]) -> Bool {
    left.map { $0.map { Array($0.utf8) } } == right.map { $0.map { Array($0.utf8) } }
  }

  private static let pieces = [
    ":", ": ", "#", " #", "'", "\"", "\\", "yes", "1.0", " ", "  ", "\t", "\n", "\r\n", "\0",
    "\u{7}", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{FFFE}", "😀", "é", "e\u{301}", "a", "Kb", "-",
    "- ", "[", "]", "{", "}", ",", "&", "*", "!", "|", ">", "%", "@", "`", "?", "~", "---", "null",
    "\u{A0}", "日本",
  ]

  private static func text(_ random: inout SplitMix64) -> String {
    if random.oneIn(50) { return String(repeating: random.element(of: pieces), count: 700) }
    return (0..<Int.random(in: 0...8, using: &random)).map { _ in random.element(of: pieces) }
      .joined()
  }
}
