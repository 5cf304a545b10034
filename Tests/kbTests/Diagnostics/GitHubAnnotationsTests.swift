import KBModel
import Testing

@testable import kb

@Suite struct GitHubAnnotationsTests {
  func commands(_ diagnostics: [Diagnostic]) -> [String] {
    GitHubAnnotations(report: DiagnosticReport(diagnostics)).commands
      .split(separator: "\n").map(String.init)
  }

  @Test func properties() {
    #expect(
      commands([
        Diagnostic(.warning, "w", "one", place: "a.txt:3:4"),
        Diagnostic(.warning, "w", "two", place: "a.txt:3"),
        Diagnostic(.note, "n", "three", place: "a.txt"),
        Diagnostic(.error, "e", "four"),
      ]) == [
        "::error title=e::four",
        "::warning file=a.txt,line=3,title=w::two",
        "::warning file=a.txt,line=3,col=4,title=w::one",
        "::notice file=a.txt,title=n::three",
      ])
  }

  @Test func escapes() {
    let diagnostic = Diagnostic(
      .error, "e", "100 %: a,\r\nb", at: SourceLocation(path: "50%,c:d", line: 1))
    #expect(
      commands([diagnostic]) == ["::error file=50%25%2Cc%3Ad,line=1,title=e::100 %25: a,%0D%0Ab"])
  }

  @Test func atMostTenOfEachSeverity() {
    let diagnostics = (1...40).flatMap { number in
      [Diagnostic.Severity.error, .warning, .note].map {
        Diagnostic($0, "x", "number \(number)", place: "a.txt:\(number)")
      }
    }
    let commands = commands(diagnostics)
    #expect(commands.count == 30)
    #expect(commands.count { $0.hasPrefix("::warning") } == 10)
  }

  @Test func aFrequentKindLeavesRoomForOthers() {
    let frequent = (1...40).map { Diagnostic(.warning, "a", "no. \($0)", place: "a.txt:\($0)") }
    let rare = Diagnostic(.warning, "z", "rare", place: "b.txt:1")
    #expect(commands(frequent + [rare]).contains("::warning file=b.txt,line=1,title=z::rare"))
  }

  @Test func equalOnesAreOne() {
    let equal = (1...1200).map { Diagnostic(.warning, "a", "same", place: "a.txt:\($0)") }
    #expect(commands(equal) == ["::warning file=a.txt,line=1,title=a::same (1,200 times)"])
  }

  @Test func summary() {
    let diagnostics = [
      Diagnostic(.warning, "w", "an *odd* | `<b>`\nmessage", place: "a_b.txt:3"),
      Diagnostic(.error, "e", "bad"),
    ]
    #expect(
      GitHubAnnotations(report: DiagnosticReport(diagnostics)).summary == #"""
        ### kb

        | severity | code | count | first |
        |---|---|---:|---|
        | error | e | 1 | bad |
        | warning | w | 1 | a\_b.txt:3: an \*odd\* \| \`&lt;b>\` message |


        """#)
  }
}
