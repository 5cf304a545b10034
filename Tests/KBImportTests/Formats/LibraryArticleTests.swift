import KBModel
import Testing

@testable import KBImport

/// Articles of the programmers' library of 1988–1991, whose header values stand in slots.
@Suite struct LibraryArticleTests {
  private func article(
    versions: String = "5.10   | 5.10", systems: String = "MS-DOS | OS/2",
    keywords: String = "ENDUSER| docerr buglist4.00 | mspl13_c", date: String = "9-DEC-1989",
    body: String = "\tIt works.\n"
  ) throws -> Article {
    let page = """
      ---
      layout: page
      title: "Q11085: A Title of the Library."
      permalink: /kb/011/Q11085/
      ---

      ## Q11085: A Title of the Library.

      {% raw %}

      \tArticle: Q11085
      \tProduct(s): See article
      \tVersion(s): \(versions)
      \tOperating System(s): \(systems)
      \tKeyword(s): \(keywords)
      \tLast Modified: \(date)
      \t
      \(body)
      {% endraw %}
      """
    let result = Importer().article(Array(page.utf8), path: "a.md")
    #expect(result.diagnostics.isEmpty)
    return try #require(result.value)
  }

  @Test func slotsOfTheHeader() throws {
    let metadata = try article().metadata
    #expect(metadata.id == ArticleID(11_085))
    #expect(metadata.title == "A Title of the Library.")
    #expect(metadata.versions == ["5.10", "5.10"])
    #expect(metadata.operatingSystems == ["MS-DOS", "OS/2"])
    #expect(metadata.keywords == ["docerr", "buglist4.00"])
    #expect(metadata.productCode == "mspl13_c")
    #expect(metadata.products == ["Microsoft C (Programmer's Library)"])
    #expect(metadata.otherFields == [.init(name: "Audience", value: "ENDUSER")])
    #expect(metadata.date?.day == Day(year: 1989, month: 12, day: 9))
    #expect(metadata.appliesTo.isEmpty)
  }

  @Test(
    arguments: [
      ("ENDUSER| | mspl13_basic", [], "mspl13_basic", "ENDUSER"),
      ("ENDUSER| | docerr S_QuickC | mspl13_c", ["docerr", "S_QuickC"], "mspl13_c", "ENDUSER"),
      ("enduser | SR# G8906-195 | mspl13_masm", ["SR#", "G8906-195"], "mspl13_masm", "enduser"),
      ("| docerr | mspl99", ["docerr"], "mspl99", nil),
    ] as [(String, [String], String, String?)])
  func keywordSlots(field: String, keywords: [String], code: String, audience: String?) throws {
    let metadata = try article(keywords: field).metadata
    #expect(metadata.keywords == keywords)
    #expect(metadata.productCode == code)
    #expect(!metadata.products.isEmpty)
    #expect(metadata.otherFields.map(\.value) == [audience].compactMap(\.self))
  }

  @Test func versionsInTheSlotOfTheSystems() throws {
    let metadata = try article(versions: "", systems: "1.00 | 1.00").metadata
    #expect(metadata.versions == ["1.00", "1.00"])
    #expect(metadata.operatingSystems.isEmpty)
  }

  @Test func textIsWrappedAtSeventyColumns() throws {
    let body = """
      \tThis sentence goes on up to the column at which the library wraps its
      \ttext and ends here.
      \tThis line was short before it.

      """
    let article = try article(body: body)
    #expect(
      BlockOutline.of(article.body)
        == "p This sentence goes on up to the column at which the library wraps its text and ends here."
        + " / This line was short before it.")
  }

  @Test func indentationWasNotStripped() throws {
    let body = """
      \t1. Compile the program with the option that the manual of the library
      \t   names.
      \t
      \t2. Link it.

      """
    let article = try article(body: body)
    #expect(
      BlockOutline.of(article.body) == """
        ol 1
          - p Compile the program with the option that the manual of the library names.
          - p Link it.
        """)
    #expect(article.body.first?.lines == LineRange(18, 21))
  }

  @Test func codeAtTheMargin() throws {
    let body = """
      \tThe following program shows it:
      \t
      \t#include <stdio.h>
      \t
      \tmain()
      \t{
      \t    int i = 1;
      \t
      \t    printf("%d", i);
      \t}
      \t
      \tThe program prints the number on the screen and then it ends.

      """
    #expect(
      BlockOutline.of(try article(body: body).body) == """
        p The following program shows it:
        code
        #include <stdio.h>

        main()
        {
            int i = 1;

            printf("%d", i);
        }
        p The program prints the number on the screen and then it ends.
        """)
  }

  @Test func basicAtTheMargin() throws {
    let body = """
      \tRun this program to see it:
      \t
      \tCLS
      \tFOR i = 1 TO 10
      \t   PRINT i
      \tNEXT i
      \tEND

      """
    #expect(
      BlockOutline.of(try article(body: body).body)
        == "p Run this program to see it:\ncode\nCLS\nFOR i = 1 TO 10\n   PRINT i\nNEXT i\nEND")
  }

  @Test func numberedLinesOfBasicAreNoList() throws {
    let body = "\tThe program:\n\t\n\t10 CLS\n\t20 PRINT \"x\"\n\t30 GOTO 20\n"
    let article = try article(body: body)
    guard case .preformatted(_, let inlines)? = article.body.last?.content else {
      Issue.record("\(BlockOutline.of(article.body))")
      return
    }
    #expect(inlines.plainText == "10 CLS\n20 PRINT \"x\"\n30 GOTO 20")
  }
}
