import Testing

@testable import KBRender

struct RedirectPageTests {
  @Test func leadsFromTheOldAddressOfAProduct() throws {
    let archive = SampleArchive(articles: [SampleArchive.article(10001, "A")])
    let pages = try archive.pages()
    let page = try #require(pages["id/exchange/index.html"])
    #expect(
      page.contains("<meta http-equiv=\"refresh\" content=\"0; url=../../product/exchange/\">"))
    #expect(
      page.contains("rel=\"canonical\" href=\"https://example.org/base/product/exchange/\""))
    #expect(pages["sitemap.xml"]?.contains("/id/") == false)
  }
}
