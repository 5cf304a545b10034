import KBModel
import Testing

@testable import kb

@Suite struct DiagnosticPrinterTests {
  let transcript = Transcript()

  func print(
    _ diagnostics: [Diagnostic], _ format: DiagnosticFormat = .human,
    _ verbosity: Verbosity = .normal, strict: Bool = false, environment: [String: String] = [:]
  ) -> ExitCode {
    DiagnosticPrinter(
      format: format, verbosity: verbosity, strict: strict,
      console: transcript.console(environment: environment)
    ).print(diagnostics)
  }

  @Test func nothing() {
    for format in DiagnosticFormat.allCases {
      #expect(print([], format, environment: ["GITHUB_STEP_SUMMARY": "s"]) == .success)
    }
    #expect(transcript.error.isEmpty)
    #expect(transcript.files.isEmpty)
  }

  @Test func human() {
    #expect(print(DiagnosticReportTests.mixed) == .failure)
    #expect(
      transcript.error == """
        z.txt:1:1: warning: no such day [bad-date]
        kb: warning: article Q1 is absent [missing-id] (3 times)
        a.txt:10:5: warning: article Q2 is absent [missing-id]
        b.txt:2: error: no title [no-title]

        """)
    #expect(transcript.output.isEmpty)
  }

  @Test func quietShowsErrorsButCountsAll() {
    let warning = [Diagnostic(.warning, "x", "one", place: "a")]
    #expect(print(warning, .human, .quiet) == .success)
    #expect(transcript.error.isEmpty)
    #expect(print(warning, .human, .quiet, strict: true) == .failure)
    #expect(transcript.error == "a: error: one [x]\n")
  }

  @Test func frequentKindsAreFolded() {
    let many = (1...1234).map { Diagnostic(.warning, "x", "number \($0)", place: "a.txt:\($0)") }
    #expect(print(many.shuffled()) == .success)
    let lines = transcript.error.split(separator: "\n")
    #expect(lines.count == 6)
    #expect(lines.first == "a.txt:1: warning: number 1 [x]")
    #expect(lines.last == "… and 1,229 more of this kind; -v shows all")
  }

  @Test func verboseShowsAll() {
    let many = (1...100).map { Diagnostic(.warning, "x", "same", place: "a.txt:\($0)") }
    let note = Diagnostic(.note, "y", "by the way", place: "b.txt")
    #expect(print(many + [note], .human, .verbose) == .success)
    let lines = transcript.error.split(separator: "\n")
    #expect(lines.count == 101)
    #expect(lines.first == "b.txt: note: by the way [y]")
    #expect(lines.last == "a.txt:100: warning: same [x]")
  }

  @Test func colored() {
    _ = print(
      [Diagnostic(.error, "x", "one", place: "a")], environment: ["CLICOLOR_FORCE": "1"])
    #expect(
      transcript.error
        == "\u{1B}[1ma:\u{1B}[0m \u{1B}[1;31merror:\u{1B}[0m one \u{1B}[2m[x]\u{1B}[0m\n")
  }

  @Test func json() {
    let odd = Diagnostic(.warning, "x", "a \"b\"\\\n\t\u{1} ü", place: "dir/a.txt:3:4")
    #expect(print([odd, Diagnostic(.error, "y", "z")], .json) == .failure)
    #expect(
      transcript.error == #"""
        {"severity":"warning","code":"x","message":"a \"b\"\\\n\t\u0001 ü","path":"dir/a.txt","line":3,"column":4}
        {"severity":"error","code":"y","message":"z"}

        """#)
  }

  @Test func jsonIsNotFolded() {
    let many = (1...100).map { Diagnostic(.warning, "x", "same", place: "a.txt:\($0)") }
    _ = print(many, .json)
    #expect(transcript.error.split(separator: "\n").count == 100)
  }

  @Test func githubWritesTheSummary() {
    let environment = ["GITHUB_STEP_SUMMARY": "summary.md"]
    #expect(print(DiagnosticReportTests.mixed, .github, environment: environment) == .failure)
    #expect(transcript.files["summary.md"]?.contains("| error | no-title | 1 |") ?? false)
    #expect(transcript.error.hasPrefix("::error file=b.txt,line=2,title=no-title::no title\n"))
  }

  @Test func githubTellsOfASummaryThatItCannotWrite() {
    _ = print(
      DiagnosticReportTests.mixed, .github, environment: ["GITHUB_STEP_SUMMARY": "/forbidden/s"])
    #expect(transcript.error.contains("cannot write the job's summary to '/forbidden/s'"))
  }

  @Test func summaryIsForGitHubOnly() {
    _ = print(DiagnosticReportTests.mixed, environment: ["GITHUB_STEP_SUMMARY": "summary.md"])
    #expect(transcript.files.isEmpty)
  }
}
