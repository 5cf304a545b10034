import KBModel
import Testing

@testable import kb

@Suite struct PrintableTests {
  @Test(arguments: [
    ("prüfen – ok", "prüfen – ok"), ("a\nb\r\tc", "a␊b␍␉c"), ("\u{1B}[31m\u{7F}", "␛[31m␡"),
    ("\u{9B}31m", "\u{FFFD}31m"), ("a\u{202E}b", "a\u{FFFD}b"), ("", ""),
  ])
  func controlsBecomePictures(_ text: String, _ shown: String) {
    #expect(text.printable == shown)
  }

  @Test func aFileNameCannotBeginALine() {
    let diagnostic = Diagnostic(
      .error, "empty-file", "no “\u{1B}[2J”", at: SourceLocation(path: "a\nb: error: c.md"))
    let text = HumanDiagnostics(
      report: DiagnosticReport([diagnostic]), style: TextStyle(isColored: false), unfolded: true
    ).text
    #expect(text == "a␊b: error: c.md: error: no “␛[2J” [empty-file]\n")
  }
}
