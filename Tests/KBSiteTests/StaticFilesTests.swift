import Foundation
import KBModel
import Testing

@testable import KBSite

/// The folder `static`, which is copied into the site.
@Suite("Static files")
struct StaticFilesTests {
  private func archive(_ files: [String: String]) throws -> Archive {
    try Archive(files.merging(["content/1.md": canonical("Q100001", "One")]) { $1 })
  }

  private let files = [
    "static/CNAME": "kb.example", "static/_headers": "/*\n", "static/favicon.ico": "icon",
    "static/.well-known/security.txt": "Contact: us", "static/assets/lamp.png": "lamp",
  ]

  @Test("they are in the site as they are")
  func copied() async throws {
    let archive = try archive(files)
    let report = try await archive.build()
    #expect(report.findings(in: archive) == [])
    let site = try archive.site()
    for (path, text) in files {
      #expect(site[String(path.dropFirst("static/".count))] == Data(text.utf8), "\(path)")
    }
    #expect(report.pages == site.count - 1)
  }

  @Test("an unchanged one keeps its time, a changed one is written, a removed one is deleted")
  func again() async throws {
    let archive = try archive(files)
    _ = try await archive.build()
    try await Task.sleep(for: .milliseconds(70))
    _ = try await archive.build()
    let unchanged = try await archive.build()
    #expect(unchanged.changes == [])
    try archive.write("other.example", to: "static/CNAME")
    try archive.remove("static/.well-known/security.txt")
    try archive.write(canonical("Q100002", "Two"), to: "content/2.md")
    let report = try await archive.build()
    #expect(report.findings(in: archive) == [])
    let changed = Set(report.changes.map(\.path))
    #expect(changed.isSuperset(of: ["CNAME", ".well-known/security.txt"]))
    #expect(changed.isDisjoint(with: ["_headers", "favicon.ico", "assets/lamp.png"]))
    let site = try archive.site()
    #expect(site["CNAME"] == Data("other.example".utf8))
    #expect(site[".well-known/security.txt"] == nil && site["_headers"] != nil)
    // With nothing else changed.
    try archive.remove("static/favicon.ico")
    try archive.write("lamps", to: "static/assets/lamp.png")
    let last = try await archive.build()
    #expect(Set(last.changes.map(\.path)) == ["favicon.ico", "assets/lamp.png"])
    #expect(try archive.site()["favicon.ico"] == nil)
  }

  @Test("a file of the site that somebody changed is not deleted with its original")
  func foreign() async throws {
    let archive = try archive(files)
    _ = try await archive.build()
    try archive.write("mine", to: "site/CNAME")
    try archive.remove("static/CNAME")
    _ = try await archive.build()
    #expect(try archive.site()["CNAME"] == Data("mine".utf8))
  }

  @Test(
    "one that would take the place of a page is an error that names both",
    arguments: [
      ("robots.txt", "robots.txt"), ("Index.html", "index.html"), ("kb", "kb/"),
      ("index.html/x", "index.html"), (".kb-site", ".kb-site"),
      ("kb/100/Q100001/index.html", "kb/100/Q100001/index.html"),
    ])
  func clash(name: String, other: String) async throws {
    let archive = try archive(["static/" + name: "mine"])
    let report = try await archive.build()
    #expect(report.findings(in: archive) == ["static/\(name): error [static-file]"])
    #expect(report.diagnostics.contains { $0.message.contains("“" + other) })
    // The site is built, and says so again where nothing changed.
    #expect(report.site != nil)
    #expect(try await archive.build().findings(in: archive) == report.findings(in: archive))
    var request = BuildRequest()
    request.root = archive.root
    #expect(
      try await check(CheckRequest(request)).findings(in: archive)
        == report.findings(in: archive))
  }

  @Test("links are not followed")
  func links() async throws {
    let archive = try archive(["static/a.txt": "a", "secret/key": "secret"])
    for (name, target) in [("key", "../secret/key"), ("folder", "../secret")] {
      try FileManager.default.createSymbolicLink(
        atPath: archive.root + "/static/" + name, withDestinationPath: target)
    }
    let report = try await archive.build()
    #expect(
      report.findings(in: archive)
        == ["static/folder: error [static-file]", "static/key: error [static-file]"])
    let site = try archive.site()
    #expect(site["a.txt"] != nil && site["key"] == nil && site["folder/key"] == nil)
    var request = BuildRequest()
    request.root = archive.root
    var opened = BuildReport()
    let live = try #require(try await LiveArchive.open(request, &opened))
    for path in ["key", "folder/key", "../secret/key"] {
      #expect(try await live.file(at: path) == nil)
    }
  }

  @Test("a folder that is a link is not followed")
  func linkedFolder() async throws {
    let archive = try archive(["secret/key": "secret"])
    try FileManager.default.createSymbolicLink(
      atPath: archive.root + "/static", withDestinationPath: "secret")
    let report = try await archive.build()
    #expect(report.findings(in: archive) == ["static: error [static-file]"])
    #expect(try archive.site()["key"] == nil)
  }

  @Test("a preview serves them as they are")
  func preview() async throws {
    let archive = try archive(files)
    var request = BuildRequest()
    request.root = archive.root
    var opened = BuildReport()
    let live = try #require(try await LiveArchive.open(request, &opened))
    #expect(try await live.file(at: ".well-known/security.txt") == Array("Contact: us".utf8))
    try archive.write("other.example", to: "static/CNAME")
    #expect(live.note([archive.root + "/static/CNAME"]).isAllStale)
    #expect(try await live.file(at: "CNAME") == Array("other.example".utf8))
    #expect(live.watchedPaths.contains(archive.root + "/static"))
  }
}
