import Testing

@testable import KBSite

@Suite("Pages as the check reads them")
struct PageReadingTests {
  private func page(_ body: String, before: String = "", after: String = "") -> PageReading {
    PageReading(
      Array(
        """
        <!doctype html><title>Outside</title><!-- <p>no</p> --><nav>Outside</nav>
        <article class="kb-article" data-article-id="Q100001">\(before)
        <div class="wide kb-body">\(body)</div>\(after)</article><p>Outside
        """.utf8))
  }

  private func words(_ text: [UInt8]) -> [String] {
    String(decoding: text, as: UTF8.self).split { $0 == "\n" || $0 == " " }.map(String.init)
  }

  @Test("body, metadata and the rest are told apart; what is outside is not read")
  func regions() {
    let page = page(
      "<p>Body</p><a class=\"kb-chrome\">#</a><script>if (1 < 2) { \"</p>\" }</script>",
      before: "<h1>Title</h1><dl><dt>Label</dt><dd>Value</dd></dl><nav><a>Contents</a></nav>",
      after: "<ul class=\"kb-applies-to\"><li>Product</li></ul>")
    #expect(page.hasBody)
    #expect(page.articleID == "Q100001")
    #expect(words(page.body) == ["Body"])
    #expect(words(page.metadata) == ["Title", "Value", "Product"])
    #expect(words(page.other) == ["Label", "Contents"])
  }

  @Test("a page without the hooks has no body")
  func noHooks() {
    #expect(!PageReading(Array("<article><div class=\"kb-body\">x</div></article>".utf8)).hasBody)
    #expect(!PageReading([]).hasBody)
  }

  @Test("tags inside a line do not cut a word, others do")
  func wordBoundaries() {
    #expect(words(page("<p>a<b>b</b>c<wbr>d</p>e<br>f").body) == ["abcd", "e", "f"])
  }

  @Test("character references are characters; unknown ones stay")
  func references() {
    #expect(
      words(page("&lt;a&gt; &amp;amp; &quot;&#39;&#xe9;&apos; &bogus; & &#;").body)
        == ["<a>", "&amp;", "\"'é'", "&bogus;", "&", "&#;"])
  }

  @Test("items of ordered lists have the numbers that a browser shows")
  func numerals() {
    let html = """
      <ol start="9"><li><p>a</p><ol type="a"><li>b</li><li>c</li></ol></li><li>d</li></ol>\
      <ol type="I" start="4"><li>e<li value="9">f</ol><ul><li>g</li></ul>
      """
    #expect(
      words(page(html).body) == [
        "9.", "a", "a.", "b", "b.", "c", "10.", "d", "IV.", "e", "IX.", "f", "g",
      ])
  }

  @Test("lines of preformatted text and rows")
  func lines() {
    let page = page(
      "<pre>a  b \n   c &lt;d&gt;</pre><table><tr><td>e<br>f</td><td>g</td></tr></table>")
    for line in ["a  b", "c <d>"] {
      #expect(page.preformattedLines.contains(FNV1a.hash(line.utf8)), "\(line)")
    }
    #expect(page.rows.count == 1)
    let rows = RowWords(page)
    #expect(rows.contains(ArraySlice("f g".utf8)))
    #expect(!rows.contains(ArraySlice("f e".utf8)))
    #expect(!rows.contains(ArraySlice("c".utf8)))
  }

  @Test("letters and Roman numerals")
  func styles() {
    #expect(ListNumeral(first: 27, style: "a").text == "aa")
    #expect(ListNumeral(first: 52, style: "A").text == "AZ")
    #expect(ListNumeral(first: 1994, style: "i").text == "mcmxciv")
    #expect(ListNumeral(first: 0, style: "a").text == "0")
    #expect(ListNumeral(first: -3, style: "I").text == "-3")
  }

  @Test("broken HTML ends")
  func brokenHTML() {
    for html in ["<", "<p", "<p class=", "<p class=\"", "<!--", "</", "<script><p>", "&", "<a b='"]
    {
      #expect(page(html).articleID == "Q100001")
    }
  }
}
