import KBModel
import Testing

@testable import KBImport

/// Texts that show the number of an article and are none.
@Suite struct PageRefusalTests {
  private struct Case: Sendable {
    let name: String
    let code: Diagnostic.Code
    let line: Int?
    let text: String
  }

  private static let cases: [Case] = [
    Case(
      name: "another company's page", code: "look-alike", line: 3,
      text: "How lamps are named\n\nArticle ID: 174203\n\n\nUpdated On:\n\nNames of lamps follow.\n"
    ),
    Case(
      name: "a forum's post", code: "quoted-article", line: 4,
      text: """
        Post by Ann
        Have a look at this:

        Article ID: 299903 - Last Review: August 14, 2009 - Revision: 6.0
        A lamp blinks twice
        """),
    Case(
      name: "a comment in a program", code: "quoted-article", line: 2,
      text:
        "// Mends the lamp, see\n// Article ID: 299903 - Last Review: August 14, 2009 - Revision: 6.0\nint lamp;\n"
    ),
    Case(
      name: "a forum's post of HTML", code: "quoted-article", line: 3,
      text: """
        <html><body><h1>My lamp</h1><div><b>Ann</b> wrote on Monday:</div>
        <div>Look at this.
        </div><p>Article ID: 299903 - Last Review: August 14, 2009 - Revision: 6.0</p>
        <h2>SUMMARY</h2><p>The lamp blinks twice.</p></body></html>
        """),
    Case(
      name: "an answer below the article", code: "quoted-article", line: 1,
      text: """
        Article ID: 299903 - Last Review: August 14, 2009 - Revision: 6.0
        A lamp blinks twice

        SUMMARY

        The lamp blinks twice.

        Bob wrote at 10:14:

        My lamp does not.
        """),
    Case(
      name: "a quotation in a page of HTML", code: "quoted-article", line: 2,
      text: """
        <html><body><p>Somebody sent me this yesterday.</p>
        <blockquote><p>Article ID: 299903 - Last Review: August 14, 2009 - Revision: 6.0</p>
        <p>SUMMARY</p><p>The lamp blinks twice.</p></blockquote></body></html>
        """),
    Case(
      name: "a mail", code: "quoted-article", line: 6,
      text: """
        From: ann@example.com
        Subject: Lamps

        A lamp blinks twice

        Article ID: Q299903
        Last reviewed: July 31, 1997

        SUMMARY

        The lamp blinks twice.
        """),
    Case(
      name: "a mail of HTML", code: "quoted-article", line: 2,
      text: """
        <html><body><p>Von: ann@example.com<br>Betreff: Lampen</p>
        <p>Article ID: 299903 - Last Review: August 14, 2009 - Revision: 6.0</p>
        <p>A lamp blinks twice</p><p>SUMMARY</p><p>The lamp blinks twice.</p></body></html>
        """),
    Case(
      name: "a mail that was sent on", code: "quoted-article", line: 3,
      text: """
        -----Original Message-----

        Article ID: 299903 - Last Review: August 14, 2009 - Revision: 6.0
        A lamp blinks twice
        """),
    Case(
      name: "the answer of a web server", code: "quoted-article", line: 4,
      text: """
        HTTP/1.1 200 OK
        Content-Type: text/plain

        Article ID: 299903 - Last Review: August 14, 2009 - Revision: 6.0
        A lamp blinks twice
        """),
    Case(
      name: "a blog", code: "quoted-article", line: 2,
      text: """
        <html><body><h1>A lamp blinks twice</h1>
        <p>Article ID: 299903 - Last Review: August 14, 2009 - Revision: 6.0</p>
        <h2>SUMMARY</h2><p>The lamp blinks twice.</p><h3>Leave a Reply</h3></body></html>
        """),
    Case(
      name: "a letter", code: "quoted-article", line: 5,
      text: """
        Dear Bob,

        you asked for it.

        Article ID: 299903 - Last Review: August 14, 2009 - Revision: 6.0
        A lamp blinks twice
        """),
    Case(
      name: "a post with its fields", code: "quoted-article", line: 5,
      text: """
        *Author:* Ann
        *Posted:* yesterday

        A lamp blinks twice
        Article ID: 299903
        Last Review: May 7, 2007
        Revision: 1.1
        """),
    Case(
      name: "an answer with its time", code: "quoted-article", line: 3,
      text: """
        by Ann » 3 June 2007

        Article ID: 299903 - Last Review: August 14, 2009 - Revision: 6.0
        A lamp blinks twice
        """),
    Case(
      name: "a post of a newsgroup", code: "quoted-article", line: 3,
      text: """
        Bob Smith schrieb:

        Article ID: 299903 - Last Review: August 14, 2009 - Revision: 6.0
        A lamp blinks twice
        """),
    Case(
      name: "a sentence that introduces the article", code: "quoted-article", line: 3,
      text: """
        I found this about my lamp:

        Article ID: 299903 - Last Review: August 14, 2009 - Revision: 6.0
        A lamp blinks twice
        """),
    Case(
      name: "another company's page of HTML", code: "look-alike", line: 2,
      text: """
        <html><body><h1>How lamps are named</h1>
        <p>Article ID: 174203</p><p>Updated On:</p><p>Names of lamps follow.</p></body></html>
        """),
    Case(
      name: "far below the top", code: "quoted-article", line: 62,
      text: String(repeating: "A line of a long story about lamps.\n", count: 61)
        + "Article ID: 299903 - Last Review: August 14, 2009 - Revision: 6.0\n"),
    Case(
      name: "a retold article", code: "unknown-format", line: 1,
      text: "Summary\nThe lamp at support.microsoft.com/kb/299903 blinks.\n"),
    Case(
      name: "a page of HTML without a number", code: "unknown-page", line: 1,
      text: "<html><body><h1>All lamps</h1><p>See 299903.</p></body></html>"),
    Case(
      name: "two numbers", code: "id-mismatch", line: 3,
      text: """
        <html><body><h1>A lamp (299903)</h1>
        The information in this article applies to:<ul><li>Lamp</ul>
        <p>This article was previously published under Q299904</p></body></html>
        """),
    Case(
      name: "two pages of the support site in one note", code: "several-articles", line: 8,
      text: """
        Article ID: 299903 - Last Review: August 14, 2009 - Revision: 6.0
        A lamp blinks twice

        SUMMARY

        The lamp blinks twice.

        Article ID: 299904 - Last Review: August 15, 2009 - Revision: 1.0
        A switch is warm

        SUMMARY

        The switch is warm.
        """),
    Case(
      name: "two pages of a CD", code: "several-articles", line: 10,
      text: """
        A lamp blinks twice

        Last reviewed: July 31, 1997
        Article ID: Q299903

        SUMMARY

        The lamp blinks twice.

        Article ID: Q299904
        Last reviewed: July 31, 1998

        The switch is warm.
        """),
    Case(
      name: "two pages of the FTP server", code: "several-articles", line: 9,
      text: """
        A lamp blinks twice (299903)
        The information in this article applies to:
          • Lamp

        SUMMARY

        The lamp blinks twice.

        A switch is warm (299904)

        The information in this article applies to:
          • Switch
        """),
    Case(
      name: "two short pages of the FTP server", code: "several-articles", line: 9,
      text: """
        A lamp blinks twice (299903)
        The information in this article applies to:
          • Lamp

        SUMMARY

        The lamp blinks twice.

        A switch is warm (299904)

        The information in this article applies to:
          • Switch

        This article was previously published under Q299904

        SUMMARY

        The switch is warm.

        Keywords: kbprb KB299904
        """),
    Case(
      name: "a text about the fields of a page", code: "unknown-format", line: 1,
      text: """
        Fields of our lamps

        Modification Type: Major
        Last Reviewed: 3/3/2005
        Keywords: lamp KB299903

        Each lamp has them.
        """),
    Case(
      name: "two of the archive's texts", code: "several-articles", line: 9,
      text: """
        DOCUMENT:Q299903  21-NOV-1999  [lamp]
        TITLE   :A Lamp Blinks Twice

        SUMMARY
        =======

        The lamp blinks twice.

        DOCUMENT:Q299904  21-NOV-1999  [lamp]
        TITLE   :A Switch Is Warm

        The switch is warm.
        """),
  ]

