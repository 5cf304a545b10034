import KBModel
import Testing

@testable import KBImport

@Suite struct JekyllFormatTests {
  private static let frontMatter = """
    ---
    layout: page
    title: "Q100004: PRB: Setup Stops"
    permalink: /kb/100/Q100004/
    ---

    ## Q100004: PRB: Setup Stops

    """
  private static let header = """

    \tArticle: Q100004
    \tProduct(s): MS-DOS
    \tVersion(s): 6.0,6.2; WINDOWS:3.1
    \tOperating System(s): MS-DOS | WINDOWS
    \tKeyword(s): kbsetup kbprb
    \tLast Modified: 21-NOV-1999
    \t

    """
  private static let list = """
    \t\(DocumentText.listRule)
    \tThe information in this article applies to:
    \t
    \t- Compiler, included with:
    \t   - Editor 2.0
    \t      - Plug-in 3.0
    \t\(DocumentText.listRule)
    \t

    """
  private static let body = "\tSUMMARY\n\t=======\n\t\n\tSetup stops.\n"
  private static let footer = """
    \t
    \tAdditional query words: 6.00
    \t
    \t\(DocumentText.headerRule)
    \tKeywords          : kbsetup kbfix
    \tIssue type        : kbprb

    """

  private static func page(
    frontMatter: String = frontMatter, header: String = header, list: String = list,
    body: String = body, footer: String = footer, raw: Bool = true
  ) -> String {
    frontMatter + (raw ? "\n{% raw %}\n" : "") + header + list + body + footer
      + (raw ? "\n{% endraw %}\n" : "")
  }

  private func read(_ page: String, lineEnd: String = "\n") -> Importer.Result<Article> {
    Importer().article(Array(page.replacing("\n", with: lineEnd).utf8), path: "a.md")
  }

  private func findings(_ page: String) -> [String] {
    read(page).diagnostics.map {
      let column = $0.location?.column.map { ":\($0)" } ?? ""
      return "\($0.severity) \($0.code.rawValue) \($0.location?.line ?? 0)\(column)"
    }
  }

