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

  /// Its part of an address.
  public var slug: String {
    switch self {
    case .bug: return "bug"
    case .problem: return "problem"
    case .information: return "information"
    case .howTo: return "how-to"
    }
  }

  /// The type that a word of the field names; `nil` where it names none.
  public init?(keyword: some StringProtocol) {
    // Half a million words are asked, and nearly all are longer.
    guard keyword.utf8.count <= Self.longest else { return nil }
    self.init(rawValue: keyword.lowercased())
  }

  private static let longest = "kbhowto".utf8.count

  /// The names of the keywords in a field, in order; a word that is none of them stands as it is.
  public static func names(in field: String) -> [String] {
    field.split(separator: " ").map { IssueType(keyword: $0)?.name ?? String($0) }
  }
}
