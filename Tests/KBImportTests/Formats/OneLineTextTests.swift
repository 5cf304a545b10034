import KBModel
import Testing

@testable import KBImport

@Suite struct OneLineTextTests {
  private static let text = """
    DOCUMENT:Q299903  21-NOV-1999  [lamp]
    TITLE   :A Lamp Blinks Twice
    PRODUCT :Contoso Lamp
    PROD/VER:WINDOWS:1.0
    OPER/SYS:WINDOWS
    KEYWORDS:kbprb

    ======================================================================
    -------------------------------------------------------------------------------
    The information in this article applies to:

     - Contoso Lamp, version 1.0
     - Contoso Lamp for Desks - Small, version 1.0
    -------------------------------------------------------------------------------

    SYMPTOMS
    ========

    The lamp blinks twice -- and goes out. A caption of signs: ---- is no heading.

    MORE INFORMATION
    ================

    Café Lamps
    ----------

    See also Q299904.

    Additional query words: bulb

    ======================================================================
    Keywords          : kbprb kblamp
    Technology        : kbLampSearch
    Version           : WINDOWS:1.0
    Issue type        : kbprb

    =============================================================================

    THE INFORMATION PROVIDED IN THE MICROSOFT KNOWLEDGE BASE IS
    PROVIDED "AS IS".

    Copyright Microsoft Corporation 1999.
    """

  /// As a program leaves it that takes line ends for blanks, with one blank for each run of white space or not.
  @Test(arguments: [true, false])
  func linesArePutBack(squeezed: Bool) throws {
    let lines = Self.text.split(separator: "\n", omittingEmptySubsequences: squeezed)
    let joined = lines.joined(separator: " ")
    let line =
      squeezed ? joined.split(separator: " ").joined(separator: " ") : joined
    let whole = try #require(read(Self.text).value)
    let article = try #require(read(line).value)
    #expect(article.metadata.copies.first?.extraction == .oneLine)
    #expect(article.metadata.copies.first?.lost == [.lists])
    var metadata = article.metadata
    metadata.copies = whole.metadata.copies
    if squeezed {
      // A dash inside an item looks like the next item's.
      #expect(
        metadata.appliesTo.map(\.text).joined(separator: " - ")
          == whole.metadata.appliesTo.map(\.text).joined(separator: " - "))
    }
    metadata.appliesTo = whole.metadata.appliesTo
    #expect(metadata == whole.metadata)
    #expect(BlockOutline.of(article.body) == BlockOutline.of(whole.body))
    #expect(article.body.allSatisfy { $0.lines == LineRange(1, 1) })
  }

  @Test func aTextWithLinesIsLeftAlone() throws {
    #expect(try #require(read(Self.text).value).metadata.copies.first?.extraction == .original)
  }

  @Test func aLineThatIsCutOff() {
    let result = read("DOCUMENT:Q299903 21-NOV-1999 [lamp] TITLE :A Lamp Blinks PRODUCT :Contoso")
    #expect(result.value?.metadata.title == "A Lamp Blinks")
    #expect(result.value?.metadata.products == ["Contoso"])
  }

  private func read(_ text: String) -> Importer.Result<Article> {
    Importer().article(Array(text.utf8), path: "page.txt")
  }
}
