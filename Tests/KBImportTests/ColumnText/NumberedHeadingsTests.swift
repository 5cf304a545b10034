import Testing

@testable import KBImport

@Suite struct NumberedHeadingsTests {
  @Test func chaptersAndTheirParts() {
    let text = """
      1.0  Tea

      Tea is hot.

      1.1  Green Tea

      It is green.

      1.1.1 Cups

      They are small.

      2.0  Coffee

      2.1  Beans

      They are brown.
      """
    #expect(
      ColumnBody.outline(text) == """
        h3 1.0  Tea
        p Tea is hot.
        h4 1.1  Green Tea
        p It is green.
        h5 1.1.1 Cups
        p They are small.
        h3 2.0  Coffee
        h4 2.1  Beans
        p They are brown.
        """)
  }

  @Test func partsOfAChapterWithARule() {
    let text =
      "4. TEA\n------\n\n4.1 Green:\n\nIt is green.\n\n4.2 Black:\n\nIt is black.\n\n4.3 \"Red\" Tea:\n\nIt is red."
    #expect(
      ColumnBody.outline(text) == """
        h3 4. TEA
        h4 4.1 Green:
        p It is green.
        h4 4.2 Black:
        p It is black.
        h4 4.3 "Red" Tea:
        p It is red.
        """)
  }

  @Test func contentsAreNoHeadings() {
    let contents = "1.0 Tea\n\n2.0 Coffee\n\n3.0 Cocoa\n\n"
    #expect(!ColumnBody.outline(contents + "Read them.").contains("h3"))
    let body = "1.0 Tea\n\nHot.\n\n2.0 Coffee\n\nBrown.\n\n3.0 Cocoa\n\nSweet."
    #expect(
      ColumnBody.outline(contents + body) == """
        p 1.0 Tea
        p 2.0 Coffee
        p 3.0 Cocoa
        h3 1.0 Tea
        p Hot.
        h3 2.0 Coffee
        p Brown.
        h3 3.0 Cocoa
        p Sweet.
        """)
  }

  @Test(arguments: [
    // Two are chance.
    "1.0 Tea\n\nHot.\n\n1.1 Cups\n\nSmall.",
    // Numbers that do not ascend are versions.
    "3.0 Tea\n\nHot.\n\n2.0 Tea\n\nHot.\n\n1.0 Tea\n\nHot.",
    // Sentences, and numbers of one part.
    "1.1 Tea is hot.\n\nSo.\n\n1.2 Tea is green.\n\nSo.\n\n1.3 Tea is black.\n\nSo.",
    "1.1 of them\n\nSo.\n\n1.2 of them\n\nSo.\n\n1.3 of them\n\nSo.",
  ])
  func noHeadings(text: String) {
    #expect(!ColumnBody.outline(text).contains("h3") && !ColumnBody.outline(text).contains("h4"))
  }
}
