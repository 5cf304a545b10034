import Foundation
import KBModel
import KBRender
import Synchronization
import Testing

@testable import KBSite

/// What a build cannot read is not taken for deleted.
@Suite("Unreadable content")
struct UnreadableContentTests {
  private static let page = "kb/200/Q200001/index.html"

  @Test("a folder that cannot be entered is named, and the old site stays until it can")
  func folder() async throws {
    let archive = try Archive(["content/near/1.md": canonical("Q100001", "Near")])
    let distant = try DistantFolder(in: archive, with: canonical("Q200001", "Far"))
    let first = try await archive.build()
    #expect(first.findings(in: archive) == [])
    let before = try archive.site()
    #expect(before[Self.page] != nil)

    try distant.moveAway()
    try archive.write(canonical("Q100002", "New"), to: "content/near/2.md")
    for isFull in [false, true] {
      let report = try await archive.build { $0.isFull = isFull }
      let findings = report.diagnostics.filter { $0.severity == .error }
      #expect(findings.map(\.code) == ["unreadable-file", "incomplete-content"])
      #expect(findings[0].message.hasPrefix("cannot enter the folder: "))
      #expect(findings[0].location?.path.hasPrefix(archive.root + "/content/a/") == true)
      #expect(findings[1].message.contains("the pages of Q200001;"))
      #expect(report.site == nil)
      #expect(report.changes == [])
      #expect(try archive.site() == before)
    }
    #expect(try await check(archive) == ["unreadable-file"])

    try distant.moveBack()
    #expect(try await archive.build().findings(in: archive) == [])
    #expect(try archive.site()["kb/100/Q100002/index.html"] != nil)
    #expect(try archive.page(Self.page).contains("Far"))
  }

  @Test("a first build makes what it can read")
  func firstBuild() async throws {
    let archive = try Archive(["content/near/1.md": canonical("Q100001", "Near")])
    let distant = try DistantFolder(in: archive, with: canonical("Q200001", "Far"))
    try distant.moveAway()
    for _ in 0..<2 {
      let report = try await archive.build()
      #expect(report.diagnostics.map(\.code).contains("unreadable-file"))
      #expect(!report.diagnostics.map(\.code).contains("incomplete-content"))
      #expect(report.site != nil)
    }
    #expect(try archive.site()["kb/100/Q100001/index.html"] != nil)
    try distant.moveBack()
  }

  @Test("content of which nothing can be read makes no site")
  func nothing() async throws {
    let archive = try Archive()
    let distant = try DistantFolder(in: archive, with: canonical("Q200001", "Far"))
    try distant.moveAway()
    let report = try await archive.build()
    #expect(report.diagnostics.map(\.code) == ["unreadable-file"])
    #expect(report.site == nil)
    try distant.moveBack()
  }

