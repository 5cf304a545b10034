import KBModel

extension Command {
  /// `kb explain`
  static let explain = Command(
    name: "explain",
    summary: "say what a diagnostic means and what to do about it",
    discussion: """
      Messages end with a code in brackets. For each code this says what is so, what gives it and \
      what to do; without a code it lists them all.
      """,
    operand: Operand(
      name: "CODE", help: "as messages show it, as missing-id", isOptional: true,
      choices: { DiagnosticExplanation.all.map(\.code.rawValue) }),
    options: []
  ) { arguments, console in
    let names = arguments.operands
    guard !names.isEmpty else {
      console.output.write(ExplanationText.list(DiagnosticExplanation.all))
      return .success
    }
    var texts: [String] = []
    for name in names {
      guard let explanation = DiagnosticExplanation.explanation(of: name) else {
        let codes = DiagnosticExplanation.all.map(\.code.rawValue)
        throw UsageError(
          .unknownCode(name, suggestion: Spelling.nearest(to: name, among: codes)),
          command: "explain")
      }
      texts.append(ExplanationText.page(explanation))
    }
    console.output.write(texts.joined(separator: "\n"))
    return .success
  }
}

/// Explanations of diagnostics for a terminal, at most 80 columns wide.
enum ExplanationText {
  /// A line for each code.
  static func list(_ explanations: [DiagnosticExplanation]) -> String {
    let codes = explanations.map(\.code.rawValue)
    let indent = (codes.map(\.utf8.count).max() ?? 0) + 2
    return explanations.map { explanation in
      let code = explanation.code.rawValue
      return code + String(repeating: " ", count: indent - code.utf8.count)
        + HelpText.wrapped(explanation.meaning.withoutBackticks, indent: indent).dropFirst(indent)
    }.joined()
  }

  /// Everything about one code.
  static func page(_ explanation: DiagnosticExplanation) -> String {
    let severities = explanation.severities.map(\.rawValue).joined(separator: " or ")
    var text = "\(explanation.code.rawValue) (\(severities))\n\n"
    text += part("meaning", HelpText.wrapped(explanation.meaning.withoutBackticks, indent: 11))
    let example = explanation.example.split(separator: "\n", omittingEmptySubsequences: false)
      .map { ($0.isEmpty ? "" : String(repeating: " ", count: 11) + $0) + "\n" }
    text += part("example", example.joined())
    text += part("to do", HelpText.wrapped(explanation.remedy.withoutBackticks, indent: 11))
    if let page = explanation.page { text += part("more", "           docs/\(page).md\n") }
    return text
  }

  /// - Parameter lines: indented by 11, so that the label stands before the first.
  private static func part(_ label: String, _ lines: String) -> String {
    let label = "  " + label
    return label + lines.dropFirst(label.utf8.count)
  }
}

extension String {
  /// Markup that a terminal does not show.
  fileprivate var withoutBackticks: String { filter { $0 != "`" } }
}
