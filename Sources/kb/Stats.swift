import KBSite

extension Command {
  /// `kb stats`
  static let stats = Command(
    name: "stats",
    summary: "count what the archive holds and what it lacks",
    discussion: """
      Reads the headers of all articles and counts them by format, extraction, product, year and \
      issue type; says how many citations find their article, and which absent articles are \
      cited most. Writes nothing.
      """,
    options: [
      .root, .config, .content, .jobs, .limit, .json, .quiet, .verbose, .strict, .format,
    ],
    exclusive: [[.quiet, .verbose]]
  ) { arguments, console in
    try await StatsOptions(arguments).run(
      printer: DiagnosticPrinter(arguments, console: console),
      progress: ProgressBar(arguments, console: console))
  }
}

/// What `kb stats` was asked for.
struct StatsOptions: Equatable, Sendable {
  var request: BuildRequest
  /// How many products, years and wanted articles are listed.
  var limit: Int
  /// Whether a program reads the result.
  var isJSON: Bool
}

extension StatsOptions {
  init(_ arguments: ParsedArguments) {
    request = BuildRequest(archive: arguments)
    limit = arguments.integer(.limit) ?? 20
    isJSON = arguments.has(.json)
  }

  /// Counts, writes the figures to standard output, prints what was found, and gives the status.
  func run(printer: DiagnosticPrinter, progress: ProgressBar) async throws -> ExitCode {
    let report = try await KBSite.statistics(of: request) { step in
      progress.report(phase: step.phase.rawValue, done: step.done, total: step.total)
    }
    progress.clear()
    if let statistics = report.statistics {
      printer.console.output.write(
        isJSON
          ? try statistics.json(limit: limit) + "\n"
          : StatisticsText(statistics: statistics, limit: limit).text)
    }
    return printer.print(report.diagnostics)
  }
}

extension Option {
  fileprivate static let limit = Option(
    "limit", value: .integer("N", 1...1_000_000),
    help: "how many products and wanted articles to list (default: 20)")
  fileprivate static let json = Option("json", help: "write the figures as JSON")
}
