import Foundation
import KBModel
import Testing

@testable import KBSite

@Suite struct ImportTests {
  @Test func filesOfAnyFormatBecomeCanonicalFiles() async throws {
    let archive = try Archive([
      "old/Q198657.TXT": document("Q198657", "XADM: One"),
      "old/deep/2.md": canonical("Q26281", "Two", body: "See Q198657."),
      "old/.hidden": "no article",
    ])
    let report = try await archive.importArticles(["old"])
    #expect(report.diagnostics.filter { $0.severity > .note }.isEmpty)
    #expect(report.files == 2 && report.articles == 2 && report.copies == 0)
    #expect(report.formats == ["document": 1, "canonical": 1])
    #expect(report.encodings == ["US-ASCII": 2])
    #expect(report.outcomes == [.written: 2])
    let content = try archive.content()
    #expect(content.keys.sorted() == ["026/Q26281.md", "198/Q198657.md"])
    #expect(content["026/Q26281.md"]?.hasSuffix("---\n\nSee Q198657.\n") == true)
    let text = try #require(content["198/Q198657.md"])
    #expect(text.hasPrefix("---\nid: Q198657\ntitle: \"XADM: One\"\n"))
    #expect(text.contains("\nsource:\n  path: Q198657.TXT\n  format: document\n"))
  }

  @Test func theConfigurationNamesTheContentFolder() async throws {
    let archive = try Archive([
      "kb.yml": "content: [articles, more]\n", "old/1.TXT": document("Q198657", "XADM: One"),
    ])
    let report = try await archive.importArticles(["old"])
    #expect(report.destination == archive.root + "/articles")
    #expect(try archive.content("articles").keys.sorted() == ["198/Q198657.md"])
    try archive.write("content: {}\n", to: "kb.yml")
    let refused = try await archive.importArticles(["old"])
    #expect(refused.findings(in: archive) == ["kb.yml:1:10: error [invalid-configuration]"])
    #expect(refused.files == 0)
  }

