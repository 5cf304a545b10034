import Foundation
import KBModel
import Testing

@testable import KBSite

/// Links at every depth of what a build writes, one by one.
@Suite("Links in the site, the staging folder and the cache")
struct SiteLinkTests {
  private let articles = [
    "content/1.md": canonical("Q100001", "One"), "content/2.md": canonical("Q100002", "Two"),
  ]

  /// Puts a link in the place of whatever stands there.
  private func put(_ link: String, to target: String, in archive: Archive) throws {
    try? archive.remove(link)
    try archive.link(link, to: target)
  }

  /// - Parameter kind: of the build over the link: `same` is one that has nothing to do, `edited` one that has.
  @Test(
    "a link in the way of a page ends the build before anything is touched",
    arguments: [
      ("site/kb", "kb"), ("site/kb/100", "100"), ("site/kb/100/Q100001", "Q100001"),
      ("site/kb/100/Q100001/index.html", "index.html"), ("site/index.html", "index.html"),
      ("site/assets", "assets"), ("site/assets/kb.css", "assets/kb.css"),
      ("site/search/index", "search/index"), ("site/.kb-site", ".kb-site"),
      ("site/kb/100", "nowhere"), ("site/index.html", "nowhere"),
    ], ["same", "edited", "full"])
  func inTheWay(link: (path: String, target: String), kind: String) async throws {
    let archive = try Archive(articles)
    let outside = try Outside(of: archive)
    _ = try await archive.build()
    try put(link.path, to: outside.root + "/" + link.target, in: archive)
    if kind == "edited" { try archive.write("title: Other\n", to: "kb.yml") }
    let before = (try outside.contents(), try Outside.contents(of: archive.root + "/site"))

    let report = try await archive.build { $0.isFull = kind == "full" }
    #expect(report.findings(in: archive) == ["\(link.path): error [symbolic-link]"])
    #expect(report.site == nil)
    #expect(try outside.contents() == before.0)
    #expect(try Outside.contents(of: archive.root + "/site") == before.1)
    #expect(try archive.names(in: "") == archive.names(in: "").filter { $0 != ".site.kb-staging" })

    // What is to be done about it is done.
    if link.path == "site/.kb-site" || kind != "edited" { return }
    try archive.remove(link.path)
    #expect(try await archive.build().findings(in: archive) == [])
    _ = try await archive.build { $0.output = archive.root + "/other" }
    #expect(try archive.site() == archive.site("other"))
  }

