import KBModel

/// The word that marks a paragraph as a note: `NOTE:`, `Warning:`, `IMPORTANT -`.
enum NoteLabel {
  static func kind(of text: ArraySlice<UInt8>) -> Block.NoteKind? {
    for (label, kind) in labels where text.startsCaseInsensitively(with: label) {
      let rest = text.dropFirst(label.utf8CodeUnitCount)
      // `Note` goes on a sentence more often than not; with a colon, or in capitals, it is a label.
      if rest.first == UInt8(ascii: ":") { return kind }
      // A word in capitals after a label in capitals is a title ("NOTES ON THIS TEXT").
      let next = rest.drop { !$0.isLetter }.prefix(2)
      if text.prefix(label.utf8CodeUnitCount).allSatisfy(\.isUpper), rest.first?.isLetter != true,
        next.count < 2 || !next.allSatisfy(\.isUpper)
      {
        return kind
      }
    }
    return nil
  }

  private static let labels: [(StaticString, Block.NoteKind)] = [
    ("note", .note), ("notes", .note), ("important", .important), ("warning", .warning),
    ("caution", .caution), ("tip", .tip),
  ]
}
