import KBModel
import Testing

@Suite struct SourceLocationTests {
  @Test func descriptionSaysWhatIsKnown() {
    #expect(SourceLocation(path: "a/b.txt").description == "a/b.txt")
    #expect(SourceLocation(path: "a.txt", line: 3).description == "a.txt:3")
    #expect(SourceLocation(path: "a.txt", line: 3, column: 7).description == "a.txt:3:7")
    #expect(SourceLocation(path: "a.txt", column: 7).description == "a.txt")
  }

  @Test func unionHoldsBothRanges() {
    #expect(LineRange(3, 5).union(LineRange(9, 12)) == LineRange(3, 12))
    #expect(LineRange(9, 12).union(LineRange(3, 5)) == LineRange(3, 12))
    #expect(LineRange(1, 9).union(LineRange(2, 3)) == LineRange(1, 9))
  }

  @Test func severities() {
    #expect([.error, .note, .warning].sorted() == [Diagnostic.Severity.note, .warning, .error])
  }

  @Test func codesReadAsTheyAreWritten() {
    let code: Diagnostic.Code = "missing-id"
    #expect(code.rawValue == "missing-id")
    #expect(code == Diagnostic.Code(rawValue: "missing-id"))
  }
}
