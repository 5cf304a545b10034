import Foundation
import KBModel
import Testing

@testable import KBSite

@Suite("Output folder")
struct OutputFolderTests {
  private let article = ["content/1.md": canonical("Q100001", "One")]

  @Test("an output that holds the content is refused, even if it is a site of ours")
  func outputAroundContent() async throws {
    let archive = try Archive(["s/.kb-site": "", "s/content/1.md": canonical("Q100001", "One")])
    let report = try await archive.build {
      $0.content = [archive.root + "/s/content"]
      $0.output = archive.root + "/s"
    }
    #expect(report.findings(in: archive) == ["-: error [output-folder]"])
    #expect(try archive.site("s")["content/1.md"] != nil)
  }

  @Test("output and content are compared as places, not as text")
  func linkedOutput() async throws {
    let archive = try Archive(["s/.kb-site": "", "s/content/1.md": canonical("Q100001", "One")])
    try FileManager.default.createSymbolicLink(
      atPath: archive.root + "/other", withDestinationPath: "s")
    let report = try await archive.build {
      $0.content = [archive.root + "/s/content"]
      $0.output = archive.root + "/other"
    }
    #expect(report.findings(in: archive) == ["-: error [output-folder]"])
  }

  @Test("what others put at the top of the site stays, and what we no longer write goes")
  func foreignFiles() async throws {
    let archive = try Archive(article)
    _ = try await archive.build { $0.baseURL = "https://example.org" }
    try archive.write("example.org", to: "site/CNAME")
    try archive.write("ref", to: "site/.git/HEAD")
    let report = try await archive.build()
    #expect(report.findings(in: archive) == [])
    let site = try archive.site()
    #expect(site["CNAME"] == Data("example.org".utf8))
    #expect(site[".git/HEAD"] == Data("ref".utf8))
    #expect(site["sitemap.xml"] == nil)
  }

  @Test(
    "a site that cannot be written through and through is an error, and is finished by the next build"
  )
  func unfinished() async throws {
    let archive = try Archive(article)
    _ = try await archive.build()
    // A folder in the place of a page: what is moved there is refused by the system, whoever asks.
    try archive.remove("site/kb/100/Q100001/index.html")
    try archive.write("mine", to: "site/kb/100/Q100001/index.html/file")
    let report = try await archive.build()
    #expect(report.diagnostics.map(\.code) == ["write-failed"])
    #expect(report.diagnostics.first?.severity == .error)
    #expect(report.site == nil)
    // The pages before it in the order of names are as they were, so nothing has changed yet.
    #expect(!report.isPublishedInPart)
    #expect(report.diagnostics.first?.message.contains("the site has all its old pages") == true)
    try archive.remove("site/kb/100/Q100001/index.html")
    #expect(try await archive.build().findings(in: archive) == [])
    _ = try await archive.build { $0.output = archive.root + "/other" }
    #expect(try archive.site() == archive.site("other"))
  }

