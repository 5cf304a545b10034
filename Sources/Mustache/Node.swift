/// A part of a template.
///
/// Nodes hold nothing but numbers, so that to read one counts no references: ranges and offsets
/// count bytes of the template's source, and a `name` is an index of the template's names.
enum Node: Sendable {
  /// What stands between two tags. `lineStarts` are indices of the template's line starts: the
  /// places in the text that a partial's indentation goes to, its end included where the tag after
  /// it is the first on its line.
  case text(Range<Int>, lineStarts: Range<Int>)
  case variable(name: Int, escaped: Bool)
  /// `end` is the index after the section's last node.
  case section(name: Int, inverted: Bool, end: Int)
  /// `template` is an index of the library's templates; `indentation` the blanks before a tag that
  /// has its line to itself, `nil` for a tag within a line.
  case partial(template: Int, indentation: Range<Int>?, offset: Int)
}
