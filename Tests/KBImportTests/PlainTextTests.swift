import KBModel
import Testing

@testable import KBImport

@Suite struct PlainTextTests {
  private func kinds(_ blocks: [Block]) -> [String] {
    blocks.map { block in
      switch block.content {
      case .heading(let level, let inlines): return "heading \(level): \(inlines.plainText)"
      case .paragraph(let inlines): return "paragraph: \(inlines.plainText)"
      case .list(let list): return "list of \(list.items.count)"
      default: return "other"
      }
    }
  }

  @Test func columns() {
    let text = PlainText(
      Array("SUMMARY\r\n=======\r\n\r\nSee Q198657.\r\n\r\n1. One.\r\n\r\n2. Two.\r\n".utf8),
      path: "notes.txt", markup: .columns)
    #expect(kinds(text.blocks) == ["heading 2: SUMMARY", "paragraph: See Q198657.", "list of 2"])
    #expect(text.blocks.flatMap(\.references) == [ArticleID(198657)])
    #expect(text.diagnostics.isEmpty)
  }

  @Test func commonMark() {
    let text = PlainText(
      Array("## Summary\n\nSome *notes*.\n\n- a\n- b\n".utf8), path: "notes.md", markup: .commonMark
    )
    #expect(kinds(text.blocks) == ["heading 2: Summary", "paragraph: Some notes.", "list of 2"])
    #expect(text.blocks.first?.lines == LineRange(1, 1))
  }

  @Test func charactersAreReported() {
    let text = PlainText(Array("caf\u{E9}".utf8) + [7], path: "a.txt", markup: .columns)
    #expect(text.diagnostics.map(\.code) == ["control-character"])
    #expect(PlainText([], path: "a.txt", markup: .columns).blocks.isEmpty)
  }
}