  @Test(arguments: [true, false], ["\n", "\r\n"])
  func wholePage(raw: Bool, lineEnd: String) throws {
    let result = read(Self.page(raw: raw), lineEnd: lineEnd)
    #expect(result.diagnostics.isEmpty)
    let article = try #require(result.value)
    let metadata = article.metadata
    #expect(article.id == ArticleID(100_004))
    #expect(metadata.title == "PRB: Setup Stops")
    #expect(metadata.products == ["MS-DOS"])
    #expect(metadata.productCode == nil)
    #expect(metadata.versions == ["6.0,6.2", "WINDOWS:3.1"])
    #expect(metadata.operatingSystems == ["MS-DOS", "WINDOWS"])
    #expect(metadata.keywords == ["kbsetup", "kbfix"])
    #expect(metadata.issueType == "kbprb")
    #expect(metadata.queryWords == "6.00")
    #expect(metadata.dates == [ArticleDate(.modified, raw: "21-NOV-1999")])
    #expect(
      metadata.appliesTo == [
        .init("Compiler, included with:"), .init("Editor 2.0", level: 2),
        .init("Plug-in 3.0", level: 3),
      ])
    let copy = try #require(metadata.copies.first)
    #expect((copy.format, copy.extraction) == ("jekyll", .converted))
    #expect(copy.lost == [.productCode])
    #expect(BlockOutline.of(article.body) == "h2 SUMMARY\np Setup stops.")
  }

  @Test func strippedLeadingSpaceIsPutBack() throws {
    let body = """
      \t1. Start the program. It is the one with the window on the left side of the
      \t  screen.
      \t
      \t  Wait.
      \t
      \t     copy a.txt b.txt
      \t
      \t2. Stop.
      \t
      \t- Item one
      \t
      \t   - Nested item
      \t
      \t- Item two
      \t
      \t     int main(void);

      """
    let article = try #require(read(Self.page(list: "", body: body)).value)
    #expect(
      BlockOutline.of(article.body) == """
        ol 1
          - p Start the program. It is the one with the window on the left side of the screen.
            p Wait.
            code
        copy a.txt b.txt
          - p Stop.
        ul
          - p Item one
            ul
              - p Nested item
          - p Item two
            code
        int main(void);
        """)
  }

  // MARK: Titles and numbers

  @Test func entitiesOfTheTitle() throws {
    let page = Self.page().replacing(
      "PRB: Setup Stops",
      with:
        "&quot;Key&quot; &lt;A&gt; &#91;B&#93; &#92; &#36;1 &#42; C&#95;&#95;D &#124; E &amp;amp;")
    #expect(read(page).value?.metadata.title == "\"Key\" <A> [B] \\ $1 * C__D | E &amp;")
  }

  @Test(
    arguments: [
      ("/kb/100/Q100004/", "/kb/100/Q100005/", ["error id-mismatch 4"]),
      ("title: \"Q100004:", "title: \"Q100005:", ["error id-mismatch 3"]),
      ("\tArticle: Q100004", "\tArticle: Q100005", ["error id-mismatch 4", "error id-mismatch 3"]),
    ])
  func numbersThatDisagree(old: String, new: String, expected: [String]) throws {
    let page = Self.page().replacing(old, with: new)
    #expect(findings(page) == expected)
    let message = try #require(read(page).diagnostics.first?.message)
    #expect(message.contains("Q100004") && message.contains("Q100005"))
    #expect(message.contains("“Article:” in line 11"))
  }

  @Test(
    arguments: [
      "\tArticle: Q100004\n", "permalink: /kb/100/Q100004/\n",
      "title: \"Q100004: PRB: Setup Stops\"\n",
    ])
  func numberFromAnyPlace(missing: String) throws {
    let page = Self.page().replacing(missing, with: "")
    #expect(read(page).value?.id == ArticleID(100_004))
    #expect(findings(page) == (missing.hasPrefix("title") ? ["error truncated-header 1"] : []))
  }

  @Test func noNumber() {
    let page = Self.page().replacing("Q100004", with: "none")
    #expect(read(page).value == nil)
    #expect(findings(page) == ["error missing-id 1"])
  }

  @Test func unreadableDate() {
    let page = Self.page().replacing("21-NOV-1999", with: "some day")
    #expect(findings(page) == ["warning unreadable-date 16"])
    #expect(read(page).value?.metadata.date?.raw == "some day")
  }

  // MARK: Front matter

  @Test func unclosedFrontMatter() {
    let page = Self.page().replacing("Q100004/\n---\n", with: "Q100004/\n")
    #expect(read(page).value == nil)
    #expect(findings(page) == ["error unclosed-front-matter 1"])
  }

  @Test func invalidYAMLKnowsItsPlace() {
    let page = Self.page().replacing(
      "title: \"Q100004: PRB: Setup Stops\"", with: "title: Q100004: PRB")
    #expect(read(page).value == nil)
    #expect(findings(page) == ["error invalid-yaml 3:15"])
  }

  @Test func frontMatterWithoutFields() {
    #expect(findings("---\nlayout: page\n---\n") == ["error missing-id 1"])
    #expect(findings("---\n- layout: x\n---\n").allSatisfy { $0.hasPrefix("error") })
  }

  @Test func everyCutIsReadOrReported() {
    let bytes = Array(Self.page().utf8)
    for count in 1..<bytes.count {
      let result = Importer().article(Array(bytes[..<count]), path: "a")
      #expect(
        result.value != nil || result.diagnostics.contains { $0.severity == .error }, "\(count)")
    }
  }

  // MARK: The text around the article

  @Test func liquidInTheBodyIsText() throws {
    let body = "\tUse {% raw %} and {{ x }} here.\n\t\n\t{% endraw %}\n\t\n\tSetup stops.\n"
    let article = try #require(read(Self.page(body: body)).value)
    #expect(
      BlockOutline.plainText(article.body)
        == "Use {% raw %} and {{ x }} here.\n{% endraw %}\nSetup stops.")
  }

  @Test func bracesOfTheLibraryAreNotRepaired() throws {
    let body = "\tint a[2] [2] = { {1, 2}, {3, 4} };\n\tint b[2];\n"
    let article = try #require(read(Self.page(list: "", body: body)).value)
    #expect(BlockOutline.plainText(article.body).contains("{ {1, 2}, {3, 4} };"))
  }
}
