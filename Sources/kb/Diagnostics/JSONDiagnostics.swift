import KBModel

/// Diagnostics for programs, in JSON Lines: an object each with `severity`, `code`, `message`, and `path`, `line`,
/// `column` where they are known.
struct JSONDiagnostics {
  let report: DiagnosticReport

  var text: String {
    report.kinds.flatMap(\.diagnostics).map { object($0) + "\n" }.joined()
  }

  private func object(_ diagnostic: Diagnostic) -> String {
    var members = [
      ("severity", quoted(diagnostic.severity.rawValue)),
      ("code", quoted(diagnostic.code.rawValue)),
      ("message", quoted(diagnostic.message)),
    ]
    if let location = diagnostic.location {
      members.append(("path", quoted(location.path)))
      if let line = location.line { members.append(("line", String(line))) }
      if let column = location.column { members.append(("column", String(column))) }
    }
    return "{" + members.map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}"
  }

  /// A JSON string (RFC 8259, section 7).
  private func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\u{0}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
