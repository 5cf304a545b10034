import KBCatalog
import KBModel
import Mustache
import Testing

@testable import KBRender

struct CopyPageTests {
  private func article(_ texts: String..., title: String = "The Printer <Waits>") -> Article {
    var article = SampleArchive.article(10001, title)
    article.body = texts.map { Block.make(.paragraph([.text($0)])) }
    return article
  }

  private func html(
    _ shown: Article, _ other: Article, place: CopyPage.Place = .sample,
    settings: SiteSettings = SampleArchive().settings
  ) throws -> String {
    let archive = SampleArchive(articles: [shown], settings: settings)
    return try archive.renderer().copyPage(shown: shown, other: other, at: place).text
  }

  /// What stands in the comparison.
  private func text(_ html: String) throws -> String {
    try #require(html.between("<div class=\"kb-comparison\">\n", "</div>\n</section>"))
  }

  @Test func marksWordsByTextAndByElement() throws {
    let html = try html(
      article("Press the red key, and <wait>."), article("Press the green key, and <wait>."))
    #expect(
      try text(html) == """
        <p class="title">The Printer &lt;Waits&gt;</p>
        <p class="paragraph">Press the <del><span class="mark">−</span>red</del> <ins>\
        <span class="mark">+</span>green</ins> key, and &lt;wait&gt;.</p>

        """)
    #expect(
      html.contains(
        "<p class=\"kb-verdict\">The words differ in one place: one word stands only in the article that is shown, one word stands only in this copy.</p>"
      ))
    #expect(html.contains("struck through, with a minus"))
  }

  @Test func saysWhatItIsAndLeadsBack() throws {
    let html = try html(article("Old."), article("New."))
    #expect(html.contains("<title>Q10001, copy 2: The Printer &lt;Waits&gt; – Archive</title>"))
    #expect(
      html.contains("<h1>Q10001: another copy of “<span>The Printer &lt;Waits&gt;</span>”</h1>"))
    #expect(html.contains("<p class=\"subtitle\">Copy 2 of 3</p>"))
    let links = try #require(html.between("<ul class=\"kb-copies\">\n", "</ul>"))
    #expect(
      links == """
        <li><a href="../../../../../kb/010/Q10001/">Q10001, the article that is shown</a></li>
        <li><span aria-current="page">Copy 2</span></li>
        <li><a href="../../../../../kb/010/Q10001/copies/3/">Copy 3</a></li>

        """)
    #expect(
      html.contains("<link rel=\"canonical\" href=\"https://example.org/base/kb/010/Q10001/\">"))
    var place = CopyPage.Place.sample
    place.links.removeLast()
    #expect(
      try !self.html(article("Old."), article("New."), place: place).contains(
        ">Copy 2</span></li>\n</ul>"))
  }

  @Test func saysWhereTheCopyComesFrom() throws {
    var other = article("New.")
    other.metadata.dates = [ArticleDate(.modified, raw: "2-MAR-2001")]
    other.metadata.revision = "2.1"
    other.metadata.copies = [
      Copy(
        path: "old/Q10001.htm", format: "page", extraction: .markup, encoding: .utf8,
        lost: [.keywords], sha256: "")
    ]
    let html = try html(article("Old."), other)
    let section = try #require(html.between("<h2>Where this copy comes from</h2>", "</section>"))
    for text in [
      "<code>old/Q10001.htm</code>", ">page<", ">web page<", ">UTF-8<", ">keywords<",
      "<time datetime=\"2001-03-02\">2 March 2001</time>", "<dt>Revision</dt><dd>2.1</dd>",
    ] {
      #expect(section.contains(text), "\(text)")
    }
  }

  @Test func listsTheFieldsThatDiffer() throws {
    var (shown, other) = (article("Same."), article("Same."))
    shown.metadata.keywords = ["kbone", "kbtwo"]
    other.metadata.keywords = ["kbtwo", "kb<three>"]
    shown.metadata.revision = "3"
    shown.metadata.appliesTo = [.init("A product")]
    other.metadata.copies[0].lost = [.appliesTo]
    let html = try html(shown, other)
    let fields = try #require(html.between("<dl class=\"kb-differences\">", "</dl>"))
    for text in [
      "<del><span class=\"mark\">−</span>kbone</del>",
      "<ins><span class=\"mark\">+</span>kb&lt;three&gt;</ins>", "one value is in both",
      "<div><dt>Revision</dt>\n<dd><del><span class=\"mark\">−</span>3</del></dd>\n<dd class=\"note\">this copy has none</dd>\n</div>",
      "lost on the way to this copy",
    ] {
      #expect(fields.contains(text), "\(text)")
    }
    #expect(fields.count(of: "<dt>") == 3)
    #expect(html.contains("same words as the article that is shown. Only 3 fields differ."))
  }

  @Test func anEqualCopyHasNoMarks() throws {
    let html = try html(article("Same."), article("Same."))
    #expect(!html.contains("<del>") && !html.contains("<ins>"))
    #expect(
      html.contains("kb-verdict\">This copy has the same words as the article that is shown.<"))
    #expect(!html.contains("Fields that differ"))
  }

  @Test func foldsEqualTextAndLosesNothing() throws {
    var (shown, other) = (article(), article())
    let blocks = (1...20).map { Block.make(.paragraph([.text("Paragraph no\($0).")])) }
    let heading = Block.make(.heading(level: 2, [.text("MORE & MORE")]))
    shown.body = blocks[..<10] + [heading] + blocks[10...]
    other.body = shown.body
    other.body[4] = Block.make(.paragraph([.text("Paragraph edited.")]))
    let text = try text(try html(shown, other))
    #expect(
      text.ranges(of: "<summary>").map { text[$0.upperBound...].prefix { $0 != "<" } }
        == ["3 equal passages", "14 equal passages: MORE &amp; MORE"])
    for number in 1...20 where number != 5 {
      #expect(text.count(of: "no\(number).") == 1, "\(number)")
    }
    let open = try #require(text.between("</details>", "<details>"))
    #expect(open.count(of: "<p ") == 5)
    #expect(text.contains("<h3 class=\"heading\">MORE &amp; MORE</h3>"))
  }

  @Test func keepsTheLinesOfCodeInOneBox() throws {
    func code(_ text: String) -> Article {
      var article = article()
      article.body = [Block.make(.preformatted(.code(nil), [.text(text)]))]
      return article
    }
    let html = try html(code("if a\n    b = 1\nend"), code("if a\n    b = 2\nend"))
    #expect(
      try text(html).contains(
        """
        <pre class="kb-code" tabindex="0">if a
            b = <del><span class="mark">−</span>1</del> <ins><span class="mark">+</span>2</ins>
        end
        </pre>
        """))
  }

  @Test func showsListsAndTablesByLine() throws {
    var (shown, other) = (article(), article("Gone."))
    let item = List.Item(
      blocks: [.make(.paragraph([.text("An item")]))], lines: LineRange(1, 1))
    let table = Table(
      headerRows: 1,
      rows: [["File", "Size"], ["a.dll", "12"]].map { $0.map { [Inline.text($0)] } })
    other.body = [
      .make(.list(List(marker: .decimal, start: 3, tight: true, items: [item]))),
      .make(.table(table)),
    ]
    shown.body = []
    let text = try text(try html(shown, other))
    #expect(
      text.contains(
        "<p class=\"paragraph depth-1\"><span class=\"item\">3.</span> <ins><span class=\"mark\">+</span>An item</ins></p>"
      ))
    #expect(
      text.contains(
        "<p class=\"row header\"><ins><span class=\"mark\">+</span>File | Size</ins></p>"))
    #expect(text.contains("<p class=\"row\"><ins>"))
  }

  @Test func namesTheLanguageOfTheTextAndOfItsOwnWords() throws {
    var (shown, other) = (article(), article())
    shown.metadata.language = "de"
    other.metadata.language = "de"
    shown.body = (1...9).map { Block.make(.paragraph([.text("Absatz \($0).")])) }
    other.body = shown.body + [Block.make(.paragraph([.text("Neu.")]))]
    let html = try html(shown, other)
    #expect(html.contains("“<span lang=\"de\">The Printer"))
    #expect(html.contains("<div class=\"kb-comparison\" lang=\"de\">"))
    #expect(html.contains("<summary lang=\"en\">8 equal passages</summary>"))
  }

  @Test func doesWithoutATitleThatWasLost() throws {
    let html = try html(article("Old.", title: "Q10001"), article("New."))
    #expect(html.contains("<title>Q10001, copy 2 – Archive</title>"))
    #expect(html.contains("<h1>Q10001: another copy</h1>"))
    #expect(!html.contains("class=\"title\""))
  }

  @Test func hasNoCanonicalAddressWithoutABaseURL() throws {
    let html = try html(article("Old."), article("New."), settings: SiteSettings())
    #expect(!html.contains("canonical"))
    #expect(!html.contains("://"))
  }
}

extension Block {
  fileprivate static func make(_ content: Content) -> Block {
    Block(content, lines: LineRange(1, 1))
  }
}

extension CopyPage.Place {
  /// A place at an address of the right depth.
  static let sample = CopyPage.Place(
    number: 2, count: 3, address: .copy(ArticleKey(english: ArticleID(10001)), 2),
    article: .number(ArticleID(10001)),
    links: [
      PageLink(label: "Copy 2"),
      PageLink(label: "Copy 3", address: .copy(ArticleKey(english: ArticleID(10001)), 3)),
    ])
}

extension CopyPage {
  /// A page that fills every name.
  static func sample(_ frame: SiteFrame) -> CopyPage {
    var shown = SampleArchive.article(10001, "A", keywords: ["kbone"])
    var other = SampleArchive.article(10001, "B", keywords: ["kbtwo"])
    shown.body.append(Block.make(.preformatted(.code(nil), [.text("a = 1")])))
    other.body.append(Block.make(.preformatted(.code(nil), [.text("a = 2")])))
    return CopyPage(shown: shown, other: other, place: .sample, frame: frame)
  }
}
