import Foundation
import KBModel
import TestSupport
import Testing

@testable import KBSite

@Suite("Fidelity of links")
struct DestinationComparisonTests {
  private static let source = canonical(
    "Q100001", "T",
    body: """
      ## SUMMARY

      See [a](Q195435), [b](../810/Q810018.md) and [c](#summary).

      - [d](http://d.example/e%20f?g&amp;h) <http://i.example> <j@k.example>
      - [l][m], ![n](o.png), `[p](q.zip)` and [r](Q100001)

      > [s](
      > http://t.example "u")

      [m]: http://m.example/x\\_y
      """)

  private static let page = """
    <h2 id="summary">SUMMARY</h2><p>See <a href="../../195/Q195435/" title="x">a</a>, \
    <span class="kb-missing" data-article-id="Q810018">b</span> and <a href="#summary">c</a>.</p>\
    <ul><li><a href="http://d.example/e%20f?g&amp;h">d</a> <a class="kb-chrome" \
    href="http://web.example/http://d.example">archived</a> \
    <a href="http://i.example">http://i.example</a> <a href="mailto:j@k.example">j@k.example</a>\
    </li><li><a href="http://m.example/x_y">l</a>, n, <code>[p](q.zip)</code> and r</li></ul>\
    <blockquote><a href="http://t.example">s</a></blockquote>
    """

  private func lost(_ body: String, messages: [String] = ["images: “o.png” is not shown"])
    -> [String]
  {
    let page =
      "<article class=\"kb-article\" data-article-id=\"Q100001\"><h1>T</h1><dl><dd>Q100001</dd></dl>"
      + "<div class=\"kb-body\">\(body)</div></article>"
    return FidelityCheck(
      file: Array(Self.source.utf8), page: Array(page.utf8), path: "f", messages: messages
    ).diagnostics.map { "\($0.location?.line ?? 0): \($0.message) [\($0.code.rawValue)]" }
  }

  @Test("a page with every destination")
  func faithful() {
    #expect(lost(Self.page) == [])
  }

  @Test("a destination that neither page nor message has")
  func silence() {
    #expect(
      lost(Self.page, messages: []) == ["11: the page has no link to “o.png” [lost-link]"])
  }

  /// Each link of the page is taken away once, its text kept: the check has to name its destination and line.
  @Test(
    "every dropped destination is found",
    arguments: [
      ("<a href=\"../../195/Q195435/\" title=\"x\">", "8", "Q195435"),
      ("<span class=\"kb-missing\" data-article-id=\"Q810018\">", "8", "../810/Q810018.md"),
      ("<a href=\"#summary\">", "8", "#summary"),
      ("<a href=\"http://d.example/e%20f?g&amp;h\">", "10", "http://d.example/e%20f?g&h"),
      ("<a href=\"http://i.example\">", "10", "http://i.example"),
      ("<a href=\"mailto:j@k.example\">", "10", "mailto:j@k.example"),
      ("<a href=\"http://m.example/x_y\">", "16", "http://m.example/x_y"),
      ("<a href=\"http://t.example\">", "14", "http://t.example"),
    ])
  func dropped(tag: String, line: String, destination: String) throws {
    try #require(Self.page.contains(tag))
    #expect(
      lost(Self.page.replacingOccurrences(of: tag, with: "<i>"))
        == ["\(line): the page has no link to “\(destination)” [lost-link]"])
  }

  /// Each number is a part of another one, and the links stand in every order.
  @Test("numbers are compared whole", arguments: permutations(of: ["Q123456", "Q12345", "Q1234"]))
  func wholeNumbers(order: [String]) {
    func lost(_ body: String, _ page: String, own: String = "Q100001") -> [String] {
      FidelityCheck(
        file: Array(canonical(own, "T", body: body).utf8),
        page: Array(
          "<article class=\"kb-article\" data-article-id=\"\(own)\"><h1>T</h1><div class=\"kb-body\">\(page)</div></article>"
            .utf8), path: "f"
      ).diagnostics.filter { $0.code == "lost-link" }.map(\.message)
    }
    let body = order.map { "[a](\($0))" }.joined(separator: " ")
    let page = order.reversed().map { "<a href=\"../../1/\($0)/\">a</a>" }.joined(separator: " ")
    #expect(lost(body, page) == [])
    for id in order {
      let others = order.map { $0 == id ? "a" : "<a href=\"../../1/\($0)/\">a</a>" }
      #expect(lost(body, others.joined(separator: " ")) == ["the page has no link to “\(id)”"])
    }
    // The article's own number in another one is no link to itself.
    #expect(lost("[a](Q1234567)", "a", own: "Q123456") == ["the page has no link to “Q1234567”"])
    #expect(
      lost("[a](/kb/articles/Q123/4/56.ASP) [b](../123/Q123456.md)", "a b", own: "Q123456") == [])
  }

  @Test("a destination is looked for as often as it is written")
  func counted() {
    let file = canonical("Q100001", "T", body: "[a](http://a.example) [b](http://a.example)")
    func differences(_ body: String) -> Int {
      FidelityCheck(
        file: Array(file.utf8),
        page: Array(
          "<article class=\"kb-article\" data-article-id=\"Q100001\"><h1>T</h1><div class=\"kb-body\">\(body)</div></article>"
            .utf8), path: "f"
      ).figures.differences
    }
    #expect(
      differences("<a href=\"http://a.example\">a</a> <a href=\"http://a.example\">b</a>") == 0)
    #expect(differences("<a href=\"http://a.example\">a</a> b") == 1)
  }
}

