import Foundation
import KBModel
import Testing

@testable import KBSite

/// What a preview says of pages that it cannot show, and of what was wrong before it began.
@Suite("Pages that a preview lacks")
struct LostPageTests {
  private func open(_ archive: Archive) async throws -> LiveArchive {
    var request = BuildRequest()
    request.root = archive.root
    request.version = "test"
    var report = BuildReport()
    return try #require(try await LiveArchive.open(request, &report))
  }

  private let page = "kb/100/Q100001/index.html"

  @Test(
    "a page whose file was broken before says what is wrong",
    arguments: [
      ("content/1.md", "---\nid: Q100001\ntitle: [One\n---\n\nText.\n"),
      ("content/Q100001.md", "no article\n"), ("content/Q100001/README.md", "no article\n"),
      ("content/1.md", "---\ntitle: One\nid: \"Q100001\"\ncolour: red\n"),
    ])
  func brokenBefore(path: String, text: String) async throws {
    let archive = try Archive([path: text, "content/2.md": canonical("Q100002", "Two")])
    let live = try await open(archive)
    #expect(try await live.file(at: page) == nil)
    let lost = try #require(live.lostPage(at: page))
    #expect(lost.files == [archive.root + "/" + path])
    #expect(lost.findings.contains { $0.severity == .error })
    #expect(live.lostPage(at: "kb/100/Q100003/index.html") == nil)
    #expect(live.lostPage(at: "kb/100/Q100002/index.html") == nil)
    #expect(live.lostPage(at: "about/index.html") == nil)
  }

  @Test("a page that loses its file to an edit says so until the file is mended, or is gone")
  func brokenNow() async throws {
    let archive = try Archive([
      "content/1.md": canonical("Q100001", "One"), "content/2.md": canonical("Q100002", "Two"),
    ])
    let live = try await open(archive)
    let path = archive.root + "/content/1.md"
    func edit(_ text: String) throws {
      try archive.write(text, to: "content/1.md")
      _ = live.note([path])
    }
    try edit("words\n")
    #expect(try await live.file(at: page) == nil)
    #expect(live.lostPage(at: page)?.findings.map(\.code) == ["unknown-format"])
    _ = live.refresh()
    #expect(live.lostPage(at: page)?.findings.map(\.code) == ["unknown-format"])
    // Another number, which is another file's.
    try edit(canonical("Q100002", "Stopping the Printer on Sundays"))
    _ = live.refresh()
    let lost = try #require(live.lostPage(at: page))
    #expect(lost.files == [path])
    try edit(canonical("Q100001", "One"))
    _ = live.refresh()
    #expect(live.lostPage(at: page) == nil)
    #expect(try await live.file(at: page) != nil)
    try archive.remove("content/1.md")
    _ = live.note([path])
    _ = live.refresh()
    #expect(live.lostPage(at: page) == nil)
  }

  @Test("what was wrong before is said on its page until the file is edited")
  func standing() async throws {
    let archive = try Archive([
      "content/1.md": canonical("Q100001", "One", body: "[a](b.zip)"),
      "content/2.md": canonical("Q100002", "Two"),
    ])
    let live = try await open(archive)
    #expect(live.standingFindings.map(\.code) == ["unresolved-link"])
    #expect(live.standingFindings.map(live.page(of:)) == [page])
    #expect(live.findings == [])
    try archive.write(canonical("Q100002", "Two, anew"), to: "content/2.md")
    _ = live.note([archive.root + "/content/2.md"])
    _ = live.refresh()
    #expect(live.standingFindings.map(\.code) == ["unresolved-link"])
    try archive.write(canonical("Q100001", "One"), to: "content/1.md")
    _ = live.note([archive.root + "/content/1.md"])
    #expect(live.standingFindings == [])
  }
}
