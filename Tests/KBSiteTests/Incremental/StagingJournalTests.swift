import Foundation
import Testing

@testable import KBSite

@Suite("Staging journal")
struct StagingJournalTests {
  @Test("a build that was killed while it moved its files is finished by the next one")
  func resumed() async throws {
    let archive = try Archive([
      "content/1.md": canonical("Q100001", "One"), "content/2.md": canonical("Q100002", "Two"),
    ])
    _ = try await archive.build()
    // What a killed build leaves: some files moved, others still in the staging folder, the journal beside them.
    let staging = archive.root + "/.site.kb-staging"
    try archive.write("", to: ".site.kb-staging/.kb-site")
    try archive.write("new page", to: ".site.kb-staging/kb/100/Q100003/index.html")
    let journal = StagingJournal(staging: staging, site: archive.root + "/site")
    try journal.begin(deleting: ["kb/100/Q100002/index.html"])
    #expect(try archive.site()["kb/100/Q100002/index.html"] != nil)

    let output = try OutputFolder(archive.root + "/site", inputs: [])
    output.discard()
    #expect(try archive.page("kb/100/Q100003/index.html") == "new page")
    #expect(!FileManager.default.fileExists(atPath: archive.root + "/site/kb/100/Q100002"))
  }

  @Test("a journal that cannot be read ends the build, and nothing of the killed one is lost")
  func unreadableJournal() async throws {
    let archive = try Archive(["content/1.md": canonical("Q100001", "One")])
    _ = try await archive.build()
    try archive.write("", to: ".site.kb-staging/.kb-site")
    try archive.write("new page", to: ".site.kb-staging/kb/100/Q100003/index.html")
    // No file, so that nobody can read it, not even root.
    try FileManager.default.createDirectory(
      atPath: archive.root + "/.site.kb-staging/.kb-journal", withIntermediateDirectories: false)
    #expect(throws: (any Error).self) {
      try OutputFolder(archive.root + "/site", inputs: []).discard()
    }
    #expect(
      FileManager.default.fileExists(
        atPath: archive.root + "/.site.kb-staging/kb/100/Q100003/index.html"))
  }

  @Test("without a journal the site is not touched")
  func notBegun() async throws {
    let archive = try Archive(["content/1.md": canonical("Q100001", "One")])
    _ = try await archive.build()
    let before = try archive.site()
    try archive.write("", to: ".site.kb-staging/.kb-site")
    try archive.write("half", to: ".site.kb-staging/kb/100/Q100001/index.html")
    try archive.write("", to: ".site.kb-staging/.kb-journal.new")
    try OutputFolder(archive.root + "/site", inputs: []).discard()
    #expect(try archive.site() == before)
  }

  @Test("folders that a build made and then did not come to fill are taken away")
  func abandoned() async throws {
    let archive = try Archive(["content/1.md": canonical("Q100001", "One")])
    _ = try await archive.build()
    try archive.write("", to: ".site.kb-staging/.kb-site")
    try archive.write("page", to: ".site.kb-staging/kb/300/Q300000/index.html")
    let folder = archive.root + "/site/kb/300/Q300000"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    _ = try await archive.build()
    #expect(!FileManager.default.fileExists(atPath: archive.root + "/site/kb/300"))
    #expect(FileManager.default.fileExists(atPath: archive.root + "/site/kb/100"))
  }

  @Test("a first build that was killed as it took the place of an empty folder is no obstacle")
  func killedFirstBuild() async throws {
    let archive = try Archive(["content/1.md": canonical("Q100001", "One")])
    // The folders were exchanged, the old one not yet removed.
    try archive.write("", to: ".site.kb-staging/.gitkeep")
    try archive.write("", to: "site/.kb-site")
    let report = try await archive.build()
    #expect(report.findings(in: archive) == [])
    #expect(try archive.site()["kb/100/Q100001/index.html"] != nil)
  }
}
