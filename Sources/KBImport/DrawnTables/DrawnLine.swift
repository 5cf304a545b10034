/// A line of a drawing: its words, with the columns in which they stand.
struct DrawnLine {
  struct Word {
    /// In characters from the drawing's left edge.
    var columns: Range<Int>
    var bytes: Range<Int>

    func joined(to next: Word) -> Word {
      Word(
        columns: columns.lowerBound..<next.columns.upperBound,
        bytes: bytes.lowerBound..<next.bytes.upperBound)
    }
  }

  /// What stands between blanks and bars.
  let words: [Word]
  /// Whether it is a line of dashes or the like, in one piece or several.
  let isRule: Bool

  var isBlank: Bool { words.isEmpty }

  /// - Parameters:
  ///   - margin: the columns left of the drawing.
  ///   - bars: the columns in which `|` is drawn, ascending; they separate words as blanks do.
  init(_ line: ColumnLine, _ bytes: [UInt8], margin: Int, bars: [Int] = []) {
    var words: [Word] = []
    var column = line.indent - margin
    var start: (column: Int, byte: Int)?
    var bars = bars[...]
    for index in line.content {
      let byte = bytes[index]
      if byte & 0xC0 == 0x80 { continue }
      while let bar = bars.first, bar < column { bars.removeFirst() }
      if byte.isBlank || bars.first == column && byte == UInt8(ascii: "|") {
        if let start {
          words.append(Word(columns: start.column..<column, bytes: start.byte..<index))
        }
        start = nil
      } else if start == nil {
        start = (column, index)
      }
      column += 1
    }
    if let start {
      words.append(
        Word(columns: start.column..<column, bytes: start.byte..<line.content.upperBound))
    }
    self.words = words
    isRule = Self.isRule(bytes[line.content])
    hasLetters = words.contains { bytes[$0.bytes].prefix(2).contains(where: \.isLetter) }
    isPicture = Self.isPicture(bytes[line.content])
    hasDashes = words.contains { Self.isRule(bytes[$0.bytes]) }
  }

  /// Three dashes or more, and nothing that a cell could hold.
  static func isRule(_ content: ArraySlice<UInt8>) -> Bool {
    var dashes = 0
    for byte in content {
      switch byte {
      case UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "_"): dashes += 1
      case UInt8(ascii: "+"), UInt8(ascii: "|"), 0x20: continue
      default: return false
      }
    }
    return dashes >= 3
  }

  /// Whether a word begins with a letter, or a mark and a letter.
  let hasLetters: Bool
  /// Whether it is made of bars, arrows and the like alone: a part of a picture.
  let isPicture: Bool
  /// Whether a word is a rule.
  let hasDashes: Bool

  private static func isPicture(_ content: ArraySlice<UInt8>) -> Bool {
    var hasStrokes = false
    for byte in content {
      if byte.isAlphanumeric || byte >= 0x80 { return false }
      hasStrokes = hasStrokes || "|^+".utf8.contains(byte)
    }
    return hasStrokes
  }

  /// Words between which a single blank stands, as one.
  /// - Parameter gutters: columns behind which a word begins a phrase.
  func phrases(apartAt gutters: [Range<Int>] = []) -> [Word] {
    var phrases: [Word] = []
    for word in words {
      if let last = phrases.last, word.columns.lowerBound - last.columns.upperBound < 2,
        !gutters.contains(where: {
          $0.contains(last.columns.upperBound) && $0.upperBound <= word.columns.lowerBound
        })
      {
        phrases[phrases.count - 1] = last.joined(to: word)
      } else {
        phrases.append(word)
      }
    }
    return phrases
  }

  /// The columns of the bars in a line.
  static func bars(_ line: ColumnLine, _ bytes: [UInt8], margin: Int) -> [Int] {
    var bars: [Int] = []
    var column = line.indent - margin
    for byte in bytes[line.content] where byte & 0xC0 != 0x80 {
      if byte == UInt8(ascii: "|") { bars.append(column) }
      column += 1
    }
    return bars
  }
}
