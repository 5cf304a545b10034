import Foundation
import KBModel
import Testing

@testable import KBSite

@Suite("Web archives")
struct WARCReaderTests {
  private static let lamp = MirrorPages.support(299_903, "A lamp blinks twice")

  /// What a reader gives, a line a step.
  private func steps(
    _ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()
  ) throws -> [String] {
    let archive = try Archive()
    try archive.write(Data(bytes), to: "a.warc")
    #expect(ArchiveKind(ofFile: archive.root + "/a.warc") == .web)
    let reader = WARCReader(archive.root + "/a.warc", limits: limits)
    var steps: [String] = []
    while steps.last != "end" {
      switch reader.next() {
      case .file(let name, let bytes, let delivery):
        let facts = [delivery.charset, delivery.location, delivery.isCutOff ? "cut off" : nil]
        steps.append(
          ([name, String(decoding: bytes, as: UTF8.self)] + facts.compactMap { $0 })
            .joined(separator: " | "))
      case .skipped(let name, let reason): steps.append("skipped \(name) \(reason)")
      case .refused(let name, let reason): steps.append("refused \(name): \(reason)")
      case .failed(let reason): steps.append("failed: \(reason)")
      case .end: steps.append("end")
      }
    }
    return steps
  }

  private static func answer(_ body: [UInt8], _ fields: String...) -> [UInt8] {
    StoredWARC([.answer("http://a.example/b", body, fields: fields)]).bytes
  }

