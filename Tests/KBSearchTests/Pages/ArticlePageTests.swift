import Testing

@testable import KBSearch

/// What the search takes for the text of an article.
struct ArticlePageTests {
  @Test(
    "the body ends where what the site adds begins",
    arguments: [
      #"<section class="kb-appendix">"#, #"<nav class="kb-backlinks kb-appendix">"#,
      #"<nav class="kb-related kb-appendix">"#, #"<details class="kb-details kb-appendix">"#,
    ])
  func appendix(tag: String) throws {
    let page = try #require(ArticlePage(html("<p>Own words.</p>", behind: tag + "Other words.")))
    #expect(text(page) == "Own words.")
  }

  @Test("links to archived copies are no part of the text")
  func chrome() throws {
    let body = """
      <p>See <a href="http://www.example.com/">the page</a>\
      <a class="kb-chrome kb-archived" href="https://example.org/?a=b&amp;c">archived</a> &amp; more.</p>
      """
    #expect(text(try #require(ArticlePage(html(body)))) == "See the page & more.")
  }

  private func html(_ body: String, behind: String = "") -> [UInt8] {
    let head = #"<article class="kb-article"><h1>One</h1><div class="kb-body">"#
    return Array("\(head)\n\(body)</div>\n\(behind)</article>".utf8)
  }

  private func text(_ page: ArticlePage) -> String {
    String(decoding: page.body, as: UTF8.self).split(separator: "\n").joined(separator: " ")
  }
}
