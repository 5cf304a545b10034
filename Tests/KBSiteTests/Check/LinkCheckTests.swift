import KBModel
import Testing

@testable import KBSite

@Suite("Links and paths of a site")
struct LinkCheckTests {
  private func page(_ path: String, _ html: String) -> PageLinks {
    PageLinks(Array(html.utf8), path: path, base: nil)
  }

  @Test("pages, anchors and files that are there")
  func sound() {
    let check = LinkCheck(
      [
        page(
          "index.html", "<a href='a/'>A</a> <a href=a/#x>X</a> <link href=\"kb.css\"> <a href=''>"),
        page("a/index.html", "<h2 id=\"x\">X</h2> <a href=\"#x\">X</a> <a href=\"..\">home</a>"),
      ], files: ["kb.css"])
    #expect(check.broken.isEmpty)
    #expect(check.collisions.isEmpty)
  }

  @Test("what is missing is told once, with its first page")
  func broken() throws {
    let html = "<a href=\"../gone/?a&amp;b#c\">x</a> <a href=\"../gone/?other#c\">y</a>"
    let check = LinkCheck([page("a/index.html", html), page("b/index.html", html)], files: [])
    let broken = try #require(check.broken.first)
    #expect(check.broken.count == 1)
    #expect(broken.page == 0)
    #expect(broken.count == 2)
    #expect(
      PageLinks.link(of: Array(html.utf8), path: "a/index.html", base: nil, to: broken.target)
        == "../gone/?a&b#c")
  }

  @Test("an anchor of another page does not count")
  func anchor() {
    let check = LinkCheck(
      [page("a/index.html", "<a href=\"#x\">x</a>"), page("b/index.html", "<p id=x>")], files: [])
    #expect(check.broken.map(\.page) == [0])
  }

  @Test("paths that differ in capitals alone")
  func collisions() {
    let check = LinkCheck(
      [page("keyword/a/index.html", ""), page("keyword/A/index.html", ""), page("b.html", "")],
      files: [])
    #expect(check.collisions.map(\.path) == ["keyword/a/index.html"])
    #expect(check.collisions.map(\.other) == ["keyword/A/index.html"])
  }
}
