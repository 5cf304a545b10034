import KBModel
import Testing

@testable import KBImport

@Suite struct TaskContentsTests {
  private let contents = """
    IN THIS TASK

     - SUMMARY

        - Fill a Cup
     - Drink It
     - Troubleshooting

        - The Cup Is Empty
     - The Pot Is Empty

     - REFERENCES

    SUMMARY
    =======

    Tea.
    """

  @Test func itemsStandBelowTheirChapter() {
    let outline = """
      h2 IN THIS TASK
      ul
        - p SUMMARY
          ul
            - p Fill a Cup
            - p Drink It
            - p Troubleshooting
              ul
                - p The Cup Is Empty
                - p The Pot Is Empty
        - p REFERENCES
      h2 SUMMARY
      p Tea.
      """
    #expect(ColumnBody.outline(contents) == outline)
    #expect(
      ColumnBody.outline(contents.replacing("TASK\n", with: "TASK\n------------\n"))
        == outline.replacing("h2 IN", with: "h3 IN"))
    #expect(
      ColumnBody.lines(ColumnBody.blocks(contents)).hasPrefix(
        "heading 1–1, list 3–12 (3–10 [paragraph 3–3, list 5–10 (5–5"))
  }

  @Test func otherListsStay() {
    let text = contents.replacing("IN THIS TASK", with: "IN THIS HOUSE")
    #expect(ColumnBody.outline(text).contains("  - p Drink It\n"))
    #expect(ColumnBody.outline(text).hasPrefix("p IN THIS HOUSE"))
  }

  @Test func contentsHaveThreeLevelsAtMost() {
    func depth(_ blocks: [Block]) -> Int {
      blocks.map { block -> Int in
        guard case .list(let list) = block.content else { return 0 }
        return 1 + (list.items.map { depth($0.blocks) }.max() ?? 0)
      }.max() ?? 0
    }
    let items = String(repeating: "     - Cups\n        - Pots\n", count: 300)
    let blocks = ColumnBody.blocks("IN THIS TASK\n\n     - Tea\n\n" + items)
    #expect((1...4).contains(depth(blocks)))
  }

  @Test func aListWithoutBlankLinesStaysAsItIs() {
    let text = "     - Tea\n        - Fill\n     - Cups\n        - Wash\n     - Last"
    #expect(
      ColumnBody.outline("IN THIS TASK\n\n" + text).split(separator: "\n").dropFirst()
        == ColumnBody.outline("These are the parts of it:\n\n" + text).split(separator: "\n")
        .dropFirst())
  }
}