  @Test(
    "records of every version, compressed or not",
    arguments: ["0.17", "0.18", "1.0", "1.1"], [false, true])
  func versions(version: String, isCompressed: Bool) throws {
    let warc = StoredWARC(
      [
        .init(
          type: "warcinfo", contentType: "application/warc-fields", content: Array("a: b".utf8)),
        .init(type: "request", uri: "http://a.example/", content: Array("GET / HTTP/1.1".utf8)),
        .page("http://a.example/kb/1", "one"), .page("<http://a.example/kb/2/>", "two"),
        .init(
          type: "resource", uri: "file:///c/d.txt", contentType: "text/plain; charset=\"KOI8-R\"",
          content: Array("three".utf8)),
        .init(type: "metadata", uri: "http://a.example/", content: Array("x".utf8)),
        .init(
          type: "revisit", uri: "http://a.example/kb/1", content: Array("HTTP/1.1 200 OK".utf8)),
        .init(
          type: "response", uri: "dns:a.example", contentType: "text/dns",
          content: Array("1.2.3.4".utf8)),
      ], version: version)
    #expect(
      try steps(isCompressed ? warc.compressed : warc.bytes) == [
        "skipped <urn:uuid:00000000-0000-4000-8000-000000000000> record",
        "skipped a.example record",
        "a.example/kb/1 | one | http://a.example/kb/1",
        "a.example/kb/2 | two | http://a.example/kb/2/",
        "c/d.txt | three | koi8-r | file:///c/d.txt",
        "skipped a.example record", "skipped a.example/kb/1 record",
        "skipped dns:a.example record", "end",
      ])
  }

  @Test("answers that hold no page are skipped, by their status and type")
  func answers() throws {
    let records: [StoredWARC.Record] = [
      .answer("http://a.example/1", [1], status: "404 Not Found"),
      .answer("http://a.example/2", [1], status: "302 Found", fields: ["Location: /"]),
      .answer("http://a.example/3", [1], status: "206 Partial Content"),
      .answer("http://a.example/4", [1], fields: ["Content-Type: image/gif"]),
      .answer("http://a.example/5", [1], fields: ["CONTENT-TYPE:Text/CSS ;x=y"]),
      .answer("http://a.example/6", [1], fields: ["Content-Type: application/x-javascript"]),
      .answer("http://a.example/7", [1], fields: ["Content-Type: video/mpeg"]),
      .init(type: "resource", uri: "http://a.example/8", contentType: "image/png", content: [1]),
    ]
    #expect(
      try steps(StoredWARC(records).bytes) == [
        "skipped a.example/1 answer", "skipped a.example/2 answer", "skipped a.example/3 answer",
        "skipped a.example/4 image", "skipped a.example/5 style", "skipped a.example/6 script",
        "skipped a.example/7 binary", "skipped a.example/8 image", "end",
      ])
  }

  @Test("content is unpacked as the server packed it, and taken as it is where it is not packed")
  func codings() throws {
    let packed = try #require(GzipMember.compress(Array("page".utf8)))
    func page(_ bytes: [UInt8]) throws -> String { try steps(bytes)[0] }
    let plain = "a.example/b | page | http://a.example/b"
    #expect(try page(Self.answer(packed, "Content-Encoding: gzip")) == plain)
    #expect(try page(Self.answer(Array("page".utf8), "Content-Encoding: gzip")) == plain)
    // Raw deflate, as some servers sent it: what stands between the header of gzip and its checksum.
    let raw = Array(packed.dropFirst(10).dropLast(8))
    #expect(try page(Self.answer(raw, "Content-Encoding: deflate")) == plain)
    let chunks = Array("2;x=y\r\npa\r\n1\r\ng\r\n1\r\ne\r\n0\r\n\r\n".utf8)
    #expect(try page(Self.answer(chunks, "Transfer-Encoding: chunked")) == plain)
    // The crawler joined the chunks and kept the field.
    #expect(try page(Self.answer(Array("page".utf8), "Transfer-Encoding: chunked")) == plain)
    let half = packed.count / 2
    var both = Array("\(String(half, radix: 16))\r\n".utf8) + packed[..<half]
    both += Array("\r\n\(String(packed.count - half, radix: 16))\r\n".utf8) + packed[half...]
    both += Array("\r\n0\r\n\r\n".utf8)
    #expect(
      try page(Self.answer(both, "Transfer-Encoding: chunked", "Content-Encoding: gzip")) == plain)
    #expect(
      try page(Self.answer([1, 2], "Content-Encoding: br"))
        == "refused a.example/b: the page is packed as “br”, which kb does not read; unpack it by hand"
    )
    #expect(
      try page(Self.answer(Array(packed[..<half]), "Content-Encoding: gzip"))
        == "refused a.example/b: the page cannot be unpacked: its data is damaged")
  }

  @Test("a page in several records is told of, once")
  func segments() throws {
    let records: [StoredWARC.Record] = [
      .answer("http://a.example/1", [1], record: ["WARC-Segment-Number: 1"]),
      .init(
        type: "continuation", uri: "http://a.example/1", content: [2],
        fields: ["WARC-Segment-Number: 2"]),
      .page("http://a.example/2", "two"),
    ]
    #expect(
      try steps(StoredWARC(records).bytes) == [
        "refused a.example/1: the page is cut into several records; join them with another program",
        "skipped a.example/1 record", "a.example/2 | two | http://a.example/2", "end",
      ])
  }

  @Test("what is long is not kept, whether as it is or unpacked")
  func limits() throws {
    let zeros = [UInt8](repeating: 0x20, count: 5000)
    let packed = try #require(GzipMember.compress(zeros))
    let zlib = [0x78, 0x9C] + Array(packed.dropFirst(10).dropLast(8)) + [0, 0, 0, 0]
    let warc = StoredWARC([
      .answer("http://a.example/1", zeros),
      .answer("http://a.example/2", packed, fields: ["Content-Encoding: gzip"]),
      .answer("http://a.example/4", zlib, fields: ["Content-Encoding: deflate"]),
      .page("http://a.example/3", "three"),
    ])
    let end = ["a.example/3 | three | http://a.example/3", "end"]
    #expect(
      try steps(warc.bytes, limits: ArchiveLimits(bytesOfEntry: 4999))
        == [1, 2, 4].map { "skipped a.example/\($0) tooLong" } + end)
    // The second is read in blocks before its end is known.
    let many = StoredWARC((0..<100).map { .answer("http://a.example/\($0)", zeros) })
    let steps = try steps(many.compressed, limits: ArchiveLimits(bytes: 200_000))
    #expect(
      steps.dropLast().last
        == "failed: the archive unpacks to more than 200000 bytes; split it and import its parts")
    #expect(
      try self.steps(many.compressed, limits: ArchiveLimits(entries: 3)).suffix(2)
        == ["failed: more than 3 records; split the archive", "end"])
  }

  @Test("names lead nowhere and have no hidden parts")
  func names() {
    for (address, name) in [
      ("http://a.example/kb/1?x=../y#z", "a.example/kb/1?x=..%2Fy"),
      ("http://a.example/../../etc/passwd", "a.example/etc/passwd"),
      ("http://a.example/.hidden/./b", "a.example/%2Ehidden/b"), ("//../..", "page"),
      ("http://a.example//b c\n", "a.example/b%20c%0A"), ("", "page"), ("file:///..", "page"),
    ] {
      #expect(PageAddress(address).name == name, "\(address)")
      #expect(RelativePath(name) != nil)
    }
  }

  @Test(
    "what is damaged ends the reading, and what stands before is good",
    arguments: [
      ("cut off", "record 2 is cut off"), ("no length", "record 2 does not say how long it is"),
      ("negative", "record 2 does not say how long it is"),
      ("too short", "no record begins behind record 1"),
      ("noise", "no record begins behind record 1"),
      ("long line", "a line has more than 65536 bytes"),
    ])
  func damage(kind: String, cause: String) throws {
    let first = StoredWARC([.page("http://a.example/1", "one")]).bytes
    var second = StoredWARC.Record.page("http://a.example/2", "two")
    let rest: [UInt8]
    switch kind {
    case "cut off": rest = StoredWARC([second]).bytes.dropLast(6)
    case "no length":
      rest = Array(
        String(decoding: StoredWARC([second]).bytes, as: UTF8.self)
          .replacing("content-length", with: "x").utf8)
    case "negative":
      second.length = -1
      rest = StoredWARC([second]).bytes
    case "too short":
      var record = StoredWARC.Record.page("http://a.example/1", "one")
      record.length = 3
      let expected = [
        "failed: the archive is damaged (\(cause)); what stands before was read", "end",
      ]
      #expect(try steps(StoredWARC([record, second]).bytes).suffix(2) == expected[...])
      return
    case "noise": rest = Array("noise\r\n".utf8)
    default: rest = [UInt8](repeating: 0x41, count: 70_000)
    }
    #expect(
      try steps(first + rest) == [
        "a.example/1 | one | http://a.example/1",
        "failed: the archive is damaged (\(cause)); what stands before was read", "end",
      ])
  }

  /// Lines and contents that go over the blocks that are read at a time.
  @Test("records of every length are read whole")
  func lengths() throws {
    let records = (0..<60).map { index in
      StoredWARC.Record.page(
        "http://a.example/\(index)",
        String(repeating: "x", count: index * 997 % 70_000 + index * 400))
    }
    let expected = records.indices.map { index in
      "a.example/\(index) | \(String(repeating: "x", count: index * 997 % 70_000 + index * 400))"
        + " | http://a.example/\(index)"
    }
    #expect(try steps(StoredWARC(records).compressed) == expected + ["end"])
  }

  @Test("a crawl becomes articles, each once, with the encoding that the server declared")
  func articles() async throws {
    let cyrillic = MirrorPages.support(299_906, "A lamp", text: "TEXT")
    let parts = cyrillic.components(separatedBy: "TEXT").map { Array($0.utf8) }
    // “лампа” in KOI8-R, which no page declares here.
    let koi8 = parts[0] + [0xCC, 0xC1, 0xCD, 0xD0, 0xC1] + parts[1]
    let warc = StoredWARC([
      .page("http://support.example/kb/299903", Self.lamp),
      .page("http://support.example/kb/299903", Self.lamp),
      .page("http://mirror.example/MISC/KB/en-us/195/875.HTM", MirrorPages.unnumbered),
      .page("http://mirror.example/index.htm", MirrorPages.index),
      .answer(
        "http://support.example/kb/299904",
        Array(MirrorPages.support(299_904, "A lamp is dark").utf8),
        record: ["WARC-Truncated: length"]),
      .answer(
        "http://support.example/kb/299906", koi8,
        fields: ["Content-Type: text/html; charset=koi8-r"]),
      // The page says another number than the address that it stood at.
      .page("http://support.microsoft.com/kb/299908", MirrorPages.support(299_907, "A lamp")),
      .answer("http://support.example/kb/1", [], status: "404 Not Found"),
    ])
    let archive = try Archive()
    try archive.write(Data(warc.compressed), to: "crawl.warc.gz")
    let report = try await archive.importArticles(["crawl.warc.gz"]) { $0.keepsOriginals = true }
    #expect(report.outcomes == [.written: 4] && report.copies == 1 && report.files == 8)
    #expect(report.skipped.mapValues(\.count) == [.page: 1, .answer: 1])
    #expect(
      report.findings(in: archive) == [
        "crawl.warc.gz/support.example/kb/299904: warning [cut-off-page]",
        "crawl.warc.gz/support.microsoft.com/kb/299908:1: error [id-mismatch]",
      ])
    #expect(report.refused.map(\.code) == ["id-mismatch"])
    #expect(report.doubtful.map(\.code) == ["cut-off-page"])
    let content = try archive.content()
    #expect(content["299/Q299906.md"]?.contains("лампа") == true)
    #expect(content["299/Q299906.md"]?.contains("  encoding: KOI8-R\n") == true)
    #expect(content["299/Q299904.md"]?.contains("  lost: end\n") == true)
    #expect(
      content["195/Q195875.md"]?.contains("path: mirror.example/MISC/KB/en-us/195/875.HTM\n")
        == true)
    #expect(report.originals == 4)
    let again = try await archive.importArticles(["crawl.warc.gz"]) { $0.keepsOriginals = true }
    #expect(again.outcomes == [.unchanged: 4] && again.originals == 0 && again.new == [])
    #expect(try archive.content() == content)
    #expect(try await archive.build().findings(in: archive).isEmpty)
  }
}
