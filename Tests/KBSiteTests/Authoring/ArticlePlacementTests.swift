import KBModel
import Testing

@testable import KBSite

@Suite struct ArticlePlacementTests {
  private func place(_ paths: [String], in folders: [String] = ["content"]) -> String {
    ArticlePlacement(folders, files: paths.map { SourceFile(path: $0, name: $0) })
      .path(of: ArticleID(26281))
  }

  @Test func asAnImport() {
    #expect(place([]) == "content/026/Q26281.md")
    #expect(place([], in: ["a/", "b"]) == "a/026/Q26281.md")
    #expect(place(["content/txt/198/Q198657.TXT"]) == "content/026/Q26281.md")
    #expect(place(["content/kb/198/Q198657/README.md"]) == "content/026/Q26281.md")
    #expect(place(["content/notes.md", "content/1999.md"]) == "content/026/Q26281.md")
  }

  @Test func asIsUsual() {
    #expect(place(["content/articles/Q198657.md"]) == "content/articles/Q26281.md")
    #expect(place(["content/198/KB198657.md"]) == "content/026/KB26281.md")
    #expect(place(["content/x/198/198657.md"]) == "content/x/026/26281.md")
    #expect(place(["content/Q198657.md"]) == "content/Q26281.md")
    #expect(
      place(["content/a/Q198657.md", "content/b/Q198658.md", "content/b/Q198659.md"])
        == "content/b/Q26281.md")
    #expect(place(["content/b/Q198657.md", "content/a/Q198658.md"]) == "content/a/Q26281.md")
    #expect(place(["b/x/Q198657.md"], in: ["a", "b"]) == "b/x/Q26281.md")
  }
}
