/// Where in an article a word stands; it decides what the word weighs.
public enum SearchField: Sendable, CaseIterable {
  case title
  case heading
  /// What a program said: quotations, screens, listings of events.
  case errorText
  /// "Additional query words" and keywords, chosen by the editors for searching.
  case keywords
  case body
  /// Product names, versions, the list of products that the article applies to.
  case facts

  /// How many occurrences in the body one occurrence here is worth.
  var weight: Float {
    switch self {
    case .title: return 4
    case .heading: return 2
    case .errorText: return 1.5
    case .keywords: return 2
    case .body, .facts: return 1
    }
  }
}
