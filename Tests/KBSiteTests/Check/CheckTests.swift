import Foundation
import KBModel
import KBSite
import Testing

@Suite("kb check")
struct CheckTests {
  @Test("a file that was encoded twice agrees with its page, and the page says so")
  func encodedTwice() async throws {
    let archive = try Archive([
      "content/1.txt": document(
        "Q100001", "PRB: Café", body: "The userâ€™s naÃ¯ve Ã©cole — “CAFÉ”.")
    ])
    let report = try await check(archive, fidelity: true)
    #expect(report.findings(in: archive) == [])
    #expect(report.fidelity?.differences == 0)
    _ = try await archive.build()
    let page = try archive.page("kb/100/Q100001/index.html")
    #expect(page.contains("The user’s naïve école — “CAFÉ”."))
    #expect(page.contains("<dt>Repaired</dt><dd>characters that were encoded twice</dd>"))
  }

  private func check(
    _ archive: Archive, files: [String] = [], fidelity: Bool = false
  ) async throws -> CheckReport {
    var build = BuildRequest()
    build.root = archive.root
    build.jobs = 2
    var request = CheckRequest(build)
    request.files = files
    request.fidelity = fidelity
    return try await KBSite.check(request)
  }

  @Test("reports what a build reports, and writes nothing")
  func sameAsBuild() async throws {
    let archive = try Archive([
      "content/good.md": canonical("Q100001", "Good"),
      "content/100/Q100003.TXT": document("Q100002", "PRB: T"),
      "content/empty.txt": "",
      "content/a.txt": document("Q100004", "PRB: Printer Prints Upside Down"),
      "content/b.txt": document("Q100004", "Migrating Mailbox Servers"),
    ])
    let report = try await check(archive, fidelity: true)
    #expect(!FileManager.default.fileExists(atPath: archive.root + "/site"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: archive.root) == ["content"])
    let built = try await archive.build()
    #expect(Set(report.diagnostics).isSuperset(of: built.diagnostics))
    #expect(report.findings(in: archive) == built.findings(in: archive))
    #expect(!report.diagnostics.isEmpty)
    #expect(report.files == 5)
    #expect(report.pages == 4)
    #expect(report.fidelity?.differences == 0)
  }

  @Test("errors of configuration and templates are reported")
  func surroundings() async throws {
    let archive = try Archive([
      "content/1.md": canonical("Q100001", "Good"), "kb.yml": "titel: A\n",
    ])
    #expect(try await check(archive).diagnostics.map(\.code) == ["unknown-key"])
    try archive.write("title: A\n", to: "kb.yml")
    try archive.write("{{titel}}", to: "templates/pages/article.mustache")
    #expect(try await check(archive).diagnostics.map(\.code) == ["template"])
    try archive.write("<p>{{title}}</p>", to: "templates/pages/article.mustache")
    let findings = try await check(archive, fidelity: true).findings(in: archive)
    #expect(findings == ["content/1.md: error [lost-word]"])
  }

  @Test("a folder stands for the files in it")
  func folder() async throws {
    let archive = try Archive([
      "content/a/1.md": canonical("Q100001", "One", body: "See Q100002."),
      "content/a/b/2.txt": "",
      "content/a/.hidden": "x", "content/3.txt": "",
    ])
    let report = try await check(archive, files: [archive.root + "/content/a"])
    #expect(report.files == 2)
    #expect(report.citations.all == 0)
    #expect(report.findings(in: archive) == ["content/a/b/2.txt: error [empty-file]"])
  }

