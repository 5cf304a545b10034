import KBSite

extension Command {
  /// `kb check`
  static let check = Command(
    name: "check",
    summary: "report what a build would report, and write nothing",
    discussion: """
      Reads every article and renders every page in memory, looks at the metadata and follows \
      every link from page to page. With --fidelity it also compares the \
      words and links of each file with those of its page, by a way of its own from the file's \
      bytes to the HTML, and reports each difference with its line.
      """,
    operand: Operand(
      name: "FILE", help: "check these files only (default: all articles)", isOptional: true),
    options: [
      .fidelity, .root, .config, .content, .jobs, .quiet, .verbose, .strict, .format,
    ],
    exclusive: [[.quiet, .verbose]]
  ) { arguments, console in
    try await CheckOptions(arguments).run(
      printer: DiagnosticPrinter(arguments, console: console),
      progress: ProgressBar(arguments, console: console),
      quiet: arguments.has(.quiet))
  }
}

/// What `kb check` was asked for.
struct CheckOptions: Equatable, Sendable {
  var request: CheckRequest
}

extension CheckOptions {
  init(_ arguments: ParsedArguments) {
    request = CheckRequest(BuildRequest(archive: arguments))
    request.files = arguments.operandPaths
    request.fidelity = arguments.has(.fidelity)
    request.today = OperatingSystem.today
  }

  /// Checks, prints what was found and how much was checked, and gives the status.
  func run(printer: DiagnosticPrinter, progress: ProgressBar, quiet: Bool) async throws -> ExitCode
  {
    let began = ContinuousClock.now
    let report = try await KBSite.check(request) { step in
      progress.report(phase: step.phase.rawValue, done: step.done, total: step.total)
    }
    progress.clear()
    let status = printer.print(report.diagnostics)
    if !quiet, printer.format != .json {
      let summary = CheckSummary(report: report, elapsed: ContinuousClock.now - began)
      printer.console.error.write(summary.text(details: printer.verbosity == .verbose))
    }
    return status
  }
}

extension Option {
  fileprivate static let fidelity = Option(
    "fidelity", help: "compare the words and links of each file with those of its page")
}
