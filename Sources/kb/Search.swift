import KBSite

extension Command {
  /// `kb search`
  static let search = Command(
    name: "search",
    summary: "search the built site from the terminal",
    discussion: """
      Ranks as the site's own search does. "Quoted words" must stand together, -word must not \
      occur; product:, year: and type: limit what is found. A number finds its article.
      """,
    operand: Command.Operand(name: "WORDS", help: "what to look for"),
    options: [.root, .config, .site, .limit, .json, .quiet, .verbose, .strict, .format],
    exclusive: [[.quiet, .verbose]]
  ) { arguments, console in
    SearchOptions(arguments).run(printer: DiagnosticPrinter(arguments, console: console))
  }
}

/// What `kb search` was asked for.
struct SearchOptions: Equatable, Sendable {
  /// Names the site.
  var request: BuildRequest
  var query: String
  /// How many articles are shown.
  var limit: Int
  /// Whether a program reads the result.
  var isJSON: Bool
}

extension SearchOptions {
  init(_ arguments: ParsedArguments) {
    request = BuildRequest(archive: arguments)
    request.output = arguments.path(.site)
    // The shell took the quotation marks of an operand that holds blanks.
    query = arguments.operands.map { operand in
      arguments.operands.count > 1 && operand.contains(" ") ? "\"\(operand)\"" : operand
    }.joined(separator: " ")
    limit = arguments.integer(.limit) ?? 10
    isJSON = arguments.has(.json)
  }

  /// Writes what was found to standard output and gives the status.
  func run(printer: DiagnosticPrinter) -> ExitCode {
    let report = searchSite(request, for: query, limit: limit)
    if isJSON {
      printer.console.output.write(((try? report.json()) ?? "[]") + "\n")
    } else {
      let style = TextStyle(
        isTerminal: printer.console.output.isTerminal, environment: printer.console.environment)
      printer.console.output.write(
        report.articles.map { Self.text(of: $0, style) }.joined(separator: "\n"))
      if report.articles.isEmpty, report.diagnostics.isEmpty, printer.format != .json {
        printer.console.error.write("kb: no article has these words; try fewer or other ones\n")
      }
      if let suggestion = report.suggestion, printer.format != .json {
        printer.console.error.write("kb: did you mean: \(suggestion)\n")
      }
      if let among = report.among, printer.format != .json {
        printer.console.error.write(
          "kb: found among the \(among) likeliest articles; a higher --limit reads more\n")
      }
    }
    return printer.print(report.diagnostics)
  }

  /// Number and title, then product and year, then the excerpt.
  private static func text(of article: FoundArticle, _ style: TextStyle) -> String {
    let facts = [article.product, article.year.map(String.init) ?? ""].filter { !$0.isEmpty }
    var lines = [style.strong("\(article.id)  \(article.title)")]
    if !facts.isEmpty { lines.append("  " + style.faint(facts.joined(separator: ", "))) }
    if !article.excerpt.isEmpty { lines.append("  " + article.excerpt) }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Option {
  fileprivate static let site = Option(
    "output", "o", value: .text("DIR"), help: "the site's folder (default: site)")
  fileprivate static let limit = Option(
    "limit", value: .integer("N", 1...1000), help: "how many articles to show (default: 10)")
  fileprivate static let json = Option("json", help: "write the articles as JSON")
}
