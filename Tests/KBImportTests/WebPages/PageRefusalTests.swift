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
  ]

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
