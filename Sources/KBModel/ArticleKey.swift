/// What identifies an article: its number and the language of its text.
public struct ArticleKey: Hashable, Sendable {
  /// The article's number.
  public let id: ArticleID
  /// A BCP 47 tag in small letters; ``english`` for English of any country, as the archive's own addresses say `en-us`.
  public let language: String

  /// The language of a text that names none.
  public static let english = "en"

  /// - Parameter language: a tag in any spelling (`de`, `pt-BR`, `en_US`).
  public init(_ id: ArticleID, language: String) {
    self.id = id
    // What nearly all texts have needs no look at its letters.
    self.language = language == Self.english ? language : Self.normalized(language)
  }

  /// The permalink below the site's root: `kb/198/Q198657/`, in a language other than English `kb/198/Q198657/de/`.
  public var address: String { isEnglish ? id.address : id.address + language + "/" }

  /// Whether the text is in English, as nearly all are.
  public var isEnglish: Bool { language == Self.english }

  /// The English article with that number.
  public init(english id: ArticleID) { self.init(id, language: Self.english) }

  private static func normalized(_ tag: String) -> String {
    let tag = String(tag.lowercased().map { $0 == "_" ? "-" : $0 })
    return tag.isEmpty || tag.hasPrefix(english + "-") ? english : tag
  }
}

extension ArticleKey: Comparable {
  /// By number; English comes before other languages, which follow by their tags.
  public static func < (left: Self, right: Self) -> Bool {
    if left.id != right.id { return left.id < right.id }
    if left.language == right.language { return false }
    if left.language == english || right.language == english { return left.language == english }
    return left.language.utf8.lexicographicallyPrecedes(right.language.utf8)
  }
}

extension ArticleKey: CustomStringConvertible {
  /// `Q198657`; in a language other than English `Q198657.de`.
  public var description: String {
    language == Self.english ? id.description : "\(id).\(language)"
  }
}
