import KBModel
import Testing

@testable import KBRender

struct SiteAddressTests {
  @Test func placesPages() {
    #expect(
      SiteAddress.article(ArticleKey(english: ArticleID(26281))).file == "kb/026/Q26281/index.html")
    #expect(SiteAddress.home.file == "index.html")
    #expect(SiteAddress.index(.keyword, letter: "k", part: 2).path == "keyword/-k/2/")
    #expect(SiteAddress.group(.product, slug: "winnt").path == "product/winnt/")
    #expect(SiteAddress.group(.product, slug: "winnt", part: 3).path == "product/winnt/3/")
  }

  @Test func leadsFromPageToPage() {
    let article = SiteAddress.article(ArticleKey(english: ArticleID(26281)))
    #expect(article.root == "../../../")
    #expect(SiteAddress.home.root.isEmpty)
    #expect(SiteAddress.home.href(root: SiteAddress.home.root) == "./")
    #expect(SiteAddress.about.href(root: article.root) == "../../../about/")
  }
}
