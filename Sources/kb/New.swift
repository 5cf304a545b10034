import KBModel
import KBSite

extension Command {
  /// `kb new`
  static let new = Command(
    name: "new",
    summary: "begin an article: write its file, where the others are",
    discussion: """
      Writes the frame of an article in the canonical form (YAML front matter and CommonMark) and \
      prints the path of its file. Refuses a number that the archive has already, in whatever \
      format. With --from it starts from a text of yours: an article of any format, or a text \
      without a header, which becomes the body.
      """,
    operand: Operand(
      name: "ID TITLE", help: "the article's number, as Q123456, and its title",
      isOptional: true),
    options: [
      .product, .keyword, .date, .from, .root, .config, .content, .jobs, .quiet, .verbose, .strict,
      .format,
    ],
    exclusive: [[.quiet, .verbose]]
  ) { arguments, console in
    try await NewOptions(arguments).run(
      printer: DiagnosticPrinter(arguments, console: console),
      progress: ProgressBar(arguments, console: console))
  }
}

/// What `kb new` was asked for.
struct NewOptions: Equatable, Sendable {
  var request: NewArticleRequest
}

extension NewOptions {
  init(_ arguments: ParsedArguments) throws(UsageError) {
    request = NewArticleRequest(in: BuildRequest(archive: arguments))
    request.products = arguments.all(.product)
    request.keywords = arguments.all(.keyword)
    request.manuscript = arguments.path(.from)
    request.today = OperatingSystem.today
    if let date = arguments[.date] {
      guard let day = Day(date) else {
        throw UsageError(.unusable(date, "a date; write it as 1999-11-21"), command: "new")
      }
      request.date = day
    }
    var words = arguments.operands[...]
    if let number = words.popFirst() {
      guard let id = ArticleID(number) else {
        throw UsageError(
          .unusable(number, "an article number; write it as Q123456, with four to seven digits"),
          command: "new")
      }
      request.id = id
    }
    let title = words.joined(separator: " ")
    if !title.isEmpty { request.title = title }
    guard request.manuscript == nil else { return }
    if request.id == nil {
      throw UsageError(.missing("number", "kb new Q123456 \"TITLE\""), command: "new")
    }
    if request.title == nil {
      throw UsageError(.missing("title", "kb new Q123456 \"TITLE\""), command: "new")
    }
  }

  /// Writes the file, prints its path and what to do with it, and gives the status.
  func run(printer: DiagnosticPrinter, progress: ProgressBar) async throws -> ExitCode {
    let report = try await KBSite.createArticle(request) { step in
      progress.report(phase: step.phase.rawValue, done: step.done, total: step.total)
    }
    progress.clear()
    let status = printer.print(report.diagnostics)
    guard let path = report.path else { return .failure }
    printer.console.output.write(path + "\n")
    if printer.verbosity != .quiet, printer.format == .human {
      let name = path.shellWord
      printer.console.error.write(
        """
        Write its text, and see at once what is understood of it:
          kb inspect --watch \(name)
        How it looks:
          kb serve --open\(request.archive.sourceArguments)
        When it is done:
          kb check \(name)

        """)
    }
    return status
  }
}

extension Option {
  fileprivate static let product = Option(
    "product", value: .text("NAME"), repeatable: true, help: "a product that it is about")
  fileprivate static let keyword = Option(
    "keyword", value: .text("WORD"), repeatable: true, help: "a keyword, as kbhowto")
  fileprivate static let date = Option(
    "date", value: .text("DATE"), help: "when it was last changed (default: today)")
  fileprivate static let from = Option(
    "from", value: .text("FILE"),
    help: "a text to start from; its number and title count where none are given")
}
