import KBSite

extension Command {
  /// `kb clean`
  static let clean = Command(
    name: "clean",
    summary: "delete the site and the cache that builds made, and nothing else",
    discussion: """
      Deletes the files that the last build wrote into the site, as the cache knows them, and the \
      cache. Files that others put there, or changed, stay.
      """,
    options: [.dryRun, .root, .config, .output, .quiet, .verbose, .strict, .format],
    exclusive: [[.quiet, .verbose]]
  ) { arguments, console in
    let printer = DiagnosticPrinter(arguments, console: console)
    var request = BuildRequest(archive: arguments)
    request.output = arguments.path(.output)
    let isDryRun = arguments.has(.dryRun)
    let report = cleanArchive(request, isDryRun: isDryRun)
    let status = printer.print(report.diagnostics)
    if printer.verbosity != .quiet, printer.format != .json {
      let verb = isDryRun ? "would be deleted" : "deleted"
      console.error.write(
        "\(report.pages.readable("file")) of \(report.site) and \(report.cacheFiles.readable) of the cache \(verb)\n"
      )
    }
    return status
  }
}

extension Option {
  fileprivate static let output = Option(
    "output", "o", value: .text("DIR"), help: "the site's folder (default: site in the root)")
  fileprivate static let dryRun = Option(
    "dry-run", "n", help: "count what would be deleted, and delete nothing")
}
