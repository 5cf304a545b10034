import KBModel

/// A line of a flattened page, or a part of one that was glued to its neighbours, and what it is.
struct FlattenedLine: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case blank
    case sectionEnd
    case heading(level: Int)
    case item(ItemMark)
    case note(Block.NoteKind)
    /// `195435 Title of the article`, one of a list of citations.
    case reference
    /// A line whose columns or characters count.
    case verbatim(Block.PreformattedKind)
    /// A row of a table whose cells end in `|`; the rule below its header is `tableRule`.
    case tableRow
    case tableRule
    /// A row of dashes that separates parts of the text.
    case rule
    case text
    /// The rest of the line above, which the form of the page broke.
    case continuation
  }

  /// The whole line, as it stands.
  var range: Range<Int>
  /// Its text without blanks around it and without a list mark.
  var content: Range<Int>
  /// 1-based in the file.
  var number: Int
  /// Columns of blanks before the text.
  var indent: Int
  var kind: Kind

  var isBlank: Bool { kind == .blank }
}

/// The mark of a list item.
struct ItemMark: Hashable, Sendable {
  enum Style: Hashable, Sendable {
    case bullet
    /// `- `, which the dense extraction writes for bulleted and numbered lists alike.
    case dash
    case decimal
    case lowerAlpha
  }

  var style: Style
  /// 1 is the outermost.
  var level: Int
  /// The number of a numbered item, 1 for others.
  var value: Int

  /// Whether the page itself numbers the item.
  var isNumber: Bool { style == .decimal || style == .lowerAlpha }

  /// Deeper indentation says nothing more about the text.
  static let deepestLevel = 16

  /// Reads a mark at the beginning of a line.
  ///
  ///     mark := blanks ("•" | "◦" | "▪" | "·" | "-") blank
  ///           | blanks digit{1,3} "." blank
  ///           | blanks letter "." blank          (from four columns on)
  ///
  /// Two columns are a level. Numbers and bullets of the outermost level have two columns before
  /// them, dashes none.
  /// - Returns: the mark and the bytes of the text behind it; `nil` where the line has no mark.
  static func parse(_ line: ArraySlice<UInt8>) -> (mark: ItemMark, content: Range<Int>)? {
    let (start, indent) = Prose.indentation(of: line)
    guard start < line.endIndex else { return nil }
    let text = line[start...]
    let level = min(deepestLevel, max(1, indent / 2))
    for bullet in ["•", "◦", "▪", "·"] where text.starts(with: bullet.utf8) {
      return content(after: bullet.utf8.count, in: text)
        .map { (ItemMark(style: .bullet, level: level, value: 1), $0) }
    }
    if text.first == UInt8(ascii: "-") {
      return content(after: 1, in: text).map {
        (ItemMark(style: .dash, level: min(deepestLevel, 1 + indent / 2), value: 1), $0)
      }
    }
    let digits = text.prefix { $0.isDigit }
    if (1...3).contains(digits.count), text.dropFirst(digits.count).first == UInt8(ascii: ".") {
      let value = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
      return content(after: digits.count + 1, in: text)
        .map { (ItemMark(style: .decimal, level: level, value: value), $0) }
    }
    if indent >= 4, let letter = text.first, letter.isLower,
      text.dropFirst().first == UInt8(ascii: ".")
    {
      let value = Int(letter - UInt8(ascii: "a")) + 1
      return content(after: 2, in: text)
        .map { (ItemMark(style: .lowerAlpha, level: level, value: value), $0) }
    }
    return nil
  }

  /// The text behind a mark of so many bytes; the mark must be followed by a blank or the line's
  /// end.
  private static func content(after count: Int, in text: ArraySlice<UInt8>) -> Range<Int>? {
    let rest = text.dropFirst(count)
    let trimmed = Prose.trim(rest)
    guard rest.isEmpty || trimmed.startIndex > rest.startIndex || trimmed.isEmpty else {
      return nil
    }
    return trimmed.startIndex..<trimmed.endIndex
  }
}
