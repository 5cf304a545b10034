import Foundation
import KBModel
import Testing

@testable import KBSite

@Suite("Incremental builds")
struct IncrementalBuildTests {
  private func archive() throws -> Archive {
    try Archive([
      "content/1.md": canonical("Q100001", "One", body: "See Q100002."),
      "content/2.md": canonical("Q100002", "Two", fields: "product: Microsoft Exchange\n"),
      "content/3.md": canonical("Q100003", "Three"),
      "content/9.md": canonical("Q250000", "Far away"),
    ])
  }

  /// Files are trusted once they are older than a step of the file system's clock.
  private func settle() async throws { try await Task.sleep(for: .milliseconds(70)) }

  @Test("nothing changed: nothing is written, and the same is reported")
  func unchanged() async throws {
    let archive = try archive()
    try archive.write("broken", to: "content/broken.txt")
    try await settle()
    let first = try await archive.build()
    let before = try archive.modificationTimes()
    let second = try await archive.build()
    #expect(second.changes == [])
    #expect(try archive.modificationTimes() == before)
    #expect(second.findings(in: archive) == first.findings(in: archive))
    #expect(second.articles == first.articles)
    #expect(second.pages == first.pages)
    #expect(second.bytes == first.bytes)
  }

  @Test("two sites of one archive each follow its changes")
  func twoSitesFollow() async throws {
    let archive = try archive()
    try await settle()
    for site in ["site", "other"] {
      _ = try await archive.build { $0.output = archive.root + "/" + site }
    }
    try archive.write(canonical("Q100003", "Three", body: "Edited."), to: "content/3.md")
    try await settle()
    for site in ["site", "other"] {
      _ = try await archive.build { $0.output = archive.root + "/" + site }
    }
    #expect(try archive.page("kb/100/Q100003/index.html").contains("Edited."))
    #expect(try archive.site("other") == archive.site("site"))
  }

  @Test("an edited text rewrites its page alone, and what somebody else damaged")
  func editedText() async throws {
    let archive = try archive()
    try await settle()
    _ = try await archive.build()
    let before = try archive.site()
    try archive.write(canonical("Q100003", "Three", body: "Edited."), to: "content/3.md")
    let report = try await archive.build()
    let pages = report.changes.map(\.path).filter { $0.hasSuffix(".html") }
    #expect(pages == ["kb/100/Q100003/index.html"])

    try archive.write("damaged", to: "site/product/index.html")
    try archive.write("damaged", to: "site/kb/100/Q100001/index.html")
    try archive.write(canonical("Q100003", "Three", body: "Edited again."), to: "content/3.md")
    _ = try await archive.build()
    let after = try archive.site()
    #expect(try archive.page("kb/100/Q100003/index.html").contains("Edited again."))
    for path in ["product/index.html", "kb/100/Q100001/index.html"] {
      #expect(after[path] == before[path])
    }
    _ = try await archive.build { request in
      request.output = archive.root + "/other"
      request.isFull = true
    }
    #expect(try archive.site("other") == after)
  }

  @Test("an edited text that the feed quotes rewrites the feed")
  func editedTextInFeed() async throws {
    let archive = try archive()
    try archive.write(
      canonical("Q100004", "Four", fields: "modified: 1999-01-02\n", body: "First."),
      to: "content/4.md")
    try await settle()
    _ = try await archive.build { $0.baseURL = "https://example.org" }
    try archive.write(
      canonical("Q100004", "Four", fields: "modified: 1999-01-02\n", body: "Second."),
      to: "content/4.md")
    let report = try await archive.build { $0.baseURL = "https://example.org" }
    #expect(try archive.page("feed.xml").contains("Second."))
    #expect(report.changes.contains { $0.path == "feed.xml" })
  }

