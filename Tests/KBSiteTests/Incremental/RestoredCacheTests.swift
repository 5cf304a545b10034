import Foundation
import KBModel
import Testing

@testable import KBSite

/// Files whose bytes are those of the last build, and whose times and numbers are not: a restored cache, a fresh clone,
/// a copy of the archive.
@Suite("Restored caches")
struct RestoredCacheTests {
  private func archive() throws -> Archive {
    try Archive([
      "content/1.md": canonical("Q100001", "One", body: "See Q100002."),
      "content/2.md": canonical("Q100002", "Two", fields: "product: Microsoft Exchange\n"),
      "content/3.md": canonical("Q100003", "Three", body: "Three words here."),
      "content/broken.txt": "broken",
    ])
  }

  @Test("what was restored is believed: no page is made, nothing is written, the same is reported")
  func unchanged() async throws {
    let archive = try archive()
    let first = try await archive.build()
    #expect(first.rendered == 3)
    try archive.restore()
    let before = try archive.modificationTimes()
    let second = try await archive.build()
    // Not even the catalog was made.
    #expect(second.timings.isEmpty && second.rendered == 0 && second.changes == [])
    #expect(try archive.modificationTimes() == before)
    #expect(second.findings(in: archive) == first.findings(in: archive))
    #expect(second.bytes == first.bytes && second.pages == first.pages)
  }

  @Test("the new times are kept, so that the next build need not look at the bytes")
  func newTimesAreKept() async throws {
    let archive = try archive()
    _ = try await archive.build()
    try archive.restore()
    try await Task.sleep(for: .milliseconds(70))
    let before = try archive.cache()
    _ = try await archive.build()
    let renewed = try archive.cache()
    #expect(renewed.keys == before.keys && renewed != before)
    _ = try await archive.build()
    #expect(try archive.cache() == renewed)
  }

  @Test("an edited text makes its page and no other")
  func editedText() async throws {
    let archive = try archive()
    _ = try await archive.build()
    try archive.restore()
    try archive.write(
      canonical("Q100003", "Three", body: "Three other words here."), to: "content/3.md")
    let report = try await archive.build()
    let pages = report.changes.map(\.path).filter { $0.hasSuffix(".html") }
    #expect(pages == ["kb/100/Q100003/index.html"])
    #expect(report.rendered == 1)
    _ = try await archive.build { $0.output = archive.root + "/other" }
    #expect(try archive.site() == archive.site("other"))
  }

  @Test("a changed byte is noticed where the size stays, in the content and in the site")
  func changedByte() async throws {
    let archive = try archive()
    _ = try await archive.build()
    let site = try archive.site()
    try archive.restore()
    let page = "kb/100/Q100001/index.html"
    try archive.write(
      try archive.page(page).replacingOccurrences(of: "Text", with: "Tent")
        .replacingOccurrences(of: "One", with: "Eno"), to: "site/" + page)
    #expect(try archive.site()[page] != site[page])
    #expect(try await archive.build().changes.map(\.path) == [page])
    #expect(try archive.site() == site)

    try archive.restore()
    try archive.write(
      canonical("Q100003", "Three", body: "Three worms here."), to: "content/3.md")
    _ = try await archive.build()
    #expect(try archive.page("kb/100/Q100003/index.html").contains("Three worms here."))
  }

  @Test("an archive that was moved knows its site")
  func moved() async throws {
    let archive = try archive()
    _ = try await archive.build()
    let names = try archive.cache().keys.sorted()
    let other = try Archive()
    for (path, bytes) in try archive.site(".") { try other.write(bytes, to: path) }
    _ = try await other.build()
    #expect(try other.cache().keys.sorted() == names)
    #expect(try other.site() == archive.site())
  }

  @Test("a restored cache that is older than the site lists the site, and a stale page goes")
  func olderCache() async throws {
    let archive = try archive()
    _ = try await archive.build()
    let cache = try archive.cache()
    try archive.write(canonical("Q300000", "Short-lived"), to: "content/4.md")
    _ = try await archive.build()
    for (name, bytes) in cache { try archive.write(bytes, to: ".kb-cache/" + name) }
    try archive.remove("content/4.md")
    _ = try await archive.build()
    #expect(try archive.site()["kb/300/Q300000/index.html"] == nil)
  }

  @Test("the number of a file's bytes")
  func hash() {
    let bytes = (0..<100).map { UInt8($0) }
    var hashes: Set<ContentHash> = []
    for length in 0...bytes.count { hashes.insert(ContentHash(Array(bytes[..<length]))) }
    for position in bytes.indices {
      for bit in 0..<8 {
        var changed = bytes
        changed[position] ^= 1 << bit
        hashes.insert(ContentHash(changed))
      }
    }
    hashes.insert(ContentHash([0]))
    hashes.insert(ContentHash([0, 0]))
    // Nothing and one zero byte, of which the latter is the first of `bytes`, too.
    #expect(hashes.count == 101 + 800 + 1)
  }
}

extension Archive {
  /// Writes every file anew, as it is, whatever the file system then knows of it.
  func restore() throws {
    for (path, bytes) in try site(".") {
      try remove(path)
      try write(bytes, to: path)
    }
  }

  /// The files of the cache by name.
  func cache() throws -> [String: Data] { try site(".kb-cache") }
}
