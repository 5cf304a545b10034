import Foundation
import KBModel
import Testing

@testable import KBSite

@Suite("Content tree")
struct ContentTreeTests {
  @Test("files of folders with one name are told apart")
  func equalNames() async throws {
    let archive = try Archive([
      "x/kb/a.md": canonical("Q111111", "One"), "y/kb/a.md": canonical("Q222222", "Two"),
    ])
    let report = try await archive.build {
      $0.content = [archive.root + "/x/kb", archive.root + "/y/kb"]
    }
    #expect(report.findings(in: archive) == [])
    let site = try archive.site()
    #expect(site["kb/111/Q111111/index.html"] != nil)
    #expect(site["kb/222/Q222222/index.html"] != nil)
  }

  @Test("links that lead back to a folder above do not repeat its files")
  func loop() throws {
    let archive = try Archive(["content/a/1.md": canonical("Q100001", "One")])
    for name in ["loop", "again"] {
      try FileManager.default.createSymbolicLink(
        atPath: archive.root + "/content/a/" + name, withDestinationPath: "..")
    }
    let tree = ContentTree([archive.root + "/content"])
    #expect(tree.files.map(\.name) == ["a/1.md"])
  }

  @Test("hidden files and built sites are no articles")
  func leftOut() throws {
    let archive = try Archive([
      "content/1.md": "x", "content/.hidden": "x", "content/.git/config": "x",
      "content/site/.kb-site": "", "content/site/index.html": "x",
    ])
    #expect(ContentTree([archive.root + "/content"]).files.map(\.name) == ["1.md"])
  }

  @Test("a pipe is named, not waited for")
  func pipe() throws {
    let archive = try Archive(["content/1.md": "x"])
    #expect(mkfifo(archive.root + "/content/pipe", 0o644) == 0)
    let tree = ContentTree([archive.root + "/content"])
    #expect(tree.files.map(\.name) == ["1.md"])
    #expect(tree.diagnostics.map(\.code) == ["unreadable-file"])
    let inspection = Inspection(path: archive.root + "/content/pipe")
    #expect(inspection.diagnostics.map(\.code) == ["unreadable-file"])
  }

  @Test("a year is no article number")
  func years() async throws {
    let archive = try Archive(["content/1999/note.md": canonical("Q100001", "One")])
    #expect(try await archive.build().findings(in: archive) == [])
  }

  @Test("a product name of any length has an index")
  func longProduct() async throws {
    let name = String(repeating: "Long Name ", count: 60)
    let archive = try Archive([
      "content/1.md": canonical("Q100001", "One", fields: "product: \(name)\n")
    ])
    let report = try await archive.build()
    #expect(report.findings(in: archive) == [])
    #expect(report.site != nil)
  }
}
