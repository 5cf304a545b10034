import KBModel
import Testing

@testable import KBRender

struct ExcerptTests {
  private func excerpt(_ text: String) -> String? {
    Excerpt.excerpt(of: [
      Block(.heading(level: 2, [.text("SUMMARY")]), lines: LineRange(1, 1)),
      Block(.paragraph([.text(text)]), lines: LineRange(2, 2)),
    ])
  }

  @Test func cutsBetweenWords() throws {
    #expect(excerpt("one\n  two") == "one two")
    let long = try #require(excerpt(String(repeating: "wörd ", count: 100)))
    #expect(long.hasSuffix(" wörd …") && (150...166).contains(long.utf8.count))
    #expect(excerpt(String(repeating: "x", count: 1000)) == nil)
    #expect(excerpt(" ") == nil)
    #expect(Excerpt.excerpt(of: []) == nil)
  }
}