  @Test("a build that moved some of its files says how many")
  func unfinishedInPart() async throws {
    let archive = try Archive(article)
    _ = try await archive.build()
    try archive.write(canonical("Q100001", "Another title"), to: "content/1.md")
    // The last of the pages that change.
    try archive.remove("site/stats/index.html")
    try archive.write("mine", to: "site/stats/index.html/file")
    let report = try await archive.build()
    let message = try #require(report.diagnostics.first?.message)
    let changes = try #require(message.firstMatch(of: #/(\d+) of (\d+) changes are in the site/#))
    let (done, total) = (try #require(Int(changes.1)), try #require(Int(changes.2)))
    #expect(0 < done && done < total && report.isPublishedInPart && report.site == nil)
    let page = try archive.page("kb/100/Q100001/index.html")
    #expect(page.contains("Another title"))
    try archive.remove("site/stats/index.html")
    let next = try await archive.build()
    #expect(next.findings(in: archive) == [] && !next.isPublishedInPart)
  }

  @Test("a second build waits for nobody and breaks nothing: it says that the folder is in use")
  func twoBuilds() async throws {
    let archive = try Archive(article)
    let first = try OutputFolder(archive.root + "/site", inputs: [])
    let report = try await archive.build()
    #expect(report.findings(in: archive) == ["-: error [output-folder]"])
    #expect(report.diagnostics.last?.message.contains("another build") == true)
    first.discard()
    #expect(try await archive.build().site != nil)
  }

  @Test("what keeps an empty folder under version control stays, and nothing is left beside it")
  func keptFolder() async throws {
    let archive = try Archive(article)
    try archive.write("keep", to: "site/.gitkeep")
    #expect(try await archive.build().diagnostics == [])
    #expect(try archive.site()[".gitkeep"] == Data("keep".utf8))
    #expect(try archive.names(in: "") == [".kb-cache", "content", "site"])
    #expect(try await archive.build().diagnostics == [])
  }

  #if os(Linux)
    // Elsewhere file systems refuse such names.
    @Test("a file whose name is no text is somebody's, too")
    func unnamed() async throws {
      let archive = try Archive(article)
      try archive.write("", to: "site/.gitkeep")
      let folder = open(archive.root + "/site", O_RDONLY | O_DIRECTORY)
      defer { close(folder) }
      let name: [CChar] = [0x61, -1, 0x62, 0]
      close(openat(folder, name, O_WRONLY | O_CREAT, 0o644))
      #expect(try await archive.build().findings(in: archive) == ["-: error [output-folder]"])
      #expect(faccessat(folder, name, F_OK, 0) == 0)
      try #require(unlinkat(folder, name, 0) == 0)
      #expect(try await archive.build().findings(in: archive) == [])
    }
  #endif

  @Test("nothing is left beside the site")
  func clean() async throws {
    let archive = try Archive(article)
    _ = try await archive.build()
    _ = try await archive.build()
    let names = try FileManager.default.contentsOfDirectory(atPath: archive.root).sorted()
    #expect(names == [".kb-cache", "content", "site"])
  }

  @Test("a missing content folder does not replace the site by an empty one")
  func mistypedContent() async throws {
    let archive = try Archive(article)
    _ = try await archive.build()
    let before = try archive.site()
    let report = try await archive.build { $0.content = [archive.root + "/contents"] }
    #expect(report.findings(in: archive) == ["contents: error [content-folder]"])
    #expect(try archive.site() == before)
  }

  @Test("a content folder without files does not replace the site by an empty one")
  func emptyContent() async throws {
    let archive = try Archive(article)
    _ = try await archive.build()
    let before = try archive.site()
    try archive.remove("content/1.md")
    let report = try await archive.build()
    #expect(report.findings(in: archive) == ["content: error [no-articles]"])
    #expect(report.site == nil)
    #expect(try archive.site() == before)
  }

  @Test("a linked output is written where the link leads, if this call names it")
  func outputLink() async throws {
    let archive = try Archive(article)
    try FileManager.default.createDirectory(
      atPath: archive.root + "/real", withIntermediateDirectories: true)
    try archive.link("site", to: "real")
    #expect(try await archive.build { $0.output = archive.root + "/site" }.diagnostics == [])
    #expect(try archive.site("real")["index.html"] != nil)
  }

  /// What a checkout or an unpacked copy of somebody's archive can bring.
  @Test(
    "a link in the site's place, or on the way to it, is not followed where the configuration alone names it",
    arguments: [
      ("", "site"), ("output: public", "public"), ("output: a/b", "a"), ("output: a/b", "a/b"),
      ("output: ./site", "site"), ("output: content/../site", "site"), ("output: /ROOT/out", "out"),
    ])
  func unnamedLink(configuration: String, link: String) async throws {
    let archive = try Archive(article)
    let other = try Archive(["content/2.md": canonical("Q100002", "Two")])
    _ = try await other.build()
    let before = try Outside.contents(of: other.root)
    try archive.write(
      configuration.replacingOccurrences(of: "/ROOT", with: archive.root), to: "kb.yml")
    try archive.link(link, to: other.root + "/site")
    let report = try await archive.build()
    let findings = report.findings(in: archive)
    #expect(findings.count == 1 && findings[0].hasSuffix("\(link): error [symbolic-link]"))
    #expect(report.diagnostics.first?.message.contains("--output") == true)
    #expect(report.site == nil)
    #expect(try Outside.contents(of: other.root) == before)
  }

  /// Here, too, the marker may be somebody else's.
  @Test("a name that a marker lists is not ours if no build gives it")
  func forgedMarker() async throws {
    let archive = try Archive(article)
    _ = try await archive.build()
    let names = ["CNAME", "downloads", "kb.yml", "..", "sitemap-.html", ".htaccess", "Kb"]
    try archive.write("example.org", to: "site/CNAME")
    try archive.write("precious", to: "site/downloads/deep/file.zip")
    let marker = try archive.page(".kb-site")
    try archive.write(marker + names.joined(separator: "\n"), to: "site/.kb-site")
    try archive.write("stale", to: "site/kb/100/Q100009/index.html")
    #expect(try await archive.build { $0.isFull = true }.findings(in: archive) == [])
    #expect(try archive.page("CNAME") == "example.org")
    #expect(try archive.page("downloads/deep/file.zip") == "precious")
    #expect(!archive.exists("site/kb/100/Q100009"))
    #expect(try archive.page(".kb-site") == marker)
  }

  @Test(
    "a base URL that is none ends the build",
    arguments: ["example.org", "ftp://example.org", "https://", "https://a b", "https://a/?q"])
  func baseURL(url: String) async throws {
    let archive = try Archive(article)
    let report = try await archive.build { $0.baseURL = url }
    #expect(report.findings(in: archive) == ["-: error [base-url]"])
    #expect(report.site == nil)
  }
}
