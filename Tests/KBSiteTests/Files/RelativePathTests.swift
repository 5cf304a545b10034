import Testing

@testable import KBSite

@Suite struct RelativePathTests {
  /// As text from a file gives it: a literal has to be right.
  private func path(_ text: String) -> RelativePath? { RelativePath(text) }

  @Test(arguments: [
    "a", "a/b", "...", "..a", "a..", ".a/.b", "a b", "kb/100/Q100001/index.html", "a/...", "é",
    "a\n",
    "~", "C:\\x",
  ])
  func staysInside(text: String) {
    #expect(path(text)?.text == text)
  }

  @Test(arguments: [
    "", "/", "/a", "a/", "a//b", ".", "..", "./a", "../a", "a/..", "a/.", "a/../b", "a/./b", "a\0",
    "a\0/b", "a/b/..", "//", "../../../etc/passwd", "a/b/../../../c",
  ])
  func leadsOut(text: String) {
    #expect(path(text) == nil)
    #expect(throws: FileError.self) { try RelativePath(checking: text) }
  }

  @Test func parts() {
    let path: RelativePath = "kb/100/index.html"
    #expect(path.name == "index.html" && path.top == "kb" && path.parent == "kb/100")
    #expect(Array(path.ancestors) == ["kb/100", "kb"])
    let top: RelativePath = "index.html"
    #expect(top.name == "index.html" && top.top == "index.html" && top.parent == nil)
    #expect(Array(top.ancestors) == [])
    #expect(top.appending("x/y") == "index.html/x/y")
    #expect(top.temporary == ".index.html.kb-new")
    #expect(path.temporary == "kb/100/.index.html.kb-new")
  }

  /// A mark that joins the slash before it makes no other character of it.
  @Test func slashesAreBytes() {
    #expect(path("a/\u{301}b")?.name == "\u{301}b")
    #expect(path("a/\u{301}b")?.parent == "a")
    #expect(path("..\u{301}/b") != nil && path("../\u{301}b") == nil)
  }

  /// What is one text in Unicode is two names for most file systems.
  @Test func equalBytes() {
    let (composed, decomposed) = (path("\u{E9}"), path("e\u{301}"))
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed, composed]).count == 2)
    #expect(composed?.text == decomposed?.text)
  }

  @Test func order() {
    let paths: [RelativePath] = ["b", "a/b", "a", "a.", "B"]
    #expect(paths.sorted() == ["B", "a", "a.", "a/b", "b"])
  }
}
