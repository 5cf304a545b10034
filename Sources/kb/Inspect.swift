import KBModel
import KBSite

extension Command {
  /// `kb inspect`
  static let inspect = Command(
    name: "inspect",
    summary: "show what the importer understood of files",
    discussion: """
      Writes an indented outline of each article, unless another view is asked for. With --watch \
      it goes on and shows a file again whenever it changes; Ctrl-C ends it.
      """,
    operand: Operand(name: "FILE", help: "articles in any format"),
    options: [.json, .commonMark, .html, .why, .watch, .quiet, .verbose, .strict, .format],
    exclusive: [[.json, .commonMark, .html, .why], [.quiet, .verbose]]
  ) { arguments, console in
    try await InspectOptions(arguments).run(
      printer: DiagnosticPrinter(arguments, console: console), output: console.output)
  }
}

/// What `kb inspect` was asked for.
struct InspectOptions: Equatable, Sendable {
  /// How an article is shown.
  enum View: Sendable {
    case outline, json, commonMark, html
  }

  var files: [String]
  var view: View
  /// Whether the outline says why each block is what it is.
  var explaining = false
  /// Whether they are shown again whenever they change.
  var watching = false
}

extension InspectOptions {
  init(_ arguments: ParsedArguments) {
    let views: [(Option, View)] = [
      (.json, .json), (.commonMark, .commonMark), (.html, .html),
    ]
    self.init(
      files: arguments.operands, view: views.first { arguments.has($0.0) }?.1 ?? .outline,
      explaining: arguments.has(.why), watching: arguments.has(.watch))
  }

  /// Shows the files on `output`, once or again and again, prints their diagnostics, and gives the status.
  func run(printer: DiagnosticPrinter, output: TextStream) async throws -> ExitCode {
    watching
      ? try await InspectionWatch(options: self, printer: printer, output: output).run()
      : try show(printer: printer, output: output)
  }

  /// Shows the files once.
  func show(printer: DiagnosticPrinter, output: TextStream) throws -> ExitCode {
    var diagnostics: [Diagnostic] = []
    for file in files {
      let inspection = Inspection(path: file, explaining: explaining, collecting: view == .json)
      diagnostics += inspection.diagnostics
      let text =
        switch view {
        case .outline: inspection.outline()
        case .json: try inspection.json().map { $0 + "\n" }
        case .commonMark: inspection.canonicalText()
        case .html: inspection.html()
        }
      output.write(text ?? "")
    }
    return printer.print(diagnostics)
  }
}

extension Option {
  fileprivate static let json = Option("json", help: "the whole model, a JSON object for each file")
  fileprivate static let commonMark = Option(
    "commonmark", help: "the canonical text: YAML front matter and CommonMark")
  fileprivate static let why = Option(
    "why", help: "below each block of the outline the evidence that made it one")
  fileprivate static let watch = Option("watch", "w", help: "show files again when they change")
  fileprivate static let html = Option("html", help: "the body as HTML")
}
