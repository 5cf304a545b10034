import KBModel
import KBSite

extension Command {
  /// `kb init`
  static let initialize = Command(
    name: "init",
    summary: "begin an archive: configuration, first article, workflow on request",
    discussion: """
      Writes kb.yml, a first article and a .gitignore into a folder, and with --workflow the file \
      that has GitHub or GitLab build and publish the site. Nothing is overwritten: where one of \
      the files is there already, nothing is written at all.
      """,
    operand: Operand(
      name: "DIR", help: "the archive's folder (default: the current one)", isOptional: true,
      most: 1),
    options: [.title, .workflow, .root, .quiet, .verbose, .strict, .format],
    exclusive: [[.quiet, .verbose]]
  ) { arguments, console in
    InitializeOptions(arguments).run(printer: DiagnosticPrinter(arguments, console: console))
  }
}

/// What `kb init` was asked for.
struct InitializeOptions: Equatable, Sendable {
  var request: NewArchiveRequest
}

extension InitializeOptions {
  init(_ arguments: ParsedArguments) {
    request = NewArchiveRequest(in: arguments.operandPaths.first ?? arguments.root)
    request.title = arguments[.title] ?? request.title
    request.workflow = arguments[.workflow].flatMap(NewArchiveRequest.Workflow.init)
    request.today = OperatingSystem.today
  }

  /// Writes the files, prints their paths and what to do next, and gives the status.
  func run(printer: DiagnosticPrinter) -> ExitCode {
    let report = createArchive(request)
    let status = printer.print(report.diagnostics)
    printer.console.output.write(report.paths.map { $0 + "\n" }.joined())
    if status == .success, printer.verbosity != .quiet, printer.format == .human {
      let root = request.root == "." ? "" : " -C \(request.root.shellWord)"
      printer.console.error.write(
        """
        Look at the site, and edit its article meanwhile:
          kb serve --open\(root)
        Build it:
          kb build\(root)

        """)
    }
    return status
  }
}

extension Option {
  fileprivate static let title = Option(
    "title", value: .text("TEXT"), help: "the site's title")
  fileprivate static let workflow = Option(
    "workflow", value: .choice(NewArchiveRequest.Workflow.allCases.map(\.rawValue)),
    help: "write the file that builds and publishes the site there, too")
}
