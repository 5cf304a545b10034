import KBSite

extension Command {
  /// `kb import`
  static let importArticles = Command(
    name: "import",
    summary: "turn files of any format into canonical text files",
    discussion: """
      Reads files, folders and archives (.zip, .7z, .tar, .tar.gz and the like, .warc) and writes \
      each article as YAML front matter and CommonMark, in NNN/Qnnnnnn.md. Importing twice changes \
      nothing, and a file that a person changed is left alone. What is no article is passed over. \
      Reports what is new, what was lost on the way here and what needs a look.
      """,
    operand: Operand(name: "SOURCE", help: "files, folders and archives"),
    options: [
      .into, .dryRun, .keepOriginals, .force, .root, .config, .jobs, .quiet, .verbose, .strict,
      .format,
    ],
    exclusive: [[.quiet, .verbose]]
  ) { arguments, console in
    try await ImportOptions(arguments).run(
      printer: DiagnosticPrinter(arguments, console: console),
      progress: ProgressBar(arguments, console: console))
  }
}

/// What `kb import` was asked for.
struct ImportOptions: Equatable, Sendable {
  var request: ImportRequest
}

extension ImportOptions {
  init(_ arguments: ParsedArguments) {
    request = ImportRequest()
    request.sources = arguments.operandPaths
    request.archive = BuildRequest(archive: arguments)
    request.destination = arguments.path(.into)
    request.isDryRun = arguments.has(.dryRun)
    request.keepsOriginals = arguments.has(.keepOriginals)
    request.isForced = arguments.has(.force)
    request.jobs = arguments.integer(.jobs) ?? OperatingSystem.processors
  }

  /// Imports, writes the report to standard output, prints what was found, and gives the status.
  func run(printer: DiagnosticPrinter, progress: ProgressBar) async throws -> ExitCode {
    let report = try await KBSite.importArticles(request) { step in
      progress.report(phase: step.phase.rawValue, done: step.done, total: step.total)
    }
    progress.clear()
    let output = printer.console.output
    if printer.format == .json {
      output.write(try report.json() + "\n")
    } else {
      let summary = ImportSummary(report: report, request: request)
      output.write(summary.text(details: printer.verbosity == .verbose))
    }
    return printer.print(report.diagnostics)
  }
}

extension Option {
  fileprivate static let into = Option(
    "into", value: .text("DIR"), help: "the content folder to write to (default: the archive's)")
  fileprivate static let dryRun = Option(
    "dry-run", "n", help: "report what would be done, and write nothing")
  fileprivate static let keepOriginals = Option(
    "keep-originals",
    help: "keep the imported bytes too, in a compressed archive for each folder of articles")
  fileprivate static let force = Option(
    "force", help: "overwrite files that a person wrote or changed")
}
