import KBModel
import Testing

@testable import KBImport

@Suite struct CommonMarkBodyTests {
  @Test(arguments: [
    (
      "See Q123456 and http://www.example.com/a.",
      "p See [Q123456 Q123456] and <http://www.example.com/a http://www.example.com/a>."
    ),
    (
      "`Q123456` and [Q123456](http://www.example.com/)",
      "p `Q123456` and <http://www.example.com/ Q123456>"
    ),
    ("*see **Q123456***", "p _see *[Q123456 Q123456]*_"),
    ("- Q123456\n- > Q234567", "ul\n  - p [Q123456 Q123456]\n  - quote\n      p [Q234567 Q234567]"),
    ("## Q123456", "h2 [Q123456 Q123456]"),
    (
      "[offline files](Q195435), [it](http://support.microsoft.com/kb/830336), [a](Queue)",
      "p [Q195435 offline files], [Q830336 it], <Queue a>"
    ),
  ])
  func citationsInText(text: String, outline: String) {
    #expect(BlockOutline.of(blocks(text)) == outline)
  }

  @Test func citationsInPreformattedText() throws {
    let block = try #require(blocks("```table\nQ123456   a\n\nb\n```").first)
    #expect(
      block.content
        == .preformatted(
          .table, [.reference(to: ArticleID(123_456), text: "Q123456"), .text("   a\n\nb")]))
  }

  @Test func linesAreThoseOfTheFile() {
    let text = SourceText(path: "a", fileBytes: Array("1\r\n2\r\n3\r\n\r\n5\r\n".utf8))
    var report = ImportReport(path: "a")
    #expect(
      CommonMarkBody(text, fromLine: 2).parsed(of: nil, report: &report).body.map(\.lines) == [
        LineRange(3, 3), LineRange(5, 5),
      ])
    #expect(CommonMarkBody(text, fromLine: 5).parsed(of: nil, report: &report).body.isEmpty)
  }

  private func blocks(_ text: String) -> [Block] {
    var report = ImportReport(path: "a")
    let source = SourceText(path: "a", fileBytes: Array(text.utf8))
    return CommonMarkBody(source, fromLine: 0).parsed(of: nil, report: &report).body
  }
}

extension CommonMarkBodyTests {
  @Test func surveyAndPageCiteTheSameArticles() throws {
    let text = "---\nid: Q100001\ntitle: T\n---\n\nSee Q100002 and `Q100003`.\n"
    let header = try #require(Importer().header(Array(text.utf8), path: "a").value)
    let article = try #require(Importer().article(Array(text.utf8), path: "a").value)
    #expect(header.references == [ArticleID(100_002)])
    #expect(article.body.flatMap(\.references) == header.references)
  }
}
