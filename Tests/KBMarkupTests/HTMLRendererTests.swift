import KBModel
import Testing

@testable import KBMarkup

struct HTMLRendererTests {
  private let renderer = HTMLRenderer { id in
    switch id.number {
    case 198_657: return .article(href: "../../198/Q198657/", title: "XADM: \"A\" & <B>")
    case 111_111: return .current
    default: return .missing
    }
  }

  private func html(_ blocks: [Block]) -> String {
    String(decoding: renderer.html(blocks), as: UTF8.self)
  }

  private func html(_ content: Block.Content) -> String { html([Block(content)]) }

  @Test func textIsNeverMarkup() {
    #expect(
      html([.paragraph("a *b* _c_ <d> & \"e\" {{f}} [g](h) `i`")])
        == "<p>a *b* _c_ &lt;d&gt; &amp; &quot;e&quot; {{f}} [g](h) `i`</p>\n")
  }

  @Test func nothingGivesNothing() {
    #expect(html([]) == "")
    #expect(html(.paragraph([])) == "<p></p>\n")
    #expect(html(.table(Table(headerRows: 2, rows: []))).contains("<table>"))
    #expect(html(.list(List(.bullet, []))) == "<ul>\n</ul>\n")
  }

  @Test func sentencesAreMarkedWherePagesWantIt() {
    let renderer = HTMLRenderer(marks: MarkTargets(appliesTo: "#list", search: "s?q=")) { _ in
      .missing
    }
    func marked(_ blocks: [Block]) -> String {
      String(decoding: renderer.html(blocks), as: UTF8.self)
    }
    #expect(
      marked([
        .heading(2, "CAUSE"), .paragraph("Press F8 & see the \"Cause\" section in Win.ini <x>."),
      ])
      .contains(
        "<p>Press <kbd>F8</kbd> &amp; see the &quot;Cause&quot; section in <code>Win.ini</code> &lt;x&gt;.</p>"
      ))
    #expect(
      marked([.heading(2, "CAUSE"), .paragraph("See the \"Cause\" section. Click OK.")]).contains(
        "<p>See the &quot;<a href=\"#cause\">Cause</a>&quot; section. Click <b class=\"ui\">OK</b>.</p>"
      ))
    #expect(marked([.paragraph("See the \"Cause\" section.")]).contains("<a") == false)
    #expect(
      marked([.paragraph("listed at the top of this article"), .paragraph("S P A C K")])
        == "<p><a href=\"#list\">listed at the top of this article</a></p>\n<p><a href=\"s?q=SPACK\">S P A C K</a></p>\n"
    )
    #expect(
      marked([
        Block(.preformatted(.code(nil), [.text("press F8")])),
        Block(.heading(level: 2, [.text("Win.ini")])),
        Block(.paragraph([.strong([.text("press F8")]), .code("press F8")])),
      ]).contains("kbd") == false)
    #expect(html([.paragraph("Press F8")]) == "<p>Press F8</p>\n")
  }

  @Test func headingsHaveUniqueAnchors() {
    let blocks: [Block] = [
      .heading(2, "SUMMARY"), .heading(3, "More  Information!"), .heading(2, "Summary"),
      .heading(1, "Summary-2"), .heading(9, "???"), .heading(2, "Größe ≥ 5"),
    ]
    #expect(
      html(blocks) == """
        <h2 id="summary">SUMMARY</h2>
        <h3 id="more-information">More  Information!</h3>
        <h2 id="summary-2">Summary</h2>
        <h2 id="summary-2-2">Summary-2</h2>
        <h6 id="section">???</h6>
        <h2 id="größe-5">Größe ≥ 5</h2>

        """)
    #expect(
      renderer.outline(blocks).entries.map(\.anchor) == [
        "summary", "more-information", "summary-2", "summary-2-2", "section", "größe-5",
      ])
    #expect(renderer.outline(blocks).entries.map(\.level) == [2, 3, 2, 2, 6, 2])
  }

  @Test func outlineFollowsDocumentOrderAtEveryDepth() {
    let blocks: [Block] = [
      Block(
        .list(List(.bullet, [[.heading(3, "A")], [Block(.quote(.quotation, [.heading(3, "A")]))]]))),
      Block(.note(.tip, [.heading(4, "A")])), .heading(2, "A"),
    ]
    let anchors = renderer.outline(blocks).entries.map(\.anchor)
    #expect(anchors == ["a", "a-2", "a-3", "a-4"])
    let rendered = html(blocks)
    let places = anchors.map { rendered.range(of: "id=\"\($0)\"")?.lowerBound }
    #expect(!places.contains(nil))
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
  }

  @Test func referencesLeadToArticlesOrSayThatTheyAreMissing() {
    #expect(
      html(
        .paragraph([
          .text("see "), .reference(to: ArticleID(198_657), text: "Q198657"), .text(", "),
          .reference(to: ArticleID(123_456), text: "<Q123456>"), .text(", "),
          .reference(to: ArticleID(111_111), text: "Q111111"),
        ])) == """
          <p>see <a href="../../198/Q198657/" title="XADM: &quot;A&quot; &amp; &lt;B&gt;">Q198657</a>, \
          <span class="kb-missing" data-article-id="Q123456" title="not in this archive">\
          &lt;Q123456&gt;</span>, Q111111</p>

          """)
  }

  @Test(arguments: [
    ("http://a.example/?b=1&c=\"2\"", "http://a.example/?b=1&amp;c=%222%22"),
    ("HTTPS://a.example/x y", "HTTPS://a.example/x%20y"),
    ("ftp://a.example/é%20", "ftp://a.example/%C3%A9%20"),
    ("mailto:a@b.example", "mailto:a@b.example"), ("news:a.b", "news:a.b"),
  ])
  func externalLinks(destination: String, href: String) {
    #expect(
      html(.paragraph([.link(destination: destination, [.text("a<b")])]))
        == "<p><a href=\"\(href)\" rel=\"external nofollow noopener\">a&lt;b</a></p>\n")
  }

  @Test(arguments: [
    "javascript:alert(1)", " javascript:alert(1)", "java\nscript:x", "data:text/html,x", "/kb/1",
    "file:///c:/x", "", "vbscript:x", ":", "http",
  ])
  func otherDestinationsStayText(destination: String) {
    #expect(
      html(.paragraph([.link(destination: destination, [.strong([.text("a")])]), .text("b")]))
        == "<p><strong>a</strong>b</p>\n")
  }

  @Test func linksLeadToTheHeadingsThatThereAre() {
    let body: [Block] = [
      .heading(2, "More Facts"),
      Block(
        .paragraph([
          .link(destination: "#more-facts", [.text("a<b")]), .text(" "),
          .link(destination: "#facts", [.text("c")]), .text(" "),
          .link(destination: "http://a.example", [.link(destination: "#more-facts", [.text("d")])]),
        ])),
    ]
    let external = "<a href=\"http://a.example\" rel=\"external nofollow noopener\">d</a>"
    #expect(
      html(body).hasSuffix("<p><a href=\"#more-facts\">a&lt;b</a> c \(external)</p>\n"))
    #expect(html(Array(body.dropFirst())) == "<p>a&lt;b c \(external)</p>\n")
    #expect(
      String(decoding: renderer.html(Array(body.dropFirst()), within: body), as: UTF8.self)
        == "<p><a href=\"#more-facts\">a&lt;b</a> c \(external)</p>\n")
  }

  @Test func linksDoNotNest() {
    #expect(
      html(
        .paragraph([
          .link(
            destination: "http://a.example",
            [
              .reference(to: ArticleID(198_657), text: "Q198657"), .text(" "),
              .link(destination: "http://b.example", [.text("b")]),
            ]), .text(" "), .reference(to: ArticleID(5555), text: "Q5555"),
        ])) == """
          <p><a href="http://a.example" rel="external nofollow noopener">Q198657 b</a> \
          <span class="kb-missing" data-article-id="Q5555" title="not in this archive">Q5555</span></p>

          """)
  }

  @Test func inlinesNest() {
    #expect(
      html(
        .paragraph([
          .text("a"), .emphasis([.strong([.text("b"), .code("<c>")]), .text("d")]), .lineBreak,
          .text("e"),
        ])) == "<p>a<em><strong>b<code>&lt;c&gt;</code></strong>d</em><br>\ne</p>\n")
    #expect(
      String(decoding: renderer.html(inlines: [.text("a & "), .code("b")]), as: UTF8.self)
        == "a &amp; <code>b</code>")
  }

  @Test func definitions() {
    #expect(
      html(
        .definitions(
          .terms,
          [
            Definition("a < b", [.paragraph("c")]), Definition("d", []),
            Definition("e", [.paragraph("f"), .paragraph("g")]),
          ])) == """
          <dl class="kb-terms">
          <dt>a &lt; b</dt>
          <dd>
          c
          </dd>
          <dt>d</dt>
          <dd>
          </dd>
          <dt>e</dt>
          <dd>
          <p>f</p>
          <p>g</p>
          </dd>
          </dl>

          """)
    #expect(
      html(.definitions(.questions, [Definition("Q. a", [])])).hasPrefix(
        "<dl class=\"kb-questions\">"))
  }

  @Test func preformattedTextIsExact() {
    #expect(
      html(.preformatted(.code(nil), [.text("  a\tb\n\n c ")]))
        == "<pre class=\"kb-code\" tabindex=\"0\">  a\tb\n\n c </pre>\n")
    #expect(
      html(.preformatted(.console, [.text("a\n")]))
        == "<pre class=\"kb-console\" tabindex=\"0\">a\n</pre>\n")
    #expect(
      html(.preformatted(.code(.vb), [.text("Dim a")]))
        == "<pre class=\"kb-code language-vb\" tabindex=\"0\">Dim a</pre>\n")
    // The first line break after the tag is dropped by every HTML parser.
    #expect(
      html(.preformatted(.table, [.text("\n\na")]))
        == "<pre class=\"kb-table\" tabindex=\"0\">\n\n\na</pre>\n")
    #expect(
      html(
        .preformatted(
          .code(nil),
          [
            .text("see "), .reference(to: ArticleID(198_657), text: "Q198657"), .lineBreak,
            .text("x"),
          ])
      ).hasSuffix("title=\"XADM: &quot;A&quot; &amp; &lt;B&gt;\">Q198657</a>\nx</pre>\n"))
  }

  @Test func listsKeepTightnessStartAndMarker() {
    let items: [[Block]] = [[.paragraph("a")], [.paragraph("b")]]
    #expect(html(.list(List(.bullet, items))) == "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n")
    #expect(
      html(.list(List(.bullet, tight: false, items)))
        == "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n")
    #expect(
      html(.list(List(.decimal, start: 3, items)))
        == "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n")
    #expect(html(.list(List(.decimal, items))).hasPrefix("<ol>\n"))
    let loose = html(.list(List(.upperRoman, start: 4, tight: false, items)))
    #expect(loose.hasPrefix("<ol start=\"4\" type=\"I\">\n<li>"))
    #expect(loose.contains("<p>a</p>"))
    let tight = html(.list(List(.lowerAlpha, items + [[Block(.list(List(.bullet, items)))]])))
    #expect(tight.hasPrefix("<ol type=\"a\">\n<li>"))
    #expect(!tight.contains("<p>"))
    #expect(tight.filter { $0 == "\n" }.count > 3)
    #expect(html(.list(List(.decimal, start: -5, items))).hasPrefix("<ol start=\"0\">"))
  }

  @Test func notesQuotesAndRules() {
    #expect(
      html(.note(.warning, [.paragraph("WARNING: a")])) == """
        <div class="kb-note kb-note-warning" role="note">
        <p>WARNING: a</p>
        </div>

        """)
    #expect(
      html(.quote(.message, [.paragraph("a")]))
        == "<blockquote class=\"kb-message\">\n<p>a</p>\n</blockquote>\n")
    #expect(
      html(.quote(.quotation, [.paragraph("a")])) == "<blockquote>\n<p>a</p>\n</blockquote>\n")
    #expect(html([.paragraph("a"), Block(.rule), .paragraph("b")]) == "<p>a</p>\n<hr>\n<p>b</p>\n")
  }

  @Test func tablesHaveHeadAndBody() {
    let table = Table(
      headerRows: 1,
      rows: [
        [[.text("A")], []], [[.text("<b>"), .lineBreak, .text("c")], [.code("d")]], [[], []],
      ])
    #expect(
      html(.table(table)) == """
        <div class="kb-table-scroll" tabindex="0">
        <table>
        <thead>
        <tr>
        <th scope="col">A</th><th scope="col"></th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>&lt;b&gt;<br>
        c</td><td><code>d</code></td>
        </tr>
        <tr>
        <td></td><td></td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
    let headless = html(.table(Table(headerRows: 0, rows: table.rows)))
    #expect(!headless.contains("<th"))
    #expect(headless.components(of: "<tbody>") == 1)
    let headed = html(.table(Table(headerRows: 7, rows: table.rows)))
    #expect(!headed.contains("<td"))
    #expect(headed.components(of: "</thead>") == 1)
  }

  @Test func columnsSayWhatTheyHold() {
    let rows = [["File", "Size", "Note"], ["a.dll", "1,024", "b"]].map {
      $0.map { [Inline.text($0)] }
    }
    let drawing = Table.Drawing(
      columns: [0, 8, 16].map { .init(.left, at: $0) }, rules: [.init("----", above: [1])])
    let table = html(.table(Table(headerRows: 1, rows: rows, drawing: drawing)))
    #expect(
      table.contains(
        """
        <table data-drawing="c0,8,16 r1:4-">
        <colgroup>
        <col class="kb-file"><col class="kb-size"><col>
        </colgroup>
        <thead>
        """))
    #expect(table.contains("<th class=\"number\" scope=\"col\">Size</th>"))
    #expect(table.contains("<td>a.dll</td><td class=\"number\">1,024</td><td>b</td>"))
    let files = Table(headerRows: 1, rows: rows.map { Array($0.dropLast()) })
    #expect(html(.table(files)).contains("<table class=\"kb-files\">"))
  }

  @Test func aDrawingThatDoesNotFitIsNotShown() {
    let rows = [["a", "b"], ["c", "d"]].map { $0.map { [Inline.text($0)] } }
    let fitting = Table.Drawing("c0,8")
    #expect(html(.table(Table(headerRows: 0, rows: rows, drawing: fitting))).contains("data-draw"))
    for drawing in ["c0", "c0,8,16"].map(Table.Drawing.init) {
      let table = html(.table(Table(headerRows: 0, rows: rows, drawing: drawing)))
      #expect(table.contains("<table>"))
    }
    let uneven = Table(headerRows: 0, rows: [rows[0], [rows[1][0]]], drawing: fitting)
    #expect(html(.table(uneven)).contains("<table>"))
  }

  @Test func aNULIsReplacedAndNothingIsLost() {
    #expect(html([.paragraph("a\0b")]) == "<p>a\u{FFFD}b</p>\n")
    #expect(html([.heading(2, "a\0b")]) == "<h2 id=\"a-b\">a\u{FFFD}b</h2>\n")
  }

  @Test func depthCostsNoStack() {
    var blocks: [Block] = [.paragraph("deep")]
    for _ in 0..<2_000 { blocks = [Block(.quote(.quotation, blocks))] }
    var inlines: [Inline] = [.text("deep")]
    for _ in 0..<2_000 { inlines = [.emphasis(inlines)] }
    #expect(html(blocks).components(of: "<blockquote>") == 2_000)
    #expect(html(.paragraph(inlines)).components(of: "<em>") == 2_000)
  }
}

extension String {
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
  fileprivate func range(of part: String) -> Range<Index>? { firstRange(of: part) }
}

extension HTMLRendererTests {
  @Test("paragraphs of a tight item do not run into one another")
  func tightItemOfParagraphs() {
    let lines = LineRange(1, 1)
    let item = List.Item(
      blocks: [
        Block(.paragraph([.text("one:")]), lines: lines),
        Block(.paragraph([.text("two")]), lines: lines),
      ],
      lines: lines)
    let list = Block(.list(List(marker: .bullet, tight: true, items: [item])), lines: lines)
    let html = String(decoding: HTMLRenderer(target: { _ in .missing }).html([list]), as: UTF8.self)
    #expect(html.contains("<p>one:</p>"))
    #expect(html.contains("<p>two</p>"))
  }

  // MARK: Archived copies

  private func htmlWithCopies(_ inlines: [Inline], _ prefix: String = "https://archive.example/")
    -> String
  {
    let renderer = HTMLRenderer(archivedCopies: prefix, target: { _ in .missing })
    return String(decoding: renderer.html(inlines: inlines), as: UTF8.self)
  }

  @Test func linksOfPublicHostsAreFollowedByTheirArchivedCopy() {
    let link = Inline.link(destination: "http://www.fabrikam.com/a?b&c", [.text("there")])
    #expect(
      htmlWithCopies([.text("see "), link, .text(".")])
        == "see <a href=\"http://www.fabrikam.com/a?b&amp;c\" rel=\"external nofollow noopener\">there</a>"
        + "<a class=\"kb-chrome kb-archived\" href=\"https://archive.example/http://www.fabrikam.com/a?b&amp;c\""
        + " rel=\"external nofollow noopener\" aria-label=\"archived copy of http://www.fabrikam.com/a?b&amp;c\""
        + " title=\"archived copy\">archived</a>.")
    #expect(!htmlWithCopies([link], "").contains("archived"))
    #expect(!html(.paragraph([link])).contains("archived"))
  }

  @Test(
    arguments: [
      "http://servername/", "http://localhost/x", "http://10.0.0.1/", "mailto:a@b.com",
      "news://a.b/c",
      "http://www.example.com/", "http://server.local/", "http:///x", "http://a..com/",
      "http://example.fabrikam.com/a", "http://www.xxx.yyy.zzz/",
    ])
  func hostsThatNobodyCouldReachHaveNone(address: String) {
    #expect(!htmlWithCopies([.link(destination: address, [.text("x")])]).contains("archived"))
  }

  @Test func archivedCopiesDoNotMovePreformattedText() {
    let renderer = HTMLRenderer(
      archivedCopies: "https://archive.example/", target: { _ in .missing })
    let link = Inline.link(destination: "http://a.com/", [.text("http://a.com/")])
    let text = String(
      decoding: renderer.html([
        Block(.preformatted(.code(nil), [link, .text("   x\n"), link, .text("\n"), link]))
      ]),
      as: UTF8.self)
    #expect(text.split(separator: ">archived</a>", omittingEmptySubsequences: false).count == 3)
  }
}
