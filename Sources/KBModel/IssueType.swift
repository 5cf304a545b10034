/// What an article is about, by the keywords of its field `Issue type`.
public enum IssueType: String, Hashable, Sendable, CaseIterable {
  case bug = "kbbug"
  case problem = "kbprb"
  case information = "kbinfo"
  case howTo = "kbhowto"

  /// For people.
  public var name: String {
    switch self {
    case .bug: return "Bug"
    case .problem: return "Problem"
    case .information: return "Information"
    case .howTo: return "How to"
    }
  }

  /// The names of the keywords in a field, in order; a word that is none of them stands as it is.
  public static func names(in field: String) -> [String] {
    field.split(separator: " ").map { IssueType(rawValue: $0.lowercased())?.name ?? String($0) }
  }
}