  @Test("a link that leads nowhere any more costs no page")
  func brokenLink() async throws {
    let archive = try Archive([
      "content/1.md": canonical("Q100001", "One"), "volume/2.md": canonical("Q200001", "Two"),
    ])
    try FileManager.default.createSymbolicLink(
      atPath: archive.root + "/content/2.md", withDestinationPath: "../volume/2.md")
    _ = try await archive.build()
    let before = try archive.site()
    try FileManager.default.moveItem(
      atPath: archive.root + "/volume", toPath: archive.root + "/away")
    let report = try await archive.build()
    #expect(
      report.findings(in: archive) == [
        "-: error [incomplete-content]", "content/2.md: error [unreadable-file]",
      ])
    #expect(try archive.site() == before)
    // Once it is certain that the article is gone, its page goes.
    try archive.remove("content/2.md")
    #expect(try await archive.build().findings(in: archive) == [])
    #expect(try archive.site()[Self.page] == nil)
  }

  @Test("an article that has another copy keeps its page without the one that cannot be read")
  func otherCopy() async throws {
    let archive = try Archive([
      "content/1.md": canonical("Q100001", "One"),
      "content/b.txt": document("Q200001", "PRB: Two"),
    ])
    _ = try await archive.build()
    try FileManager.default.createSymbolicLink(
      atPath: archive.root + "/content/c.txt", withDestinationPath: "nowhere")
    let report = try await archive.build()
    #expect(report.findings(in: archive) == ["content/c.txt: error [unreadable-file]"])
    #expect(report.site != nil)
  }

  @Test("a file that is away while pages are made is in every file of the next build")
  func awayDuringFirstBuild() async throws {
    let archive = try manyArticles()
    let report = try await build(archive, without: "content/1.md")
    #expect(report.findings(in: archive) == ["content/1.md: error [unreadable-file]"])
    #expect(try archive.site()[Self.page] == nil)
    _ = try await archive.build()
    _ = try await archive.build {
      $0.output = archive.root + "/whole"
      $0.isFull = true
    }
    let (site, whole) = (try archive.site(), try archive.site("whole"))
    #expect(site.keys.sorted() == whole.keys.sorted())
    for (path, bytes) in whole { #expect(site[path] == bytes, "\(path)") }
  }

  @Test("a file that is away while a later build makes pages keeps its page")
  func awayDuringLaterBuild() async throws {
    let archive = try manyArticles()
    _ = try await archive.build()
    let before = try archive.site()
    try archive.write(canonical("Q200001", "One, edited"), to: "content/1.md")
    let report = try await build(archive, without: "content/1.md")
    #expect(
      report.findings(in: archive) == [
        "-: error [incomplete-content]", "content/1.md: error [unreadable-file]",
      ])
    #expect(try archive.site() == before)
    #expect(try await archive.build().findings(in: archive) == [])
    #expect(try archive.page(Self.page).contains("One, edited"))
  }

  @Test("what kept a file from being read is not remembered")
  func remembered() async throws {
    let archive = try Archive(["content/1.md": canonical("Q100001", "One")])
    let file = SourceFile(path: archive.root + "/content/1.md", name: "1.md")
    let unread = Survey.header(named: file.name, at: file.path) { () throws(FileError) in
      throw FileError(action: "read", path: file.path, code: EIO)
    }
    #expect(unread.isUnread)
    #expect(!Survey.header(of: file).isUnread)
    try archive.write("no article", to: "content/1.md")
    #expect(!Survey.header(of: file).isUnread)
  }

  /// As many as are surveyed between two reports of progress.
  private func manyArticles() throws -> Archive {
    try Archive(
      Dictionary(
        uniqueKeysWithValues: (1...64).map { number in
          ("content/\(number).md", canonical("Q\(200_000 + number)", "Number \(number)"))
        }))
  }

  /// Builds while a file is away from the moment at which the survey has read all files.
  private func build(_ archive: Archive, without path: String) async throws -> BuildReport {
    let (file, place) = (archive.root + "/" + path, archive.root + "/away")
    let isAway = Mutex(false)
    var request = BuildRequest()
    request.root = archive.root
    request.version = "test"
    let report = try await KBSite.build(request) { step in
      guard step.phase == .survey, step.done == step.total else { return }
      isAway.withLock { isAway in
        isAway = isAway || rename(file, place) == 0
      }
    }
    #expect(isAway.withLock { $0 })
    try FileManager.default.moveItem(atPath: place, toPath: file)
    return report
  }

  private func check(_ archive: Archive) async throws -> [Diagnostic.Code] {
    var request = BuildRequest()
    request.root = archive.root
    return try await KBSite.check(CheckRequest(request)).diagnostics
      .filter { $0.severity == .error }.map(\.code)
  }
}

/// A folder of content that can be moved to where its path is longer than the system allows: there it can be listed but
/// not entered, whoever asks. Permissions do not stop the superuser, who may run the tests.
private struct DistantFolder {
  private let near: String
  private let far: String

  init(in archive: Archive, with article: String) throws {
    func folders(_ count: Int) -> String {
      String(repeating: "/" + String(repeating: "x", count: 200), count: count)
    }
    let content = archive.root + "/content"
    near = content + "/b"
    far = content + "/a" + folders(10) + "/b"
    let manager = FileManager.default
    try manager.createDirectory(
      atPath: content + "/a" + folders(10), withIntermediateDirectories: true)
    try manager.createDirectory(atPath: near + folders(11), withIntermediateDirectories: true)
    try Data(article.utf8).write(
      to: URL(fileURLWithPath: near + folders(11) + "/article.md"))
  }

  func moveAway() throws { try #require(rename(near, far) == 0) }
  /// To be called in any case, or the temporary folder cannot be deleted.
  func moveBack() throws { try #require(rename(far, near) == 0) }
}