  @Test("all links are told of at once")
  func several() async throws {
    let archive = try Archive(articles)
    _ = try await archive.build()
    for path in ["site/kb/100", "site/search", "site/about/index.html"] {
      try put(path, to: "nowhere", in: archive)
    }
    let report = try await archive.build { $0.isFull = true }
    #expect(
      report.findings(in: archive) == [
        "site/about/index.html: error [symbolic-link]", "site/kb/100: error [symbolic-link]",
        "site/search: error [symbolic-link]",
      ])
  }

  @Test(
    "a link in nobody's way stays, as what it leads to does, and is told of",
    arguments: ["site/kb/old", "site/kb/100/old", "site/kb/100/Q100001/old", "site/assets/old"],
    ["", "kb", "index.html", "nowhere"])
  func idle(path: String, target: String) async throws {
    let archive = try Archive(articles)
    let outside = try Outside(of: archive)
    _ = try await archive.build()
    try archive.link(path, to: outside.root + "/" + target)
    let before = try outside.contents()
    let report = try await archive.build { $0.isFull = true }
    #expect(report.findings(in: archive) == ["\(path): warning [symbolic-link]"])
    #expect(report.site != nil && report.changes == [])
    #expect(try outside.contents() == before)
    #expect(archive.exists(path))
    // A build that does not look there does not repeat what may no longer be so.
    #expect(try await archive.build().findings(in: archive) == [])
  }

  @Test(
    "a link in the place of a page that is to go stays",
    arguments: ["site/kb/100/Q100002", "site/kb/100/Q100002/index.html"])
  func obsolete(path: String) async throws {
    let archive = try Archive(articles)
    let outside = try Outside(of: archive)
    _ = try await archive.build()
    try put(path, to: outside.root + "/index.html", in: archive)
    try archive.remove("content/2.md")
    let before = try outside.contents()
    #expect(
      try await archive.build().findings(in: archive) == ["\(path): warning [symbolic-link]"])
    #expect(try outside.contents() == before)
    #expect(archive.exists(path))
  }

  @Test("a link that others put at the top of the site is theirs")
  func foreign() async throws {
    let archive = try Archive(articles)
    let outside = try Outside(of: archive)
    _ = try await archive.build()
    try archive.link("site/downloads", to: outside.root)
    let before = try outside.contents()
    #expect(try await archive.build { $0.isFull = true }.findings(in: archive) == [])
    #expect(try outside.contents() == before)
    #expect(archive.exists("site/downloads"))
  }

  @Test(
    "a named output that is a link to nothing is an error; one that leads to a folder is followed")
  func top() async throws {
    let archive = try Archive(articles)
    try archive.link("site", to: "nowhere")
    func build() async throws -> BuildReport {
      try await archive.build { $0.output = archive.root + "/site" }
    }
    #expect(try await build().findings(in: archive) == ["site: error [symbolic-link]"])
    #expect(archive.exists("site") && !archive.exists("nowhere"))
    try FileManager.default.createDirectory(
      atPath: archive.root + "/nowhere", withIntermediateDirectories: false)
    #expect(try await build().findings(in: archive) == [])
    #expect(archive.exists("nowhere/index.html"))
  }

  @Test("what a marker lists of hidden names is not ours")
  func hiddenNames() async throws {
    let archive = try Archive(articles)
    _ = try await archive.build()
    try archive.write("ref", to: "site/.git/HEAD")
    try archive.write(".git\n.kb-site\nindex.html\nkb\nsearch\n", to: "site/.kb-site")
    #expect(try await archive.build { $0.isFull = true }.findings(in: archive) == [])
    #expect(archive.exists("site/.git/HEAD"))
  }

  @Test(
    "a link in the staging folder ends the build",
    arguments: [
      (".site.kb-staging", ""), (".site.kb-staging", "nowhere"),
      (".site.kb-staging/.kb-staging", ".kb-staging"),
      (".site.kb-staging/.kb-journal", ".kb-journal"),
      (".site.kb-staging/other", "deep"), (".site.kb-staging/site", "deep"),
      (".site.kb-staging/site/kb", "kb"), (".site.kb-staging/site/kb/100", "100"),
      (".site.kb-staging/site/kb/100/Q100001", "Q100001"),
      (".site.kb-staging/site/kb/100/Q100001/index.html", "index.html"),
    ], [false, true])
  func staging(link: (path: String, target: String), hasJournal: Bool) async throws {
    let archive = try Archive(articles)
    let outside = try Outside(of: archive)
    _ = try await archive.build()
    let staging = try archive.staging(pages: ["kb/100/Q100001/index.html": "new"])
    if hasJournal {
      try StagingJournal(staging: staging, site: FolderTree(archive.root + "/site"))
        .begin(deleting: ["kb/100/Q100002/index.html"])
    }
    try put(link.path, to: outside.root + "/" + link.target, in: archive)
    let before = (try outside.contents(), try Outside.contents(of: archive.root + "/site"))
    let report = try await archive.build()
    #expect(report.findings(in: archive) == ["\(link.path): error [symbolic-link]"])
    #expect(try outside.contents() == before.0)
    #expect(try Outside.contents(of: archive.root + "/site") == before.1)
    #expect(archive.exists(link.path))
  }

  @Test(
    "a link in the cache costs time and is told of",
    arguments: [
      (".kb-cache", ""), (".kb-cache", "nowhere"), (".kb-cache/survey", "survey"),
      (".kb-cache/survey", "nowhere"), (".kb-cache/.survey.kb-new", "survey"),
      (".kb-cache/site-*", "site"), (".kb-cache/.site-*.kb-new", "site"),
    ])
  func cache(link: (path: String, target: String)) async throws {
    let archive = try Archive(articles)
    let outside = try Outside(of: archive)
    _ = try await archive.build()
    let manifest = try #require(
      try archive.names(in: ".kb-cache").first { $0.hasPrefix("site-") })
    let path = link.path.replacingOccurrences(of: "site-*", with: manifest)
    try put(path, to: outside.root + "/" + link.target, in: archive)
    try archive.write("title: Other\n", to: "kb.yml")
    let before = try outside.contents()
    let report = try await archive.build()
    #expect(Set(report.diagnostics.map(\.code)) == ["cache"])
    #expect(report.diagnostics.allSatisfy { $0.message.contains("symbolic link") })
    #expect(report.site != nil)
    #expect(try archive.page("index.html").contains("Other"))
    #expect(try outside.contents() == before)
    #expect(archive.exists(path))
  }

  @Test("the search does not look behind a link")
  func search() async throws {
    let archive = try Archive(articles)
    let outside = try Outside(of: archive)
    _ = try await archive.build()
    try FileManager.default.moveItem(
      atPath: archive.root + "/site/search", toPath: outside.root + "/real")
    try archive.link("site/search", to: outside.root + "/real")
    var request = BuildRequest()
    request.root = archive.root
    let report = searchSite(request, for: "one", limit: 3)
    #expect(report.diagnostics.map(\.code) == ["search-index"])
    #expect(report.diagnostics.first?.message.contains("symbolic link") == true)
  }

  @Test("a page that is a second name of another file is replaced, not written to")
  func hardLink() async throws {
    let archive = try Archive(articles)
    let outside = try Outside(of: archive)
    _ = try await archive.build()
    for path in ["site/index.html", "site/.kb-site", ".kb-cache/.survey.kb-new"] {
      try? archive.remove(path)
      try #require(link(outside.root + "/index.html", archive.root + "/" + path) == 0)
    }
    let before = try outside.contents()
    #expect(try await archive.build().findings(in: archive) == [])
    #expect(try outside.contents() == before)
  }

  @Test("a configuration replaces no site outside its archive that another archive built")
  func siteOfAnotherArchive() async throws {
    let archive = try Archive([
      "mine/content/1.md": canonical("Q100001", "Mine"),
      "theirs/content/2.md": canonical("Q100002", "Theirs"),
      "theirs/kb.yml": "output: ../mine/site\n",
    ])
    _ = try await archive.build { $0.root += "/mine" }
    let before = try archive.site("mine/site")
    let report = try await archive.build { $0.root += "/theirs" }
    #expect(report.diagnostics.map(\.code) == ["output-folder"])
    #expect(report.site == nil)
    #expect(try archive.site("mine/site") == before)
    // Named, it is replaced; from then on the archive knows it.
    let named = archive.root + "/mine/site"
    _ = try await archive.build {
      $0.root += "/theirs"
      $0.output = named
    }
    #expect(try archive.site("mine/site")["kb/100/Q100002/index.html"] != nil)
    let again = try await archive.build { $0.root += "/theirs" }
    #expect(again.diagnostics.isEmpty && again.site != nil)
  }
}
