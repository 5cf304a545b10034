import Foundation
import KBModel
import Testing

@testable import KBSite

@Suite("Fidelity of one page")
struct FidelityCheckTests {
  private static let file = document(
    "Q100002", "PRB: A Title",
    body:
      "SUMMARY\n=======\n\nThe first words.\n\n1. Do this.\n\n2. Do that.\n\n   Name    Size\n   a       12"
  )

  /// The page of `file` with its text replaced.
  private func page(_ body: String, title: String = "PRB: A Title") -> String {
    """
    <article class="kb-article" data-article-id="Q100002"><h1>\(title)</h1><dl><dd>Q100002</dd>\
    <dd>21-NOV-1999</dd><dd>exchange</dd><dd>Microsoft Exchange</dd><dd>winnt:5.5</dd>\
    <dd>kbusage</dd></dl><div class="kb-body">\(body)</div></article>
    """
  }

  private static let body =
    "<h2>SUMMARY</h2><p>The first words.</p><ol><li>Do this.</li><li>Do that."
    + "<pre>Name    Size\na       12</pre></li></ol>"

  private func findings(_ html: String) -> [String] {
    FidelityCheck(file: Array(Self.file.utf8), page: Array(html.utf8), path: "f").diagnostics
      .map { "\($0.location?.line ?? 0): \($0.message) [\($0.code.rawValue)]" }
  }

  @Test("a faithful page")
  func faithful() {
    let check = FidelityCheck(
      file: Array(Self.file.utf8), page: Array(page(Self.body).utf8), path: "f")
    #expect(check.diagnostics.isEmpty)
    #expect(check.figures.differences == 0)
    #expect(check.figures.words == 28)
    #expect(check.figures.alignedLines == 2)
    #expect(check.figures.keptLines == 2)
  }

  @Test("a lost word, with its line")
  func lost() {
    #expect(
      findings(page(Self.body.replacingOccurrences(of: "first ", with: "")))
        == ["12: word “first” is lost [lost-word]"])
  }

  @Test("words lost side by side are one finding")
  func severalLost() {
    #expect(
      findings(page(Self.body.replacingOccurrences(of: "<p>The first words.</p>", with: "")))
        == ["12: words “The first words” are lost [lost-word]"])
  }

  @Test("an invented word, near the line where it stands")
  func invented() {
    #expect(
      findings(page(Self.body.replacingOccurrences(of: "that", with: "that now")))
        == ["18: word “now” stands in the page, but not in the source [invented-word]"])
  }

  @Test("a list that counts otherwise")
  func numbers() {
    #expect(
      findings(page(Self.body.replacingOccurrences(of: "<ol>", with: "<ol start=\"5\">")))
        .sorted() == [
          "14: word “1” is lost [lost-word]",
          "14: word “5” stands in the page, but not in the source [invented-word]",
          "16: word “2” is lost [lost-word]",
          "16: word “6” stands in the page, but not in the source [invented-word]",
        ])
  }

  @Test("a field that is not shown")
  func field() {
    #expect(findings(page(Self.body, title: "PRB: A")) == ["2: word “Title” is lost [lost-word]"])
  }

  @Test("columns that are not kept")
  func columns() {
    #expect(
      findings(page(Self.body.replacingOccurrences(of: "a       12", with: "a 12")))
        == ["19: the columns of this line are not kept in the page [altered-line]"])
  }

  @Test("a template without the hooks is one finding")
  func noBody() {
    #expect(findings("<p>The first words.</p>").count == 1)
  }

  @Test("the reading of the bytes that fits the page counts", arguments: ["é", "Θ"])
  func encodings(letter: String) {
    let file = Array(Self.file.replacingOccurrences(of: "first", with: "f#rst").utf8)
      .map { $0 == UInt8(ascii: "#") ? 0xE9 : $0 }
    let html = page(Self.body.replacingOccurrences(of: "first", with: "f\(letter)rst"))
    #expect(FidelityCheck(file: file, page: Array(html.utf8), path: "f").diagnostics.isEmpty)
  }
}
