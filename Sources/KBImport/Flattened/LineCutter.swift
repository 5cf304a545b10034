/// Cuts apart what the dense extraction glued: headings to the text around them, list items to the
/// text before.
///
/// An item glued to the end of another's text (`… offline folders. - Under Statistics …`) is cut
/// off only inside a run of dash items, where the text before it closes a sentence and a capital
/// follows.
struct LineCutter {
  /// A line or a part of one.
  struct Piece {
    var line: PageLine
    /// Whether it is a section's name that was cut out of a line.
    var isHeading = false
  }

  private let bytes: [UInt8]
  private var pieces: [Piece] = []
  /// Whether a section's name was cut off or stood alone.
  private var hasSection = false
  /// Whether the last line belongs to a run of dash items.
  private var isInRun = false

  /// The lines in order; bytes between the pieces of a line are blanks.
  static func pieces(of text: FlattenedText) -> [Piece] {
    guard text.extraction.keepsSourceLines else { return text.lines.map { Piece(line: $0) } }
    var cutter = LineCutter(bytes: text.bytes)
    for line in text.lines { cutter.cut(line) }
    return cutter.pieces
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func cut(_ line: PageLine) {
    var rest = line.range
    if line.markup == nil {
      while let heading = SectionName.glued(in: bytes[rest], isFirst: !hasSection) {
        hasSection = true
        appendText(rest.lowerBound..<heading.lowerBound, of: line)
        append(heading, of: line, isHeading: true)
        isInRun = false
        rest = heading.upperBound..<rest.upperBound
      }
    }
    if rest == line.range {
      appendItems(rest, of: line)
    } else {
      appendText(rest, of: line)
    }
  }

  private mutating func appendText(_ range: Range<Int>, of line: PageLine) {
    if !Prose(bytes[range]).isEmpty { appendItems(range, of: line) }
  }

  private mutating func appendItems(_ range: Range<Int>, of line: PageLine) {
    let isItem = ItemMark.parse(bytes[range])?.mark.style == .dash
    guard line.markup == nil, isItem || isInRun else { return append(range, of: line) }
    var start = range.lowerBound
    for position in Self.gluedDashes(in: bytes[range]) {
      append(start..<(position - 1), of: line)
      start = position
    }
    isInRun = isItem || start > range.lowerBound || isPartOfItem(range)
    append(start..<range.upperBound, of: line)
  }

  /// Whether a line without a mark goes on with the item above: a note, a short line, the rest of a
  /// sentence.
  private func isPartOfItem(_ range: Range<Int>) -> Bool {
    let prose = Prose(bytes[range])
    if prose.length < Prose.wrappedLength || NoteMark.kind(of: prose.text) != nil { return true }
    guard let last = pieces.last else { return false }
    return !Prose(bytes[last.line.range]).endsSentence
  }

  private mutating func append(
    _ range: Range<Int>, of line: PageLine, isHeading: Bool = false
  ) {
    var piece = line
    piece.range = range
    pieces.append(Piece(line: piece, isHeading: isHeading))
  }

  /// Where dashes of glued items stand: `[.!?)"] - [A-Z]`.
  private static func gluedDashes(in line: ArraySlice<UInt8>) -> [Int] {
    guard line.count > 4 else { return [] }
    return ((line.startIndex + 2)..<(line.endIndex - 2)).filter { index in
      guard line[index] == UInt8(ascii: "-"), line[index - 1] == 0x20, line[index + 1] == 0x20,
        line[index + 2].isUpper
      else { return false }
      switch line[index - 2] {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ")"), 0x22:
        return true
      default: return false
      }
    }
  }
}
