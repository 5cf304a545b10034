/// How bad an archive's owner takes each kind of finding, where it is not taken as it is reported.
public struct DiagnosticLevels: Hashable, Sendable {
  /// What becomes of a finding.
  public enum Level: String, Hashable, Sendable, CaseIterable {
    /// It is not reported.
    case off
    case note, warning, error

    /// `nil` for what is not reported.
    public var severity: Diagnostic.Severity? { Diagnostic.Severity(rawValue: rawValue) }
  }

  private struct Entry: Hashable, Sendable {
    let code: Diagnostic.Code
    let level: Level
  }

  /// In the order in which they were set.
  private var entries: [Entry] = []

  /// Every finding is taken as it is reported.
  public init() {}

  /// The level of a kind; `nil` where it is taken as it is reported.
  public subscript(code: Diagnostic.Code) -> Level? {
    get { entries.first { $0.code == code }?.level }
    set {
      entries.removeAll { $0.code == code }
      if let newValue { entries.append(Entry(code: code, level: newValue)) }
    }
  }

  /// Errors that nothing of an archive is lost with. Of the others it has to be known.
  private static let harmless: Set<Diagnostic.Code> = [
    "broken-link", "id-mismatch", "long-article", "long-line",
  ]

  /// Whether findings of a kind can be taken less gravely than as errors.
  public static func canLowerErrors(_ code: Diagnostic.Code) -> Bool { harmless.contains(code) }

  /// The findings as they are to be told. An error that says that something is missing stays one.
  public func applied(to diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard !entries.isEmpty else { return diagnostics }
    return diagnostics.compactMap { diagnostic in
      guard let level = self[diagnostic.code] else { return diagnostic }
      if diagnostic.severity == .error, !Self.canLowerErrors(diagnostic.code) { return diagnostic }
      guard let severity = level.severity else { return nil }
      var told = diagnostic
      told.severity = severity
      return told
    }
  }
}
