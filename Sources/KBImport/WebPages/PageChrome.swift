/// A text of the site around the article, which is no part of it.
public enum PageChrome: Hashable, Sendable {
  /// The whole line.
  case line(String)
  /// A line that begins so.
  case lineStart(String)
  /// What a line begins with; the rest of the line stays.
  case prefix(String)
  /// What a line ends with; the rest of the line stays.
  case suffix(String)
  /// A paragraph that begins and goes on so, up to a blank line or to the line with the words that close it.
  case paragraph(start: String, contains: String, end: String)

  /// The words by which a check knows it.
  public var text: String {
    switch self {
    case .line(let text), .lineStart(let text), .prefix(let text), .suffix(let text),
      .paragraph(let text, _, _):
      return text
    }
  }
}
