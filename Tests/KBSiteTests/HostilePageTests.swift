import Foundation
import KBModel
import KBSite
import Testing

/// Pages of HTML that were made to harm: nothing of them runs in a reader's browser, and each ends in a page or in a
/// report.
@Suite("Hostile pages")
struct HostilePageTests {
  private static func page(_ id: Int, _ body: String, title: String = "A lamp blinks") -> String {
    """
    <html><head><title>\(title) (\(id))</title></head><body><h1>\(title) (\(id))</h1>
    <p>The information in this article applies to:</p><ul><li>Lamp</ul>
    <h2>SUMMARY</h2><p>Before.</p>\(body)<p>After.</p></body></html>
    """
  }

  private static let tricks = [
    "<script>alert(1)</script>", "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>", "<script\u{C}>alert(1)</script\n>",
    "<style>body{background:url(javascript:alert(1))}</style>", "<style>@import 'x';</style>",
    "<iframe src=javascript:alert(1)></iframe>", "<iframe srcdoc='<script>alert(1)</script>'>",
    "<object data=data:text/html,<script>alert(1)</script>></object>",
    "<embed src=x.swf allowscriptaccess=always>", "<applet code=X.class></applet>",
    "<svg onload=alert(1)><script>alert(1)</script><a xlink:href=javascript:alert(1)>x</a></svg>",
    "<math><mi xlink:href=javascript:alert(1)>x</mi></math>",
    "<img src=x onerror=alert(1) alt='\"><script>alert(1)</script>'>", "<body onload=alert(1)>",
    "<p onclick=alert(1) onmouseover='alert(1)' style='x:expression(alert(1))'>x</p>",
    "<a href=javascript:alert(1)>x</a>", "<a href=' \u{1}jAvAsCrIpT:alert(1)'>x</a>",
    "<a href='java\tscript:alert(1)'>x</a>", "<a href='java&#10;script&colon;alert(1)'>x</a>",
    "<a href=data:text/html;base64,PHNjcmlwdD4=>x</a>", "<a href=vbscript:msgbox(1)>x</a>",
    "<a href='http://a.example/\" onmouseover=\"alert(1)'>x</a>",
    "<a href=\"http://a.example/'><script>alert(1)</script>\">x</a>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<base href=//evil.example/>", "<link rel=stylesheet href=//evil.example/x.css>",
    "<form action=//evil.example><input name=q autofocus onfocus=alert(1)><button>x</button></form>",
    "<textarea></textarea><script>alert(1)</script>", "<noscript><p title='</noscript><script>x'>",
    "<title></title><script>alert(1)</script>", "<xmp><script>alert(1)</script></xmp>",
    "<plaintext><script>alert(1)</script>", "<!--><script>alert(1)</script>-->",
    "<!-- --!><script>alert(1)</script>", "<![CDATA[<script>alert(1)</script>]]>",
    "<?xml version='1.0'?><?php alert(1) ?>", "<template><script>alert(1)</script></template>",
    "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;alert(1)&#60;/script&#62;",
    "<unknown onclick=alert(1)>x</unknown>", "<x:script>alert(1)</x:script>",
    "{{title}} {{{body}}} {{> partial}}", "<td onclick=alert(1)>x", "<li onclick=alert(1)>x",
    "<frameset onload=alert(1)><frame src=javascript:alert(1)></frameset>",
    "<audio src=x onerror=alert(1)></audio><video poster=javascript:alert(1)></video>",
    "<marquee onstart=alert(1)>x</marquee>", "<details ontoggle=alert(1) open>x</details>",
    "<isindex action=javascript:alert(1)>", "<table background=javascript:alert(1)><tr><td>x",
    "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
  ]

  @Test("nothing of a page runs")
  func tricks() async throws {
    var files = ["content/good.md": canonical("Q100001", "Good")]
    for (index, trick) in Self.tricks.enumerated() {
      files["content/\(index).htm"] = Self.page(200_000 + index, trick)
    }
    files["content/title.htm"] = Self.page(
      300_000, "", title: "&lt;script&gt;alert(1)&lt;/script&gt;\" onload=\"alert(1)")
    let archive = try Archive(files)
    let report = try await archive.build()
    #expect(report.articles == files.count)
    try await expectNoMoreDangers(archive, pages: files.keys)
    // The text around the trick is there.
    for index in Self.tricks.indices {
      let page = try archive.page("kb/200/Q\(200_000 + index)/index.html")
      #expect(page.contains("Before."), "\(Self.tricks[index])")
    }
  }