  @Test func importingTwiceChangesNothing() async throws {
    let archive = try Archive([
      "old/1.TXT": document("Q198657", "XADM: One"), "old/2.TXT": document("Q100002", "Two"),
    ])
    _ = try await archive.importArticles(["old"])
    let date = Date(timeIntervalSince1970: 1_000_000_000)
    let path = archive.root + "/content/198/Q198657.md"
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
    let again = try await archive.importArticles(["old"])
    #expect(again.outcomes == [.unchanged: 2])
    // The same file under another path is no news either.
    try FileManager.default.copyItem(
      atPath: archive.root + "/old/1.TXT", toPath: archive.root + "/moved.TXT")
    #expect(try await archive.importArticles(["moved.TXT"]).outcomes == [.unchanged: 1])
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.modificationDate] as? Date == date)
  }

  @Test func whatAPersonChangedIsLeftAlone() async throws {
    let archive = try Archive([
      "old/1.TXT": document("Q198657", "XADM: One"),
      "content/100/Q100002.md": canonical("Q100002", "By hand"),
      "old/2.TXT": document("Q100002", "Two"),
    ])
    _ = try await archive.importArticles(["old/1.TXT"])
    let edited = try #require(try archive.content()["198/Q198657.md"]) + "\nA remark.\n"
    try archive.write(edited, to: "content/198/Q198657.md")

    let report = try await archive.importArticles(["old"])
    #expect(report.outcomes == [.conflict: 2])
    #expect(
      report.findings(in: archive) == [
        "content/100/Q100002.md: error [edited-file]",
        "content/198/Q198657.md: error [edited-file]",
      ])
    #expect(try archive.content()["198/Q198657.md"] == edited)

    let forced = try await archive.importArticles(["old"]) { $0.isForced = true }
    #expect(forced.outcomes == [.updated: 2])
    #expect(forced.findings(in: archive).isEmpty)
    #expect(try archive.content()["198/Q198657.md"]?.contains("A remark.") == false)
  }

  @Test func sourcesThatChangedUpdateTheirArticles() async throws {
    let archive = try Archive(["old/1.TXT": document("Q198657", "XADM: One")])
    _ = try await archive.importArticles(["old"])
    try archive.write(
      document("Q198657", "XADM: One", date: "22-NOV-1999", body: "News."), to: "old/1.TXT")
    #expect(try await archive.importArticles(["old"]).outcomes == [.updated: 1])
    #expect(try archive.content()["198/Q198657.md"]?.contains("News.") == true)
  }

  /// One after the other or together, in either order: the better copy is written, the other beside it.
  @Test(arguments: [["a", "b"], ["b", "a"]])
  func theBetterCopyWins(order: [String]) async throws {
    let archive = try Archive([
      "a/1.TXT": document("Q198657", "One", date: "02-JAN-2000", body: "newer"),
      "b/2.TXT": document("Q198657", "One", date: "01-JAN-1999", body: "older"),
    ])
    for folder in order {
      let report = try await archive.importArticles([folder])
      #expect(report.findings(in: archive).isEmpty)
    }
    let text = try #require(try archive.content()["198/Q198657.md"])
    #expect(text.contains("newer") && !text.contains("older"))
    #expect(text.contains("source:\n  path: 1.TXT\n"))
    let further = try archive.content().filter { $0.key.contains(".copy-") }
    #expect(further.count == 1)
    #expect(further.values.first?.contains("older") == true)
    #expect(further.values.first?.contains("source:\n  path: 2.TXT\n") == true)
    for folder in order { _ = try await archive.importArticles([folder]) }
    #expect(try archive.content()["198/Q198657.md"] == text)

    let together = try await archive.importArticles(order) { $0.destination = "together" }
    #expect(together.copies == 1)
    #expect(together.diagnostics.map(\.code) == ["copy"])
    let texts = try archive.content("together")
    #expect(texts["198/Q198657.md"]?.contains("  path: a/1.TXT") == true)
    #expect(texts.count == 2)
  }

  @Test func differentArticlesWithOneNumber() async throws {
    let archive = try Archive([
      "old/a.TXT": document("Q100002", "PRB: Printer Prints Upside Down"),
      "old/b.TXT": document("Q100002", "Migrating Mailbox Servers"),
    ])
    let report = try await archive.importArticles(["old"])
    #expect(report.findings(in: archive) == ["old/b.TXT: error [id-conflict]"])
    #expect(report.outcomes == [.written: 1])
  }

  @Test func dryRunWritesNothing() async throws {
    let archive = try Archive(["old/1.TXT": document("Q198657", "One")])
    let report = try await archive.importArticles(["old"]) {
      $0.isDryRun = true
      $0.keepsOriginals = true
    }
    #expect(report.outcomes == [.written: 1])
    #expect(report.originals == 0)
    #expect(!FileManager.default.fileExists(atPath: archive.root + "/content"))
  }

  @Test func whatCannotBeImportedIsReported() async throws {
    let archive = try Archive([
      "old/1.TXT": document("Q198657", "One"), "old/Q100003.TXT": document("Q100002", "Two"),
      "old/bad.TXT": "Just some words.\n", "old/empty.TXT": "",
      "old/header.md": canonical("lamp", "Three"),
    ])
    let report = try await archive.importArticles(["old", "none"])
    #expect(
      report.findings(in: archive) == [
        "none: error [import-source]", "old/Q100003.TXT: error [id-mismatch]",
        "old/header.md:2:5: error [invalid-id]",
      ])
    #expect(report.doubtful.map(\.path) == [archive.root + "/old/Q100003.TXT"])
    #expect(report.refused.map(\.path) == [archive.root + "/old/header.md"])
    #expect(report.skipped.mapValues(\.count) == [.text: 1, .empty: 1])
    #expect(report.refused.allSatisfy { !$0.reasons.isEmpty })
    #expect(report.outcomes == [.written: 2])
  }

  @Test func aFolderIsNotImportedIntoItself() async throws {
    let archive = try Archive(["content/1.TXT": document("Q198657", "One")])
    let report = try await archive.importArticles([""])
    #expect(report.findings(in: archive) == [": error [import-source]"])
    #expect(try await archive.importArticles(["content/1.TXT"]).outcomes == [.added: 1])
  }

  @Test func pagesNameTheSourceOfAnImportedFile() async throws {
    let text = document("Q198657", "XADM: One", body: "SUMMARY\n=======\n\nSee Q100002.")
    let archive = try Archive(["old/txt/Q198657.TXT": text])
    _ = try await archive.importArticles(["old"])
    _ = try await archive.build()
    let imported = try archive.page("kb/198/Q198657/index.html")
    _ = try await archive.build { $0.content = [archive.root + "/old"] }
    #expect(imported == (try archive.page("kb/198/Q198657/index.html")))
    #expect(imported.contains("txt/Q198657.TXT"))
  }

  @Test func aFileLeftByAnInterruptionIsNoArticle() async throws {
    let archive = try Archive(["old/1.TXT": document("Q198657", "One")])
    let file: RelativePath = "content/198/Q198657.md"
    try archive.write("---\nid: Q1986", to: file.temporary.text)
    #expect(try await archive.importArticles(["old"]).outcomes == [.written: 1])
    #expect(try await archive.build().findings(in: archive) == [])
  }
}

extension Archive {
  /// Imports into `content`; paths start from the archive's root.
  func importArticles(
    _ sources: [String], _ change: (inout ImportRequest) -> Void = { _ in }
  ) async throws -> ImportReport {
    var request = ImportRequest()
    request.sources = sources
    request.jobs = 2
    change(&request)
    request.sources = request.sources.map { root + "/" + $0 }
    request.destination = request.destination.map { root + "/" + $0 }
    request.archive.root = root
    return try await KBSite.importArticles(request)
  }

  /// The texts of a content folder by path.
  func content(_ folder: String = "content") throws -> [String: String] {
    try site(folder).mapValues { String(decoding: $0, as: UTF8.self) }
  }
}

extension ImportReport {
  func findings(in archive: Archive) -> [String] {
    var report = BuildReport()
    report.diagnostics = diagnostics
    return report.findings(in: archive)
  }
}
