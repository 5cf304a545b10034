import KBPreview

/// Shows files again whenever they change, until the process is ended.
struct InspectionWatch {
  let options: InspectOptions
  let printer: DiagnosticPrinter
  let output: TextStream

  func run() async throws -> ExitCode {
    for await event in FileWatcher(options.files).events() {
      switch event {
      case .started, .changed: try show()
      case .note(let diagnostic): _ = printer.print([diagnostic])
      }
    }
    return .interrupted
  }

  private func show() throws {
    // Home, then everything below and what was scrolled away (ECMA-48 "erase in page").
    if output.isTerminal { output.write("\u{1B}[H\u{1B}[2J\u{1B}[3J") }
    _ = try options.show(printer: printer, output: output)
  }
}
