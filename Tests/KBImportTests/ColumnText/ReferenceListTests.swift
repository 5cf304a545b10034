import KBModel
import Testing

@testable import KBImport

@Suite struct ReferenceListTests {
  private func outline(_ text: String) -> String { ColumnBody.outline(text) }

  // MARK: Lines

  @Test(
    arguments: [
      "Q131150 Title", "- Q152734 Title", "- Q152734: Title", "Q124360: Title",
      "Q151519Resource Kit", "Q72493BUG: Title", "QQ291184 Title", "Q131150", "Q131150 \"Title\"",
      "ARTICLE-ID: Q131150",
      "Q131150\u{A0}\u{A0}Title", "Q10022 - Title", "Q131150 XADM: title", "Q131150   3 Titles",
    ])
  func titledReferences(line: String) {
    #expect(TitledReference.matches(Array(line.utf8)[...]))
  }

  @Test(
    arguments: [
      "", "Q", "Q1234 Title", "Q1234567 Title", "Q299444 stores the names", "Q299444, which stores",
      "Q299444. Then", "Q299444.exe", "Q299444engi.exe", "Q299444) and", "See Q131150 Title",
      "Title Q131150",
      "q131150 Title", "131150 Title", "S15755 Title", "Q820_517", "LQ131150 Title",
    ])
  func otherLines(line: String) {
    #expect(!TitledReference.matches(Array(line.utf8)[...]))
  }

  // MARK: Lists

  @Test(arguments: ["   ", "", " - ", "      "])
  func eachReferenceIsAnItem(margin: String) {
    let text = "See these articles:\n\n\(margin)Q131150 One\n\(margin)Q131151 Two\n\nText below it."
    #expect(
      outline(text)
        == "p See these articles:\nul\n  - p [Q131150 Q131150] One\n  - p [Q131151 Q131151] Two\np Text below it."
    )
  }

  @Test func titleOverTwoLines() {
    let title =
      "PRB: The Title of This Article Is So Long That the Line of the List Is Not Enough for It"
    let text = ColumnBody.wrapped(title, first: "   Q131150 ", indent: 3)
    #expect(text.contains("\n"))
    #expect(
      outline("See:\n\n" + text + "\n   Q131151 Two\n\nText below it.")
        == "p See:\nul\n  - p [Q131150 Q131150] \(title)\n  - p [Q131151 Q131151] Two\np Text below it."
    )
  }

  @Test func numberGluedToItsTitle() {
    #expect(outline("   Q151519Resource Kit") == "ul\n  - p [Q151519 Q151519]Resource Kit")
  }

  @Test func sentenceThatBeginsWithANumber() {
    #expect(outline("Q299444 stores the names.") == "p [Q299444 Q299444] stores the names.")
  }

  @Test func referencesInsideAnItem() {
    #expect(
      outline("1. See these:\n\n      Q131150 One\n\n   Then go on.\n\n2. Stop.")
        == "ol 1\n  - p See these:\n    ul\n      - p [Q131150 Q131150] One\n    p Then go on.\n  - p Stop."
    )
  }

  @Test func referenceDirectlyBelowItsIntroduction() {
    #expect(
      outline("For more, see this article of the Base:\nQ131150 One\n\nText.")
        == "p For more, see this article of the Base:\nul\n  - p [Q131150 Q131150] One\np Text.")
  }

  @Test func numberAndTitleOnLinesOfTheirOwn() {
    let blocks = ColumnBody.blocks("ARTICLE-ID: Q123456\nTITLE     : One\n\nText.")
    #expect(blocks.flatMap(\.references) == [ArticleID(123_456)])
    let plain = BlockOutline.plainText(blocks)
    #expect(plain.contains("Q123456\nTITLE"))
  }

  @Test func titleIsKeptAsQuoted() {
    #expect(
      outline("   Q131150 \"Setup\" Stops [x]") == "ul\n  - p [Q131150 Q131150] \"Setup\" Stops [x]"
    )
  }

  @Test func driversThatLookLikeReferences() {
    let outline = outline(
      "Drivers:\n\n   Q2200510=QMS 2200 v51.0\n   Q2210523=QMS 2210 v52.3\n\nText.")
    #expect(!outline.contains("ul"))
    #expect(outline.contains("Q2200510=QMS 2200 v51.0\nQ2210523"))
  }

  @Test func eachNumberAboveItsTitleIsAnItem() {
    #expect(
      outline(
        "See these articles:\n\n   ARTICLE-ID: Q131150\n   TITLE: One\n\n   ARTICLE-ID: Q131151\n   TITLE: Two"
      ) == """
        p See these articles:
        ul
          - p ARTICLE-ID: [Q131150 Q131150] / TITLE: One
          - p ARTICLE-ID: [Q131151 Q131151] / TITLE: Two
        """)
  }
}