  @Test("without files there is nothing to check, which is no success")
  func nothing() async throws {
    let archive = try Archive()
    #expect(
      try await check(archive).findings(in: archive) == ["content: error [content-folder]"])
    try FileManager.default.createDirectory(
      atPath: archive.root + "/content", withIntermediateDirectories: true)
    let report = try await check(archive)
    #expect(report.findings(in: archive) == ["content: error [no-articles]"])
    #expect(report.links == 0)
  }

  @Test("only the files named are read")
  func files() async throws {
    let archive = try Archive([
      "content/good.md": canonical("Q100001", "Good"), "content/empty.txt": "",
    ])
    let report = try await check(archive, files: [archive.root + "/content/good.md"])
    #expect(report.findings(in: archive).isEmpty)
    #expect(report.links == 0)
    #expect(report.files == 1)
    #expect(report.fidelity == nil)
    let missing = try await check(archive, files: [archive.root + "/content/none.txt"])
    #expect(missing.diagnostics.map(\.code) == ["unreadable-file"])
  }

  @Test("a template that leaves the metadata out loses their words")
  func templateWithoutMetadata() async throws {
    let archive = try Archive([
      "content/a.txt": document("Q100002", "PRB: T"),
      "templates/pages/article.mustache":
        "<article class=\"kb-article\"><h1>{{title}}</h1><div class=\"kb-body\">{{{body}}}</div></article>",
    ])
    let report = try await check(archive, fidelity: true)
    #expect(report.diagnostics.contains { $0.message == "word “kbusage” is lost" })
    #expect(!report.diagnostics.contains { $0.code == "invented-word" })
  }

  @Test("procedures of a flattened page keep their numbers and what stands between them")
  func numbersOfFlattenedPages() async throws {
    let page = """
      A page of lists (100003)

      The information in this article applies to:

        • Sample Server 1.0

      SUMMARY

      To start it:

        1. Turn the key.
      The light is red.
        2. Wait.
      The server runs now.

      To stop it:

        1. Turn the key back.

      Note It takes a while.

        1. Take it out.

      Both are needed:
        • Power
        • Time
      Follow these steps to look:

        4. Open the door.
        5. Look.

      Modification Type:MinorLast Reviewed:8/16/2005
      Keywords:kbinfo KB100003
      """
    let report = try await check(try Archive(["content/a.txt": page]), fidelity: true)
    #expect(report.diagnostics.filter { $0.severity == .error } == [])
    #expect(report.fidelity?.differences == 0)
    #expect(report.fidelity?.words ?? 0 > 60)
  }

  @Test("what a program put around a page is no text of the article")
  func aroundAPage() async throws {
    let page = """
      http://support.microsoft.com/kb/100003

      Article ID: 100003 - Last Review: August 14, 2009 - Revision: 6.0

      How to turn a key in a lock of some age Page 1 of 2

      On This Page

        • SUMMARY
        • Keys of Brass

      SUMMARY

      The key turns to the right.

      Page 2 of 2

      Keys of Brass

      They turn to the left.
      """
    let report = try await check(try Archive(["content/a.txt": page]), fidelity: true)
    #expect(report.diagnostics.filter { $0.severity == .error } == [])
    #expect(report.fidelity?.differences == 0)
  }

  @Test("words that follow the site's own without a blank")
  func gluedToAPage() async throws {
    let page = """
      Article ID: 100003 - Last Review: August 14, 2009 - Revision: 6.0 How to turn a keyThis article was previously published under Q100003 On This PageSUMMARY The key turns to the right
      in most locks, and to the left in a few.
      """
    let report = try await check(try Archive(["content/a.txt": page]), fidelity: true)
    #expect(report.diagnostics.filter { $0.severity == .error } == [])
  }

  @Test(
    "a corpus of real articles: no word is lost or invented",
    .enabled(if: ProcessInfo.processInfo.environment["KB_CORPUS"] != nil))
  func corpus() async throws {
    let corpus = try #require(ProcessInfo.processInfo.environment["KB_CORPUS"])
    var build = BuildRequest()
    build.content = [corpus]
    build.jobs = ProcessInfo.processInfo.activeProcessorCount
    var request = CheckRequest(build)
    request.fidelity = true
    let report = try await KBSite.check(request)
    let wrong = report.diagnostics.filter { ["lost-word", "invented-word"].contains($0.code) }
    #expect(wrong == [])
    let figures = try #require(report.fidelity)
    #expect(figures.keptLines * 1000 >= figures.alignedLines * 995)
  }
}
