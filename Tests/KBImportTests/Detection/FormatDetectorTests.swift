import KBModel
import Testing

@testable import KBImport

@Suite struct FormatDetectorTests {
  private static let document = """
    DOCUMENT:Q100004  21-NOV-1999  [msdos]
    TITLE   :A Title
    PRODUCT :MS-DOS
    PROD/VER::6.0
    OPER/SYS:
    KEYWORDS:kbusage

    """
  private static let jekyll = """
    ---
    layout: page
    title: "Q100004: A Title"
    permalink: /kb/100/Q100004/
    ---

    ## Q100004: A Title
    """
  private static let canonical = """
    ---
    title: A Title
    id: Q100004
    ---

    ## SUMMARY
    """
  private static let footerTable = """
    A Title (100004)

    This article was previously published under Q100004

    SUMMARY

    Text of the article.

    Modification Type:MinorLast Reviewed:3/16/2006
    Keywords:kbinfo KB100004
    """
  private static let mirror = """
    A Title

    Text of the article.

    ↑ Back to the top

    Article Info
    Article ID : 100004
    Revision : 8
    """

  private static let samples: [(name: String, text: String)] = [
    ("document", document), ("jekyll", jekyll), ("canonical", canonical),
    ("footer-table", footerTable), ("mirror", mirror),
  ]

  @Test(arguments: samples.indices, ["\n", "\r\n", "\r"])
  func contentDecidesWhateverTheName(sample: Int, lineEnd: String) {
    let (name, text) = Self.samples[sample]
    let bytes = Array(text.replacing("\n", with: lineEnd).utf8)
    for path in ["a.txt", "page.md", "Q999999.html", "archive.zip", "none"] {
      let result = Importer().header(bytes, path: path)
      #expect(result.value?.copy.format == name)
      #expect(result.value?.id == ArticleID(100_004))
      #expect(result.value?.copy.path == path)
    }
  }

  @Test func byteOrderMarkHidesNoFormat() {
    for (name, text) in Self.samples {
      #expect(
        Importer().header([0xEF, 0xBB, 0xBF] + Array(text.utf8), path: "a").value?.copy.format
          == name)
      let units: [UInt8] =
        [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      #expect(Importer().header(units, path: "a").value?.copy.format == name)
    }
  }

  @Test(
    arguments: [
      "Only a sentence.\n", "{\"id\": \"Q100004\"}\n",
      "\n\n\n",
      " \t\r\n", "Q100004: A Title\n\nText.\n",
      "Text first.\nDOCUMENT:Q100004  21-NOV-1999  [msdos]\nTITLE   :A Title\n",
    ])
  func unknownTextIsAnErrorInItsFirstLine(text: String) throws {
    let result = Importer().header(Array(text.utf8), path: "a.txt")
    #expect(result.value == nil)
    let diagnostic = try #require(result.diagnostics.first)
    #expect(result.diagnostics.count == 1)
    #expect(diagnostic.severity == .error)
    #expect(diagnostic.code == "unknown-format")
    #expect(diagnostic.location?.description == "a.txt:1")
  }

  @Test func emptyAndBinaryFiles() {
    let empty = Importer().article([], path: "a.txt")
    #expect(empty.value == nil)
    #expect(empty.diagnostics.map(\.code) == ["empty-file"])
    let binary = Importer().article([0x50, 0x4B, 3, 4, 20, 0, 0, 0, 8, 0], path: "a.txt")
    #expect(binary.value == nil)
    #expect(binary.diagnostics.map(\.code) == ["binary-file"])
    #expect(
      binary.diagnostics.allSatisfy { $0.severity == .error && $0.message.contains("byte 2 ") })
    #expect(
      Importer().article([0xEF, 0xBB, 0xBF], path: "a.txt").diagnostics.map(\.severity) == [.error])
  }
}
