import KBModel

/// The kind of preformatted text as the first word of a fence's info string names it.
extension Block.PreformattedKind {
  /// A word that cannot be the name of a language says nothing.
  init(fence word: Substring) {
    switch word {
    case "table": self = .table
    case "console": self = .console
    case "text": self = .text
    default: self = .code(CodeLanguage(word))
    }
  }

  /// Empty for code in no known language.
  var fence: String {
    switch self {
    case .code(let language): return language?.name ?? ""
    case .table, .console, .text: return name
    }
  }
}
