import KBModel

extension IssueType {
  /// What articles of this type tell, in one sentence.
  var explanation: String {
    switch self {
    case .bug: return "A defect that the maker of the product has confirmed."
    case .problem: return "Something that goes wrong, with its cause and a way out."
    case .information: return "Background: how something is made, or what to expect of it."
    case .howTo: return "A task, step by step."
    }
  }

  /// The types of an article. The field is younger than most articles: where it is missing, the types that the
  /// keywords name count, and without those what the title's prefix says.
  static func types(of header: ArticleHeader, prefix: String?) -> [IssueType] {
    var named = Set(
      (header.issueType ?? "").split(separator: " ").compactMap { IssueType(keyword: $0) })
    if named.isEmpty { named = Set(header.keywords.compactMap { IssueType(keyword: $0) }) }
    if named.isEmpty, let type = prefix.flatMap(IssueType.init(titlePrefix:)) { named = [type] }
    return allCases.filter(named.contains)
  }

  /// The type that the prefix of a title stands for.
  private init?(titlePrefix: String) {
    switch titlePrefix {
    case "BUG", "FIX", "PATCH": self = .bug
    case "PRB", "ERR", "ERRMSG", "ERROR": self = .problem
    case "INF", "INFO", "DOC", "FAQ": self = .information
    case "HOWTO": self = .howTo
    default: return nil
    }
  }
}
