import Foundation
import KBModel
import KBSite
import Testing

@Suite("Build")
struct BuildTests {
  @Test("an article of each kind gets its page at its permalink, and the indices list it")
  func pages() async throws {
    let archive = try Archive([
      "content/a/Q100001.md": canonical("Q100001", "XADM: First", body: "See Q198657 and Q999999."),
      "content/Q198657.TXT": document("Q198657", "XADM: Second"),
    ])
    let report = try await archive.build { $0.baseURL = "https://example.org/archive" }
    #expect(report.findings(in: archive) == [])
    #expect(report.articles == 2)
    let site = try archive.site()
    for path in [
      "index.html", "404.html", "robots.txt", "sitemap.xml", ".nojekyll", "about/index.html",
      "kb/index.html", "kb/100/index.html", "kb/100/Q100001/index.html",
      "kb/198/Q198657/index.html",
      "product/index.html", "product/exchange/index.html", "keyword/index.html",
      "keyword/kbusage/index.html", "prefix/index.html", "prefix/XADM/index.html",
      "year/index.html",
      "year/1999/index.html", "assets/kb.css",
    ] {
      #expect(site[path] != nil, "\(path) is missing")
    }
    let first = try archive.page("kb/100/Q100001/index.html")
    #expect(
      first.contains("<a href=\"../../198/Q198657/\"")
        || first.contains("<a href=\"../../../kb/198/Q198657/\""))
    #expect(first.contains("data-article-id=\"Q999999\""))
    let second = try archive.page("kb/198/Q198657/index.html")
    #expect(second.contains("kb-backlinks"))
  }

  @Test("every internal link of a site leads to a file")
  func links() async throws {
    let archive = try Archive([
      "content/1.txt": document("Q100001", "PRB: One", body: "See Q100002 and Q999999."),
      "content/2.txt": document(
        "Q100002", "PRB: Two", body: "A\n=\n\nSee Q100001.\n\nB\n=\n\nText.\n\nC\n=\n\nText."),
    ])
    _ = try await archive.build { $0.baseURL = "https://example.org/archive/" }
    let site = try archive.site()
    for (path, bytes) in site where path.hasSuffix(".html") && path != "404.html" {
      for target in internalLinks(String(decoding: bytes, as: UTF8.self)) {
        let resolved = resolve(target, from: path)
        #expect(site[resolved] != nil, "\(path) links to \(target), which is \(resolved)")
      }
    }
  }

  @Test("the number of jobs and the order of files do not change a byte")
  func determinism() async throws {
    var files: [String: String] = [:]
    for number in 100_001...100_120 {
      files["content/\(number % 7)/\(number).txt"] = document(
        "Q\(number)", "PRB: Article \(number)",
        body: "See Q\(100_001 + number * 7 % 120) and Q200000.")
    }
    let archive = try Archive(files)
    _ = try await archive.build { $0.jobs = 1 }
    let one = try archive.site()
    let other = try Archive()
    for (path, text) in files.sorted(by: { $0.key > $1.key }) { try other.write(text, to: path) }
    _ = try await other.build { $0.jobs = 4 }
    #expect(try other.site() == one)
  }

  @Test("of two copies the later revision is shown, of one revision the original; both are named")
  func copies() async throws {
    let archive = try Archive([
      "content/new.txt": document(
        "Q100001", "PRB: Title", date: "02-JAN-2000", body: "newer words"),
      "content/old.txt": document(
        "Q100001", "PRB: Title", date: "01-JAN-1999", body: "older words"),
    ])
    let report = try await archive.build()
    #expect(report.findings(in: archive) == [])
    #expect(report.articles == 1)
    let page = try archive.page("kb/100/Q100001/index.html")
    #expect(page.contains("newer words") && !page.contains("older words"))
    #expect(page.contains("new.txt") && page.contains("old.txt"))
  }

  @Test("an archive's own template and asset replace the built-in ones")
  func templates() async throws {
    let archive = try Archive([
      "content/1.txt": document("Q100001", "PRB: One"),
      "templates/pages/about.mustache": "own about page",
      "templates/assets/kb.css": "own style",
      "templates/assets/extra.txt": "own asset",
      "templates/assets/search.js": "// own script\n",
    ])
    let report = try await archive.build()
    #expect(report.findings(in: archive) == [])
    #expect(try archive.page("about/index.html") == "own about page")
    #expect(try archive.page("assets/kb.css") == "own style")
    #expect(try archive.page("assets/extra.txt") == "own asset")
    #expect(try archive.page("assets/search.js") == "// own script\n")
    let builtIn = try archive.page("assets/search-page.js")
    #expect(builtIn.contains("\nview.onMore =") && !builtIn.contains("\n/"))
  }

  /// Values of `href` and `src` without those of other sites and plain anchors.
  private func internalLinks(_ html: String) -> [String] {
    html.matches(of: /(?:href|src)="([^"]*)"/).map { String($0.1) }
      .filter { !$0.contains(":") && !$0.hasPrefix("#") }
  }

  private func resolve(_ link: String, from page: String) -> String {
    var parts = page.split(separator: "/").dropLast().map(String.init)
    let path = link.prefix { $0 != "#" && $0 != "?" }
    for part in path.split(separator: "/", omittingEmptySubsequences: true) {
      if part == ".." { parts.removeLast() } else if part != "." { parts.append(String(part)) }
    }
    if path.isEmpty { return page }
    return path.hasSuffix("/") || path == "." || path == ".."
      ? (parts + ["index.html"]).joined(separator: "/") : parts.joined(separator: "/")
  }
}
