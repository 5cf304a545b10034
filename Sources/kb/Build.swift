import KBSite

extension Command {
  /// `kb build`
  static let build = Command(
    name: "build",
    summary: "turn the articles of an archive into a website",
    discussion: """
      Reads every article under the content folder, whatever its format, and writes the site. \
      A build that fails leaves the old site in place. What did not change since the last build \
      is neither read nor written again. With --budget it ends with an error where the site is \
      more than a host takes. The status is 0 for a site without errors, 1 for a site that lacks \
      what the errors name, and 2 where no site was written.
      """,
    options: [
      .root, .config, .content, .output, .templates, .baseURL, .jobs,
      .budget, .tar, .full, .explain, .quiet, .verbose, .strict, .format,
    ],
    exclusive: [[.quiet, .verbose]]
  ) { arguments, console in
    try await BuildOptions(arguments).run(
      printer: DiagnosticPrinter(arguments, console: console),
      progress: ProgressBar(arguments, console: console),
      quiet: arguments.has(.quiet), explains: arguments.has(.explain))
  }
}

/// What `kb build` was asked for; `nil` and an empty list leave it to the configuration.
struct BuildOptions: Equatable, Sendable {
  /// The archive's folder; this and the other paths start from the current one.
  var root: String
  var config: String?
  var content: [String]
  var output: String?
  var templates: String?
  var baseURL: String?
  /// `nil`: as many as the machine has processors.
  var jobs: Int?
  /// Whether nothing of the last build is used.
  var isFull = false
  /// The host that has to take the site.
  var host: HostLimits.Host?
  /// Where the site goes as one tar stream, too.
  var tar: String?
}

extension BuildOptions {
  init(_ arguments: ParsedArguments) {
    self.init(
      root: arguments.root, config: arguments.path(.config), content: arguments.paths(.content),
      output: arguments.path(.output), templates: arguments.path(.templates),
      baseURL: arguments[.baseURL],
      jobs: arguments.integer(.jobs), isFull: arguments.has(.full),
      host: arguments[.budget].flatMap(HostLimits.Host.init), tar: arguments.path(.tar))
  }

  /// Builds the site, prints what was found and done, and gives the status.
  /// - Parameter explains: whether each file that was written or deleted is listed, with the reason.
  func run(
    printer: DiagnosticPrinter, progress: ProgressBar, quiet: Bool, explains: Bool = false
  ) async throws -> ExitCode {
    let began = ContinuousClock.now
    let report = try await KBSite.build(request) { step in
      progress.report(phase: step.phase.rawValue, done: step.done, total: step.total)
    }
    progress.clear()
    let budget = try budget(of: report)
    let told = printer.print(
      report.diagnostics + (budget?.diagnostics(of: report.site ?? "") ?? []))
    let status = report.site == nil ? .nothingBuilt : told
    try pack(report, unless: budget)
    if explains { printer.console.output.write(ChangeList(report.changes).text) }
    // Whoever asked for JSON reads it with a program.
    if !quiet, printer.format != .json {
      let summary = BuildSummary(report: report, elapsed: ContinuousClock.now - began)
      printer.console.error.write(summary.text(details: printer.verbosity == .verbose))
      if let budget { printer.console.error.write(BudgetTable(budget).text) }
      if report.site != nil, printer.console.isWatched {
        printer.console.error.write("to look at it: kb serve --open\(request.sourceArguments)\n")
      }
    }
    return status
  }

  /// The site held against what the host takes; `nil` where there is no site, or nobody asked.
  private func budget(of report: BuildReport) throws -> SiteBudget? {
    guard let host, let site = report.site else { return nil }
    return SiteBudget(try SiteMeasure(of: site), .of(host))
  }

  /// Writes the site as one stream, unless the host would refuse it.
  private func pack(_ report: BuildReport, unless budget: SiteBudget?) throws {
    guard let tar, let site = report.site, budget?.isKept != false else { return }
    do {
      _ = try SiteTar(of: site).write(to: tar)
    } catch let error as FileError {
      throw CommandFailure(message: "\(error); name another file with --tar")
    }
  }

  private var request: BuildRequest {
    var request = BuildRequest()
    request.root = root
    request.configuration = config
    request.content = content
    request.output = output
    request.templates = templates
    request.baseURL = baseURL
    request.jobs = jobs ?? OperatingSystem.processors
    request.version = Tool.version
    request.generator = Tool.identity
    request.isFull = isFull
    return request
  }
}

extension Option {
  fileprivate static let output = Option(
    "output", "o", value: .text("DIR"), help: "where the site goes (default: site in the root)")
  fileprivate static let templates = Option(
    "templates", "t", value: .text("DIR"),
    help: "templates that replace the built-in ones of the same name")
  fileprivate static let baseURL = Option(
    "base-url", "u", value: .text("URL"), help: "the address at which the site will stand")
  fileprivate static let budget = Option(
    "budget", value: .choice(HostLimits.Host.allCases.map(\.rawValue)),
    help: "measure the site against what this host takes; too much of anything is an error")
  fileprivate static let tar = Option(
    "tar", value: .text("FILE"), help: "also write the site into this file, as one tar stream")
  fileprivate static let full = Option(
    "full", help: "make every page anew, whatever is known of the last build")
  fileprivate static let explain = Option(
    "explain", help: "list each file that was written or deleted, and why")
}