  @Test("a changed title rewrites its page, the pages that show it, and no other article")
  func changedTitle() async throws {
    let archive = try archive()
    try await settle()
    _ = try await archive.build()
    try archive.write(
      canonical("Q100002", "Two, anew", fields: "product: Microsoft Exchange\n"),
      to: "content/2.md")
    let report = try await archive.build()
    let articles = report.changes.map(\.path).filter { $0.hasPrefix("kb/100/Q") }
    #expect(
      articles == [
        "kb/100/Q100001/index.html", "kb/100/Q100002/index.html", "kb/100/Q100003/index.html",
      ])
    #expect(report.changes.contains { $0.path == "product/exchange/index.html" })
    #expect(!report.changes.contains { $0.path == "kb/250/Q250000/index.html" })
    let own = report.changes.first { $0.path == "kb/100/Q100002/index.html" }
    #expect(own?.reasons.contains(.part(.text)) == true)
    let citing = report.changes.first { $0.path == "kb/100/Q100001/index.html" }
    #expect(citing?.reasons.contains(.part(.citations)) == true)
  }

  @Test("a deleted article takes its page and the empty folder along")
  func deleted() async throws {
    let archive = try archive()
    try await settle()
    _ = try await archive.build()
    try archive.remove("content/9.md")
    let report = try await archive.build()
    #expect(
      report.changes.contains(
        PageChange(path: "kb/250/Q250000/index.html", reasons: [.gone])))
    #expect(!FileManager.default.fileExists(atPath: archive.root + "/site/kb/250"))
  }

  @Test("unchanged files keep their time of modification through a full build")
  func fullBuild() async throws {
    let archive = try archive()
    _ = try await archive.build()
    let before = try archive.modificationTimes()
    let report = try await archive.build { $0.isFull = true }
    #expect(report.changes == [])
    #expect(try archive.modificationTimes() == before)
  }

  @Test("a damaged cache is reported once and costs nothing but time")
  func damagedCache() async throws {
    let archive = try archive()
    _ = try await archive.build()
    let before = try archive.site()
    for name in try FileManager.default.contentsOfDirectory(atPath: archive.root + "/.kb-cache") {
      let path = archive.root + "/.kb-cache/" + name
      var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      bytes[bytes.count / 2] ^= 0x55
      try bytes.write(to: URL(fileURLWithPath: path))
    }
    let report = try await archive.build()
    #expect(report.diagnostics.count { $0.code == "damaged-cache" } == 2)
    #expect(try archive.site() == before)
    #expect(try await archive.build().diagnostics.allSatisfy { $0.code != "damaged-cache" })
  }

  @Test("Git is told to leave the cache alone")
  func ignoredCache() async throws {
    let archive = try archive()
    _ = try await archive.build()
    let path = archive.root + "/.kb-cache/.gitignore"
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "*\n")
  }

  @Test("another program, configuration or template makes every page anew")
  func otherSetup() async throws {
    let archive = try archive()
    _ = try await archive.build()
    try archive.write("title: Another name\n", to: "kb.yml")
    let report = try await archive.build()
    #expect(
      report.changes.contains(
        PageChange(path: "kb/100/Q100003/index.html", reasons: [.setup])))
  }

  @Test("a page that somebody deleted or changed in the site is put right")
  func tampered() async throws {
    let archive = try archive()
    try await settle()
    _ = try await archive.build()
    let before = try archive.site()
    try archive.remove("site/kb/100/Q100001/index.html")
    try archive.write("defaced", to: "site/kb/100/Q100002/index.html")
    let report = try await archive.build()
    #expect(report.changes.count == 2)
    #expect(try archive.site() == before)
  }

  @Test("two sites of one archive do not get into each other's way")
  func twoSites() async throws {
    let archive = try archive()
    try await settle()
    for _ in 0..<2 {
      _ = try await archive.build()
      _ = try await archive.build { $0.output = archive.root + "/other" }
    }
    let report = try await archive.build()
    #expect(report.changes == [])
    #expect(try archive.site() == archive.site("other"))
  }

  @Test("a change that another site was built from first is in this one, too")
  func builtElsewhere() async throws {
    let archive = try archive()
    try await settle()
    _ = try await archive.build()
    try archive.write(canonical("Q100003", "Three, anew"), to: "content/3.md")
    try await settle()
    _ = try await archive.build { $0.output = archive.root + "/other" }
    _ = try await archive.build()
    #expect(try archive.site() == archive.site("other"))
  }

  @Test("a broken link is reported when it comes, and no longer when it has gone")
  func brokenLink() async throws {
    let archive = try archive()
    try await settle()
    _ = try await archive.build()
    let link = archive.root + "/content/link.md"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "nowhere")
    for _ in 0..<2 {
      let report = try await archive.build()
      #expect(report.findings(in: archive) == ["content/link.md: error [unreadable-file]"])
    }
    try archive.remove("content/link.md")
    #expect(try await archive.build().findings(in: archive) == [])
  }

  @Test(
    "a page that came with a build that was killed before it was remembered goes with its article")
  func killedBeforeCache() async throws {
    let archive = try archive()
    try await settle()
    _ = try await archive.build()
    let manager = FileManager.default
    try manager.copyItem(atPath: archive.root + "/.kb-cache", toPath: archive.root + "/.saved")
    try archive.write(canonical("Q300000", "Short-lived"), to: "content/4.md")
    _ = try await archive.build()
    try archive.remove(".kb-cache")
    try manager.moveItem(atPath: archive.root + "/.saved", toPath: archive.root + "/.kb-cache")
    try archive.remove("content/4.md")
    _ = try await archive.build()
    _ = try await archive.build { $0.output = archive.root + "/other" }
    #expect(try archive.site() == archive.site("other"))
    #expect(try archive.site()["kb/300/Q300000/index.html"] == nil)
  }

  @Test("an asset whose name holds a line feed takes no other file along")
  func lineFeed() async throws {
    let archive = try archive()
    try archive.write("odd", to: "templates/assets/a\nindex.html")
    _ = try await archive.build()
    try archive.remove("templates/assets/a\nindex.html")
    _ = try await archive.build()
    let site = try archive.site()
    #expect(site["index.html"] != nil)
    #expect(site["assets/a\nindex.html"] == nil)
  }

  @Test("an asset can become a folder of assets, and a folder an asset")
  func assetFolder() async throws {
    let archive = try archive()
    try archive.write("file", to: "templates/assets/a")
    try archive.write("file", to: "templates/assets/b/c/d")
    _ = try await archive.build()
    try archive.remove("templates/assets/a")
    try archive.write("below", to: "templates/assets/a/x/y")
    try archive.remove("templates/assets/b")
    try archive.write("above", to: "templates/assets/b")
    let report = try await archive.build()
    #expect(report.diagnostics == [])
    let site = try archive.site()
    #expect(site["assets/a/x/y"] == Data("below".utf8))
    #expect(site["assets/b"] == Data("above".utf8))
    #expect(try await archive.build().changes == [])
  }
}

extension Archive {
  /// When each file of the site was last written.
  func modificationTimes() throws -> [String: Date] {
    var times: [String: Date] = [:]
    for path in try site().keys {
      let attributes = try FileManager.default.attributesOfItem(atPath: root + "/site/" + path)
      times[path] = attributes[.modificationDate] as? Date
    }
    return times
  }
}
