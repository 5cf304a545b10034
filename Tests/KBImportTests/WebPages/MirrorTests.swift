import KBModel
import Testing

@testable import KBImport

@Suite struct MirrorTests {
  private static let page = """
    Notice: This website is an unofficial Microsoft Knowledge Base (hereinafter KB) archive. See the disclaimer.

    Something does not work in the server


    View products that this article applies to.

    This article was previously published under Q810018

    ↑ Back to the top


    Symptoms

    It does not work.

    ↑ Back to the top


    Properties of it

    Service pack information

    For more information, see this article in the Microsoft Knowledge Base:
    813840\u{FFFD} March 2003 Rollup

    ↑ Back to the top


    Keywords: KB810018, kbbug, kbqfe, kbfix, kbqfe

    ↑ Back to the top

    Article Info
    Article ID : 810018
    Revision : 8
    Created on : 10/26/2006
    Published on : 10/27/2006
    Exists online : False
    """

  @Test(arguments: ["\n", "\r\n"])
  func wholePage(lineEnd: String) throws {
    let result = read(Self.page, lineEnd: lineEnd)
    #expect(result.diagnostics.isEmpty)
    let article = try #require(result.value)
    #expect(article.id == ArticleID(810_018))
    #expect(article.metadata.title == "Something does not work in the server")
    #expect(article.metadata.keywords == ["kbbug", "kbqfe", "kbfix"])
    #expect(article.metadata.revision == "8")
    #expect(
      article.metadata.dates
        == [ArticleDate(.published, raw: "10/27/2006"), ArticleDate(.created, raw: "10/26/2006")])
    #expect(article.metadata.otherFields == [.init(name: "Exists online", value: "False")])
    let copy = try #require(article.metadata.copies.first)
    #expect(copy.format == "mirror")
    #expect(copy.extraction == .flattened)
    #expect(copy.lost == [.appliesTo])
    #expect(
      BlockOutline.of(article.body) == """
        h2 Symptoms
        p It does not work.
        h2 Properties of it
        h3 Service pack information
        p For more information, see this article in the Microsoft Knowledge Base:
        p [Q813840 813840] March 2003 Rollup
        """)
    #expect(article.body.first?.lines == LineRange(13, 13))
  }

  @Test func theHeaderNamesCitedArticles() {
    let bytes = Array(Self.page.utf8)
    let header = Importer().header(bytes, path: "page.txt").value
    #expect(header?.references == [ArticleID(813_840)])
  }

  @Test func theFirstKeywordIsEnough() throws {
    let page = Self.page.replacing("Article ID : 810018\n", with: "")
    let article = try #require(read(page).value)
    #expect(article.id == ArticleID(810_018))
    #expect(article.metadata.copies.first?.lost == [.appliesTo])
  }

  @Test func aFirstSectionWithoutHeading() throws {
    let page = Self.page.replacing("Symptoms\n\n", with: "")
    let article = try #require(read(page).value)
    #expect(BlockOutline.of(article.body).hasPrefix("p It does not work.\nh2 Properties"))
  }

  @Test func aLostTitle() throws {
    let result = read(Self.page.replacing("Something does not work in the server\n", with: ""))
    #expect(result.diagnostics.map(\.code) == ["lost-title"])
    #expect(result.value?.metadata.title == "Q810018")
    #expect(result.value?.metadata.copies.first?.lost == [.title, .appliesTo])
  }

  @Test func aDenseCopyHasNoNumber() throws {
    let result = read(
      "It does not work.\nDo this instead.\nNotice: This website is an unofficial Microsoft Knowledge Base archive"
    )
    #expect(result.value == nil)
    let error = try #require(result.diagnostics.first)
    #expect(error.code == "missing-id")
    #expect(error.message.contains("add a line “Article ID: 123456”"))
  }

  @Test(arguments: [
    ("Article ID : 810018", "Article ID : 810019"), ("under Q810018", "under Q810019"),
  ])
  func numbersThatDisagree(old: String, new: String) {
    let result = read(Self.page.replacing(old, with: new))
    #expect(result.value == nil)
    #expect(result.diagnostics.contains { $0.code == "id-mismatch" && $0.severity == .error })
  }

  @Test func aNoticeInSeveralLines() throws {
    let page = Self.page.replacing(
      "archive. See the disclaimer.",
      with: "archive\nof others. Read the\ndisclaimer for more details.")
    #expect(
      try #require(read(page).value).metadata.title == "Something does not work in the server")
  }

  private func read(_ page: String, lineEnd: String = "\n") -> Importer.Result<Article> {
    let bytes = Array(page.replacing("\n", with: lineEnd).utf8)
    return Importer().article(bytes, path: "page.txt")
  }
}
