import KBSite

extension Command {
  /// `kb templates`
  static let templates = Command(
    name: "templates",
    summary: "write the built-in templates and assets into a folder",
    discussion: """
      "kb templates export DIR" writes them as they stand in the program. Keep those that you \
      change, delete the others: what a folder of templates lacks, a build takes from the program. \
      Nothing is overwritten.
      """,
    operand: Operand(name: "export DIR", help: "where to, from the root", most: 2),
    options: [.root, .quiet, .verbose, .strict, .format],
    exclusive: [[.quiet, .verbose]]
  ) { arguments, console in
    guard arguments.operands.count == 2, arguments.operands[0] == "export" else {
      throw UsageError(.missing("folder", "kb templates export DIR"), command: "templates")
    }
    let printer = DiagnosticPrinter(arguments, console: console)
    let folder = arguments.operandPaths[1]
    let report = exportTemplates(to: folder)
    let status = printer.print(report.diagnostics)
    if status == .success, printer.verbosity != .quiet, printer.format != .json {
      let rest = report.all - report.paths.count
      console.error.write(
        "\(report.paths.count.readable("file")) written to \(folder)"
          + (rest > 0 ? ", \(rest.readable) were there\n" : "\n"))
    }
    return status
  }
}
