import Foundation
import KBModel
import Testing

@testable import KBSite

@Suite("Staging journal")
struct StagingJournalTests {
  private let articles = [
    "content/1.md": canonical("Q100001", "One"), "content/2.md": canonical("Q100002", "Two"),
  ]

  /// An archive whose site is built, and what a build leaves that is killed while it moves files: some were moved, others
  /// still stand in the staging folder, beside the journal.
  private func killed(
    deleting obsolete: [RelativePath] = ["kb/100/Q100002/index.html"]
  ) async throws -> Archive {
    let archive = try Archive(articles)
    _ = try await archive.build()
    let staging = try archive.staging(pages: ["kb/100/Q100003/index.html": "new page"])
    try StagingJournal(staging: staging, site: FolderTree(archive.root + "/site"))
      .begin(deleting: obsolete)
    return archive
  }

  private func prepareOutput(of archive: Archive) throws {
    try OutputFolder(archive.root + "/site", inputs: []).discard()
  }

  @Test("a build that was killed while it moved its files is finished by the next one")
  func resumed() async throws {
    let archive = try await killed()
    #expect(archive.exists("site/kb/100/Q100002/index.html"))
    try prepareOutput(of: archive)
    #expect(try archive.page("kb/100/Q100003/index.html") == "new page")
    #expect(!archive.exists("site/kb/100/Q100002"))
  }

  @Test("a journal that cannot be read ends the build, and nothing of the killed one is lost")
  func unreadableJournal() async throws {
    let archive = try Archive(articles)
    _ = try await archive.build()
    _ = try archive.staging(pages: ["kb/100/Q100003/index.html": "new page"])
    // No file, so that nobody can read it, not even root.
    try FileManager.default.createDirectory(
      atPath: archive.root + "/.site.kb-staging/.kb-journal", withIntermediateDirectories: false)
    #expect(throws: (any Error).self) { try prepareOutput(of: archive) }
    #expect(archive.exists(".site.kb-staging/site/kb/100/Q100003/index.html"))
  }

  @Test(
    "a journal that says what no build writes is refused as a whole",
    arguments: [
      "# index.html \0../victim", "#index.html\0../victim\0", "#/etc/victim\0",
      "#kb/../../victim\0",
      "#./victim\0", "#kb//victim\0", "#\0", "#kb/\0", "#index.html", "", "index.html\0",
      "#\u{1}\0..\0",
    ])
  func damaged(text: String) async throws {
    let archive = try await killed()
    try archive.write("precious", to: "victim")
    let number = try #require(
      try FolderTree(archive.root + "/site").top().status?.identity.number)
    try archive.write(
      text.replacingOccurrences(of: "#", with: "\(number)\0"), to: ".site.kb-staging/.kb-journal")
    let before = try archive.site("")
    let report = try await archive.build()
    #expect(report.findings(in: archive) == ["-: error [output-folder]"])
    #expect(report.diagnostics.last?.message.contains(".site.kb-staging/.kb-journal") == true)
    #expect(try archive.site("") == before)
  }

  @Test("names that are no UTF-8 are refused")
  func noText() async throws {
    let archive = try await killed()
    try archive.write(Data([0x31, 0, 0xFF, 0xFE, 0]), to: ".site.kb-staging/.kb-journal")
    #expect(throws: OutputFolder.Problem.self) { try prepareOutput(of: archive) }
  }

  @Test("without a journal the site is not touched")
  func notBegun() async throws {
    let archive = try Archive(articles)
    _ = try await archive.build()
    let before = try archive.site()
    _ = try archive.staging(pages: ["kb/100/Q100001/index.html": "half"])
    try archive.write("", to: ".site.kb-staging/..kb-journal.kb-new")
    try prepareOutput(of: archive)
    #expect(try archive.site() == before)
  }

  @Test("folders that a build made and then did not come to fill are taken away")
  func abandoned() async throws {
    let archive = try Archive(articles)
    _ = try await archive.build()
    _ = try archive.staging(pages: ["kb/300/Q300000/index.html": "page"])
    try FileManager.default.createDirectory(
      atPath: archive.root + "/site/kb/300/Q300000", withIntermediateDirectories: true)
    _ = try await archive.build()
    #expect(!archive.exists("site/kb/300"))
    #expect(archive.exists("site/kb/100"))
  }

  @Test(
    "where the site is gone that was being published, the next build begins anew and says so",
    arguments: ["gone", "empty", "another"])
  func lostSite(now: String) async throws {
    let archive = try await killed()
    let site = archive.root + "/site"
    try FileManager.default.moveItem(atPath: site, toPath: site + "-old")
    switch now {
    case "empty":
      try FileManager.default.createDirectory(atPath: site, withIntermediateDirectories: false)
    case "another": try FileManager.default.copyItem(atPath: site + "-old", toPath: site)
    default: break
    }
    let report = try await archive.build()
    #expect(report.diagnostics.map(\.code) == ["lost-site"])
    #expect(report.diagnostics.map(\.severity) == [.warning])
    #expect(report.site != nil)
    #expect(!archive.exists("site/kb/100/Q100003") && !archive.exists(".site.kb-staging"))
    // Said once.
    #expect(try await archive.build().diagnostics == [])
    _ = try await archive.build { $0.output = archive.root + "/other" }
    #expect(try archive.site() == archive.site("other"))
  }
}
