import KBModel
import Testing

@testable import KBImport

@Suite struct CanonicalSourceTests {
  @Test func oneSource() throws {
    let result = read(
      """
      source:
        path: txt/198/Q198657.TXT
        format: mirror
        extraction: flattened
        encoding: IBM437
        lost: [title, lists]
        sha256: 00ff
      """)
    #expect(result.diagnostics.isEmpty)
    let copy = try #require(result.value?.metadata.copies.first)
    #expect(copy.path == "a.md" && copy.format == "canonical" && copy.encoding == .ascii)
    // It decides between copies, so the file has what its source had.
    #expect(copy.extraction == .flattened && copy.lost == [.title, .lists])
    #expect(
      copy.sources == [
        Copy(
          path: "txt/198/Q198657.TXT", format: "mirror", extraction: .flattened,
          encoding: .codePage437, lost: [.title, .lists], sha256: "00ff")
      ])
    #expect(copy.origin.format == "mirror")
  }

  @Test func severalSources() throws {
    let result = read(
      """
      source:
        - path: a
          format: document
        - path: b
          format: jekyll
          lost: productCode
      """)
    #expect(result.diagnostics.isEmpty)
    let copy = try #require(result.value?.metadata.copies.first)
    #expect(copy.sources.map(\.path) == ["a", "b"])
    #expect(copy.sources.map(\.lost) == [[], [.productCode]])
    #expect(copy.extraction == .original)
  }

  @Test(arguments: [
    ("source: x", "wrong-value", 4), ("source:\n  path: a", "wrong-value", 5),
    ("source:\n  path: a\n  format: b\n  formt: c", "unknown-key", 7),
    ("source:\n  path: a\n  format: b\n  encoding: EBCDIC", "wrong-value", 7),
    ("source:\n  path: a\n  format: b\n  lost:\n    - words", "wrong-value", 8),
    ("source:\n  path: a\n  format: b\n  extraction: [dense]", "wrong-value", 7),
  ])
  func mistakes(text: String, code: String, line: Int) {
    let result = read(text)
    #expect(result.value != nil)
    #expect(result.diagnostics.map(\.code.rawValue) == [code])
    #expect(result.diagnostics.first?.location?.line == line)
  }

  private func read(_ source: String) -> Importer.Result<Article> {
    Importer().article(
      Array("---\nid: Q123456\ntitle: T\n\(source)\n---\n\nText.\n".utf8), path: "a.md")
  }
}
