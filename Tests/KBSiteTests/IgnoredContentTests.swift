import Foundation
import KBModel
import Testing

@testable import KBSite

/// What stands in a content folder and is no article.
@Suite("Content that is no article")
struct IgnoredContentTests {
  private static let article = ["content/100/Q100001.md": canonical("Q100001", "One")]

  @Test(
    "files that projects have are no errors",
    arguments: [
      "README", "README.md", "readme.txt", "docs/README.de.md", "LICENSE", "LICENCE.txt", "COPYING",
      "CONTRIBUTING.md", "CHANGELOG.md", "CODE_OF_CONDUCT.md", "Makefile", "Thumbs.db",
    ])
  func projectFiles(name: String) async throws {
    let archive = try Archive(Self.article.merging(["content/" + name: "Read this first."]) { $1 })
    let report = try await archive.build()
    #expect(report.findings(in: archive) == [])
    #expect(report.diagnostics.map(\.code) == ["project-file"])
    #expect(report.diagnostics.first?.location?.path == archive.root + "/content/" + name)
    #expect(report.site != nil)
  }

  @Test("front matter without a number makes no article of a README")
  func frontMatter() async throws {
    let archive = try Archive(
      Self.article.merging(["content/README.md": "---\ntitle: All of it\n---\n\nText.\n"]) { $1 })
    #expect(try await archive.build().findings(in: archive) == [])
  }

  @Test("a README that is an article is read, and one that is meant to be one is an error")
  func articles() async throws {
    let archive = try Archive([
      "content/README.md": canonical("Q100001", "One"),
      "content/Q100002/README.md": canonical("Q100002", "Two"),
    ])
    #expect(try await archive.build().articles == 2)
    try archive.write("Nothing of an article.\n", to: "content/Q100002/README.md")
    #expect(
      try await archive.build().findings(in: archive)
        == ["content/Q100002/README.md:1: error [unknown-format]"])
    // A name that only begins so is another name.
    try archive.remove("content/Q100002/README.md")
    try archive.write("Nothing of an article.\n", to: "content/READMEs.txt")
    #expect(
      try await archive.build().findings(in: archive)
        == ["content/READMEs.txt:1: error [unknown-format]"])
  }

  @Test("a folder of nothing but such files does not take the place of a site")
  func nothingElse() async throws {
    let archive = try Archive(["content/README.md": "Read this first."])
    let first = try await archive.build()
    #expect(first.diagnostics.filter { $0.severity == .error }.map(\.code) == ["no-articles"])
    #expect(first.site == nil)
    try archive.write(canonical("Q100001", "One"), to: "content/1.md")
    #expect(try await archive.build().site != nil)
    try archive.write("words", to: "content/1.md")
    let later = try await archive.build()
    #expect(
      later.findings(in: archive)
        == ["content/1.md:1: error [unknown-format]", "content: error [no-articles]"].sorted())
    #expect(later.site == nil)
    #expect(try archive.page("kb/100/Q100001/index.html").contains("One"))
  }

  @Test("what kb.yml ignores is neither read nor reported, by build, check and preview")
  func ignored() async throws {
    let archive = try Archive(
      Self.article.merging([
        "kb.yml": "ignore:\n  - \"*.bak\"\n  - notes/\n  - /todo.txt\n",
        "content/a.bak": "x", "content/100/notes/x.txt": "x", "content/todo.txt": "x",
        "content/100/todo.txt": "x",
      ]) { $1 })
    let expected = ["content/100/todo.txt:1: error [unknown-format]"]
    #expect(try await archive.build().findings(in: archive) == expected)
    var request = BuildRequest()
    request.root = archive.root
    #expect(try await check(CheckRequest(request)).findings(in: archive) == expected)
    var folder = CheckRequest(request)
    folder.files = [archive.root + "/content/100"]
    #expect(try await check(folder).findings(in: archive) == expected)
    var opened = BuildReport()
    let live = try #require(try await LiveArchive.open(request, &opened))
    #expect(opened.findings(in: archive) == expected)
    try archive.write("y", to: "content/a.bak")
    _ = live.note([archive.root + "/content/a.bak"])
    #expect(live.findings == [])
  }

  @Test("a pattern that is added takes what an earlier survey knew")
  func later() async throws {
    let archive = try Archive(
      Self.article.merging(["content/old/2.md": canonical("Q100002", "Two")]) { $1 })
    try await Task.sleep(for: .milliseconds(70))
    #expect(try await archive.build().articles == 2)
    try archive.write("ignore: old/\n", to: "kb.yml")
    var request = BuildRequest()
    request.root = archive.root
    request.version = "test"
    var opened = BuildReport()
    let live = try #require(try await LiveArchive.open(request, &opened))
    #expect(live.articles == 1)
    #expect(try await archive.build().articles == 1)
    #expect(try archive.site()["kb/100/Q100002/index.html"] == nil)
  }

  @Test(
    "a pattern that means nothing is an error with its line",
    arguments: [
      ("ignore:\n  - a\n  - \"[ab]\"\n", "kb.yml:3:5"), ("ignore: ../x\n", "kb.yml:1:9"),
      ("title: x\nignore: {a: b}\n", "kb.yml:2:9"),
    ])
  func badPatterns(configuration: String, place: String) async throws {
    let archive = try Archive(Self.article.merging(["kb.yml": configuration]) { $1 })
    let report = try await archive.build()
    #expect(report.findings(in: archive) == [place + ": error [invalid-configuration]"])
    #expect(report.site == nil)
  }
}
