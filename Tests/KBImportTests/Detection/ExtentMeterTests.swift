import KBModel
import Testing

@testable import KBImport

@Suite struct ExtentMeterTests {
  private func extent(_ text: String) throws -> TextExtent {
    try #require(Importer().header(Array(text.utf8), path: "a").value).extent
  }

  private func column(_ body: String) throws -> TextExtent {
    var document = DocumentText()
    document.body = body
    return try extent(document.text(lineEnd: "\r\n"))
  }

  @Test func sectionsOfTextInColumnsStandAtTheMargin() throws {
    #expect(
      try column("SUMMARY\n=======\n\nText.\n\nMORE INFORMATION\n================\n\nText.")
        .sections == 2)
    #expect(
      try column("SUMMARY\n=======\n\nSUMMARY\n=======\n\n   STATUS\n\nCause\n").sections == 1)
  }

  @Test func sectionsOfFlattenedPages() throws {
    func page(_ body: String) -> String {
      "Title of It (195875)\n\n\(body)\n\nModification Type:Minor\nKeywords:KB195875\n"
    }
    #expect(try extent(page("SYMPTOMS\n\nText.\n\n  CAUSE \n\nText.")).sections == 2)
    #expect(try extent(page("Symptoms\n\nSYMPTOMS of it")).sections == 0)
    let mirror =
      "Title\n\nSymptoms\n\nText.\n\n↑ Back to the top\n\nCAUSE\n\nText.\n\nArticle Info\nArticle ID : 195875\n"
    #expect(try extent(mirror).sections == 2)
  }

  @Test func sectionsOfCanonicalTextAreHeadings() throws {
    let head = "---\nid: Q195875\ntitle: T\n---\n\n"
    #expect(
      try extent(head + "## SUMMARY\n\nText.\n\n## *More* information\n\nSTATUS\n").sections == 2)
    #expect(try extent(head).sections == 0)
    #expect(try extent("---\nid: Q195875\ntitle: T\n---").sections == 0)
  }

  @Test func lengthIsThatOfTheBodyWithoutIndentation() throws {
    let line = String(repeating: "x", count: 99) + "\n"
    let short = try column(String(repeating: line, count: 10)).magnitude
    #expect(try column(String(repeating: "          " + line, count: 10)).magnitude == short)
    #expect(try column(String(repeating: line, count: 20)).magnitude == short + 2)
  }

  /// An import has the same sections as the file that it was read from.
  @Test func importsAgreeWithTheirSources() throws {
    var document = DocumentText()
    document.body = "SYMPTOMS\n========\n\nText.\n\nCAUSE\n=====\n\nText.\n"
    let bytes = Array(document.text().utf8)
    let article = try #require(Importer().article(bytes, path: "a").value)
    let written = CanonicalWriter().text(of: article)
    let source = try #require(Importer().header(bytes, path: "a").value)
    let copy = try #require(Importer().header(written, path: "b").value)
    #expect(copy.extent == source.extent)
    #expect(copy.extent.sections == 2)
    #expect(!source.copy.isHandWritten && !copy.copy.isHandWritten)
    let edited = try #require(Importer().header(written + Array("\nMore.\n".utf8), path: "b").value)
    #expect(edited.copy.isHandWritten)
  }
}