  /// Expects that no page of a site can run or load more than the same page of a site of harmless articles.
  private func expectNoMoreDangers(
    _ archive: Archive, pages: some Sequence<String>
  ) async throws {
    let harmless = try Archive()
    for path in pages {
      let number = path.dropFirst("content/".count).prefix { $0.isNumber }
      let id =
        number.isEmpty ? path.contains("good") ? 100_001 : 300_000 : 200_000 + (Int(number) ?? 0)
      try harmless.write(Self.page(id, ""), to: path.replacingOccurrences(of: ".md", with: ".htm"))
    }
    _ = try await harmless.build()
    let expected = try harmless.site()
    for (path, data) in try archive.site() where path.hasSuffix(".html") {
      #expect(String(validating: data, as: UTF8.self) != nil, "\(path)")
      let page = try #require(expected[path], "\(path)")
      #expect(Self.dangers(of: data) == Self.dangers(of: page), "\(path)")
    }
  }

  /// What a page can run or load, each tag once.
  private static func dangers(of html: Data) -> Set<String> {
    let names: Set<String> = [
      "script", "style", "form", "iframe", "object", "embed", "applet", "base", "frame", "frameset",
      "svg", "math", "link",
    ]
    var found: Set<String> = []
    for match in String(decoding: html, as: UTF8.self).matches(
      of: /<([a-zA-Z][a-zA-Z0-9:]*)([^>]*)>/)
    {
      let tag = String(match.output.0).lowercased()
      // Values of attributes can hold any text; names cannot.
      let attributes = tag.replacing(/="[^"]*"/, with: "")
      if names.contains(match.output.1.lowercased()) || tag.contains("http-equiv")
        || attributes.contains(/\son[a-z]+/)
        || tag.contains(/(href|src|action|poster|background)="\s*(javascript|data|vbscript):/)
        || tag.contains(/(src|action)="(https?:)?\/\//)
      {
        found.insert(tag)
      }
    }
    return found
  }

  @Test("pages without end")
  func shapes() async throws {
    let many = 5000
    let bodies = [
      String(repeating: "<div>", count: many), String(repeating: "<ul><li>", count: many),
      String(repeating: "<b><i>", count: many), String(repeating: "<blockquote>", count: many),
      String(repeating: "<table><tr><td>", count: many),
      String(
        repeating: "<p>a<b>b<table><tr><td>d<ul><li>e<a href=\"http://x.example\">", count: 500),
      String(repeating: "<!--", count: many), String(repeating: "<", count: many),
      "<p " + String(repeating: "a=b ", count: many) + ">",
      "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>&b;"
        + String(repeating: "&amp;", count: many),
    ]
    var files: [String: String] = [:]
    for (index, body) in bodies.enumerated() {
      files["content/\(index).htm"] = Self.page(200_000 + index, "<p>Words.</p>" + body)
    }
    let archive = try Archive(files)
    let report = try await archive.build()
    #expect(report.articles == bodies.count)
    for index in bodies.indices {
      let page = try archive.page("kb/200/Q\(200_000 + index)/index.html")
      #expect(page.contains("Words."))
      #expect(page.utf8.count < 10_000_000, "\(index)")
    }
  }

  @Test("a page of more elements than are read")
  func tooManyElements() async throws {
    let archive = try Archive()
    // Comments are elements that take little time.
    let comments = String(repeating: "<!---->", count: 1_000_000)
    try archive.write(Self.page(200_000, "<p>Words.</p>\(comments)"), to: "content/a.htm")
    let report = try await archive.build()
    #expect(report.articles == 1)
    let finding = try #require(report.diagnostics.first { $0.severity == .error })
    #expect(finding.code == "long-page")
    #expect(finding.message.contains("1000000"))
    #expect(try archive.page("kb/200/Q200000/index.html").contains("end of the text"))
  }

  @Test("bytes that mean nothing")
  func encodings() async throws {
    let archive = try Archive()
    let head = Self.page(200_000, "")
    let broken: [UInt8] = [0xFF, 0xFE, 0xC0, 0x80, 0xED, 0xA0, 0x80, 0xF4, 0x90, 0x80, 0x80, 0x3C]
    for (index, charset) in ["utf-8", "shift_jis", "utf-7", "gb18030", "nonsense"].enumerated() {
      let page = head.replacingOccurrences(of: "200000", with: "\(200_000 + index)")
        .replacingOccurrences(of: "<head>", with: "<head><meta charset=\(charset)>")
      try archive.write(
        Data(page.utf8) + Data((0..<200).flatMap { _ in broken })
          + Data("script>alert(1)</script>".utf8),
        to: "content/\(index).htm")
    }
    let report = try await archive.build()
    #expect(report.articles == 5)
    try await expectNoMoreDangers(archive, pages: (0..<5).map { "content/\($0).htm" })
  }
}
