import Testing

@testable import KBSite

@Suite("What of a file the page has to show")
struct SourcePartsTests {
  private struct Lines {
    var text: [String]
    var fields: [String]
  }

  private func lines(_ file: String) -> (rule: SourceParts.Rule, lines: Lines) {
    let source = SourceReading(Array(file.utf8))
    let parts = SourceParts(source)
    func strings(_ lines: [SourceParts.Line]) -> [String] {
      lines.map {
        "\($0.number):" + String(decoding: source.bytes[$0.range].trimmed, as: UTF8.self)
      }
      .filter { !$0.hasSuffix(":") }
    }
    return (parts.rule, Lines(text: strings(parts.text), fields: strings(parts.fields)))
  }

  private static let rule = String(repeating: "-", count: 79)
  private static let footerRule = String(repeating: "=", count: 70)

  @Test("a DOCUMENT file: labels, rules and legal notice are dropped, repeated fields too")
  func document() {
    let (rule, lines) = lines(
      """
      DOCUMENT:Q100004  21-NOV-1999  [msdos]
      TITLE   :A Title
      PRODUCT :A Product
      PROD/VER:winnt:4.
      OPER/SYS:
      KEYWORDS:kbfaqkbglued

      \(Self.footerRule)
      3.00 3.10
      \(Self.rule)
      The information in this article applies to:

       - One Product
      \(Self.rule)

      SUMMARY
      =======

      Some text.

      Additional query words: first
      second

      \(Self.footerRule)
      Keywords          : kbfaq kbother
      Version           : winnt:4.0
      Issue type        :

      A line that nobody expects.

      THE INFORMATION PROVIDED IN THE MICROSOFT KNOWLEDGE BASE IS
      words of the notice

      Copyright Microsoft Corporation 1999.
      And one behind the end.
      """)
    #expect(rule == .ordered)
    #expect(
      lines.text.filter { !$0.contains("===") } == [
        "9:3.00 3.10", "14:" + Self.rule, "16:SUMMARY", "19:Some text.",
        "29:A line that nobody expects.", "35:And one behind the end.",
      ])
    #expect(
      lines.fields.filter { !$0.contains("===") }.sorted()
        == [
          "13:- One Product", "1:Q100004  21-NOV-1999  [msdos]", "21:first", "22:second",
          "25:kbfaq kbother", "26:winnt:4.0", "2:A Title", "3:A Product",
        ])
  }

  @Test("without a footer the header's fields count")
  func noFooter() {
    let (_, lines) = lines(
      "DOCUMENT:Q100004  21-NOV-1999  [x]\nTITLE   :T\nPROD/VER:5.0\nKEYWORDS:kbone\n\nText.")
    #expect(lines.fields.contains("3:5.0"))
    #expect(lines.fields.contains("4:kbone"))
    #expect(lines.text == ["6:Text."])
  }

  @Test(
    "a Jekyll page: the title once and without its entities, tabs and Jekyll's own lines dropped")
  func jekyll() {
    let (rule, lines) = lines(
      """
      ---
      layout: page
      title: "Q100004: Say &quot;Yes&quot; Now"
      permalink: /kb/100/Q100004/
      ---

      ## Q100004: Say &quot;Yes&quot; Now

      {% raw %}

      \tArticle: Q100004
      \tProduct(s): See article
      \tVersion(s): 5.0
      \tOperating System(s): MS-DOS
      \tKeyword(s): ENDUSER | docerr | mspl13_c
      \tLast Modified: 9-DEC-1989
      \t
      \tThe text.

      {% endraw %}
      """)
    #expect(rule == .ordered)
    #expect(lines.text == ["18:The text."])
    #expect(
      lines.fields == [
        "3:Say", "3:Yes", "3:Now\"", "11:Q100004", "13:5.0", "14:MS-DOS",
        "15:ENDUSER | docerr | mspl13_c", "16:9-DEC-1989",
      ])
  }

  @Test("a canonical file: keys and markup dropped")
  func canonical() {
    let (rule, lines) = lines(
      """
      ---
      id: Q100004
      applies-to: [One Product]
      source:
        path: a/b.txt
        format: document
      seal: 0123abc
      ---

      See [the page](http://example.org) &amp; more.
      1. ```console
         Read me
         ```
      > [it][b] and [c][d]

      [b]: http://example.org/b
      """)
    #expect(rule == .contained)
    #expect(lines.fields == ["2:Q100004", "3:[One Product]"])
    #expect(
      lines.text == [
        "10:See [the page]", "10:)", "10:more.", "12:Read me", "14:> [it]", "14:and [c][d]",
      ])
  }

  @Test("a flattened page: the site's own lines and labels dropped, also glued ones")
  func flattened() {
    let (rule, lines) = lines(
      "Title (195875)\n↑ Back to the top\nView products that this article applies to.\n"
        + "Modification Type:MajorLast Reviewed:11/6/2003")
    #expect(rule == .containedInOrder)
    #expect(lines.text == ["1:Title (195875)", "4:Major", "4:11/6/2003"])
  }

  @Test(
    "hardly anything is a file too",
    arguments: ["", "---", "DOCUMENT:", "---\nlayout:", "\t", "\r"])
  func fragments(file: String) {
    #expect(lines(file).lines.text.count <= 1)
  }
}
