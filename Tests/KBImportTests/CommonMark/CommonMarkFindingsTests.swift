import KBModel
import Testing

@testable import KBImport

@Suite("What is said about the markup of a canonical article")
struct CommonMarkFindingsTests {
  private static let head = "---\nid: Q100001\ntitle: T\n---\n\n"

  private func findings(_ body: String) -> [String] {
    let bytes = Array((Self.head + body).utf8)
    let article = Importer().article(bytes, path: "a").diagnostics
    // The survey says the same as whoever reads the article.
    #expect(Importer().header(bytes, path: "a").diagnostics == article)
    return article.map {
      "\($0.location?.description ?? "-"): \($0.severity) \($0.message) [\($0.code.rawValue)]"
    }
  }

  @Test func linksThatLeadNowhere() {
    #expect(
      findings("[Get it](files/fix.zip) [go](/search/)\n[run](javascript:x) [web](www.a.example)")
        == [
          "a:6:10: error “files/fix.zip” leads to a file, which is not published, and is no link in the"
            + " page; link to an article (Q123456), a heading (#summary) or an address (https://…)"
            + " [unresolved-link]",
          "a:6:30: error “/search/” leads to no article, and is no link in the page; link to an article"
            + " (Q123456), a heading (#summary) or an address (https://…) [unresolved-link]",
          "a:7:7: error “javascript:x” is no link in the page, which has none with “javascript:”; link"
            + " to an article (Q123456), a heading (#summary) or an address (https://…)"
            + " [unresolved-link]",
          "a:7:27: error “www.a.example” lacks its scheme, and is no link in the page; write"
            + " http://www.a.example [unresolved-link]",
        ])
    #expect(
      findings("[a](123456) [b](Q123456.md#c)") == [
        "a:6:5: error “123456” is no link in the page; write Q123456 if that article is meant"
          + " [unresolved-link]",
        "a:6:17: error “Q123456.md#c” leads to a heading of another article, and the page's link only"
          + " to the article; write Q123456 [unresolved-link]",
      ])
  }

  @Test func definitionsAreNamedWhereTheyStand() {
    #expect(
      findings("[a][b] and [b]\n\n[b]: c.zip").map { $0.prefix(24) } == ["a:8:6: error “c.zip” lea"]
    )
  }

  @Test func anchors() {
    let headings = "## SUMMARY\n\n### More Facts\n"
    #expect(findings("\(headings)\n[a](#summary) [b](#more-facts)") == [])
    #expect(
      findings("\(headings)\n[a](#sumary) [b](#Summary) [c](#x)") == [
        "a:10:5: error no heading of the article has the anchor “#sumary”; did you mean “#summary”?"
          + " [unknown-anchor]",
        "a:10:18: error no heading of the article has the anchor “#Summary”; did you mean “#summary”?"
          + " [unknown-anchor]",
        "a:10:32: error no heading of the article has the anchor “#x”; it has #summary, #more-facts"
          + " [unknown-anchor]",
      ])
    #expect(
      findings("[a](#b)") == [
        "a:6:5: error no heading of the article has the anchor “#b”; it has no headings; write"
          + " “## SUMMARY” for one [unknown-anchor]"
      ])
  }

  @Test func images() {
    #expect(
      findings(
        "![a](b.png) ![](c.png)\n\n![d](http://e.example/f.png) [![g](http://h.example/i)](Q1234)")
        == [
          "a:6:6: error images are not shown yet: the page has the text between its brackets in the"
            + " place of “b.png”; describe the image in the text and take it away [unsupported-image]",
          "a:6:17: error images are not shown yet: nothing is in the place of “c.png”; describe the"
            + " image in the text and take it away [unsupported-image]",
          "a:8:6: warning images are not shown yet: the page has a link to “http://e.example/f.png” in"
            + " its place; write it as a link [unsupported-image]",
          "a:8:36: error images are not shown yet: the page has the text between its brackets in the"
            + " place of “http://h.example/i”; describe the image in the text and take it away"
            + " [unsupported-image]",
        ])
  }

  /// The page shows what an error says, and the remedy gives no other error.
  @Test func imagesThatAreNone() {
    #expect(
      findings("## SUMMARY\n\n![](#summary) ![a](Q123456)") == [
        "a:8:5: error “!” means an image, but this leads to a heading: nothing is in the place of"
          + " “#summary”; take the “!” away [unsupported-image]",
        "a:8:20: error “!” means an image, but this leads to an article: the page has the text between"
          + " its brackets in the place of “Q123456”; take the “!” away [unsupported-image]",
      ])
    #expect(findings("## SUMMARY\n\n[a](#summary) [a](Q123456)") == [])
  }

  @Test(
    "numbers that no article has",
    arguments: ["Q0", "Q12345678", "KB12", "12", "Q999.md", "../0/q1.TXT"])
  func wrongNumbers(number: String) {
    #expect(
      findings("[c](\(number))") == [
        "a:6:5: error “\(number)” is no number of an article, which has 4 to 7 digits, and is no link"
          + " in the page; link to an article (Q123456), a heading (#summary) or an address (https://…)"
          + " [unresolved-link]"
      ])
  }

  @Test func headingsOfTheArticleItself() {
    #expect(
      findings("## SUMMARY\n\n[a](Q100001.md#summary)") == [
        "a:8:5: error “Q100001.md#summary” leads to a heading of this article, and the page's link only"
          + " to the article; write #summary [unresolved-link]"
      ])
  }

  @Test func footnotes() {
    // For CommonMark one word behind the label is an address.
    #expect(
      findings("Text[^1] and[^1].\n\n[^1]: See.") == [
        "a:8:7: error footnotes are not read, and the page does not show the note “See.”; put the note"
          + " into the text [unresolved-link]"
      ])
    #expect(
      findings("Text[^a]\n\n[^A]: http://a.example") == [
        "a:8:7: warning footnotes are not read: the note's mark is a link to “http://a.example”; put the"
          + " link into the text [unread-markup]"
      ])
    #expect(
      findings("Text[^1]\n\n[^1]: See there.").map { $0.prefix(14) } == [
        "a:6:5: warning", "a:8:1: warning",
      ])
    #expect(
      findings("Text\n\n[^1]: See.") == [
        "a:8:7: warning the page does not show “See.”, because footnotes are not read; put the note into"
          + " the text [unused-definition]"
      ])
  }

  /// As outside of tables: what leads nowhere is an error.
  @Test func linksInTables() {
    let rows = [
      "| [a](Q195435) | \\[b](c.zip) |", "| [d](e.zip) | [f](Q195435.md) |",
      "| [g](#summary) | [h](http://i.example) |", "| ![j](k.png) | ![l](http://m.example) |",
      "| [n](Q0) | [o](/search/) |",
    ]
    #expect(
      findings("## SUMMARY\n\n```grid\n\(rows.joined(separator: "\n"))\n```") == [
        "a:10:7: error the link to “e.zip” is shown as text, because cells have links to articles only;"
          + " link to an article (Q123456), or put the link below the table [unresolved-link]",
        "a:10:20: error the link to “Q195435.md” is shown as text, because cells have links to articles"
          + " only, by their numbers; write Q195435 [unresolved-link]",
        "a:11:7: error the link to “#summary” is shown as text, because cells have links to articles"
          + " only; link to an article (Q123456), or put the link below the table [unresolved-link]",
        "a:11:23: warning the link to “http://i.example” is shown as text, because cells have links to"
          + " articles only; write the bare address, or put the link below the table [unread-markup]",
        "a:12:8: error images are not shown yet: the cell shows “k.png” as it is written; describe the"
          + " image in the text and take it away [unsupported-image]",
        "a:12:22: warning images are not shown yet: the cell shows “http://m.example” as it is written;"
          + " write the bare address [unsupported-image]",
        "a:13:7: error “Q0” is no number of an article, which has 4 to 7 digits, and is no link in the"
          + " page; link to an article (Q123456), a heading (#summary) or an address (https://…)"
          + " [unresolved-link]",
        "a:13:17: error the link to “/search/” is shown as text, because cells have links to articles"
          + " only; link to an article (Q123456), or put the link below the table [unresolved-link]",
      ])
  }

  @Test func longRowsOfTables() {
    #expect(
      findings("| a | b |\n|---|---|\n| c | d | e |") == [
        "a:8: warning this row has more cells than the table's header: the rest stands in its last"
          + " cell; write \\| for a bar that is meant, or give the header more cells [unread-markup]"
      ])
  }

  @Test func markupOfOtherDialects() {
    #expect(
      findings("Text.\n\n\nA[^1] <b>c</b> [d][e] and ~~f~~\n\n```vb\ng") == [
        "a:9:2: warning footnotes are shown as text: “[^1]”; put the note into the text, or write \\["
          + " for a bracket [unread-markup]",
        "a:9:7: warning HTML is shown as text: “<b>”; write Markdown, or \\< if the text is meant"
          + " [raw-html]",
        "a:9:16: warning “[d][e]” is shown as text, because nothing defines “e”; write a line"
          + " “[e]: ADDRESS”, or \\[ for a bracket [undefined-reference]",
        "a:9:27: warning strokes through words are shown as text: “~~f~~”; say in words that they no"
          + " longer hold, or write \\~ for a tilde [unread-markup]",
        "a:11:1: warning nothing closes the fence “```vb”, so all that follows is code; close it with a"
          + " line of the same marks [unclosed-fence]",
      ])
  }

  @Test func anOrdinaryArticleGivesNoCause() {
    #expect(
      findings(
        "## SUMMARY\n\nSee Q123456, [it](Q195435.md), <http://a.example> and [more](http://b.example).\n\n"
          + "<!-- list: lower-alpha -->\n1. [Q123456]()\n2. `[x](y)`\n\n```grid\n| a | b |\n|---|---|\n"
          + "| 1 | [2](Q195435) |\n```\n\n> NOTE: See [above](#summary).\n") == [])
  }

  /// A text that `kb new --from` starts with is told of in the same way.
  @Test func plainText() {
    let text = PlainText(Array("[a](b.zip)".utf8), path: "a", markup: .commonMark)
    #expect(text.diagnostics.map(\.code) == ["unresolved-link"])
  }

  /// What the program writes from any article reads as the same inlines.
  @Test func roundTrip() throws {
    let body =
      "## SUMMARY\n\n[a](#summary) [b](../123/Q123456.md) [c](files/d.zip) \\~~e~~ \\$x^2$ f \\{#g}\n\n"
      + "## H \\{#i}\n"
    let article = try #require(Importer().article(Array((Self.head + body).utf8), path: "a").value)
    let written = CanonicalWriter().text(of: article)
    #expect(
      String(decoding: written, as: UTF8.self).hasSuffix(
        "## SUMMARY\n\n[a](#summary) [b](Q123456) [c](files/d.zip) \\~~e\\~~ \\$x^2$ f {#g}\n\n"
          + "## H \\{#i}\n"))
    #expect(Importer().article(written, path: "a").value?.body == article.body)
  }
}
