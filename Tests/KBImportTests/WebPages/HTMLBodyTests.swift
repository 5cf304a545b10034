import KBModel
import Testing

@testable import KBImport

/// What of a page's markup is text of the article.
@Suite struct HTMLBodyTests {
  /// - Parameter frame: with `@` for the article.
  private func body(_ middle: String, in frame: String = "<html><body>@</body></html>") throws
    -> Article
  {
    let page = """
      <h1>A lamp blinks twice (299903)</h1><p>The information in this article applies to:</p>
      <ul><li>Lamp</ul><h2>SUMMARY</h2>\(middle)<p>Keywords: kbprb KB299903</p>
      """
    let html = frame.replacing("@", with: page)
    return try #require(Importer().article(Array(html.utf8), path: "page.htm").value)
  }

  @Test func aFormAroundThePage() throws {
    let article = try body(
      "<p>The lamp blinks.</p>",
      in: "<html><form method=post><input type=hidden name=state>@</form></html>")
    #expect(BlockOutline.of(article.body) == "h2 SUMMARY\np The lamp blinks.")
  }

  @Test func aFormWithTextAndAMenu() throws {
    let article = try body(
      "<form><p>The lamp blinks.</p></form><form>Search: <input name=q> <button>Go</button></form>")
    #expect(BlockOutline.of(article.body) == "h2 SUMMARY\np The lamp blinks.")
  }

  /// The parser takes what follows these elements for their content.
  @Test(arguments: ["<embed src=x>", "<input type=hidden>", "<bgsound src=x>", "<param name=x>"])
  func anElementThatHoldsNothing(_ element: String) throws {
    let article = try body("<div>See \(element)the film.<p>The lamp blinks.</p></div>")
    #expect(BlockOutline.of(article.body) == "h2 SUMMARY\np See the film.\np The lamp blinks.")
  }

  /// Fields in an item of a list that was never closed.
  @Test(arguments: [1, 20, 60, 1000])
  func aListThatIsNotClosed(_ depth: Int) throws {
    let article = try body(String(repeating: "<ul><li>", count: depth) + "The lamp blinks.")
    let outline = BlockOutline.of(article.body)
    #expect(outline.contains("p The lamp blinks."))
    #expect(!outline.contains("Keywords"))
    #expect(article.metadata.keywords == ["kbprb"])
  }

  @Test func aFragment() throws {
    let article = try body("<p>Lamps &amp; switches.</p>", in: "@")
    #expect(BlockOutline.of(article.body) == "h2 SUMMARY\np Lamps & switches.")
  }

  @Test func theArchivesTextInAPage() throws {
    let html = """
      <html><head><title>A lamp</title></head>
      <body><pre>
      DOCUMENT:Q299903  21-NOV-1999  [lamp]
      TITLE   :A Lamp Blinks Twice
      PRODUCT :Lamp
      PROD/VER:1.0
      OPER/SYS:
      KEYWORDS:kbprb

      ======================================================================

      SUMMARY
      =======

      The lamp &amp; its bulb.
      </pre></body></html>
      """
    let article = try #require(Importer().article(Array(html.utf8), path: "page.htm").value)
    #expect(article.metadata.title == "A Lamp Blinks Twice")
    #expect(article.metadata.copies.first?.format == "document")
    #expect(BlockOutline.of(article.body) == "h2 SUMMARY\np The lamp & its bulb.")
    #expect(article.body.first?.lines.first == 12)
  }

  /// Without any heading of a section the names are paragraphs, as in lines that end in `<br>`.
  @Test(arguments: ["<p>CAUSE</p>", "<p><b>CAUSE</b></p>", "<br><br>CAUSE<br><br>"])
  func namesOfSectionsWithoutHeadings(_ name: String) throws {
    let html = """
      <html><p>Article ID: 299903 - Last Review: August 14, 2009 - Revision: 6.0</p>
      <p>A lamp blinks twice</p>\(name)<p>It is old.</p></html>
      """
    let article = try #require(Importer().article(Array(html.utf8), path: "page.htm").value)
    #expect(BlockOutline.of(article.body) == "h2 CAUSE\np It is old.")
  }

  @Test func aNameBelowARealSectionIsText() throws {
    let article = try body("<p>STATUS</p><p>The lamp blinks.</p>")
    #expect(BlockOutline.of(article.body) == "h2 SUMMARY\np STATUS\np The lamp blinks.")
  }
}
