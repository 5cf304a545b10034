import Testing

@testable import KBRender

struct NotFoundPageTests {
  @Test(arguments: [
    (nil, "/"), ("https://example.org", "/"), ("https://example.org/", "/"),
    ("https://example.org/base//", "/base/"), ("http://h/a/b", "/a/b/"), ("", "/"),
  ])
  func startsFromThePathOfTheSite(baseURL: String?, root: String) throws {
    let page = try #require(
      try SampleArchive(settings: SiteSettings(baseURL: baseURL)).pages()["404.html"])
    #expect(page.contains("data-kb-not-found=\"\(root)\""))
    #expect(page.contains("<script type=\"module\" src=\"\(root)assets/kb.js\">"))
    #expect(page.contains("<a class=\"site-title\" href=\"\(root)\">"))
    #expect(!page.contains("canonical"))
  }
}
