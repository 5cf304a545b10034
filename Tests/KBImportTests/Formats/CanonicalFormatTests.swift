import KBModel
import Testing

@testable import KBImport

@Suite struct CanonicalFormatTests {
  @Test(arguments: ["\n", "\r\n"])
  func everyField(lineEnd: String) throws {
    let result = read(
      """
      ---
      id: KB198657
      title: "XADM: A title"
      products: [Exchange, Outlook]
      product-code: exchange
      versions: ["winnt:5.5", ":97"]
      operating-systems: Windows NT
      reviewed: 10/27/2007
      modified: 1999-04-18
      published: [2006-10-26, 2006-10-27]
      created: 1990-01-01
      revision: 1.0
      language: de
      keywords: [kbusage, kbfix]
      technology: kbExchange550
      issue-type: kbinfo
      solution-type: kbfix
      query-words: one two
      applies-to:
        - Server 5.5
        - "Compiler, when used with:":
            - "the system: NT"
        - Client
      fields:
        Hardware: x86
        KBSubcategory: ["yes", "no"]
      ---

      ## SUMMARY

      See Q123456.
      """, lineEnd: lineEnd)
    #expect(result.diagnostics.isEmpty)
    let article = try #require(result.value)
    var expected = ArticleMetadata(id: ArticleID(198_657), title: "XADM: A title")
    expected.products = ["Exchange", "Outlook"]
    expected.productCode = "exchange"
    expected.versions = ["winnt:5.5", ":97"]
    expected.operatingSystems = ["Windows NT"]
    expected.dates = [
      ArticleDate(.modified, raw: "1999-04-18"), ArticleDate(.reviewed, raw: "10/27/2007"),
      ArticleDate(.published, raw: "2006-10-26"), ArticleDate(.published, raw: "2006-10-27"),
      ArticleDate(.created, raw: "1990-01-01"),
    ]
    expected.revision = "1.0"
    expected.language = "de"
    expected.keywords = ["kbusage", "kbfix"]
    expected.technologies = ["kbExchange550"]
    expected.issueType = "kbinfo"
    expected.solutionType = "kbfix"
    expected.queryWords = "one two"
    expected.appliesTo = [
      .init("Server 5.5"), .init("Compiler, when used with:"), .init("the system: NT", level: 2),
      .init("Client"),
    ]
    expected.otherFields = [
      .init(name: "Hardware", value: "x86"), .init(name: "KBSubcategory", value: "yes"),
      .init(name: "KBSubcategory", value: "no"),
    ]
    expected.copies = article.metadata.copies
    #expect(article.metadata == expected)
    #expect(article.metadata.copies.first?.format == "canonical")
    #expect(BlockOutline.of(article.body) == "h2 SUMMARY\np See [Q123456 Q123456].")
    #expect(article.body.map(\.lines) == [LineRange(29, 29), LineRange(31, 31)])
  }

