import KBModel
import Testing

@testable import KBImport

/// Where pages show their titles, and what is none.
@Suite struct PageTitleTests {
  private func article(_ text: String) throws -> Article {
    try #require(Importer().article(Array(text.utf8), path: "page.txt").value)
  }

  private static let fields = "Article ID: 299903 - Last Review: August 14, 2009 - Revision: 6.0"

  @Test(arguments: ["WICHTIG:", "This lamp is no longer sold.", "ランプが点滅します。"])
  func aSentenceBelowTheFieldsIsNoTitle(_ line: String) throws {
    let article = try article("\(Self.fields)\n\n\(line)\n\nSUMMARY\n\nThe lamp blinks.\n")
    #expect(article.metadata.copies.first?.lost.contains(.title) == true)
    #expect(BlockOutline.of(article.body).contains(line))
  }

  @Test func aTitleAboveTheFieldsOfAPageThatHasItBelow() throws {
    let text = try article("A lamp blinks twice\n\n\(Self.fields)\n\nSUMMARY\n\nThe lamp blinks.\n")
    #expect(text.metadata.title == "A lamp blinks twice")
    let page = try article(
      "<html><h1>A lamp blinks twice</h1><p>\(Self.fields)</p><h2>SUMMARY</h2><p>The lamp.</html>")
    #expect(page.metadata.title == "A lamp blinks twice")
  }

  @Test func aLineAboveTheFieldsBesideTheTitle() throws {
    let article = try article(
      "See all our lamps\n\n\(Self.fields)\nA lamp blinks twice\n\nSUMMARY\n\nIt does.\n")
    #expect(article.metadata.title == "A lamp blinks twice")
  }

  /// The words of a site's links vary; its headings are marked.
  @Test func aHeadingIsTheTitleRatherThanTheLineBelowIt() throws {
    let article = try article(
      """
      <html><h1>A lamp blinks twice</h1><div>Show all lamps</div>
      <p>Article ID: 299903</p><p>Last Review: May 7, 2007</p><p>Revision: 1.1</p>
      <h2>SUMMARY</h2><p>The lamp blinks.</p></html>
      """)
    #expect(article.metadata.title == "A lamp blinks twice")
  }

  @Test func aTitleOfTwoLinesWithItsNumber() throws {
    let article = try article(
      """
      A lamp blinks twice and then
      goes out (299903)

      The information in this article applies to:
        • Lamp

      SUMMARY

      The lamp blinks.

      Modification Type: Minor
      Last Reviewed: 3/3/2005
      """)
    #expect(article.metadata.title == "A lamp blinks twice and then goes out")
    #expect(article.metadata.appliesTo.count == 1)
  }

  @Test func aHeadingBelowTheHeadOfAWiki() throws {
    let article = try article(
      """
      <html><title>Microsoft KB Archive/299903 - A Wiki</title><h1>Microsoft KB Archive/299903</h1>
      <p>From BetaArchive Wiki</p><h1>A lamp blinks twice</h1><p>Article ID: 299903</p>
      <p>Article Last Modified on 10/25/2005</p><hr><p>APPLIES TO</p><ul><li>Lamp</ul><hr>
      <h2>SUMMARY</h2><p>The lamp blinks.</p></html>
      """)
    #expect(article.metadata.title == "A lamp blinks twice")
    #expect(article.metadata.appliesTo.count == 1)
    #expect(article.metadata.dates.count == 1)
    #expect(BlockOutline.of(article.body) == "h2 SUMMARY\np The lamp blinks.")
  }

  @Test func aWikisNameOfThePageIsNoTitle() throws {
    let article = try article(
      """
      <html><title>Microsoft KB Archive/299903 - A Wiki</title><p>Article ID: 299903</p>
      <p>Article Last Modified on 10/25/2005</p><h2>SUMMARY</h2><p>The lamp blinks.</p></html>
      """)
    #expect(article.metadata.title == "Q299903")
  }

  /// The link's words are not in the table of languages.
  @Test(arguments: ["Show the lamps of this article.", "Показать лампы этой статьи"])
  func theLinkToTheProductsIsNoText(_ link: String) throws {
    let article = try article(
      """
      A lamp blinks twice

      Article translations Article translations
      Article ID: 299903 - \(link)

      SUMMARY

      The lamp blinks.

      Properties
      Article ID: 299903 - Last Seen: August 14, 2009 - Revision: 6.0
      """)
    #expect(BlockOutline.of(article.body) == "h2 SUMMARY\np The lamp blinks.")
    #expect(article.metadata.dates.first?.raw == "August 14, 2009")
  }
}
