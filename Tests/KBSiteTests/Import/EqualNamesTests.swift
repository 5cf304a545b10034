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
    try archive.write(StoredTar([(names[0], Self.one), (names[1], Self.two)]).data, to: "old.tar")
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
    try archive.write(StoredTar([("a.md", Self.one), ("a.md", Self.one)]).data, to: "old.tar")
    let report = try await archive.importArticles(["old.tar"])
    #expect(report.outcomes == [.written: 1])
    #expect(report.copies == 1)
  }

  @Test("two versions of one article under one name are two copies")
  func versions() async throws {
    let archive = try Archive()
    let later = document("Q100001", "PRB: One", date: "22-NOV-1999", body: "The later words.")
    try archive.write(
      StoredTar([("a.txt", document("Q100001", "PRB: One")), ("a.txt", later)]).data, to: "old.tar")
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
    while case .file(let name, let bytes) = reader.next() { read[name] = bytes }
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

  private func originals(_ archive: Archive, _ shard: String) throws -> [(
    name: String, text: String
  )] {
    let reader = ArchiveReader(archive.root + "/content/.originals/\(shard).tar.gz")
    var files: [(name: String, text: String)] = []
    while case .file(let name, let bytes) = reader.next() {
      files.append((name, String(decoding: bytes, as: UTF8.self)))
    }
    return files
  }
}

/// A tar file (POSIX ustar) of members in the given order, whatever their names.
private struct StoredTar {
  private(set) var data = Data()

  init(_ members: [(name: String, text: String)]) {
    for (name, text) in members {
      var header = [UInt8](repeating: 0, count: 512)
      func put(_ text: String, _ offset: Int) {
        for (index, byte) in text.utf8.enumerated() { header[offset + index] = byte }
      }
      put(name, 0)
      put("0000644", 100)
      put("0000000", 108)
      put("0000000", 116)
      put(octal(text.utf8.count, 11), 124)
      put(octal(0, 11), 136)
      put("        ", 148)
      put("0", 156)
      put("ustar", 257)
      put("00", 263)
      put(octal(header.reduce(0) { $0 + Int($1) }, 6) + "\0 ", 148)
      data += Data(header) + Data(text.utf8)
      data += Data(count: (512 - text.utf8.count % 512) % 512)
    }
    data += Data(count: 1024)
  }

  private func octal(_ number: Int, _ length: Int) -> String {
    let digits = String(number, radix: 8)
    return String(repeating: "0", count: length - digits.utf8.count) + digits
  }
}
