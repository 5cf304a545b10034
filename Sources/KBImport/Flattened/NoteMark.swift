import KBModel

/// The word by which a line of a flattened page says that it is a note: a label as everywhere
/// (``NoteLabel``), or, where the page had the label in bold, the word alone before a capital:
/// `Note If you do not …`.
enum NoteMark {
  static func kind(of text: ArraySlice<UInt8>) -> Block.NoteKind? {
    if let kind = NoteLabel.kind(of: text) { return kind }
    for (word, kind) in words where text.starts(with: word) {
      let rest = text.dropFirst(word.utf8CodeUnitCount)
      let sentence = rest.drop(while: \.isBlank)
      if sentence.count < rest.count, sentence.first?.isUpper ?? false { return kind }
    }
    return nil
  }

  private static let words: [(StaticString, Block.NoteKind)] = [
    ("Note", .note), ("Important", .important), ("Warning", .warning), ("Caution", .caution),
    ("Tip", .tip),
  ]
}
