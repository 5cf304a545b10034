/// A link or an image of a text, with its destination as the text has it.
public struct LinkMention: Hashable, Sendable {
  /// Without the escapes of CommonMark; may be empty.
  public var destination: String
  /// Whether it is an image.
  public var isImage: Bool
  /// Whether it is part of another link's text.
  public var isInLink: Bool
  /// Whether it stands in a cell of a fenced table, which has links to articles' numbers only.
  public var isInTable = false
  /// Whether its destination is what a footnote (`[^1]: Text`) says.
  public var isFootnote = false
  /// Whether a text stands between its brackets.
  public var hasText = false
  /// The line of the destination, or of the link where it is not known.
  public var line: Int
  /// Where the destination begins, in bytes from 1; `nil` where it is not known.
  public var column: Int?
}
