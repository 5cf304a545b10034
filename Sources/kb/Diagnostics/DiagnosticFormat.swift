/// How diagnostics are written.
enum DiagnosticFormat: String, CaseIterable, Sendable {
  /// `path:line:column: severity: message [code]`, folded.
  case human
  /// Annotations of GitHub Actions and a table for the job's summary.
  case github
  /// A JSON object a line, for programs.
  case json
}
