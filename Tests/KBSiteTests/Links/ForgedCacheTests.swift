import Foundation
import KBModel
import KBSearch
import Testing

@testable import KBSite

/// Caches that no build of ours wrote, though their checksums are right.
@Suite("Forged caches")
struct ForgedCacheTests {
  private func archive() async throws -> Archive {
    let archive = try Archive([
      "content/1.md": canonical("Q100001", "One"), "content/2.md": canonical("Q100002", "Two"),
    ])
    _ = try await archive.build()
    return archive
  }

  /// Puts one text in the place of another of the same length, wherever a file of the cache has it.
  private func forge(_ archive: Archive, _ prefix: String, _ old: String, _ new: String) throws {
    try #require(old.utf8.count == new.utf8.count)
    let name = try #require(try archive.names(in: ".kb-cache").first { $0.hasPrefix(prefix) })
    let url = URL(fileURLWithPath: archive.root + "/.kb-cache/" + name)
    var bytes = Array(try Data(contentsOf: url).dropLast(4))
    try #require(bytes.firstRange(of: Array(old.utf8)) != nil)
    while let range = bytes.firstRange(of: Array(old.utf8)) {
      bytes.replaceSubrange(range, with: Array(new.utf8))
    }
    let sum = Checksum.crc32(bytes[...])
    bytes += (0..<4).map { UInt8(truncatingIfNeeded: sum >> (8 * $0)) }
    try Data(bytes).write(to: url)
  }

  @Test(
    "a manifest that names a file outside the site is damaged, and the file stays",
    arguments: [
      "../victim/file/xxxxxxxxxx", "../../a/../victim/file/xx", "kb/../../victim/file/xxxx",
      "/xxxxxxxxxxxxxxxxxxxxxxxx", "kb/100//Q00002/index.html", "kb/100/./00002/index.html",
    ])
  func manifest(name: String) async throws {
    let archive = try await archive()
    let path = "kb/100/Q100002/index.html"
    let forged = String(name.prefix(path.utf8.count))
    try archive.write("precious", to: "victim/file/xxxxxxxxxx")
    try forge(
      archive, "site-", path,
      forged + String(repeating: "x", count: path.utf8.count - forged.utf8.count))
    try archive.write(canonical("Q100001", "One", body: "Other."), to: "content/1.md")
    let report = try await archive.build()
    #expect(report.diagnostics.map(\.code) == ["damaged-cache"])
    #expect(archive.exists("victim/file/xxxxxxxxxx"))
    #expect(report.changes.filter { $0.reasons == [.gone] } == [])
  }

  @Test("a manifest that names what others put at the top of the site does not delete it")
  func foreignFile() async throws {
    let archive = try await archive()
    for path in ["Xb/100/Q100002/index.html", ".git/00/Q100002/index.htm"] {
      try archive.write("precious", to: "site/" + path)
    }
    try forge(archive, "site-", "kb/100/Q100002/index.html", "Xb/100/Q100002/index.html")
    try forge(archive, "site-", "kb/100/Q100001/index.html", ".git/00/Q100002/index.htm")
    try archive.write(canonical("Q100001", "One", body: "Other."), to: "content/1.md")
    _ = try await archive.build()
    #expect(archive.exists("site/Xb/100/Q100002/index.html"))
    #expect(archive.exists("site/.git/00/Q100002/index.htm"))
  }

  @Test("a preview opens no file outside the content because a survey names it")
  func survey() async throws {
    let archive = try await archive()
    try archive.write(canonical("Q100009", "Secret"), to: "x.md")
    try archive.remove("content/2.md")
    try archive.write(canonical("Q100002", "Two"), to: "content/abcd.md")
    _ = try await archive.build()
    try forge(archive, "survey", "abcd.md", "../x.md")
    var request = BuildRequest()
    request.root = archive.root
    request.version = "test"
    var report = BuildReport()
    let live = try #require(try await LiveArchive.open(request, &report))
    #expect(live.articles == 2)
    #expect(try await live.file(at: "kb/100/Q100002/index.html") != nil)
    #expect(
      SurveyCache(try #require(ArchiveSetup(request, &report)).surveyCache).isDamaged == false)
  }
}