  /// An article may be about mails, and a page may lie in a quotation's element as a whole.
  @Test(arguments: [
    """
    A lamp blinks twice (299903)
    The information in this article applies to:
      • Lamp

    SUMMARY

    The message of the lamp looks like this:

    -----Original Message-----
    From: lamp@example.com
    Subject: Blinks

    Somebody wrote:
    """,
    """
    <html><body><h1>A lamp blinks twice</h1><blockquote>
    <p>Article ID: 299903 - Last Review: August 14, 2009 - Revision: 6.0</p>
    <p>SUMMARY</p><p>The lamp blinks twice.</p></blockquote></body></html>
    """,
    """
    <html><body><h1>A lamp blinks twice</h1><p>Article ID: 299903</p>
    <p>The lamp blinks.</p><p>Keywords: kbprb KB299903</p></body></html>
    """,
  ])
  func anArticleThatOnlyLooksLikeAQuotation(_ text: String) {
    let result = Importer().article(Array(text.utf8), path: "page.txt")
    #expect(result.value?.metadata.id == ArticleID(299_903))
  }

  /// The number of an article that a text cites begins no other article.
  @Test func aCitedNumberIsNoSecondArticle() throws {
    let text = """
      A lamp blinks twice

      Last reviewed: July 31, 1997
      Article ID: Q299903

      SUMMARY

      The lamp blinks twice. For switches see the following article:

      ARTICLE-ID: Q299904
      TITLE     : A switch is warm

      Article ID: Q299905

      That one is of 1998.
      """
    let result = Importer().article(Array(text.utf8), path: "page.txt")
    #expect(result.value?.metadata.id == ArticleID(299_903))
  }

  @Test func bothNumbersAreNamed() throws {
    let text = try #require(Self.cases.first { $0.code == "several-articles" }).text
    let result = Importer().article(Array(text.utf8), path: "page.txt")
    let message = try #require(result.diagnostics.first { $0.severity == .error }).message
    #expect(message.contains("Q299903") && message.contains("Q299904"))
  }

  @Test(arguments: cases.indices)
  func refusesWithTheReason(_ index: Int) throws {
    let refused = Self.cases[index]
    let result = Importer().article(Array(refused.text.utf8), path: "page.txt")
    #expect(result.value == nil, "\(refused.name)")
    let error = try #require(result.diagnostics.first { $0.severity == .error })
    #expect(error.code == refused.code, "\(refused.name)")
    #expect(error.location?.line == refused.line, "\(refused.name)")
  }

  @Test func aPathIsNoProofWithoutAPage() {
    let text = "Dear Ann, please buy lamps.\n\nApples\nPears\n"
    #expect(Importer().article(Array(text.utf8), path: "299/903.txt").value == nil)
  }
}
