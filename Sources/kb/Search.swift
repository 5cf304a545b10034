import KBModel
import KBSearch
import KBSite

extension Command {
  /// `kb search`
  static let search = Command(
    name: "search",
    summary: "search the built site from the terminal",
    discussion: """
      Ranks as the site's own search does. "Quoted words" must stand together, -word must not \
      occur; product:, year: and type: limit what is found. A number finds its article. Options of \
      one letter stand alone: -mail leaves out "mail", and -o DIR names the site.
      """,
    operand: Command.Operand(
      name: "WORDS", help: "what to look for, and what not (-word)", mayBeginWithDash: true),
    options: [.root, .config, .site, .limit, .language, .json, .quiet, .verbose, .strict, .format],
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
  /// The language of the articles; `nil` for English ones, and others where none is found.
  var language: String?
  /// Whether a program reads the result.
  var isJSON: Bool
}

extension SearchOptions {
  init(_ arguments: ParsedArguments) {
    request = BuildRequest(archive: arguments)
    request.output = arguments.path(.site)
    // The shell took the quotation marks of an operand that holds blanks.
    query = arguments.operands.map { operand in
      guard arguments.operands.count > 1, operand.contains(" ") else { return operand }
      return operand.hasPrefix("-") ? "-\"\(operand.dropFirst())\"" : "\"\(operand)\""
    }.joined(separator: " ")
    limit = arguments.integer(.limit) ?? 10
    language = arguments[.language]
    isJSON = arguments.has(.json)
  }

  /// Writes what was found to standard output and gives the status.
  func run(printer: DiagnosticPrinter) -> ExitCode {
    let report = searchSite(request, for: query, limit: limit, language: language)
    if isJSON {
      printer.console.output.write(((try? report.json()) ?? "[]") + "\n")
    } else {
      let style = TextStyle(
        isTerminal: printer.console.output.isTerminal, environment: printer.console.environment)
      printer.console.output.write(
        report.articles.map { Self.text(of: $0, style) }.joined(separator: "\n"))
      if printer.format != .json {
        for line in Self.remarks(on: report) { printer.console.error.write("kb: \(line)\n") }
      }
    }
    return printer.print(report.diagnostics)
  }

  /// What is to be said besides the articles.
  private static func remarks(on report: SiteSearchReport) -> [String] {
    var remarks = report.loosen.map(explanation) ?? []
    if report.quoting > 0 {
      let articles = report.quoting == 1 ? "1 article quotes" : "\(report.quoting) articles quote"
      remarks.append("\(articles) this message, first in the list")
    }
    if let suggestion = report.suggestion { remarks.append("did you mean: \(suggestion)") }
    if let among = report.among {
      remarks.append(
        "the \(among) likeliest articles were read; "
          + (report.readsMore
            ? "a higher --limit reads more"
            : "long ones that have these words in passing are not all known"))
    }
    return remarks
  }

  /// Why nothing was found, and what could be asked instead.
  private static func explanation(of loosen: LooseEnds) -> [String] {
    var lines = ["no article found"]
    if !loosen.unknown.isEmpty {
      let words = loosen.unknown.map { "“\($0)”" }.joined(separator: " or ")
      lines.append("no article has \(words); leave it out, or try another spelling")
    }
    if loosen.onlyStopWords {
      lines.append("these words are in every article; add one that says more")
    }
    if loosen.phrases > 0 {
      lines.append("without quotation marks, the words are looked for apart")
    }
    if loosen.excluded > 0 {
      lines.append("what begins with a hyphen excludes articles; leave it out")
    }
    if loosen.filters > 0 {
      lines.append("without product:, year: and type: all articles are searched")
    }
    if lines.count == 1 { lines.append("try fewer or other words") }
    return lines
  }

  /// Number and title, then product and year, then the excerpt.
  private static func text(of article: FoundArticle, _ style: TextStyle) -> String {
    let language = article.language.map { LanguageName(of: $0).english } ?? ""
    let facts = [article.product, article.year.map(String.init) ?? "", language].filter {
      !$0.isEmpty
    }
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
  fileprivate static let language = Option(
    "language", value: .text("TAG"), help: "search the articles in this language (de, ja, …)")
  fileprivate static let json = Option("json", help: "write the articles as JSON")
}
