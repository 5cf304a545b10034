import Foundation
import KBModel
import Testing

@testable import KBSite

@Suite("A site as one tar stream")
struct SiteTarTests {
  /// An entry, as the form of ustar has it.
  private struct Entry {
    var name: String
    var bytes: Data
    var mode: Int?
    var time: Int?
    var magic: String
  }

  private func entries(_ stream: Data) -> [Entry] {
    var entries: [Entry] = []
    var position = 0
    while position + 512 <= stream.count, stream[position] != 0 {
      let header = stream[position..<(position + 512)]
      func field(_ range: Range<Int>) -> String {
        let bytes = header[(position + range.lowerBound)..<(position + range.upperBound)]
        return String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
          .trimmingCharacters(in: .whitespaces)
      }
      let prefix = field(345..<500)
      let size = Int(field(124..<136), radix: 8) ?? 0
      let start = position + 512
      entries.append(
        Entry(
          name: (prefix.isEmpty ? "" : prefix + "/") + field(0..<100),
          bytes: Data(stream[start..<(start + size)]), mode: Int(field(100..<108), radix: 8),
          time: Int(field(136..<148), radix: 8), magic: field(257..<263)))
      position = start + (size + 511) / 512 * 512
    }
    return entries
  }

  private func stream(of archive: Archive) throws -> (files: Int, bytes: Data) {
    let path = archive.root + "/site.tar"
    let files = try SiteTar(of: archive.root + "/site").write(to: path)
    return (files, try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  @Test("it holds every file as it is, in order, without times")
  func contents() async throws {
    let archive = try Archive(["content/1.md": canonical("Q100001", "One")])
    _ = try await archive.build()
    let deep = String(repeating: "folder/", count: 20) + "file.html"
    try archive.write("deep", to: "site/kb/" + deep)
    try archive.write("ü", to: "site/kb/ü.html")
    try archive.write("not for a host", to: "site/.git/config")
    let (count, bytes) = try stream(of: archive)
    let entries = entries(bytes)
    let site = try archive.site().filter { !$0.key.hasPrefix(".git/") }
    #expect(count == site.count && entries.count == count)
    let names = entries.map(\.name)
    #expect(names == names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(names.contains("kb/" + deep) && names.contains("kb/ü.html"))
    for entry in entries {
      #expect(entry.bytes == site[entry.name], "\(entry.name)")
      #expect(entry.mode == 0o644 && entry.time == 0 && entry.magic == "ustar")
    }
  }

  @Test("equal sites give equal bytes, whatever their files' times")
  func reproducible() async throws {
    let archive = try Archive(["content/1.md": canonical("Q100001", "One")])
    _ = try await archive.build()
    let first = try stream(of: archive).bytes
    try archive.remove("site.tar")
    try archive.restore()
    #expect(try stream(of: archive).bytes == first)
  }

  @Test(
    "a name that the form cannot hold is an error that names it, and leaves no half of a stream")
  func longName() throws {
    let name = String(repeating: "x", count: 120) + ".html"
    let archive = try Archive(["site/" + name: "x", "site.tar": "old"])
    let error = #expect(throws: FileError.self) {
      try SiteTar(of: archive.root + "/site").write(to: archive.root + "/site.tar")
    }
    #expect(error?.path.hasSuffix(name) == true)
    #expect(try archive.site(".")["site.tar"] == Data("old".utf8))
  }
}
