import Foundation
import KBModel
import Testing

@testable import KBSite

/// Whole mirrors: an archive or folder in, canonical files and counts out.
@Suite("Import of mirrors")
struct MirrorImportTests {
  private static let mirror: [(name: String, bytes: [UInt8])] = [
    ("MISC/KB/en-us/195/875.HTM", Array(MirrorPages.unnumbered.utf8)),
    ("MISC/KB/en-us/index.htm", Array(MirrorPages.index.utf8)),
    ("MISC/KB/img/lamp.gif", MirrorPages.image),
    ("MISC/KB/img/program.exe", [0x4D, 0x5A] + [UInt8](repeating: 0, count: 400)),
    ("MISC/KB/inner.zip", Array("PK\u{3}\u{4}".utf8) + [UInt8](repeating: 0, count: 400)),
    ("MISC/KB/kb.css", Array("h1 { color: red }\n".utf8)),
    ("MISC/KB/kb.js", Array("var lamp = 1;\n".utf8)),
    ("MISC/KB/nothing.htm", []),
    ("MISC/KB/notes.txt", Array("Lamps to buy.\n".utf8)),
    ("kb/299903", Array(MirrorPages.support(299_903, "A lamp blinks twice").utf8)),
    // The number of the label is not that of the keywords.
    (
      "kb/299904",
      Array(
        MirrorPages.support(299_904, "A lamp is dark").replacing("KB299904", with: "KB299905").utf8)
    ),
  ]

  private static let skipped: [SkipReason: [String]] = [
    .page: ["MISC/KB/en-us/index.htm"], .image: ["MISC/KB/img/lamp.gif"],
    .binary: ["MISC/KB/img/program.exe"], .archive: ["MISC/KB/inner.zip"],
    .style: ["MISC/KB/kb.css"], .script: ["MISC/KB/kb.js"], .empty: ["MISC/KB/nothing.htm"],
    .text: ["MISC/KB/notes.txt"],
  ]

