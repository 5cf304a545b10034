import KBModel

/// The number at the beginning of a line that cites an article: `195435 Title`, or with the
/// replacement character that stands for a lost no-break space, `813840\u{FFFD} Title`.
enum ReferenceLine {
  struct Number {
    var id: ArticleID
    /// The number as written.
    var text: Range<Int>
    /// Where the title begins.
    var title: Int
    /// Whether a replacement character follows, which by itself says that this is a reference.
    var isMarked: Bool
  }

  static let replacementCharacter: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// Five to seven digits, with or without a Q before them, blanks or a replacement character, and
  /// text.
  static func number(at text: ArraySlice<UInt8>) -> Number? {
    let hasLetter = text.first == UInt8(ascii: "Q")
    let digits = text.dropFirst(hasLetter ? 1 : 0).prefix(8).prefix { $0.isDigit }
    guard (5...7).contains(digits.count), digits.first != UInt8(ascii: "0"),
      let id = ArticleID(String(decoding: digits, as: UTF8.self))
    else { return nil }
    var rest = Prose.trim(text[digits.endIndex...])
    let isMarked = rest.starts(with: replacementCharacter)
    if isMarked { rest = Prose.trim(rest.dropFirst(3)) }
    guard rest.startIndex > digits.endIndex, isMarked || isTitle(rest) else { return nil }
    return Number(
      id: id, text: text.startIndex..<digits.endIndex, title: rest.startIndex, isMarked: isMarked)
  }

  private static func isTitle(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first else { return false }
    return first.isUpper || first.isDigit || first == 0x22 || first >= 0x80
      || first == UInt8(ascii: "(") || first == UInt8(ascii: "[")
  }
}
