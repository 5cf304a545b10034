import Foundation
import KBModel
import KBSite
import Testing

@Suite("kb new")
struct NewArticleTests {
  private func create(
    in archive: Archive, _ change: (inout NewArticleRequest) -> Void
  ) async throws -> NewArticleReport {
    var build = BuildRequest()
    build.root = archive.root
    build.jobs = 2
    var request = NewArticleRequest(in: build)
    request.today = Day("2026-11-20")
    change(&request)
    return try await KBSite.createArticle(request)
  }

  private func text(_ path: String?) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: try #require(path))), as: UTF8.self)
  }

  private func findings(_ path: String, in archive: Archive) async throws -> [Diagnostic] {
    var build = BuildRequest()
    build.root = archive.root
    var request = CheckRequest(build)
    request.files = [path]
    request.today = Day("2026-11-20")
    return try await KBSite.check(request).diagnostics
  }

  @Test("writes an article in which a check finds nothing")
  func frame() async throws {
    let archive = try Archive()
    let report = try await create(in: archive) {
      $0.id = ArticleID(999001)
      $0.title = "XADM: How to Move a \"Mailbox\""
      $0.products = ["Microsoft Exchange"]
      $0.keywords = ["kbhowto", "kbusage"]
    }
    #expect(report.diagnostics.isEmpty)
    let path = try #require(report.path)
    #expect(path == archive.root + "/content/999/Q999001.md")
    #expect(
      try text(path).hasPrefix(
        """
        ---
        id: Q999001
        title: "XADM: How to Move a \\"Mailbox\\""
        product: Microsoft Exchange
        modified: 2026-11-20
        keywords: [kbhowto, kbusage]
        ---

        ## SUMMARY

        """))
    #expect(try await findings(path, in: archive) == [])
  }

  @Test("refuses a number that a file has in any format, known from a survey or not")
  func existing() async throws {
    let archive = try Archive([
      "content/a.txt": document("Q100001", "One"), "content/b.md": canonical("KB100002", "Two"),
      "content/c.md": canonical("Q100003", "Cites Q100004"),
    ])
    try archive.write(
      try #require(document("Q100005", "Five").data(using: .utf16)), to: "content/e.txt")
    for isSurveyed in [false, true] {
      if isSurveyed { _ = try await archive.build() }
      for (number, file) in [(100001, "a.txt"), (100002, "b.md"), (100005, "e.txt")] {
        let report = try await create(in: archive) {
          $0.id = ArticleID(UInt32(number))
          $0.title = "T"
        }
        #expect(report.path == nil)
        #expect(report.diagnostics.map(\.code) == ["article-exists"])
        #expect(report.diagnostics.first?.location?.path == archive.root + "/content/" + file)
      }
    }
    let report = try await create(in: archive) {
      $0.id = ArticleID(100004)
      $0.title = "T"
    }
    #expect(report.path == archive.root + "/content/100/Q100004.md")
  }

  @Test("overwrites nothing")
  func occupied() async throws {
    let archive = try Archive(["content/999/Q999001.md": "mine"])
    let report = try await create(in: archive) {
      $0.id = ArticleID(999001)
      $0.title = "T"
    }
    #expect(report.path == nil)
    #expect(report.diagnostics.map(\.code) == ["article-exists"])
    #expect(try text(archive.root + "/content/999/Q999001.md") == "mine")
  }

  @Test("starts from an article of another format")
  func foreignArticle() async throws {
    let archive = try Archive(["old.txt": document("Q100001", "XADM: One")])
    let report = try await create(in: archive) { $0.manuscript = archive.root + "/old.txt" }
    let copy = try text(report.path)
    #expect(copy.contains("title: \"XADM: One\"\nproduct: Microsoft Exchange\n"))
    #expect(copy.contains("modified: 21-NOV-1999\n"))
    #expect(copy.contains("\nsource:\n") && copy.contains("\nseal: "))
    #expect(copy.hasSuffix("## SUMMARY\n\nText.\n"))

    let other = try await create(in: archive) {
      $0.manuscript = archive.root + "/old.txt"
      $0.id = ArticleID(100002)
      $0.date = Day("2001-02-03")
    }
    let text = try text(other.path)
    #expect(text.contains("id: Q100002\n") && text.contains("modified: 2001-02-03\n"))
    #expect(!text.contains("source:"), "another article was not imported from that file")
  }

  @Test("a text without a header becomes the body")
  func plainText() async throws {
    let archive = try Archive(["notes.txt": "First.\r\n\r\nSecond.\r\n", "notes.md": "*First*.\n"])
    let report = try await create(in: archive) {
      $0.id = ArticleID(999001)
      $0.title = "T"
      $0.manuscript = archive.root + "/notes.txt"
    }
    #expect(try text(report.path).hasSuffix("modified: 2026-11-20\n---\n\nFirst.\n\nSecond.\n"))
    let markup = try await create(in: archive) {
      $0.id = ArticleID(999002)
      $0.title = "T"
      $0.manuscript = archive.root + "/notes.md"
    }
    #expect(try text(markup.path).hasSuffix("---\n\n_First_.\n"))
    let nameless = try await create(in: archive) { $0.manuscript = archive.root + "/notes.txt" }
    #expect(nameless.diagnostics.map(\.code) == ["missing-id"])
    let untitled = try await create(in: archive) {
      $0.id = ArticleID(999003)
      $0.manuscript = archive.root + "/notes.txt"
    }
    #expect(untitled.diagnostics.map(\.code) == ["missing-title"])
  }

  @Test("a text that cannot be read leaves no file", arguments: ["none.txt", "figure.png"])
  func unreadable(_ name: String) async throws {
    let archive = try Archive()
    try archive.write(Data([0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 1, 2, 3]), to: "figure.png")
    let report = try await create(in: archive) {
      $0.id = ArticleID(999001)
      $0.title = "T"
      $0.manuscript = archive.root + "/" + name
    }
    #expect(report.path == nil)
    #expect(report.diagnostics.map(\.severity) == [.error])
    #expect(!FileManager.default.fileExists(atPath: archive.root + "/content"))
  }
}
