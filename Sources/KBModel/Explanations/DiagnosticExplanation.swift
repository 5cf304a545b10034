/// What the manual says about one kind of diagnostic.
///
/// The one source of it: `kb explain`, the table in docs/diagnostics.md and the test that no code is unexplained all
/// come from ``all``.
public struct DiagnosticExplanation: Hashable, Sendable {
  /// The kind, as messages show it in brackets.
  public let code: Diagnostic.Code
  /// How bad it can be, the worst first.
  public let severities: [Diagnostic.Severity]
  /// What is so: lower case, without a full stop; names of keys and options stand between backticks.
  public let meaning: String
  /// What gives it: lines of a file or a call, as they stand there.
  public let example: String
  /// What to do: lower case, without a full stop.
  public let remedy: String
  /// Whether every message of this kind says itself what to do, mostly with the very words that are to be written.
  public let isRemedyInMessage: Bool
  /// The page of the manual that says more, without its ending (`import`).
  public let page: String?

  init(
    _ code: Diagnostic.Code, _ severities: Diagnostic.Severity..., meaning: String, example: String,
    remedy: String, isRemedyInMessage: Bool = false, page: String? = nil
  ) {
    self.code = code
    self.severities = severities
    self.meaning = meaning
    self.example = example
    self.remedy = remedy
    self.isRemedyInMessage = isRemedyInMessage
    self.page = page
  }

  /// Every kind that `kb` reports, ordered by code.
  public static let all: [DiagnosticExplanation] =
    (ofTexts + ofFrontMatter + ofMarkup + ofFiles + ofArchives + ofBuilds + ofChecks)
    .sorted { $0.code.rawValue < $1.code.rawValue }

  /// The explanation of a code, in whatever case it is written, with or without its brackets.
  public static func explanation(of code: String) -> DiagnosticExplanation? {
    let name = code.filter { $0 != "[" && $0 != "]" }.lowercased()
    return all.first { $0.code.rawValue == name }
  }
}
