import KBModel
import Testing

@testable import kb

extension Diagnostic {
  /// A diagnostic at `place`, `path:line:column` or less.
  init(_ severity: Severity, _ code: Code, _ message: String, place: String) {
    let parts = place.split(separator: ":").map(String.init)
    let location = SourceLocation(
      path: parts[0], line: parts.count > 1 ? Int(parts[1]) : nil,
      column: parts.count > 2 ? Int(parts[2]) : nil)
    self.init(severity, code, message, at: location)
  }
}

@Suite struct DiagnosticReportTests {
  static let mixed = [
    Diagnostic(.error, "no-title", "no title", place: "b.txt:2"),
    Diagnostic(.warning, "missing-id", "article Q2 is absent", place: "a.txt:10:5"),
    Diagnostic(.warning, "missing-id", "article Q1 is absent", place: "a.txt:9:7"),
    Diagnostic(.warning, "missing-id", "article Q1 is absent", place: "a.txt"),
    Diagnostic(.note, "old-form", "an old form", place: "a.txt:1"),
    Diagnostic(.warning, "bad-date", "no such day", place: "z.txt:1:1"),
    Diagnostic(.warning, "missing-id", "article Q1 is absent"),
  ]

  func places(_ report: DiagnosticReport) -> [String] {
    report.kinds.flatMap(\.diagnostics).map {
      "\($0.code.rawValue) \($0.location?.description ?? "-")"
    }
  }

  @Test func order() {
    let expected = [
      "old-form a.txt:1", "bad-date z.txt:1:1", "missing-id -", "missing-id a.txt",
      "missing-id a.txt:9:7", "missing-id a.txt:10:5", "no-title b.txt:2",
    ]
    #expect(places(DiagnosticReport(Self.mixed)) == expected)
    #expect(places(DiagnosticReport(Self.mixed.reversed())) == expected)
  }

  @Test func equalMessagesAreOneFinding() throws {
    let kind = try #require(
      DiagnosticReport(Self.mixed).kinds.first { $0.code == "missing-id" })
    #expect(kind.findings.map(\.first.message) == ["article Q1 is absent", "article Q2 is absent"])
    #expect(kind.findings.map(\.count) == [3, 1])
  }

  @Test func threshold() {
    let report = DiagnosticReport(Self.mixed, from: .error)
    #expect(places(report) == ["no-title b.txt:2"])
    #expect(DiagnosticReport(Self.mixed, from: .warning).kinds.count == 3)
  }

  @Test func failure() {
    let warnings = Self.mixed.filter { $0.severity < .error }
    let notes = Self.mixed.filter { $0.severity == .note }
    #expect(DiagnosticReport(Self.mixed).failed)
    #expect(!DiagnosticReport(warnings).failed)
    #expect(DiagnosticReport(warnings, strict: true).failed)
    #expect(!DiagnosticReport(notes, strict: true).failed)
    #expect(!DiagnosticReport([]).failed)
  }

  @Test func strictWarningsAreErrorsOfTheSameKindAsOthers() {
    let report = DiagnosticReport(
      [
        Diagnostic(.warning, "x", "one", place: "a"), Diagnostic(.error, "x", "two", place: "b"),
      ], strict: true)
    #expect(report.kinds.map(\.severity) == [.error])
    #expect(report.kinds.map(\.diagnostics.count) == [2])
  }
}
