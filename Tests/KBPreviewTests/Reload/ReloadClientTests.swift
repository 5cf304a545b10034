import Testing

@testable import KBPreview

struct ReloadClientTests {
  private func added(_ html: String) -> String {
    String(
      decoding: ReloadClient.added(
        to: Array(html.utf8), page: "a\"b/index.html", root: "/archive/",
        version: .init(server: 0x3F2A, number: 17)), as: UTF8.self)
  }

  private let script =
    "<script defer src=\"/archive/.kb/preview.js\" data-page=\"a%22b/index.html\" data-version=\"3f2a-17\"></script>\n"

  @Test func standsBeforeTheEndOfTheBody() {
    #expect(added("<body><p>a</p></body></html>") == "<body><p>a</p>\(script)</body></html>")
    #expect(added("<pre></body></pre></BODY >") == "<pre></body></pre>\(script)</BODY >")
    #expect(added("<p>a") == "<p>a\(script)")
    #expect(added("") == script)
  }

  @Test func aPageSaysWhatItIsMadeFrom() {
    let page = ReloadClient.added(
      to: [], page: "index.html", source: "a&\"<b>.md", root: "/",
      version: .init(server: 1, number: 2))
    #expect(
      String(decoding: page, as: UTF8.self).hasSuffix(
        "data-version=\"1-2\" data-source=\"a&amp;&quot;&lt;b>.md\"></script>\n"))
    #expect(String(decoding: ReloadClient.script, as: UTF8.self).contains("Made from"))
  }

  @Test func versionsAreReadBack() {
    let version = EventHub.Version(server: .max, number: 3)
    #expect(EventHub.Version(version.description) == version)
    #expect(EventHub.Version("1") == nil)
    #expect(EventHub.Version("x-1") == nil)
  }

  @Test func thereIsAScript() {
    #expect(String(decoding: ReloadClient.script, as: UTF8.self).contains("EventSource"))
  }
}