@Suite("Links of authored articles")
struct AuthoredLinksTests {
  private static let body = """
    ## SUMMARY

    ![A window](mouse.png)

    [Get the fix](files/fix.zip), [other](Q100002.md), [same](/kb/100/Q100002/), [lost](#nowhere),
    [above](#summary), [mail](mailto:a@b.example), [file](ftp://ftp.example/x.zip), [third](Q100003)

    Some [Broken][x] text.
    """

  @Test("each destination is in the page or in a message, in build and check")
  func everywhere() async throws {
    let archive = try Archive([
      "content/Q100001.md": canonical("Q100001", "One", body: Self.body),
      "content/Q100002.md": canonical("Q100002", "Two"),
    ])
    let expected = [
      "content/Q100001.md:10:85: error [unknown-anchor]",
      "content/Q100001.md:10:15: error [unresolved-link]",
      "content/Q100001.md:13:6: warning [undefined-reference]",
      "content/Q100001.md:8:13: error [unsupported-image]",
    ].sorted()
    let build = try await archive.build()
    #expect(build.findings(in: archive) == expected)
    // A second build, which reads no file again, says the same.
    #expect(try await archive.build().findings(in: archive) == expected)
    let page = try archive.page("kb/100/Q100001/index.html")
    for piece in [
      "<p>A window</p>",
      "Get the fix, <a href=\"../../../kb/100/Q100002/\" title=\"Two\">other</a>",
      "<a href=\"../../../kb/100/Q100002/\" title=\"Two\">same</a>", "lost,",
      "<a href=\"#summary\">above</a>",
      "<a href=\"mailto:a@b.example\"", "<a href=\"ftp://ftp.example/x.zip\"",
      "data-article-id=\"Q100003\"",
    ] {
      #expect(page.contains(piece), "\(piece)")
    }

    var request = CheckRequest(BuildRequest())
    request.build.root = archive.root
    request.build.jobs = 2
    request.fidelity = true
    let check = try await KBSite.check(request)
    #expect(check.findings(in: archive) == expected)
    #expect(check.fidelity?.destinations == 9)
    #expect(check.fidelity?.differences == 0)
  }

  /// Pieces with destinations of every kind, in containers of every kind, as an author may put them together.
  private static func randomBody(_ random: inout SplitMix64) -> String {
    let destinations = [
      "Q100002", "Q100002.md", "../100/Q100003.md", "/kb/100/Q100004/", "#summary", "#sumary",
      "files/a.zip", "a(b).zip", "<a b.zip>", "a\\_b.zip", "http://a.example/b?c&amp;d",
      "https://b.example/%20", "mailto:a@b.example", "ftp://c.example/", "javascript:x", "/search/",
      "Q100002.md#summary", "www.d.example", "100002", "?", "",
    ]
    let containers = ["", "", "> ", "- ", "1. ", "  ", "    ", "## ", "> - "]
    var text = "## SUMMARY\n\n"
    for index in 0..<Int.random(in: 3...12, using: &random) {
      let destination = random.element(of: destinations)
      let pieces = [
        "[a](\(destination))", "![b](\(destination))", "[*c* `d`](\(destination) 'e')",
        "[f][l\(index)]\n\n[l\(index)]: \(destination)\n", "`[g](\(destination))`",
        "\\[h](\(destination))", "[![i](\(destination))](\(destination))", "[j](\(destination)",
        "[](\(destination))", "[k][none]", "<http://e.example/\(index)>", "**[l](\(destination))**",
        "```\n[m](\(destination))\n```", "| a | b |\n|---|---|\n| [n](\(destination)) | c |",
        "```grid\n| [o](\(destination)) | c |\n```", "<p>[q](\(destination))</p>",
      ]
      text += random.element(of: containers) + random.element(of: pieces)
      text += random.oneIn(3) ? "\n" : "\n\n"
    }
    return text
  }

  @Test("random texts lose no destination in silence")
  func randomTexts() async throws {
    var random = SplitMix64(seed: 18)
    var files: [String: String] = [:]
    for number in 100_001...100_300 {
      files["content/Q\(number).md"] = canonical(
        "Q\(number)", "Article \(number)", body: Self.randomBody(&random))
    }
    let archive = try Archive(files)
    var request = CheckRequest(BuildRequest())
    request.build.root = archive.root
    request.build.jobs = 2
    request.fidelity = true
    let check = try await KBSite.check(request)
    let lost = check.diagnostics.filter { ["lost-link", "broken-link"].contains($0.code) }
    for finding in lost.prefix(5) {
      let path = (finding.location?.path ?? "").replacingOccurrences(
        of: archive.root + "/", with: "")
      Issue.record(
        "\(finding.message) in line \(finding.location?.line ?? 0) of\n\(files[path] ?? path)")
    }
    #expect((check.fidelity?.destinations ?? 0) > 1000)
  }
}
