import Foundation
import KBModel
import Testing

@testable import KBSite

/// Files that have one name, or names that only Unicode takes for one.
@Suite("Files with equal names")
struct EqualNamesTests {
  private static let composed = "caf\u{E9}.md"
  private static let decomposed = "cafe\u{301}.md"
  private static let one = canonical("Q100001", "One")
  private static let two = canonical("Q100002", "Two")

  @Test(
    "every member of an archive is imported and its original kept",
    arguments: [[composed, decomposed], [decomposed, composed], ["a.md", "a.md"]])
  func members(names: [String]) async throws {
    let archive = try Archive()
    try archive.write(Self.tar([(names[0], Self.one), (names[1], Self.two)]), to: "old.tar")
    let report = try await archive.importArticles(["old.tar"]) { $0.keepsOriginals = true }
    #expect(report.diagnostics.filter { $0.severity > .note } == [])
    #expect(report.outcomes == [.written: 2])
    #expect(report.originals == 2)
    #expect(try archive.content()["100/Q100001.md"]?.contains("title: One\n") == true)
    #expect(try archive.content()["100/Q100002.md"]?.contains("title: Two\n") == true)
    let originals = try originals(archive, "100")
    #expect(Set(originals.map(\.text)) == [Self.one, Self.two])
    #expect(Set(originals.map { Array($0.name.utf8) }).count == 2)

    let again = try await archive.importArticles(["old.tar"]) { $0.keepsOriginals = true }
    #expect(again.outcomes == [.unchanged: 2])
    #expect(again.originals == 0)
  }

  @Test("of equal members one is imported, the other is a copy")
  func equalMembers() async throws {
    let archive = try Archive()
    try archive.write(Self.tar([("a.md", Self.one), ("a.md", Self.one)]), to: "old.tar")
    let report = try await archive.importArticles(["old.tar"])
    #expect(report.outcomes == [.written: 1])
    #expect(report.copies == 1)
  }

  @Test("two versions of one article under one name are two copies")
  func versions() async throws {
    let archive = try Archive()
    let later = document("Q100001", "PRB: One", date: "22-NOV-1999", body: "The later words.")
    try archive.write(
      Self.tar([("a.txt", document("Q100001", "PRB: One")), ("a.txt", later)]), to: "old.tar")
    let report = try await archive.importArticles(["old.tar"]) { $0.keepsOriginals = true }
    #expect(report.outcomes == [.written: 1])
    #expect(report.copies == 1)
    #expect(report.originals == 2)
    #expect(try archive.content()["100/Q100001.md"]?.contains("The later words.") == true)
  }

  @Test("names beyond ASCII survive in the archive of originals, whatever the locale")
  func originalNames() throws {
    let archive = try Archive()
    let path = archive.root + "/a.tar.gz"
    let files: NameTable<[UInt8]> = [
      Self.composed: [1], Self.decomposed: [2], "日本.txt": [3], "plain.txt": [4],
      String(repeating: "長", count: 90) + "/" + String(repeating: "名", count: 60): [5],
    ]
    try ArchiveWriter.write(files, to: path)
    let reader = ArchiveReader(path)
    var read = NameTable<[UInt8]>()
    while case .file(let name, let bytes, _) = reader.next() { read[name] = bytes }
    #expect(read.count == 5)
    for (name, bytes) in files.sorted { #expect(read[name] == bytes, "\(name)") }
  }

  @Test("a build shows both of two files whose names differ in bytes only")
  func build() async throws {
    let archive = try Archive()
    try archive.write(Self.one, to: "content/" + Self.composed)
    try archive.write(Self.two, to: "content/" + Self.decomposed)
    let names = ContentTree([archive.root + "/content"]).files.map { Array($0.name.utf8) }
    // Some file systems know one form only.
    guard Set(names).count == 2 else { return }
    for _ in 0..<2 {
      #expect(try await archive.build().findings(in: archive) == [])
      #expect(try archive.page("kb/100/Q100001/index.html").contains("One"))
      #expect(try archive.page("kb/100/Q100002/index.html").contains("Two"))
    }
  }

  /// An archive of files in that order, whatever their names.
  private static func tar(_ files: [(name: String, text: String)]) -> Data {
    Data(StoredTar(files.map { .file($0.name, Array($0.text.utf8)) }).bytes)
  }

  private func originals(_ archive: Archive, _ shard: String) throws -> [(
    name: String, text: String
  )] {
    let reader = ArchiveReader(archive.root + "/content/.originals/\(shard).tar.gz")
    var files: [(name: String, text: String)] = []
    while case .file(let name, let bytes, _) = reader.next() {
      files.append((name, String(decoding: bytes, as: UTF8.self)))
    }
    return files
  }
}
