import Foundation
import KBModel
import KBSite
import Testing

/// Copies of one article whose words differ: input files in, the pages that compare them out.
@Suite struct DifferingCopiesTests {
  private static let body = "SUMMARY\n=======\n\nThe spooler stops when the queue is full."
  private static let files = [
    "content/a/195875.TXT": document(
      "Q195875", "The Spooler Stops", date: "12-MAR-2003", body: body),
    "content/b/195875.TXT": document(
      "Q195875", "The Spooler Stops", date: "04-MAY-1999",
      body: "SUMMARY\n=======\n\nThe spooler ends when the queue is full."),
    // Of other fields, but the same words.
    "content/c/195875.TXT": document(
      "Q195875", "The Spooler Stops", date: "01-JAN-1998", body: body),
    "content/d/195876.TXT": document("Q195876", "Another Article"),
  ]

  private static let article = "kb/195/Q195875/index.html"
  private static let second = "kb/195/Q195875/copies/2/index.html"

  @Test func aCopyOfOtherWordsHasAPage() async throws {
    let archive = try Archive(Self.files)
    let report = try await archive.build()
    #expect(report.findings(in: archive) == [])
    #expect((report.articles, report.copyPages) == (2, 1))
    let page = try archive.page(Self.article)
    let list = try #require(
      page.components(separatedBy: "<ul class=\"kb-other\">").dropFirst().first)
    #expect(
      list.hasPrefix(
        """

        <li>3 copies, 2 revisions:</li>
        <li><a href="../../../kb/195/Q195875/copies/2/">1999</a></li>
        <li>2003 (shown)</li>
        </ul>
        """))
    #expect(page.components(separatedBy: "those that are shown").count == 3)
    let copy = try archive.page(Self.second)
    #expect(copy.contains("<del><span class=\"mark\">−</span>stops</del>"))
    #expect(copy.contains("<ins><span class=\"mark\">+</span>ends</ins>"))
    #expect(copy.contains("b/195875.TXT") && !copy.contains("c/195875.TXT"))
    #expect(!(try archive.page("kb/195/Q195876/index.html")).contains("copies"))
    #expect(try archive.site().keys.filter { $0.contains("/copies/") } == [Self.second])
  }

  @Test func copiesOfTheSameWordsHaveNone() async throws {
    var files = Self.files
    files["content/b/195875.TXT"] = nil
    let archive = try Archive(files)
    let report = try await archive.build()
    #expect(report.copyPages == 0)
    #expect(!(try archive.page(Self.article)).contains("kb-other"))
  }

  @Test func buildsAfterAnEditAreAsFullOnes() async throws {
    let archive = try Archive(Self.files)
    _ = try await archive.build()
    // Nothing changed: the page stays, and is counted.
    #expect(try await archive.build().copyPages == 1)
    // Another article changes.
    try archive.write(document("Q195876", "Another Title"), to: "content/d/195876.TXT")
    let other = try await archive.build()
    #expect(other.copyPages == 1)
    #expect(other.changes.map(\.path).contains(Self.second) == false)
    // The copy changes.
    let edited = document(
      "Q195875", "The Spooler Stops", date: "04-MAY-1999",
      body: "SUMMARY\n=======\n\nThe spooler rests when the queue is full.")
    try archive.write(edited, to: "content/b/195875.TXT")
    _ = try await archive.build()
    #expect(try archive.page(Self.second).contains("</span>rests</ins>"))
    let incremental = try archive.site()
    var files = Self.files
    files["content/b/195875.TXT"] = edited
    files["content/d/195876.TXT"] = document("Q195876", "Another Title")
    let full = try Archive(files)
    _ = try await full.build()
    #expect(try full.site() == incremental)
    // The copy goes, and its page with it.
    try archive.remove("content/b/195875.TXT")
    _ = try await archive.build()
    #expect(try archive.site()[Self.second] == nil)
    #expect(!(try archive.page(Self.article)).contains("revisions"))
    // A page that somebody touched is made anew.
    try archive.write(edited, to: "content/b/195875.TXT")
    _ = try await archive.build()
    try archive.write("x", to: "site/" + Self.second)
    _ = try await archive.build()
    #expect(try archive.page(Self.second).contains("</span>rests</ins>"))
  }

  @Test func theNumberOfPagesIsBounded() async throws {
    var files: [String: String] = [:]
    for number in 1...14 {
      files["content/\(number)/195875.TXT"] = document(
        "Q195875", "The Spooler Stops", date: "0\(number % 9 + 1)-MAY-1999",
        body: "SUMMARY\n=======\n\nThe queue holds \(number) jobs.")
    }
    let archive = try Archive(files)
    #expect(try await archive.build().copyPages == 8)
    let page = try archive.page(Self.article)
    #expect(
      page.contains("14 copies, at least 9 different texts")
        && page.contains("5 of the copies are not compared"))
  }

  @Test func thePreviewShowsThem() async throws {
    let archive = try Archive(Self.files)
    _ = try await archive.build()
    var request = BuildRequest()
    request.root = archive.root
    request.version = "test"
    var report = BuildReport()
    let live = try #require(try await LiveArchive.open(request, &report))
    for path in [Self.article, Self.second] {
      let bytes = try #require(try await live.file(at: path))
      #expect(String(decoding: bytes, as: UTF8.self) == (try archive.page(path)))
    }
    #expect(try await live.file(at: "kb/195/Q195875/copies/3/index.html") == nil)
    #expect(try await live.file(at: "kb/195/Q195876/copies/2/index.html") == nil)
  }

  @Test func whatTheShownCopyLostComesFromAnother() async throws {
    // The form of these pages has no product code.
    let page = """
      ---
      layout: page
      title: "Q195875: The Spooler Stops"
      permalink: /kb/195/Q195875/
      ---

      ## Q195875: The Spooler Stops

      	Article: Q195875
      	Product(s): Microsoft Exchange
      	Version(s): winnt:5.5
      	Operating System(s):
      	Keyword(s): kbusage
      	Last Modified: 12-MAR-2003
      	
      	SUMMARY
      	=======
      	
      	The spooler stops when the queue is full.
      """
    let archive = try Archive([
      "content/kb/Q195875.md": page,
      "content/txt/195875.TXT": document(
        "Q195875", "The Spooler Stops", date: "04-MAY-1999", body: Self.body),
    ])
    _ = try await archive.build()
    let html = try archive.page(Self.article)
    let parts = html.components(separatedBy: "Taken from here")
    try #require(parts.count == 2)
    #expect(parts[0].hasSuffix("<dt>") && parts[0].contains("txt/195875.TXT"))
    #expect(parts[1].contains("<dd>product code</dd>"))
    #expect(html.contains("<dt>Product code</dt><dd>exchange</dd>"))
  }

  // MARK: Import

  @Test func anImportKeepsEveryText() async throws {
    let archive = try Archive(Self.files)
    let report = try await archive.importArticles(["content"]) { $0.destination = "new" }
    #expect(report.outcomes == [.written: 2])
    #expect((report.copies, report.furtherTexts) == (2, 1))
    let texts = try archive.content("new")
    #expect(texts.count == 3)
    let further = try #require(texts.keys.first { $0.contains(".copy-") })
    #expect(texts[further]?.contains("The spooler ends") == true)
    // The files with the same words are one text.
    #expect(texts["195/Q195875.md"]?.contains("a/195875.TXT") == true)
    #expect(texts["195/Q195875.md"]?.contains("c/195875.TXT") == true)
    #expect(texts["195/Q195875.md"]?.contains("b/195875.TXT") == false)

    // The pages are those of the files that were imported.
    let again = try await archive.importArticles(["content"]) { $0.destination = "new" }
    #expect(again.outcomes == [.unchanged: 2])
    #expect(again.furtherTexts == 0)
    _ = try await archive.build()
    let before = try archive.page(Self.second)
    let built = try await archive.build { $0.content = [archive.root + "/new"] }
    #expect(built.findings(in: archive) == [])
    #expect(built.copyPages == 1)
    func text(_ page: String) -> String? {
      page.components(separatedBy: "kb-comparison").dropFirst().first
    }
    #expect(text(try archive.page(Self.second)) != nil)
    #expect(
      text(try archive.page(Self.second))?.components(separatedBy: "</div>").first
        == text(before)?.components(separatedBy: "</div>").first)
  }

  @Test func anEarlierImportStaysBesideABetterOne() async throws {
    let archive = try Archive(Self.files)
    for folder in ["content/b", "content/a", "content/b"] {
      let report = try await archive.importArticles([folder]) { $0.destination = "new" }
      #expect(report.diagnostics.filter { $0.severity == .error }.isEmpty)
    }
    let texts = try archive.content("new").filter { $0.key.contains("Q195875") }
    #expect(texts.count == 2)
    #expect(texts["195/Q195875.md"]?.contains("The spooler stops") == true)
    #expect(
      texts.first { $0.key.contains(".copy-") }?.value.contains("The spooler ends") == true)
  }

  @Test func anImportTakesWhatTheBestCopyLostFromOthers() async throws {
    let page = CopiesTests.page(195_875, "It works.", reviewed: "11/6/2003")
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    let archive = try Archive([
      "old/a.txt": lines.dropFirst().joined(separator: "\n"),
      "old/b.TXT": document("Q195875", "How to Find Out", date: "01-JAN-1999"),
    ])
    _ = try await archive.importArticles(["old"])
    let texts = try archive.content()
    let text = try #require(texts["195/Q195875.md"])
    #expect(text.contains("title: How to Find Out"))
    #expect(text.contains("It works.") && text.contains("supplied: "))
    #expect(texts.count == 2)
    let report = try await archive.build()
    #expect(report.findings(in: archive) == [])
    #expect(report.copyPages == 1)
    let html = try archive.page("kb/195/Q195875/index.html")
    #expect(html.contains(">How to Find Out</h1>") && html.contains("Taken from here"))
  }
}
