import KBModel
import Testing

@testable import KBImport

@Suite struct ListingLanguagesTests {
  private static let lines = LineRange(1, 1)

  private func listing(_ text: String, _ language: CodeLanguage? = nil) -> Block {
    Block(.preformatted(.code(language), [.text(text)]), lines: Self.lines)
  }

  private func named(_ blocks: [Block]) -> [Block] {
    ListingLanguages(ArticleMetadata(id: ArticleID(123_456), title: "")).named(blocks)
  }

  private let program = "Private Sub Pour()\n  Dim Cup As Integer\nEnd Sub"

  @Test func listingsAtAnyDepth() {
    func nested(_ block: Block) -> [Block] {
      let item = List.Item(blocks: [block], lines: Self.lines)
      let definition = Definition(term: [.text("a")], blocks: [block], lines: Self.lines)
      return [
        block, Block(.list(List(marker: .bullet, tight: true, items: [item])), lines: Self.lines),
        Block(.quote(.message, [block]), lines: Self.lines),
        Block(.note(.tip, [block]), lines: Self.lines),
        Block(.definitions(.terms, [definition, definition]), lines: Self.lines),
      ]
    }
    #expect(named(nested(listing(program))) == nested(listing(program, .vb)))
  }

  @Test func whatIsNamedStays() {
    let blocks = [
      listing(program, .vbscript),
      Block(.preformatted(.console, [.text(program)]), lines: Self.lines),
      Block(.paragraph([.text(program)]), lines: Self.lines),
    ]
    #expect(named(blocks) == blocks)
  }

  @Test func shortOnesGoByTheirNeighbours() {
    let short = listing("Set Cup = Pot")
    #expect(named([short]) == [short])
    #expect(named([short, listing(program)])[0] == listing("Set Cup = Pot", .vb))
    // Neighbours that differ say nothing, nor does one without any sign of its own.
    let other = listing("#include <tea.h>\nint main(void)\n{\n  return 0;\n}")
    #expect(named([short, listing(program), other])[0] == short)
    #expect(named([listing("C:\\TEA"), listing(program)])[0] == listing("C:\\TEA"))
  }

  @Test func anAuthorsListingsAreLeftAlone() throws {
    let text =
      "---\nid: Q123456\ntitle: a\n---\n\n```\n\(program)\n```\n\n```c\n\(program)\n```\n"
    let article = try #require(Importer().article(Array(text.utf8), path: "a.md").value)
    #expect(
      article.body.map(\.content) == [listing(program).content, listing(program, .c).content])
  }
}
