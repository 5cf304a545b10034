import KBModel

/// Diagnostics for GitHub Actions: annotations as workflow commands, and a table in Markdown for the job's summary.
///
/// Format: "Workflow commands for GitHub Actions" in GitHub's documentation.
struct GitHubAnnotations {
  /// GitHub shows no more annotations of a severity for one step.
  static let limit = 10

  let report: DiagnosticReport

  /// One command a line, at most ``limit`` of each severity; kinds take turns, so that a frequent one does not hide
  /// the others.
  var commands: String {
    var commands = ""
    for severity in [Diagnostic.Severity.error, .warning, .note] {
      let kinds = report.kinds.filter { $0.severity == severity }.map(\.findings)
      let rounds = min(kinds.map(\.count).max() ?? 0, Self.limit)
      let turns = (0..<rounds).lazy.flatMap { round in
        kinds.lazy.compactMap { $0.dropFirst(round).first }
      }
      for finding in turns.prefix(Self.limit) { commands += command(finding) + "\n" }
    }
    return commands
  }

  /// A row for each kind; empty where there is none.
  var summary: String {
    guard !report.kinds.isEmpty else { return "" }
    var table = """
      ### kb

      | severity | code | count | first |
      |---|---|---:|---|

      """
    for kind in report.kinds.reversed() {
      let first = kind.diagnostics[0]
      let place = first.location.map { "\($0.description): " } ?? ""
      table += "| \(kind.severity.rawValue) | \(cell(kind.code.rawValue)) "
      table += "| \(kind.diagnostics.count.readable) | \(cell(place + first.message)) |\n"
    }
    return table + "\n"
  }

  private func command(_ finding: DiagnosticReport.Finding) -> String {
    let diagnostic = finding.first
    let name = diagnostic.severity == .note ? "notice" : diagnostic.severity.rawValue
    var properties: [(String, String)] = []
    if let location = diagnostic.location {
      properties.append(("file", location.path))
      if let line = location.line {
        properties.append(("line", String(line)))
        if let column = location.column { properties.append(("col", String(column))) }
      }
    }
    properties.append(("title", diagnostic.code.rawValue))
    let list = properties.map { "\($0)=\(escaped($1, alsoSeparators: true))" }.joined(
      separator: ",")
    let times = finding.count > 1 ? " (\(finding.count.readable) times)" : ""
    return "::\(name) \(list)::\(escaped(diagnostic.message + times, alsoSeparators: false))"
  }

  /// The escapes of workflow commands; a property's value must not hold `:` or `,` either.
  private func escaped(_ text: String, alsoSeparators: Bool) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": escaped += "%25"
      case "\r": escaped += "%0D"
      case "\n": escaped += "%0A"
      case ":" where alsoSeparators: escaped += "%3A"
      case "," where alsoSeparators: escaped += "%2C"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Text as text in a cell of a Markdown table: no character may begin markup or end the cell.
  private func cell(_ text: String) -> String {
    var cell = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\r", "\n": cell += " "
      case "&": cell += "&amp;"
      case "<": cell += "&lt;"
      case "\\", "|", "`", "*", "_", "[", "]", "~": cell += "\\\(scalar)"
      default: cell.unicodeScalars.append(scalar)
      }
    }
    return cell
  }
}
