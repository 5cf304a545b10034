import Foundation
import KBModel
import Testing

@testable import KBSite

@Suite struct ImportArchiveTests {
  private static let files = [
    "txt/198/Q198657.TXT": document("Q198657", "XADM: One"),
    "txt/.hidden": "no article", "txt/bad.TXT": "Just some words.\n",
  ]

  @Test(arguments: ["tar.gz", "zip"])
  func articlesOfAnArchive(kind: String) async throws {
    let archive = try Archive()
    let path = archive.root + "/old." + kind
    let files = Self.files.mapValues { Array($0.utf8) }
    if kind == "zip" {
      try archive.write(Data(StoredZip(files).bytes), to: "old.zip")
    } else {
      try ArchiveWriter.write(NameTable(files.map { ($0, $1) }), to: path)
    }
    let report = try await archive.importArticles(["old." + kind])
    #expect(report.files == 2 && report.outcomes == [.written: 1])
    #expect(report.findings(in: archive) == [])
    #expect(report.skipped[.text]?.examples == [archive.root + "/old.\(kind)/txt/bad.TXT"])
    #expect(
      try archive.content()["198/Q198657.md"]?.contains("path: txt/198/Q198657.TXT\n") == true)
  }

  @Test func pathsThatLeadOutAreRefused() async throws {
    let archive = try Archive()
    let text = Array(document("Q198657", "One").utf8)
    try ArchiveWriter.write(
      ["../evil.TXT": text, "/etc/evil.TXT": text, "a/../../evil.TXT": text],
      to: archive.root + "/old.tar.gz")
    let report = try await archive.importArticles(["old.tar.gz"])
    #expect(report.diagnostics.map(\.code) == ["archive-entry", "archive-entry", "archive-entry"])
    #expect(report.files == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: archive.root) == ["old.tar.gz"])
  }

  @Test func damagedArchive() async throws {
    let archive = try Archive()
    let path = archive.root + "/old.tar.gz"
    var files = NameTable(Self.files.map { ($0, Array($1.utf8)) })
    files["zzz"] = (0..<1_000_000).map { (number: UInt32) in
      UInt8(truncatingIfNeeded: number &* number &* 2_654_435_761 >> 13)
    }
    try ArchiveWriter.write(files, to: path)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    try archive.write(bytes.prefix(bytes.count / 2), to: "old.tar.gz")
    let report = try await archive.importArticles(["old.tar.gz"])
    #expect(report.findings(in: archive).contains("old.tar.gz: error [archive]"))
    #expect(report.outcomes == [.written: 1])
  }

  @Test func limits() throws {
    let archive = try Archive()
    let path = archive.root + "/old.tar.gz"
    try ArchiveWriter.write(
      ["a": [UInt8](repeating: 32, count: 5000), "b": [1, 2], "c": [3]], to: path)
    #expect(steps(path, .init(bytesOfEntry: 4999)) == ["skipped a", "b 2", "c 1", "end"])
    #expect(steps(path, .init(bytes: 4999)) == ["failed", "end"])
    #expect(steps(path, .init(bytes: 5002)) == ["a 5000", "b 2", "failed", "end"])
    #expect(steps(path, .init(entries: 2)) == ["a 5000", "b 2", "failed", "end"])
    #expect(steps(path, .init()) == ["a 5000", "b 2", "c 1", "end"])
    #expect(steps(archive.root + "/none", .init()) == ["failed", "end"])
  }

  private func steps(_ path: String, _ limits: ArchiveLimits) -> [String] {
    let reader = ArchiveReader(path, limits: limits)
    var steps: [String] = []
    while steps.last != "end" {
      switch reader.next() {
      case .file(let name, let bytes, _): steps.append("\(name) \(bytes.count)")
      case .skipped(let name, _): steps.append("skipped \(name)")
      case .refused(let name, _): steps.append("refused \(name)")
      case .failed: steps.append("failed")
      case .end: steps.append("end")
      }
    }
    return steps
  }

  @Test func equalFilesGiveEqualArchives() throws {
    let archive = try Archive()
    let files = NameTable(Self.files.map { ($0, Array($1.utf8)) })
    try ArchiveWriter.write(files, to: archive.root + "/a/1.tar.gz")
    Thread.sleep(forTimeInterval: 1.1)
    try ArchiveWriter.write(files, to: archive.root + "/b/2.tar.gz")
    let one = try Data(contentsOf: URL(fileURLWithPath: archive.root + "/a/1.tar.gz"))
    let two = try Data(contentsOf: URL(fileURLWithPath: archive.root + "/b/2.tar.gz"))
    #expect(one == two && !one.isEmpty)
  }

  @Test func originalsAreKeptAShardAFile() async throws {
    let one = document("Q198657", "One")
    let archive = try Archive([
      "old/1.TXT": one, "old/2.TXT": document("Q198658", "Two"),
      "old/3.TXT": document("Q100002", "Three"), "old/bad.TXT": "words",
    ])
    let first = try await archive.importArticles(["old"]) { $0.keepsOriginals = true }
    #expect(first.originals == 3)
    let folder = archive.root + "/content/.originals"
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        == ["100.tar.gz", "198.tar.gz"])
    #expect(steps(folder + "/198.tar.gz", .init()).prefix(2).allSatisfy { $0.contains(".TXT ") })

    let before = try archive.site("content/.originals")
    #expect(try await archive.importArticles(["old"]) { $0.keepsOriginals = true }.originals == 0)
    #expect(try archive.site("content/.originals") == before)

    // Other bytes under a known name stand beside the first ones.
    try archive.write(one + "More.\r\n", to: "old/1.TXT")
    #expect(try await archive.importArticles(["old"]) { $0.keepsOriginals = true }.originals == 1)
    #expect(steps(folder + "/198.tar.gz", .init()).count == 4)
    #expect(try await archive.importArticles(["old"]) { $0.keepsOriginals = true }.originals == 0)
    #expect(try await archive.build().findings(in: archive) == [])
  }
}

