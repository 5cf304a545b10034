import Foundation
import KBModel
import Testing

@testable import KBSite

@Suite("Links in the content folder")
struct ImportLinkTests {
  private let files = [
    "old/1.TXT": document("Q100001", "XADM: One"), "old/2.TXT": document("Q200002", "XADM: Two"),
  ]

  @Test(
    "an import does not write through a link in its destination, and goes on",
    arguments: [
      ("content/100", "100"), ("content/100", "nowhere"), ("content/100/Q100001.md", "Q100001.md"),
      ("content/100/Q100001.md", "nowhere"), ("content/100/.Q100001.md.kb-new", "Q100001.md"),
    ], [false, true])
  func imported(link: (path: String, target: String), isForced: Bool) async throws {
    let archive = try Archive(files)
    let outside = try Outside(of: archive)
    try archive.link(link.path, to: outside.root + "/" + link.target)
    let before = try outside.contents()
    let report = try await archive.importArticles(["old"]) { $0.isForced = isForced }
    #expect(report.findings(in: archive) == ["\(link.path): error [symbolic-link]"])
    #expect(report.outcomes == [.written: 1])
    #expect(try outside.contents() == before)
    #expect(archive.exists(link.path) && archive.exists("content/200/Q200002.md"))
    try archive.remove(link.path)
    #expect(try await archive.importArticles(["old"]).outcomes == [.written: 1, .unchanged: 1])
  }

  @Test(
    "nor does it keep the originals behind one",
    arguments: [
      ("content/.originals", ""), ("content/.originals", "nowhere"),
      ("content/.originals/100.tar.gz", "100.tar.gz"), ("content/.originals/100.tar.gz", "nowhere"),
      ("content/.originals/.100.tar.gz.kb-new", "100.tar.gz"),
    ])
  func originals(link: (path: String, target: String)) async throws {
    let archive = try Archive(files)
    let outside = try Outside(of: archive)
    try archive.link(link.path, to: outside.root + "/" + link.target)
    let before = try outside.contents()
    let report = try await archive.importArticles(["old"]) { $0.keepsOriginals = true }
    #expect(report.findings(in: archive) == ["\(link.path): error [symbolic-link]"])
    #expect(report.outcomes == [.written: 2])
    #expect(try outside.contents() == before)
    #expect(archive.exists(link.path))
  }

  @Test("a destination that is itself a link is followed where the call names it, and nowhere else")
  func destination() async throws {
    let archive = try Archive(files)
    try archive.write("", to: "real/.keep")
    try archive.link("content", to: "real")
    let refused = try await archive.importArticles(["old"])
    #expect(refused.findings(in: archive) == ["content: error [symbolic-link]"])
    #expect(refused.outcomes.isEmpty && !archive.exists("real/100"))
    var request = NewArticleRequest(in: BuildRequest())
    request.archive.root = archive.root
    request.id = ArticleID(100_003)
    request.title = "Three"
    let new = try await createArticle(request)
    #expect(new.diagnostics.map(\.code) == ["symbolic-link"])
    #expect(!archive.exists("real/100"))
    let followed = try await archive.importArticles(["old"]) { $0.destination = "content" }
    #expect(followed.outcomes == [.written: 2])
    #expect(archive.exists("real/100/Q100001.md"))
  }

  @Test("links and paths that lead out, in an archive that is imported, change nothing outside")
  func archives() async throws {
    let archive = try Archive()
    let outside = try Outside(of: archive)
    let text = Array(document("Q100001", "XADM: One").utf8)
    let tar = StoredTar([
      .file("txt/Q100001.TXT", text), .link("txt/link", to: outside.root),
      .link("txt/Q100002.TXT", to: outside.root + "/index.html"),
      // Whoever unpacks this after the link writes where that leads.
      .file("txt/link/kb/index.html", text), .file("../outside/Q100003.TXT", text),
      .file(outside.root + "/index.html", text),
      .secondName("txt/Q100004.TXT", of: "/etc/hostname"),
    ])
    try archive.write(Data(tar.bytes), to: "old.tar")
    let before = try outside.contents()
    let report = try await archive.importArticles(["old.tar"]) { $0.keepsOriginals = true }
    #expect(report.diagnostics.filter { $0.code == "archive-entry" }.count == 2)
    #expect(report.articles == 1)
    #expect(try outside.contents() == before)
    #expect(try archive.names(in: "content") == [".originals", "100"])
  }

  @Test(
    "a new article is not written through a link",
    arguments: [
      ("content/100", "100"), ("content/100/Q100003.md", "nowhere"),
      ("content/100/.Q100003.md.kb-new", "Q100001.md"),
    ])
  func newArticle(link: (path: String, target: String)) async throws {
    let archive = try Archive(["content/200/Q200002.md": canonical("Q200002", "Two")])
    let outside = try Outside(of: archive)
    try archive.link(link.path, to: outside.root + "/" + link.target)
    let before = try outside.contents()
    var request = NewArticleRequest(in: BuildRequest())
    request.archive.root = archive.root
    request.id = ArticleID(100_003)
    request.title = "Three"
    let report = try await createArticle(request)
    #expect(report.path == nil)
    #expect(report.diagnostics.last?.code == "symbolic-link")
    #expect(
      report.diagnostics.last?.location?.path == archive.root + "/" + link.path)
    #expect(try outside.contents() == before)
    #expect(archive.exists(link.path))
  }
}
