import KBModel

/// Writes diagnostics to standard error, in the format and detail that the user chose.
struct DiagnosticPrinter: Sendable {
  var format = DiagnosticFormat.human
  var verbosity = Verbosity.normal
  /// Whether warnings are errors.
  var strict = false
  var console: Console

  /// Writes `diagnostics`, whose order does not matter; says with which status to end, ``ExitCode/failure`` where
  /// one of them is an error.
  func print(_ diagnostics: [Diagnostic]) -> ExitCode {
    let report = DiagnosticReport(
      diagnostics, from: verbosity.leastSeverity, strict: strict)
    switch format {
    case .human:
      let text = HumanDiagnostics(
        report: report, style: console.errorStyle, unfolded: verbosity == .verbose,
        width: console.error.width(), sourceLine: console.sourceLine)
      console.error.write(text.text)
    case .github:
      let annotations = GitHubAnnotations(report: report)
      console.error.write(annotations.commands)
      writeSummary(annotations.summary)
    case .json:
      console.error.write(JSONDiagnostics(report: report).text)
    }
    return report.failed ? .failure : .success
  }

  /// The table is an extra, but its absence would puzzle whoever looks for it.
  private func writeSummary(_ summary: String) {
    guard !summary.isEmpty, let path = console.environment("GITHUB_STEP_SUMMARY"), !path.isEmpty
    else { return }
    if !console.append(summary, path) {
      console.error.write("kb: warning: cannot write the job's summary to '\(path)'\n")
    }
  }
}

/// How much the user wants to read.
enum Verbosity: Sendable {
  case quiet, normal, verbose

  init(_ arguments: ParsedArguments) {
    self =
      if arguments.has(.quiet) { .quiet } else if arguments.has(.verbose) { .verbose } else {
        .normal
      }
  }

  /// What is less severe than this is not shown.
  var leastSeverity: Diagnostic.Severity {
    switch self {
    case .quiet: return .error
    case .normal: return .warning
    case .verbose: return .note
    }
  }
}

extension DiagnosticPrinter {
  /// As `--format`, `--quiet`, `--verbose` and `--strict` say.
  init(_ arguments: ParsedArguments, console: Console) {
    self.init(
      format: arguments[.format].flatMap(DiagnosticFormat.init) ?? .human,
      verbosity: Verbosity(arguments), strict: arguments.has(.strict), console: console)
  }
}
