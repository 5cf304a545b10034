import KBModel
import Testing

@testable import KBRender

struct ArticlePageTests {
  private func page(
    _ number: UInt32, _ language: String = ArticleKey.english, in archive: SampleArchive
  ) throws -> String {
    let path = SiteAddress.article(ArticleKey(ArticleID(number), language: language)).file
    return try #require(try archive.pages()[path])
  }

  @Test func hasTheHooksThatChecksReadInOneArticleElement() throws {
    var article = SampleArchive.article(198657, "XADM: A <Title> & \"more\"")
    article.metadata.appliesTo = [.init("Outer"), .init("Inner", level: 2), .init("Next")]
    let html = try page(198657, in: SampleArchive(articles: [article]))
    let element = try #require(html.between("<article ", "</article>"))
    #expect(
      element.hasPrefix("class=\"kb-article\" data-article-id=\"Q198657\" data-pagefind-body"))
    #expect(element.contains("<h1>XADM: A &lt;Title&gt; &amp; &quot;more&quot;</h1>"))
    #expect(element.between("<div class=\"kb-body\">\n", "</div>") == "<p>See </p>\n")
    let products = try #require(element.between("<ul class=\"kb-applies-to\">", "</section>"))
    #expect(
      products.filter { $0 != "\n" }
        == "<li>Outer<ul><li>Inner</li></ul></li><li>Next</li></ul>")
    #expect(html.count(of: "kb-body") == 1)
  }

  @Test func aVersionOfSeveralSystemsIsShownOnce() throws {
    var article = SampleArchive.article(198657, "Title", product: nil)
    article.metadata.versions = ["5.10", "5.10"]
    let html = try page(198657, in: SampleArchive(articles: [article]))
    #expect(html.contains("<dt>Versions</dt><dd>5.10</dd></div>"))
    #expect(html.contains("<dt>Versions, as written</dt><dd>5.10</dd><dd>5.10</dd></div>"))
  }

  @Test func listOfProductsNamesProductsAndVersions() throws {
    var article = SampleArchive.article(198657, "Title")
    article.metadata.versions = ["winnt:5.5,2000"]
    article.metadata.appliesTo = [
      .init("Microsoft Exchange Server, version 5.5"), .init("Microsoft Outlook 2000"),
      .init("the operating system: Microsoft Windows NT"),
    ]
    let html = try page(198657, in: SampleArchive(articles: [article]))
    let fields = try #require(html.components(of: "kb-meta").first)
    let product = try #require(fields.between("<dt>Product</dt>", "</div>"))
    #expect(product.contains("<a href=\"../../../product/exchange/\""))
    #expect(product.contains("<a href=\"../../../product/outlook/\""))
    #expect(fields.contains(">Exchange 5.5</a>"))
    #expect(fields.contains(">Outlook 2000</a>"))
    #expect(!fields.contains("Exchange 2000"))
    #expect(html.contains("<dt>Versions, as written</dt><dd>winnt:5.5,2000</dd>"))
    #expect(html.contains("<dt>Product, as written</dt><dd>Product exchange</dd>"))
  }

  @Test func manyVersionsAreAmongTheDetails() throws {
    var article = SampleArchive.article(198657, "Title")
    let versions = (1...15).map { "\($0).5" }.joined(separator: ", ")
    article.metadata.appliesTo = [.init("Microsoft Works versions \(versions)")]
    let html = try page(198657, in: SampleArchive(articles: [article]))
    let fields = html.components(of: "kb-meta")
    #expect(fields[0].contains("Works 12.5") && !fields[0].contains("Works 13.5"))
    #expect(html.contains("<dt>More versions</dt><dd><a href=\"../../../version/works-13.5/\">"))
  }

  @Test func showsEveryFieldThatIsNotEmpty() throws {
    var article = SampleArchive.article(198657, "Title", keywords: ["kbusage", "#12"])
    article.metadata.versions = ["winnt:5.5", ":97; 2000"]
    article.metadata.appliesTo = [.init("Microsoft SQL Server")]
    article.metadata.operatingSystems = ["WINDOWS"]
    article.metadata.technologies = ["kbExchangeSearch"]
    article.metadata.issueType = "kbprb"
    article.metadata.solutionType = "kbpending"
    article.metadata.queryWords = "bckgrd sync"
    article.metadata.otherFields = [.init(name: "Hardware", value: "x86")]
    article.metadata.dates += [ArticleDate(.created, raw: "sometime in 1998")]
    article.metadata.revision = "8.1"
    article.metadata.language = "de"
    article.metadata.copies[0].lost = [.keywords]
    let html = try page(198657, "de", in: SampleArchive(articles: [article]))
    let fields = html.components(of: "kb-meta")
    for word in [
      "Q198657", "Product exchange", "kbusage", "#12", "winnt:5.5", ">5.5 for Windows NT<",
      ">97, 2000<", ">:97; 2000<", ">Windows<", ">WINDOWS<",
      "kbExchangeSearch", "kbprb", ">Problem<", "kbpending", ">Fix pending<", "bckgrd sync",
      "Hardware", "x86",
      "21 November 1999", "21-NOV-1999", "sometime in 1998", "8.1", ">German<", "Q198657.TXT",
      "document", "US-ASCII", "cafe198657", ">keywords<", ">exchange<",
    ] {
      #expect(fields.contains { $0.contains(word) }, "\(word)")
    }
    #expect(
      html.contains(
        "<article class=\"kb-article\" data-article-id=\"Q198657\" lang=\"de\" data-pagefind-body"))
    #expect(html.contains("<a href=\"../../../../keyword/kbusage/\""))
    #expect(html.contains("<dd>#12</dd>"))
    #expect(html.contains("<a href=\"../../../../product/sql-server/\">SQL Server</a>"))
  }

  @Test func linksOnlyReferencesThatLeadSomewhere() throws {
    let archive = SampleArchive(articles: [
      SampleArchive.article(198657, "One", citing: [198657, 26281, 2_173_280]),
      SampleArchive.article(26281, "Other & more"),
    ])
    let body = try #require(
      try page(198657, in: archive).between("<div class=\"kb-body\">", "</div>"))
    #expect(
      body.contains("<a href=\"../../../kb/026/Q26281/\" title=\"Other &amp; more\">Q26281</a>"))
    #expect(body.contains("See Q198657<a"))
    #expect(body.contains("class=\"kb-missing\" data-article-id=\"Q2173280\""))
  }

  @Test(arguments: [(0, false), (1, false), (50, false), (53, true)])
  func showsTheFirstBacklinksAndLeadsToAll(count: Int, hasMore: Bool) throws {
    let sources = (0..<count).map {
      SampleArchive.article(UInt32(20000 + $0), "Source", citing: [10001])
    }
    let archive = SampleArchive(articles: sources + [SampleArchive.article(10001, "Target")])
    let pages = try archive.pages()
    let html = try #require(pages["kb/010/Q10001/index.html"])
    guard let list = html.between("<nav class=\"kb-backlinks", "</nav>") else {
      #expect(count == 0)
      return
    }
    #expect(list.count(of: "<li>") == min(count, 50))
    let more = "<a href=\"../../../kb/010/Q10001/cited-by/\">All 53 articles"
    #expect(list.contains(more) == hasMore)
    let all = pages["kb/010/Q10001/cited-by/index.html"]
    #expect((all != nil) == hasMore)
    if let all { #expect(all.count(of: "<b>Q20") == count) }
  }

  @Test func isMadeOfTheArticleAndItsSurroundingsAlone() throws {
    let archive = SampleArchive(articles: [
      SampleArchive.article(10001, "XADM: One", citing: [10002, 10003]),
      SampleArchive.article(10002, "Two", citing: [10001]),
    ])
    let renderer = try archive.renderer()
    let entry = try #require(archive.catalog.entry(ArticleID(10001)))
    let surroundings = renderer.surroundings(of: entry)
    #expect(surroundings.targets.map(\.title) == ["Two"])
    #expect(surroundings == renderer.surroundings(of: archive.articles[0]))
    let empty = try SampleArchive().renderer()
    #expect(
      try empty.article(ArticleTexts(archive.articles[0]), surroundings: surroundings)
        == renderer.article(archive.articles[0]))
  }

  @Test func leadsToItsErrorCodesSixOfThemAtTheTop() throws {
    var archive = SampleArchive(articles: [SampleArchive.article(10001, "A")])
    archive.errors[ArticleID(10001)] = (1...8).map { SampleArchive.mention("0x8004010\($0)", "") }
    let html = try page(10001, in: archive)
    let fields = html.components(of: "kb-meta")
    #expect(fields[0].count(of: "href=\"../../../error/0x") == 6)
    #expect(fields[1].contains("<a href=\"../../../error/0x80040108/\">0x80040108</a>"))
  }

  @Test func listsContentsFromThreeHeadingsOn() throws {
    var article = SampleArchive.article(10001, "Title")
    let heading = Block(.heading(level: 2, [.text("MORE & MORE")]), lines: LineRange(1, 1))
    article.body = [heading, heading]
    #expect(try !page(10001, in: SampleArchive(articles: [article])).contains("kb-toc"))
    article.body.append(heading)
    let html = try page(10001, in: SampleArchive(articles: [article]))
    let contents = try #require(html.between("<nav class=\"kb-toc\"", "</nav>"))
    #expect(
      contents.contains("<li class=\"level-2\"><a href=\"#more-more-3\">MORE &amp; MORE</a></li>"))
    #expect(html.contains("<h2 id=\"more-more-3\">"))
  }

  @Test func leadsToTheNumbersBeforeAndAfter() throws {
    let archive = SampleArchive(
      articles: [30000, 10001, 20000].map { SampleArchive.article($0, "Article \($0)") })
    let middle = try page(20000, in: archive)
    #expect(middle.contains("rel=\"prev\" href=\"../../../kb/010/Q10001/\"><b>Q10001</b>"))
    #expect(middle.contains("rel=\"next\" href=\"../../../kb/030/Q30000/\"><b>Q30000</b>"))
    #expect(try !page(10001, in: archive).contains("rel=\"prev\""))
    #expect(try !page(30000, in: archive).contains("rel=\"next\""))
  }

  @Test func rendersAnArticleThatTheCatalogLacks() throws {
    let renderer = try SampleArchive(articles: [SampleArchive.article(20000, "Known")]).renderer()
    let page = try renderer.article(SampleArchive.article(10001, "XADM: Unknown"))
    #expect(page.path == "kb/010/Q10001/index.html")
    #expect(page.text.contains("<dd>XADM</dd>"))
    #expect(page.text.contains("rel=\"next\" href=\"../../../kb/020/Q20000/\""))
  }

  @Test func hasAnAbsoluteAddressOnlyWithABaseURL() throws {
    var archive = SampleArchive(articles: [SampleArchive.article(10001, "Title")])
    let canonical = "<link rel=\"canonical\" href=\"https://example.org/base/kb/010/Q10001/\">"
    #expect(try page(10001, in: archive).contains(canonical))
    archive.settings = SiteSettings()
    #expect(try !page(10001, in: archive).contains("canonical"))
  }
}

extension String {
  /// The definition lists of a class.
  fileprivate func components(of name: String) -> [String] {
    ranges(of: "<dl class=\"\(name)\"").compactMap { self[$0.lowerBound...].between(">", "</dl>") }
  }
}
