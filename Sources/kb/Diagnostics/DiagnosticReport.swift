import KBModel

/// Diagnostics in the order in which they are shown, grouped by kind.
///
/// Errors come last, nearest to the prompt; within a severity kinds are ordered by code, and diagnostics of a kind by
/// place. The order does not depend on the order in which they were found.
struct DiagnosticReport {
  /// Diagnostics of one severity and code, at least one.
  struct Kind {
    let severity: Diagnostic.Severity
    let code: Diagnostic.Code
    /// By path, line, column and message.
    let diagnostics: [Diagnostic]

    /// One for each message, at its first place. Errors are told apart by their files as well: what is wrong with one
    /// must not hide behind another.
    var findings: [Finding] {
      var findings: [Finding] = []
      var places: [[String]: Int] = [:]
      for diagnostic in diagnostics {
        let path = severity == .error ? diagnostic.location?.path : nil
        let place = [diagnostic.message, path ?? ""]
        if let index = places[place] {
          findings[index].count += 1
        } else {
          places[place] = findings.count
          findings.append(Finding(first: diagnostic, count: 1))
        }
      }
      return findings
    }
  }

  /// Equal diagnostics: the first of them, and how many there are.
  struct Finding: Equatable {
    var first: Diagnostic
    var count: Int
  }

  let kinds: [Kind]
  /// Whether there is an error, shown or not.
  let failed: Bool

  /// - Parameters:
  ///   - threshold: the least severity to show.
  ///   - strict: whether warnings are errors.
  init(
    _ diagnostics: [Diagnostic], from threshold: Diagnostic.Severity = .note, strict: Bool = false
  ) {
    var groups: [KindID: [Diagnostic]] = [:]
    for var diagnostic in diagnostics {
      if strict, diagnostic.severity == .warning { diagnostic.severity = .error }
      let id = KindID(severity: diagnostic.severity, code: diagnostic.code.rawValue)
      groups[id, default: []].append(diagnostic)
    }
    failed = groups.keys.contains { $0.severity == .error }
    kinds = groups.filter { $0.key.severity >= threshold }
      .sorted { $0.key < $1.key }
      .map { id, diagnostics in
        Kind(
          severity: id.severity, code: Diagnostic.Code(rawValue: id.code),
          diagnostics: diagnostics.sorted(by: Self.precedes))
      }
  }

  private struct KindID: Hashable, Comparable {
    let severity: Diagnostic.Severity
    let code: String

    static func < (left: Self, right: Self) -> Bool {
      left.severity == right.severity ? left.code < right.code : left.severity < right.severity
    }
  }

  /// A diagnostic without a place precedes those with one, and one on a whole file those on its lines.
  private static func precedes(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    let (a, b) = (left.location, right.location)
    if a?.path != b?.path { return a?.path ?? "" < b?.path ?? "" }
    return (a?.line ?? 0, a?.column ?? 0, left.message)
      < (b?.line ?? 0, b?.column ?? 0, right.message)
  }
}
