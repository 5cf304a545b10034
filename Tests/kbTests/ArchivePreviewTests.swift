import Foundation
import KBModel
import KBPreview
import KBSite
import Testing

@testable import kb

/// What the overlay of a preview says.
@Suite struct ArchivePreviewTests {
  /// Edits the second of two articles, and gives what is shown then.
  private func findings(_ frontMatter: String) async throws -> [PreviewDiagnostic] {
    try await findings(text: "---\n\(frontMatter)\n---\n\nText.\n")
  }

  private func findings(text: String) async throws -> [PreviewDiagnostic] {
    let root = NSTemporaryDirectory() + "kb preview " + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: root) }
    try FileManager.default.createDirectory(
      atPath: root + "/content", withIntermediateDirectories: true)
    func write(_ text: String, to name: String) throws {
      try text.write(toFile: root + "/content/" + name, atomically: true, encoding: .utf8)
    }
    try write("---\nid: Q100001\ntitle: How to Print; and How to Stop\n---\n", to: "1.md")
    try write("---\nid: Q100002\ntitle: Two\n---\n", to: "2.md")
    var request = BuildRequest()
    request.root = root
    var report = BuildReport()
    let live = try #require(try await LiveArchive.open(request, &report))
    try write(text, to: "2.md")
    _ = live.note([root + "/content/2.md"])
    let update = live.refresh()
    return PreviewUpdate(update, findings: live.findings, in: live).diagnostics
  }

  @Test func aRemedyThatTheMessageNamesIsNotSaidAgain() async throws {
    let shown = try await findings("id: Q100002\ntitle: Two\nkeyword: [kbhowto]")
    #expect(shown.map(\.diagnostic.code) == ["unknown-key"])
    #expect(shown.map(\.remedy) == [nil])
  }

  @Test func aSemicolonOfTheUsersIsNoRemedy() async throws {
    let shown = try await findings(
      text: "DOCUMENT:Q100001  21-NOV-1999  [x]\nTITLE   :How To Print; and How To Quit\n\nText.\n")
    let finding = try #require(shown.first { $0.diagnostic.code == "title-differs" })
    #expect(finding.diagnostic.message.contains("; and"))
    #expect(finding.remedy == "mend one of them, if it is wrong")
  }

  @Test func aPageThatIsLostSaysWhatIsWrong() async throws {
    let root = NSTemporaryDirectory() + "kb preview " + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: root) }
    try FileManager.default.createDirectory(
      atPath: root + "/content", withIntermediateDirectories: true)
    for (name, text) in [
      ("1.md", "---\nid: Q100001\ntitle: One\n---\n\nText.\n"),
      ("2&.md", "---\nid: Q100002\ntitle: [Two\n---\n\nText.\n"),
    ] {
      try text.write(toFile: root + "/content/" + name, atomically: true, encoding: .utf8)
    }
    var request = BuildRequest()
    request.root = root
    var report = BuildReport()
    let preview = ArchivePreview(
      try #require(try await LiveArchive.open(request, &report)))
    let shown = try #require(await preview.resource(at: "kb/100/Q100001/index.html"))
    #expect(shown.source == root + "/content/1.md")
    let lost = try #require(await preview.resource(at: "kb/100/Q100002/index.html"))
    let text = String(decoding: lost.body, as: UTF8.self)
    #expect(text.contains("Q100002 cannot be shown") && text.contains("/content/2&amp;.md"))
    #expect(text.contains("[invalid-yaml]") && lost.mediaType?.hasPrefix("text/html") == true)
    #expect(await preview.resource(at: "kb/100/Q100003/index.html") == nil)
  }
}
