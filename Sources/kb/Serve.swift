import KBModel
import KBPreview
import KBSite

extension Command {
  /// `kb serve`
  static let serve = Command(
    name: "serve",
    summary: "show the site in a browser while its articles are edited",
    discussion: """
      Serves the site at http://127.0.0.1:1985/. A page is made when it is asked for, and again \
      when its article, a template or the configuration changes: open pages load themselves anew. \
      Nothing is written but the cache. Ctrl-C ends it.
      """,
    options: [
      .port, .host, .open, .poll, .root, .config, .content, .templates, .jobs, .quiet, .verbose,
    ],
    exclusive: [[.quiet, .verbose]]
  ) { arguments, console in
    try await ServeOptions(arguments).run(
      printer: DiagnosticPrinter(arguments, console: console),
      progress: ProgressBar(arguments, console: console))
  }
}

/// What `kb serve` was asked for.
struct ServeOptions: Equatable, Sendable {
  var request = BuildRequest()
  var place = PreviewServer.Place()
  /// Whether a browser is opened.
  var opens = false
  /// Whether files are looked at again and again instead of leaving it to the system to tell.
  var polls = false
}

extension ServeOptions {
  init(_ arguments: ParsedArguments) {
    request = BuildRequest(archive: arguments)
    request.templates = arguments.path(.templates)
    request.showsDrafts = true
    place.host = arguments[.host] ?? place.host
    place.port = arguments.integer(.port) ?? place.port
    opens = arguments.has(.open)
    polls = arguments.has(.poll)
  }

  /// Serves until Ctrl-C.
  func run(printer: DiagnosticPrinter, progress: ProgressBar) async throws -> ExitCode {
    var report = BuildReport()
    let live = try await LiveArchive.open(request, &report) { step in
      progress.report(phase: step.phase.rawValue, done: step.done, total: step.total)
    }
    progress.clear()
    let status = printer.print(report.diagnostics)
    guard let live else { return status }
    let server: PreviewServer
    do {
      server = try PreviewServer(of: ArchivePreview(live), at: place)
    } catch {
      throw CommandFailure(message: error.description)
    }
    printer.console.error.write(
      "\(live.articles.readable) articles at \(server.address); Ctrl-C ends it\n")
    if opens { OperatingSystem.openInBrowser(server.address) }
    let session = ServeSession(live, server, printer: printer, said: report.diagnostics)
    await OperatingSystem.untilInterrupted {
      await session.run(method: polls ? .polling : .automatic)
    }
    await live.close()
    await server.stop()
    return .success
  }
}

extension Option {
  fileprivate static let port = Option(
    "port", "p", value: .integer("N", 0...65535),
    help: "where to listen; the next free port if it is taken (default: 1985)")
  fileprivate static let host = Option(
    "host", value: .text("NAME"),
    help: "the name or address to listen at (default: 127.0.0.1, this computer only)")
  fileprivate static let open = Option("open", help: "open the site in a browser")
  fileprivate static let poll = Option(
    "poll", help: "look at the files again and again, for file systems that tell of no changes")
  fileprivate static let templates = Option(
    "templates", "t", value: .text("DIR"),
    help: "templates that replace the built-in ones of the same name")
}
