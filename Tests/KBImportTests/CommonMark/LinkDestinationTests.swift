import KBModel
import Testing

@testable import KBImport

@Suite("What a destination leads to")
struct LinkDestinationTests {
  private static let q195435 = LinkDestination.article(ArticleID(195_435), anchor: nil)

  @Test(
    "an article",
    arguments: [
      "Q195435", "Q195435.md", "q195435.MD", "KB195435.txt", "195435.txt", "./Q195435.md",
      "../195/Q195435.TXT", "../../kb/195/Q195435/README.md", "/kb/195/Q195435/", "/kb/195/Q195435",
      "../Q195435/index.html", "/archive/kb/195/Q195435/", "Q195435#",
      "http://support.microsoft.com/kb/195435", "/support/kb/articles/Q195/4/35.ASP",
    ])
  func article(destination: String) {
    #expect(LinkDestination(destination) == Self.q195435)
  }

  @Test(
    "anything else",
    arguments: [
      ("", .nowhere), ("#", .anchor("")), ("#a-b", .anchor("a-b")), ("#%C3%A9", .anchor("é")),
      ("#100%", .anchor("100%")),
      ("Q195435.md#summary", .article(ArticleID(195_435), anchor: "summary")),
      ("http://a.example/Q195435.md", .external), ("HTTPS://a.example", .external),
      ("mailto:a@b.example", .external), ("ftp://a.example/b", .external),
      ("javascript:alert(1)", .scheme("javascript")), ("file:///a", .scheme("file")),
      ("tel:1", .scheme("tel")),
      ("C:\\a.txt", .file), ("mouse.png", .file), ("files/fix.zip", .file), ("Queue", .file),
      ("195435", .file), ("2003.txt", .file), ("Q195435.zip", .file), ("Q195435_x86.exe", .file),
      ("www.example.com", .file), ("index.html", .file), ("a/README.md", .file), ("?a", .file),
      ("files/123456.txt", .file), ("download/kb123456", .file), ("/download/Q123456", .page),
      ("/", .page), ("/search/", .page), ("/product/exchange/index.html", .page),
    ] as [(String, LinkDestination)])
  func others(destination: String, kind: LinkDestination) {
    #expect(LinkDestination(destination) == kind)
  }
}