  @Test func fieldsThatOccurAgain() throws {
    let article = try #require(
      read("---\nid: 198657\ntitle: T\nfields:\n  - A: b\n  - C: [d, e]\n  - A: f\n---\n").value)
    #expect(
      article.metadata.otherFields == [
        .init(name: "A", value: "b"), .init(name: "C", value: "d"), .init(name: "C", value: "e"),
        .init(name: "A", value: "f"),
      ])
  }

  @Test func lostTitle() throws {
    let result = read("---\nid: 198657\ntitle: \"\"\n---\n")
    #expect(result.value?.metadata.title == "")
    #expect(result.diagnostics.map(\.code) == ["lost-title"])
  }

  @Test func listsInListsAreDeeperItems() throws {
    let article = try #require(
      read("---\nid: 198657\ntitle: T\napplies-to:\n  - A\n  - - B\n    - - C\n  - D\n---\n").value)
    #expect(
      article.metadata.appliesTo
        == [.init("A"), .init("B", level: 2), .init("C", level: 3), .init("D")])
  }

  @Test func emptyFields() throws {
    let article = try #require(
      read("---\nid: 198657\ntitle: T\nkeywords:\nrevision:\nfields:\napplies-to:\n---\n").value)
    #expect(article.metadata.keywords.isEmpty)
    #expect(article.metadata.revision == nil)
    #expect(article.metadata.otherFields.isEmpty)
    #expect(article.body.isEmpty)
  }

  struct Mistake: Sendable, CustomTestStringConvertible {
    var frontMatter: String
    var code: Diagnostic.Code
    var line: Int
    var words: String
    var isReadable = true
    var testDescription: String { frontMatter }
  }

  @Test(arguments: [
    Mistake(
      frontMatter: "id: Q1234\ntitle: T\nkeyword: kb", code: "unknown-key", line: 4,
      words: "did you mean “keywords”?"),
    Mistake(
      frontMatter: "id: Q1234\ntitle: T\nhardware: x86", code: "unknown-key", line: 4,
      words: "put it under “fields:”"),
    Mistake(
      frontMatter: "id: Q1234\ntitle: T\nrevision: [1, 2]", code: "wrong-value", line: 4,
      words: "“revision” takes text, not a list"),
    Mistake(
      frontMatter: "id: Q1234\ntitle: T\nkeywords:\n  - a\n  - b: c", code: "wrong-value", line: 6,
      words: "not a mapping"),
    Mistake(
      frontMatter: "id: Q1234\ntitle: T\napplies-to:\n  - the system: NT", code: "wrong-value",
      line: 5,
      words: "in double quotes"),
    Mistake(
      frontMatter: "id: Q1234\ntitle: T\nfields: x", code: "wrong-value", line: 4,
      words: "a mapping of names"),
    Mistake(
      frontMatter: "title: T\nkeywords: a", code: "missing-id", line: 2, words: "add “id: Q123456”",
      isReadable: false),
    Mistake(
      frontMatter: "id: none\ntitle: T", code: "invalid-id", line: 2, words: "write it as Q123456",
      isReadable: false),
    Mistake(
      frontMatter: "id: Q1234\nkeywords: a", code: "missing-title", line: 2, words: "add “title",
      isReadable: false),
    Mistake(
      frontMatter: "id: Q1234\ntitle: XADM: T", code: "invalid-yaml", line: 3,
      words: "double quotes",
      isReadable: false),
    Mistake(
      frontMatter: "id: Q1234\ntitle: T\nmodified: soon", code: "unreadable-date", line: 4,
      words: "1999-11-21"),
  ])
  func mistakes(_ mistake: Mistake) throws {
    let result = read("---\n\(mistake.frontMatter)\n---\nText.")
    #expect((result.value != nil) == mistake.isReadable)
    #expect(result.diagnostics.count == 1)
    let diagnostic = try #require(result.diagnostics.first)
    #expect(diagnostic.code == mistake.code)
    #expect(diagnostic.location?.line == mistake.line)
    #expect(diagnostic.message.contains(mistake.words), "\(diagnostic.message)")
  }

  @Test func frontMatterThatDoesNotEnd() {
    let result = read("---\nid: Q1234\ntitle: T\n\nText.")
    #expect(result.value == nil)
    #expect(result.diagnostics.map(\.code) == ["unclosed-front-matter"])
  }

  @Test func jekyllPagesAreNotCanonical() throws {
    let text = SourceText(
      path: "a", fileBytes: Array("---\nlayout: page\npermalink: /kb/1/\n---\n".utf8))
    let canonical = try #require(CanonicalFormat().recognize(text))
    let jekyll = try #require(JekyllFormat().recognize(text))
    #expect(canonical.likelihood < jekyll.likelihood)
  }

  private func read(_ text: String, lineEnd: String = "\n") -> Importer.Result<Article> {
    Importer().article(Array(text.replacing("\n", with: lineEnd).utf8), path: "a.md")
  }
}
