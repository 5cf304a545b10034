import KBModel
import KBSite

/// Diagnostics for people: `path:line:column: severity: message [code]`, and below it the line that is meant.
///
/// Equal messages are shown once with their number, and of each kind only the first few.
struct HumanDiagnostics {
  static let findingsOfAKind = 5

  let report: DiagnosticReport
  let style: TextStyle
  /// Whether to show every diagnostic on its own.
  let unfolded: Bool
  /// The columns that a source line may take.
  var width = 80
  /// Finds the line that a diagnostic is about.
  var sourceLine: (SourceLocation) -> SourceLine? = { _ in nil }

  var text: String {
    var text = ""
    for kind in report.kinds {
      if unfolded {
        for diagnostic in kind.diagnostics { text += line(diagnostic) + "\n" + source(diagnostic) }
        continue
      }
      let findings = kind.findings
      for finding in findings.prefix(Self.findingsOfAKind) {
        text += line(finding.first)
        text += finding.count > 1 ? style.faint(" (\(finding.count.readable) times)") + "\n" : "\n"
        text += source(finding.first)
      }
      let rest = findings.dropFirst(Self.findingsOfAKind).reduce(0) { $0 + $1.count }
      if rest > 0 {
        text += style.faint("… and \(rest.readable) more of this kind; -v shows all") + "\n"
      }
    }
    return text
  }

  private func line(_ diagnostic: Diagnostic) -> String {
    let place = style.strong((diagnostic.location?.description.printable ?? "kb") + ":")
    let code = style.faint("[\(diagnostic.code.rawValue)]")
    return "\(place) \(label(diagnostic.severity)) \(diagnostic.message.printable) \(code)"
  }

  private func source(_ diagnostic: Diagnostic) -> String {
    guard let location = diagnostic.location, let number = location.line,
      let line = sourceLine(location)
    else { return "" }
    return SourceExcerpt(line, number: number, column: location.column).text(
      width: width, style: style)
  }

  private func label(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: return style.error("error:")
    case .warning: return style.warning("warning:")
    case .note: return style.note("note:")
    }
  }
}
