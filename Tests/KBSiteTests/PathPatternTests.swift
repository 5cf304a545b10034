import Testing

@testable import KBSite

@Suite("Patterns of paths")
struct PathPatternTests {
  @Test(
    "hold for what they say",
    arguments: [
      // Pattern, a path that it holds for, and one that it does not hold for.
      ("*.bak", "a.bak", "a.bak.md"), ("*.bak", "deep/er/a.bak", "a.md"),
      ("todo.txt", "deep/todo.txt", "todo.txt2"), ("drafts/", "drafts/a.md", "drafts"),
      ("drafts/", "x/drafts/y/a.md", "x/drafts.md"), ("/drafts", "drafts/a.md", "x/drafts/a.md"),
      ("notes/*.md", "notes/a.md", "notes/x/a.md"), ("notes/*.md", "notes/a.md", "x/notes/a.md"),
      ("notes/**/a.md", "notes/a.md", "notes/b.md"), ("notes/**/a.md", "notes/x/y/a.md", "a.md"),
      ("**/a.md", "a.md", "b.md"), ("a/**", "a/b/c", "b/a"), ("Q?.md", "Q1.md", "Q12.md"),
      ("Q?.md", "Qé.md", "Q.md"), ("*a*b*", "xxaxxbxx", "xxbxxaxx"), ("*", "a/b", ""),
      ("a*", "ab/c.md", "c.md"), ("ab", "ab", "AB"),
    ])
  func holds(pattern: String, path: String, other: String) throws {
    let pattern = try PathPattern(pattern)
    #expect(pattern.matches(path))
    #expect(!pattern.matches(other))
  }

  @Test("hold for folders where a folder is asked for")
  func folders() throws {
    #expect(try PathPattern("drafts/").matches("x/drafts", isFolder: true))
    #expect(try !PathPattern("drafts/").matches("x/drafts"))
    // Nothing in it is left over, but there may be more of it than one pattern says.
    #expect(try !PathPattern("a/**").matches("a", isFolder: true))
  }

  @Test("many stars take no longer than they must")
  func stars() throws {
    let pattern = try PathPattern(String(repeating: "*a", count: 40) + "b")
    #expect(!pattern.matches(String(repeating: "a", count: 400)))
  }

  @Test(
    "are refused where they mean nothing",
    arguments: [
      "", "/", "a//b", "../a", "./a", "a/../b", "a**", "**a/b", "[ab]", "!a", "a\\b", "{a,b}",
    ])
  func refused(pattern: String) {
    #expect(throws: PathPattern.Problem.self) { try PathPattern(pattern) }
  }
}
