import KBModel

/// The word and colon that begin a note: `NOTE:`, `Warning:`.
enum NoteMark {
  /// The kind of note that the first paragraph of `blocks` says it is.
  static func kind(of blocks: [Block]) -> Block.NoteKind? {
    guard let first = blocks.first, case .paragraph(let inlines) = first.content else { return nil }
    let text = inlines.plainText.utf8
    return Block.NoteKind.allCases.first { kind in
      let mark = kind.rawValue.utf8
      let word = text.prefix(mark.count)
      return word.count == mark.count && zip(word, mark).allSatisfy { $0 | 0x20 == $1 }
        && text.dropFirst(mark.count).first == UInt8(ascii: ":")
    }
  }
}
