/// What became of a bug, by the keywords of the field `Solution Type`.
public enum SolutionType: String, Hashable, Sendable, CaseIterable {
  case fix = "kbfix"
  case pending = "kbpending"
  case noFix = "kbnofix"

  /// For people.
  public var name: String {
    switch self {
    case .fix: return "Fix available"
    case .pending: return "Fix pending"
    case .noFix: return "No fix"
    }
  }

  /// The names of the keywords in a field, in order; a word that is none of them stands as it is.
  public static func names(in field: String) -> [String] {
    field.split(separator: " ").map { SolutionType(rawValue: $0.lowercased())?.name ?? String($0) }
  }
}