/// A ZIP file of stored entries (APPNOTE.TXT 6.3, sections 4.3.7 to 4.3.16).
private struct StoredZip {
  private(set) var bytes: [UInt8] = []

  init(_ files: [String: [UInt8]]) {
    var directory: [UInt8] = []
    for (name, content) in files.sorted(by: { $0.key < $1.key }) {
      let offset = bytes.count
      let common =
        Self.number(20, 2) + Self.number(0, 8) + Self.number(Self.checksum(content), 4)
        + Self.number(UInt32(content.count), 4) + Self.number(UInt32(content.count), 4)
        + Self.number(UInt32(name.utf8.count), 2) + Self.number(0, 2)
      bytes += Array("PK\u{3}\u{4}".utf8) + common + Array(name.utf8) + content
      directory +=
        Array("PK\u{1}\u{2}".utf8) + Self.number(20, 2) + common + Self.number(0, 10)
        + Self.number(UInt32(offset), 4) + Array(name.utf8)
    }
    let start = bytes.count
    bytes += directory + Array("PK\u{5}\u{6}".utf8) + Self.number(0, 4)
    bytes += Self.number(UInt32(files.count), 2) + Self.number(UInt32(files.count), 2)
    bytes += Self.number(UInt32(directory.count), 4) + Self.number(UInt32(start), 4)
    bytes += Self.number(0, 2)
  }

  private static func number(_ value: UInt32, _ width: Int) -> [UInt8] {
    (0..<width).map { $0 < 4 ? UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) : 0 }
  }

  /// CRC-32, bit by bit.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { rest, _ in
        rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1
      }
    }
  }
}

extension ArchiveWriter {
  static func write(_ files: NameTable<[UInt8]>, to path: String) throws {
    let url = URL(fileURLWithPath: path)
    try FolderTree(url.deletingLastPathComponent().path).replace(
      RelativePath(checking: url.lastPathComponent)
    ) { file throws(FileError) in try write(files, to: file) }
  }
}
