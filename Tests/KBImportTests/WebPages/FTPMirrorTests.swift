import KBModel
import Testing

@testable import KBImport

@Suite struct FTPMirrorTests {
  private static let dense = """
    XADM: Something Is Slow (195875)
    The information in this article applies to:
    This article was previously published under Q195875 NOTE: Only some of you need this.
    SUMMARY
    Wait for it.
    Modification Type: | Major | Last Reviewed: | 11/6/2003 |
    ---|
    Keywords: | kbprb KB195875 |
    ---|
    |
    """

  private static let flattened = """
    Something Is Long (208427)

    The information in this article applies to:

      • Browser 5.0
      • Compiler, when used with:
        • System 4.0

    This article was previously published under Q208427

    SUMMARY

    It has a limit.

    Modification Type:MinorLast Reviewed:3/16/2006
    Keywords:kbFAQ kbinfo KB208427 kbAudDeveloper
    """

  @Test(arguments: ["\n", "\r\n"])
  func denseExtraction(lineEnd: String) throws {
    let article = try #require(read(Self.dense, lineEnd: lineEnd).value)
    #expect(article.id == ArticleID(195_875))
    #expect(article.metadata.title == "XADM: Something Is Slow")
    #expect(article.metadata.keywords == ["kbprb"])
    #expect(article.metadata.dates == [ArticleDate(.reviewed, raw: "11/6/2003")])
    #expect(article.metadata.date?.day == Day(year: 2003, month: 11, day: 6))
    #expect(article.metadata.otherFields == [.init(name: "Modification Type", value: "Major")])
    #expect(article.metadata.appliesTo.isEmpty)
    let copy = try #require(article.metadata.copies.first)
    #expect(copy.format == "footer-table")
    #expect(copy.extraction == .dense)
    #expect(copy.lost == [.appliesTo])
    #expect(
      BlockOutline.of(article.body)
        == "note note\n  p NOTE: Only some of you need this.\nh2 SUMMARY\np Wait for it.")
  }

  @Test(arguments: ["\n", "\r\n"])
  func flattenedExtraction(lineEnd: String) throws {
    let article = try #require(read(Self.flattened, lineEnd: lineEnd).value)
    #expect(article.metadata.title == "Something Is Long")
    #expect(article.metadata.keywords == ["kbFAQ", "kbinfo", "kbAudDeveloper"])
    #expect(article.metadata.dates == [ArticleDate(.reviewed, raw: "3/16/2006")])
    #expect(article.metadata.otherFields == [.init(name: "Modification Type", value: "Minor")])
    #expect(
      article.metadata.appliesTo == [
        .init("Browser 5.0"), .init("Compiler, when used with:"), .init("System 4.0", level: 2),
      ])
    #expect(article.metadata.copies.first?.lost == [])
    #expect(article.metadata.copies.first?.extraction == .flattened)
    #expect(BlockOutline.of(article.body) == "h2 SUMMARY\np It has a limit.")
  }

  @Test func theListOfADenseCopy() throws {
    let page = Self.dense.replacing(
      "applies to:\n",
      with: "applies to:\n- Server 5.5\n- A product with a long\nname 2.0\n- Client\n")
    let article = try #require(read(page).value)
    #expect(
      article.metadata.appliesTo
        == [.init("Server 5.5"), .init("A product with a long name 2.0"), .init("Client")])
    #expect(article.metadata.copies.first?.lost == [])
  }

  @Test func aHeadingGluedToTheNotice() throws {
    let page = Self.dense.replacing(
      "NOTE: Only some of you need this.\nSUMMARY\n",
      with: "SUMMARYWhen it starts, nothing happens.\n")
    let article = try #require(read(page).value)
    #expect(
      BlockOutline.of(article.body)
        == "h2 SUMMARY\np When it starts, nothing happens.\np Wait for it.")
  }

  @Test func theNumberOfTheNoticeOnTheNextLine() throws {
    let page = Self.dense.replacing("under Q195875 NOTE", with: "under\nQ195875 NOTE")
    let article = try #require(read(page).value)
    #expect(article.body.first?.lines == LineRange(4, 4))
  }

  @Test func aCopyWithoutHeader() throws {
    let result = read(
      "SUMMARY\nText.\nModification Type: | Major |\n---|\nKeywords: | KB157717 |\n---|\n|")
    let article = try #require(result.value)
    #expect(article.id == ArticleID(157_717))
    #expect(article.metadata.title == "Q157717")
    #expect(article.metadata.copies.first?.lost == [.title, .appliesTo])
    #expect(result.diagnostics.map(\.code) == ["lost-title"])
  }

  @Test func aCopyWithoutFooter() throws {
    let page =
      "Title (123456)\nThe information in this article applies to:\n- Server\nSUMMARY\nText."
    let article = try #require(read(page).value)
    #expect(article.metadata.copies.first?.lost == [.keywords, .footer])
    #expect(BlockOutline.of(article.body) == "h2 SUMMARY\np Text.")
  }

  @Test func keywordsOverSeveralLinesAndTextBelow() throws {
    let page = Self.dense.replacing(
      "kbprb KB195875 |\n---|\n|", with: "kbprb\nkbfix KB195875 |\n---|\n|\nA line of its own.")
    let article = try #require(read(page).value)
    #expect(article.metadata.keywords == ["kbprb", "kbfix"])
    #expect(BlockOutline.of(article.body).hasSuffix("\np A line of its own."))
  }

  @Test(arguments: [
    ("(195875)", "(195876)", 3, "title in line 1 says Q195876"),
    ("KB195875", "KB195876", 8, "title in line 1 says Q195875"),
    ("under Q195875", "under Q195876", 3, "title in line 1 says Q195875"),
  ])
  func numbersThatDisagree(old: String, new: String, line: Int, other: String) throws {
    let result = read(Self.dense.replacing(old, with: new))
    #expect(result.value == nil)
    let error = try #require(result.diagnostics.first)
    #expect(error.code == "id-mismatch")
    #expect(error.location?.line == line)
    #expect(error.message.contains(other))
  }

  /// The list of contents tells what a copy has lost that was cut off.
  @Test(arguments: [
    ("SUMMARY\n\nText.\n\nUnplug the Lamp\n\nText.\n\nTurn the Bulb\n\nText.", false),
    ("SUMMARY\n\nText.\n\nUnplug the Lamp\n\nText.", true),
    ("SUMMARY\n\nText. Unplug the LampText.Turn the BulbText.", false),
  ])
  func aListOfContents(body: String, isCut: Bool) throws {
    let text = """
      Something Is Long (208427)

      The information in this article applies to:

        • Browser 5.0

      IN THIS TASK

        • SUMMARY
        • Unplug the Lamp
        • Turn the Bulb

      \(body)
      """
    let article = try #require(read(text).value)
    #expect(article.metadata.copies.first?.lost.contains(.end) == isCut)
    #expect(BlockOutline.of(article.body).hasPrefix("h2 SUMMARY\n"))
  }

  @Test func noNumber() {
    let result = read(
      "Title\nThe information in this article applies to:\nSUMMARY\nModification Type: | Major |")
    #expect(result.value == nil)
    #expect(result.diagnostics.map(\.code) == ["missing-id"])
  }

  @Test func lostCharactersAreReported() throws {
    let result = read(
      Self.dense.replacing("Wait for it.", with: "Caf\u{FFFD} 813840\u{FFFD} Title."))
    #expect(result.diagnostics.map(\.code) == ["lost-characters"])
    #expect(result.value?.metadata.copies.first?.lost == [.characters, .appliesTo])
  }

  private func read(_ page: String, lineEnd: String = "\n") -> Importer.Result<Article> {
    let bytes = Array(page.replacing("\n", with: lineEnd).utf8)
    return Importer().article(bytes, path: "page.txt")
  }
}
