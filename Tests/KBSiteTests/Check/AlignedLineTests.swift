import Testing

@testable import KBSite

@Suite("Aligned lines")
struct AlignedLineTests {
  private func line(_ text: String) -> AlignedLine? { AlignedLine(ArraySlice(text.utf8)) }

  @Test(
    "gaps of three blanks or a tab", arguments: ["Name   Size", "  a    b", "x\ty", "1. a   b"])
  func aligned(text: String) {
    #expect(line(text) != nil)
  }

  @Test(
    "gaps that mean nothing",
    arguments: [
      "", "   text", "two  blanks", "The end.   The next", "-   item", "1.   item", "(2)   item",
      "8.7   Section", "Q198657   Title", "a)    item", "text   ", "a   \u{1B}b",
    ])
  func plain(text: String) {
    #expect(line(text) == nil)
  }

  @Test(
    "kept in preformatted text, among the metadata, or column by column in rows",
    arguments: [
      ("<pre>Name   Size</pre>", true), ("<pre>x\n   Name   Size  </pre>", true),
      ("<pre>Name  Size</pre>", false), ("<p>Name   Size</p>", false),
      ("<table><tr><td>The Name</td><td>Size</td></tr></table>", true),
      ("<table><tr><td>Name Size</td></tr></table>", true),
      ("<table><tr><td>Name</td></tr></table>", false),
    ])
  func kept(html: String, isKept: Bool) throws {
    let page = PageReading(
      Array("<article class=\"kb-article\"><div class=\"kb-body\">\(html)</div></article>".utf8))
    let line = try #require(self.line("Name   Size"))
    #expect(line.isKept(in: page, RowWords(page)) == isKept)
  }

  @Test("a column whose words stand in two cells of a row, as behind a single blank")
  func oneBlankBetweenColumns() throws {
    let line = try #require(self.line("12:05a   1,024 a.dll"))
    for (cells, isKept) in [("1,024</td><td>a.dll", true), ("1,024</td></tr><tr><td>a.dll", false)]
    {
      let page = PageReading(
        Array(
          "<article class=\"kb-article\"><div class=\"kb-body\"><table><tr><td>12:05a</td><td>\(cells)</td></tr></table></div></article>"
            .utf8))
      #expect(line.isKept(in: page, RowWords(page)) == isKept)
    }
  }
}
