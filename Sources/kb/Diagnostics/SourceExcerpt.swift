import KBSite

/// A line of a file as it is shown below a diagnostic, with a caret under the place:
///
///        4 | keyword: [kbhowto]
///          | ^
///
/// Nothing in it can move the cursor or colour the terminal: a control character becomes its picture, a tab blanks.
/// What a line has beyond the width of the terminal is cut off around the caret.
struct SourceExcerpt {
  private let line: SourceLine
  private let number: Int
  /// 1-based, in bytes; `nil` where the whole line is meant.
  private let column: Int?

  init(_ line: SourceLine, number: Int, column: Int?) {
    self.line = line
    self.number = number
    self.column = column
  }

  private static let tabWidth = 4
  /// Of a longer line only this many bytes before and behind the caret are looked at.
  private static let reach = 1000

  /// Two lines, one where no column is known; empty for a blank line.
  func text(width: Int, style: TextStyle) -> String {
    let (cells, caret) = self.cells
    guard column != nil || cells.contains(where: { $0.text != " " }) else { return "" }
    let label = String(number)
    let margin = String(repeating: " ", count: max(5, label.utf8.count))
    let gutter = margin.dropFirst(label.utf8.count) + label + " | "
    let shown = window(of: cells, around: caret ?? 0, room: max(20, width - gutter.count - 1))
    let isCut = (before: shown.lowerBound > 0, after: shown.upperBound < cells.count)
    var text = style.faint(String(gutter)) + (isCut.before ? "…" : "")
    text += cells[shown].map(\.text).joined() + (isCut.after ? "…" : "") + "\n"
    guard let caret else { return text }
    let indent = cells[shown.lowerBound..<caret].reduce(isCut.before ? 1 : 0) { $0 + $1.width }
    text += style.faint(margin + " | ") + String(repeating: " ", count: indent)
    return text + style.strong("^") + "\n"
  }

  /// What is shown for a character.
  private struct Cell {
    let text: String
    /// In columns of the terminal.
    let width: Int
  }

  /// The characters of the line, or of its part around the caret, and the index of the one that is meant.
  private var cells: (cells: [Cell], caret: Int?) {
    let target = column.map { min(max(0, $0 - 1), line.bytes.count) }
    let end = min(line.bytes.count, (target ?? 0) + Self.reach)
    var index = max(0, (target ?? 0) - Self.reach)
    // Not in the middle of a character.
    while index > 0, index < end, line.bytes[index] & 0xC0 == 0x80 { index += 1 }
    var cells: [Cell] = []
    var caret: Int?
    var position = 0
    while index < end {
      let (scalar, length) = scalar(at: index)
      if let target, caret == nil, index + length > target { caret = cells.count }
      let cell = Self.cell(scalar, at: position)
      cells.append(cell)
      position += cell.width
      index += length
    }
    return (cells, target == nil ? nil : caret ?? cells.count)
  }

  /// The character at a byte; U+FFFD for a byte that belongs to none.
  private func scalar(at index: Int) -> (Unicode.Scalar, length: Int) {
    let byte = line.bytes[index]
    let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    let bytes = line.bytes[index..<min(index + length, line.bytes.count)]
    guard let text = String(validating: bytes, as: UTF8.self),
      let scalar = text.unicodeScalars.first
    else { return ("\u{FFFD}", 1) }
    return (scalar, length)
  }

  private static func cell(_ scalar: Unicode.Scalar, at position: Int) -> Cell {
    switch scalar.value {
    case 0x09:
      let width = tabWidth - position % tabWidth
      return Cell(text: String(repeating: " ", count: width), width: width)
    case 0..<0x20:
      let picture = Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
      return Cell(text: String(picture), width: 1)
    case 0x20..<0x7F: return Cell(text: String(scalar), width: 1)
    case 0x7F: return Cell(text: "␡", width: 1)
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      return Cell(text: "\u{FFFD}", width: 1)
    case .nonspacingMark, .enclosingMark: return Cell(text: String(scalar), width: 0)
    default: return Cell(text: String(scalar), width: isWide(scalar) ? 2 : 1)
    }
  }

  /// Characters that terminals show in two columns: those of East Asia (Unicode Standard Annex 11), and pictures.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return true
    default: return false
    }
  }

  /// As many cells as there is room for, among them the caret's.
  private func window(of cells: [Cell], around caret: Int, room: Int) -> Range<Int> {
    let total = cells.reduce(0) { $0 + $1.width }
    guard total > room else { return 0..<cells.count }
    // A column at each end is for the mark of the cut.
    var rest = room - 2
    var first = min(caret, cells.count)
    while first > 0, rest - cells[first - 1].width >= room / 2 {
      first -= 1
      rest -= cells[first].width
    }
    var last = first
    rest = room - 2
    while last < cells.count, rest - cells[last].width >= 0 {
      rest -= cells[last].width
      last += 1
    }
    // At the line's end there may be room for more of its beginning.
    while first > 0, rest - cells[first - 1].width >= 0 {
      first -= 1
      rest -= cells[first].width
    }
    return first..<last
  }
}
