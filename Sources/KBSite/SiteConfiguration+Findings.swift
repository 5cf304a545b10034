import KBMarkup
import KBModel

/// The keys whose values have a form of their own.
extension SiteConfiguration {
  /// Tells what is wrong, and where.
  typealias Report = (Diagnostic.Code, String, YAMLPosition) -> Void

  /// Reads what is left out of the content.
  mutating func ignore(_ value: YAMLValue, _ report: Report) {
    for entry in value.elements {
      guard let text = entry.text else { continue }
      do throws(PathPattern.Problem) {
        ignored.append(try PathPattern(text))
      } catch {
        report("invalid-configuration", "the pattern “\(text)” \(error.words)", entry.position)
      }
    }
  }

  /// Reads how bad kinds of findings are taken.
  mutating func setLevels(_ value: YAMLValue, _ report: Report) {
    for entry in value.mapping?.entries ?? [] {
      let name = entry.key.text
      guard let explanation = DiagnosticExplanation.all.first(where: { $0.code.rawValue == name })
      else {
        let codes = DiagnosticExplanation.all.map(\.code.rawValue)
        let remedy =
          Spelling.nearest(to: name, among: codes).map { "did you mean “\($0)”?" }
          ?? "kb explain lists all of them"
        report(
          "invalid-configuration", "no finding is called “\(name)”; \(remedy)", entry.key.position)
        continue
      }
      guard let level = entry.value.text.flatMap({ DiagnosticLevels.Level(rawValue: $0) }) else {
        report(
          "invalid-configuration",
          "“\(name)” takes one of \(DiagnosticLevels.Level.allCases.map(\.rawValue).joined(separator: ", "))",
          entry.value.position)
        continue
      }
      if explanation.severities == [.error], level != .error,
        !DiagnosticLevels.canLowerErrors(explanation.code)
      {
        report(
          "invalid-configuration",
          "“\(name)” tells of something that the site lacks, so it stays an error; take the line away",
          entry.value.position)
        continue
      }
      levels[explanation.code] = level
    }
  }
}

extension YAMLValue {
  /// The values of a sequence; one alone is a sequence of one, an empty plain one of none.
  fileprivate var elements: [YAMLValue] {
    switch self {
    case .scalar(let scalar): return scalar.isEmpty ? [] : [self]
    case .sequence(let values, _): return values
    case .mapping: return []
    }
  }
}
