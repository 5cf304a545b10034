import Testing

@testable import KBImport

@Suite struct SizeTestTests {
  private func codes(_ text: String) -> [String] {
    var report = ImportReport(path: "a.txt")
    SizeTest.check(SourceText(path: "a.txt", fileBytes: Array(text.utf8)), report: &report)
    return report.diagnostics.map { "\($0.code.rawValue) \($0.location?.line ?? 0)" }
  }

  @Test func longestArticlesOfTheArchiveAreNotTooLong() {
    #expect(codes(String(repeating: "line\n", count: 20_000)).isEmpty)
    #expect(codes(String(repeating: "x", count: 100_000)).isEmpty)
  }

  @Test func severalArticlesInOneFileAreReported() {
    #expect(codes(String(repeating: "line\n", count: 20_001)) == ["long-article 20001"])
  }

  @Test func lostLineEndsAreReported() {
    #expect(codes("short\n" + String(repeating: "x", count: 100_001)) == ["long-line 2"])
  }
}