  private func check(_ report: ImportReport, of archive: Archive, source: String) throws {
    #expect(report.files == Self.mirror.count && report.articles == 2)
    #expect(report.outcomes == [.written: 2])
    #expect(report.new.map(\.description) == ["Q195875", "Q299903"])
    #expect(report.examples == [.written: report.new])
    let skipped = report.skipped.mapValues { files in
      files.examples.map { $0.replacingOccurrences(of: "\(archive.root)/\(source)/", with: "") }
    }
    #expect(skipped == Self.skipped)
    #expect(report.skipped.values.allSatisfy { $0.count == $0.examples.count })
    // A contradiction needs somebody's attention.
    #expect(report.refused.map(\.path) == ["\(archive.root)/\(source)/kb/299904"])
    #expect(report.refused.map(\.code) == ["id-mismatch"])
    #expect(
      report.findings(in: archive).allSatisfy { $0.hasPrefix("\(source)/kb/299904:") })
    let content = try archive.content()
    #expect(content.keys.sorted() == ["195/Q195875.md", "299/Q299903.md"])
    let hinted = try #require(content["195/Q195875.md"])
    #expect(hinted.contains("title: \"XADM: A Lamp Blinks\"\n"))
    #expect(hinted.contains("path: MISC/KB/en-us/195/875.HTM\n"))
    #expect(hinted.contains("Turn the bulb to the right."))
    #expect(content["299/Q299903.md"]?.contains("## SYMPTOMS\n\nThe lamp blinks twice.\n") == true)
  }

  @Test("in an archive of any kind", arguments: PackedFiles.allCases)
  func packed(kind: PackedFiles) async throws {
    let archive = try Archive()
    let name = "mirror." + kind.rawValue
    try kind.write(Self.mirror, to: archive.root + "/" + name)
    try check(try await archive.importArticles([name]), of: archive, source: name)
  }

  @Test("in a folder")
  func folder() async throws {
    let archive = try Archive()
    for (name, bytes) in Self.mirror { try archive.write(Data(bytes), to: "old/" + name) }
    try check(try await archive.importArticles(["old"]), of: archive, source: "old")
  }

  @Test("every kind gives the same files", arguments: PackedFiles.allCases)
  func equal(kind: PackedFiles) async throws {
    let archive = try Archive()
    try kind.write(Self.mirror, to: archive.root + "/packed")
    try PackedFiles.tar.write(Self.mirror, to: archive.root + "/plain")
    _ = try await archive.importArticles(["packed"])
    _ = try await archive.importArticles(["plain"]) { $0.destination = "plain-content" }
    #expect(try archive.content() == archive.content("plain-content"))
  }

  @Test("a file that is named itself is asked for: that it is no article is an error")
  func named() async throws {
    let archive = try Archive(["old/notes.txt": "Lamps to buy.\n"])
    let report = try await archive.importArticles(["old/notes.txt"])
    #expect(report.findings(in: archive) == ["old/notes.txt:1: error [unknown-format]"])
    #expect(report.refused.map(\.code) == ["unknown-format"] && report.skipped == [:])
  }

  @Test("what is new is what no file of the archive had")
  func news() async throws {
    let archive = try Archive([
      // As the archive has it, in a form and a place of its own.
      "content/txt/lamp.TXT": document("Q299903", "A lamp blinks twice"),
      "content/by-hand.md": canonical("Q299905", "By hand"),
    ])
    func pages(_ numbers: [Int], text: String = "It blinks.") throws {
      try PackedFiles.zip.write(
        numbers.map {
          ("kb/\($0)", Array(MirrorPages.support($0, "Lamp \($0)", text: text).utf8))
        }, to: archive.root + "/old.zip")
    }
    try pages([299_903, 299_904])
    let first = try await archive.importArticles(["old.zip"])
    #expect(first.outcomes == [.written: 1, .added: 1])
    #expect(first.new.map(\.id.number) == [299_904])
    #expect(first.examples[.added]?.map(\.id.number) == [299_903])

    // A build remembers its survey; the answer is the same.
    _ = try await archive.build()
    try pages([299_903, 299_904, 299_905, 299_906])
    let second = try await archive.importArticles(["old.zip"])
    #expect(second.outcomes == [.unchanged: 2, .written: 1, .added: 1])
    #expect(second.new.map(\.id.number) == [299_906])

    let dry = try await archive.importArticles(["old.zip"]) {
      $0.destination = "elsewhere"
      $0.isDryRun = true
    }
    #expect(dry.outcomes == [.written: 4] && dry.new.count == 4)
    #expect(!archive.exists("elsewhere"))
  }

  @Test("so many examples are kept, and all are counted")
  func examples() async throws {
    let archive = try Archive()
    let files = (0..<50).map { ("\($0 + 100).gif", MirrorPages.image) }
    try PackedFiles.zip.write(files, to: archive.root + "/old.zip")
    let report = try await archive.importArticles(["old.zip"])
    #expect(report.skipped[.image]?.count == 50)
    #expect(report.skipped[.image]?.examples.count == ImportReport.mostExamples)
    #expect(report.files == 50 && report.diagnostics == [])
  }

  @Test("a file that is too long is passed over, and no memory taken for it")
  func long() async throws {
    let archive = try Archive()
    let zeros = [UInt8](repeating: 0x20, count: 17 << 20)
    try PackedFiles.sevenZip.write(
      [("long.txt", zeros), ("kb/299903", Array(MirrorPages.support(299_903, "A lamp").utf8))],
      to: archive.root + "/old.7z")
    let report = try await archive.importArticles(["old.7z"])
    #expect(report.skipped[.tooLong]?.count == 1 && report.outcomes == [.written: 1])

    // As in a folder, but for a file that is named itself.
    try archive.write(Data(zeros), to: "old/long.txt")
    let folder = try await archive.importArticles(["old"])
    #expect(folder.skipped[.tooLong]?.count == 1 && folder.findings(in: archive) == [])
    let named = try await archive.importArticles(["old/long.txt"])
    #expect(
      named.findings(in: archive) == [
        "old/long.txt:1: error [long-line]",
        "old/long.txt:1: error [unknown-format]",
      ])
  }

  @Test("articles are found by the numbers in texts and paths, however many are looked for")
  func holders() async throws {
    let archive = try Archive([
      "content/195/875.HTM": MirrorPages.unnumbered,
      "content/utf16.txt": "",
      "content/100001.md": canonical("Q100001", "One", body: "Not Q100002."),
    ])
    var text = Data([0xFF, 0xFE])
    for unit in MirrorPages.support(299_903, "A lamp").utf16 {
      text += [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
    }
    try archive.write(text, to: "content/utf16.txt")
    let tree = ContentTree([archive.root + "/content"])
    let snapshot = try await ContentSnapshot(tree, cache: SurveyCache(), jobs: 2)
    for more in [0, 100] {
      let numbers: [UInt32] =
        [195_875, 299_903, 100_001, 100_002] + (0..<more).map { 400_000 + UInt32($0) }
      let holders = try await ArticleFinder(Set(numbers.map { ArticleID($0) }))
        .holders(in: snapshot, jobs: 2)
      #expect(holders.map(\.key.id.number).sorted() == [100_001, 195_875, 299_903])
    }
  }

  @Test("an archive may unpack to so many times its size")
  func bombs() {
    #expect(ArchiveLimits(ofArchive: 1000).bytes == 4 << 30)
    #expect(ArchiveLimits(ofArchive: 2 << 30).bytes == 500 << 30)
    #expect(ArchiveLimits(ofArchive: .max).bytes == .max)
  }

  @Test(
    "a damaged archive of any kind says so, and crashes nothing", arguments: PackedFiles.allCases)
  func damaged(kind: PackedFiles) async throws {
    let archive = try Archive()
    try kind.write(Self.mirror, to: archive.root + "/whole")
    let whole = try Data(contentsOf: URL(fileURLWithPath: archive.root + "/whole"))
    for part in stride(from: 600, to: whole.count - 1, by: max(1, whole.count / 7)) {
      try archive.write(whole.prefix(part), to: "old." + kind.rawValue)
      let report = try await archive.importArticles(["old." + kind.rawValue]) {
        $0.isDryRun = true
      }
      // The end of a tar file may be missing, and the directory of a zip file, where no entry is cut.
      #expect(
        report.diagnostics.contains { $0.code == "archive" } || report.files <= Self.mirror.count)
      #expect(kind != .sevenZip || report.diagnostics.contains { $0.code == "archive" })
    }
  }
}
