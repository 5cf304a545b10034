/// A term and what is said about it: a setting and its meaning, a label and its text, a question and its answer.
///
/// The mark between them (`=`, `:`, `Q.`) is a part of the texts.
public struct Definition: Hashable, Sendable {
  /// What is explained.
  public var term: [Inline]
  /// The explanation; may be empty.
  public var blocks: [Block]
  /// The source lines of both.
  public var lines: LineRange

  /// A definition with its source lines.
  public init(term: [Inline], blocks: [Block], lines: LineRange) {
    self.term = term
    self.blocks = blocks
    self.lines = lines
  }
}
