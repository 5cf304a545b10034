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
}
