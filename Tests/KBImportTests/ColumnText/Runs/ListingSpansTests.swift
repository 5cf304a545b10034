import Testing

@testable import KBImport

@Suite struct ListingSpansTests {
  private func spans(_ text: String) -> [Range<Int>] {
    let source = SourceText(path: "a.txt", fileBytes: Array(text.utf8))
    let body = ColumnText(text: source, origin: .archive, segments: [0..<source.lines.count])
    return ListingSpans(ColumnLineReader.lines(of: body), source.bytes).spans
  }

  @Test(
    arguments: [
      "Sub Names()\n\n' text\n\nEnd Sub", "private function name(a as long)\nx\nEnd Function",
      "{\n\n{\n}\n\n}", "/* one\n\n * two\n\n */", "#ifdef NAMES\nx\n#if 1\n#endif\n\n#endif",
      "If a = 1 Then\nIf b Then c\n\nEnd If", "For i = 1 To 9\n\nNext i",
      "DEFINE CLASS a AS b\n\nENDDEFINE",
      "<SCRIPT LANGUAGE=\"x\">\n\nnames()\n</SCRIPT>", "do while .t.\n\nenddo",
    ])
  func fromHeadToEnd(text: String) {
    #expect(
      spans(text) == [0..<text.split(separator: "\n", omittingEmptySubsequences: false).count])
  }

  @Test func theLinesAboveABraceBelongToIt() {
    #expect(spans("#include <a.h>\nint main()\n{\n\n}") == [0..<5])
    #expect(spans("Read the names.\n\nint main()\n{\n\n}") == [2..<6])
  }

  @Test(
    arguments: [
      "Sub Names()\n\nx", "<object id=a></object>\n\nx\n\n<object id=b></object>",
      "scanf(a);\n\nendscan", "For names, see this.\n\nNext one.", "If you can, stop.\n\nEnd it.",
      "for (i = 0; i < 9; i++)\n\nnext", "Sub One()\nSub Two()\nx", "{ a }", "/* one */",
      "Sub Names()\n\nThis is the text between the two listings, and it is a sentence.\n\nEnd Sub",
      "Sub Names()\n\nNAMES\n=====\n\nEnd Sub",
    ])
  func noEndOrTextBetween(text: String) {
    #expect(spans(text).isEmpty)
  }

  @Test func looksNoFurtherThanAListingIsLong() {
    let far = String(repeating: "x\n", count: 2000)
    #expect(spans("{\n\(far)}").isEmpty)
  }
}
