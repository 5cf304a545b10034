import Foundation
import KBModel
import KBSite
import Testing

@Suite("Bad input")
struct BadInputTests {
  /// A good article stands beside each bad file: it must be built all the same.
  private func findings(_ files: [String: String]) async throws -> [String] {
    let archive = try Archive(
      files.merging(["content/good.md": canonical("Q100001", "Good")]) { $1 })
    let report = try await archive.build()
    #expect(try archive.site()["kb/100/Q100001/index.html"] != nil)
    return report.findings(in: archive)
  }

  @Test("empty file")
  func empty() async throws {
    #expect(try await findings(["content/bad.txt": ""]) == ["content/bad.txt: error [empty-file]"])
  }

  @Test("binary file")
  func binary() async throws {
    let bytes = String(repeating: "\u{0}\u{1}\u{2}PNG\u{3}", count: 50)
    #expect(
      try await findings(["content/bad.exe": bytes]) == ["content/bad.exe: error [binary-file]"])
  }

  /// A tree of saved pages may stand in the content folder as it is.
  @Test("images, style sheets and scripts beside articles")
  func companions() async throws {
    let image = String(repeating: "\u{0}\u{1}\u{2}PNG\u{3}", count: 50)
    #expect(
      try await findings([
        "content/195/lamp.GIF": image, "content/kb.css": "h1 { color: red }\n",
        "content/kb.js": "var lamp = 1;\n",
        // Content decides where it can.
        "content/195/875.js": canonical("Q195875", "A lamp"),
      ]) == [
        "content/195/lamp.GIF: warning [page-companion]",
        "content/kb.css: warning [page-companion]", "content/kb.js: warning [page-companion]",
      ])
  }

  @Test("unknown format")
  func unknown() async throws {
    #expect(
      try await findings(["content/bad.txt": "Just some words.\n"]) == [
        "content/bad.txt:1: error [unknown-format]"
      ])
  }

  @Test("truncated header")
  func truncated() async throws {
    #expect(
      try await findings(["content/bad.txt": "DOCUMENT:Q100002  21-NOV-1999  [x]\r\n"])
        == ["content/bad.txt:1: error [truncated-header]"])
  }

  @Test(
    "missing id",
    arguments: ["DOCUMENT:  21-NOV-1999  [x]\r\nTITLE   :T\r\n", "---\nid:\ntitle: T\n---\n"])
  func missingID(text: String) async throws {
    let found = try await findings(["content/bad.txt": text])
    #expect(found.count == 1)
    #expect(
      found.first?.hasSuffix("error [missing-id]") == true
        || found.first?.hasSuffix("error [invalid-id]") == true)
  }

  @Test("the file's name says another number; the article is built under its own")
  func mismatch() async throws {
    let archive = try Archive(["content/100/Q100003.TXT": document("Q100002", "PRB: T")])
    let report = try await archive.build()
    #expect(report.findings(in: archive) == ["content/100/Q100003.TXT: error [id-mismatch]"])
    #expect(try archive.site()["kb/100/Q100002/index.html"] != nil)
  }

  @Test("invalid YAML is located")
  func yaml() async throws {
    #expect(
      try await findings(["content/bad.md": "---\nid: Q100002\ntitle: \"T\n---\n\nText.\n"])
        .allSatisfy {
          $0.hasPrefix("content/bad.md:") && $0.contains("error [invalid-yaml]")
        })
  }

  @Test("two different articles with one number")
  func conflict() async throws {
    let found = try await findings([
      "content/a.txt": document("Q100002", "PRB: Printer Prints Upside Down"),
      "content/b.txt": document("Q100002", "Migrating Mailbox Servers"),
    ])
    #expect(found == ["content/b.txt: error [id-conflict]"])
  }

  @Test("unreadable file", .enabled(if: getuid() != 0))
  func unreadable() async throws {
    let archive = try Archive([
      "content/bad.txt": "x", "content/good.md": canonical("Q100001", "Good"),
    ])
    try FileManager.default.setAttributes(
      [.posixPermissions: 0], ofItemAtPath: archive.root + "/content/bad.txt")
    let report = try await archive.build()
    #expect(report.findings(in: archive) == ["content/bad.txt: error [unreadable-file]"])
  }

  @Test("broken link")
  func brokenLink() async throws {
    let archive = try Archive(["content/good.md": canonical("Q100001", "Good")])
    try FileManager.default.createSymbolicLink(
      atPath: archive.root + "/content/bad.txt", withDestinationPath: "nowhere")
    let report = try await archive.build()
    #expect(report.findings(in: archive) == ["content/bad.txt: error [unreadable-file]"])
    #expect(report.articles == 1)
  }

  @Test("an article of 100,000 lines is reported and read")
  func manyLines() async throws {
    let body = String(repeating: "one line of it\n", count: 100_000)
    let archive = try Archive(["content/bad.txt": document("Q100002", "PRB: Long", body: body)])
    let report = try await archive.build()
    #expect(report.findings(in: archive) == ["content/bad.txt:20001: error [long-article]"])
    #expect(try archive.site()["kb/100/Q100002/index.html"] != nil)
  }

  @Test("a line of 1 MB is reported and read")
  func longLine() async throws {
    let body = String(repeating: "word ", count: 200_000)
    let archive = try Archive(["content/bad.txt": document("Q100002", "PRB: Wide", body: body)])
    let report = try await archive.build()
    #expect(report.findings(in: archive) == ["content/bad.txt:9: error [long-line]"])
    #expect(try archive.site()["kb/100/Q100002/index.html"] != nil)
  }

  @Test("unknown configuration key: a suggestion, and no build")
  func configuration() async throws {
    let archive = try Archive([
      "kb.yml": "title: A\ntitel: B\n", "content/1.md": canonical("Q100001", "Good"),
    ])
    let report = try await archive.build()
    #expect(report.findings(in: archive) == ["kb.yml:2:1: error [unknown-key]"])
    #expect(report.diagnostics.first?.message.contains("“title”") == true)
    #expect(report.site == nil)
  }

  @Test("a template that names something unknown: located, and the old site stays")
  func template() async throws {
    let archive = try Archive(["content/1.md": canonical("Q100001", "Good")])
    _ = try await archive.build()
    let before = try archive.site()
    try archive.write("<p>\n{{titel}}</p>", to: "templates/pages/article.mustache")
    let report = try await archive.build()
    #expect(
      report.findings(in: archive) == ["templates/pages/article.mustache:2:1: error [template]"])
    #expect(try archive.site() == before)
  }

  @Test("a partial that is missing is located")
  func missingTemplate() async throws {
    let archive = try Archive([
      "content/1.md": canonical("Q100001", "Good"),
      "templates/pages/about.mustache": "a\n{{> heed}}\n",
    ])
    let report = try await archive.build()
    #expect(
      report.findings(in: archive) == ["templates/pages/about.mustache:2:1: error [template]"])
    #expect(report.site == nil)
  }

  @Test("a templates folder that is missing")
  func missingTemplates() async throws {
    let archive = try Archive(["content/1.md": canonical("Q100001", "Good")])
    let report = try await archive.build { $0.templates = archive.root + "/none" }
    #expect(report.findings(in: archive) == ["none: error [missing-template]"])
  }

  @Test("an output folder that is not ours is not touched")
  func foreignOutput() async throws {
    let archive = try Archive([
      "content/1.md": canonical("Q100001", "Good"), "site/precious.txt": "keep me",
    ])
    let report = try await archive.build()
    #expect(report.findings(in: archive) == ["-: error [output-folder]"])
    #expect(try archive.site() == ["precious.txt": Data("keep me".utf8)])
  }

  @Test("a marker file in an empty output folder is no obstacle and stays")
  func keptFiles() async throws {
    let archive = try Archive(["content/1.md": canonical("Q100001", "Good"), "site/.gitkeep": ""])
    _ = try await archive.build()
    _ = try await archive.build()
    #expect(try archive.site()[".gitkeep"] != nil)
    #expect(try archive.site()["index.html"] != nil)
  }

  @Test("a content folder that is missing")
  func missingContent() async throws {
    let archive = try Archive()
    let report = try await archive.build()
    #expect(report.findings(in: archive) == ["content: error [content-folder]"])
  }

  @Test("a site inside the content folder is not read as articles")
  func nestedOutput() async throws {
    let archive = try Archive(["1.md": canonical("Q100001", "Good")])
    for _ in 1...2 {
      let report = try await archive.build { $0.content = [archive.root] }
      #expect(report.findings(in: archive) == [])
      #expect(report.files == 1)
    }
    #expect(try archive.site()["kb/100/Q100001/index.html"] != nil)
  }
}
