/// A line of column text with what can be measured on it alone.
struct ColumnLine: Sendable {
  /// Byte range of the content: without indentation and trailing blanks. Empty for a blank line.
  var content: Range<Int>
  /// Columns before the content.
  var indent: Int
  /// Columns up to the end of the content.
  let width: Int
  /// 1-based line number in the source file.
  let number: Int
  /// Columns of the first word.
  var firstWord: Int
  /// Words between blanks.
  var words: Int
  /// How many of the words are function words (``FunctionWords``): the mark of prose.
  var functionWords: Int
  /// How many of the words hold a digit.
  var digitWords: Int
  /// Gaps of two blanks or more inside the line that no end of a sentence explains: the mark of columns.
  var gaps: Int
  /// How many of the gaps are three blanks wide or more: nobody types these in a sentence.
  var wideGaps: Int
  /// Whether a tab stands inside the content.
  var hasTab: Bool
  var code: CodeSignature

  var isBlank: Bool { content.isEmpty }
}

/// Measures the lines of a body.
enum ColumnLineReader {
  static func lines(of text: ColumnText) -> [ColumnLine] {
    var lines: [ColumnLine] = []
    lines.reserveCapacity(text.segments.reduce(0) { $0 + $1.count })
    text.bytes.withUnsafeBufferPointer { bytes in
      for segment in text.segments {
        // Text above and below the footer are two paragraphs.
        if let last = lines.last, !last.isBlank {
          lines.append(LineMeasure(bytes, 0..<0).line(indent: 0, number: last.number))
        }
        for index in segment {
          lines.append(
            line(bytes, text.text.lines[index], number: index + 1, origin: text.origin))
        }
      }
    }
    return lines
  }

  /// Measures a part of a line: what is left of it once a list marker is taken off.
  static func measure(_ bytes: [UInt8], _ content: Range<Int>, indent: Int, number: Int)
    -> ColumnLine
  {
    bytes.withUnsafeBufferPointer { LineMeasure($0, content).line(indent: indent, number: number) }
  }

  private static func line(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, number: Int,
    origin: ColumnText.Origin
  ) -> ColumnLine {
    var start = range.lowerBound
    var end = range.upperBound
    if origin != .archive, start < end, bytes[start] == 0x09 { start += 1 }
    let textStart = start
    var indent = 0
    while start < end, bytes[start].isBlank {
      indent = bytes[start] == 0x09 ? (indent / 8 + 1) * 8 : indent + 1
      start += 1
    }
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    // The conversion took one leading space from every line that had one: list markers of the first level and
    // everything that is still indented.
    if origin == .conversion, start < end {
      let isMarker =
        bytes[start] == UInt8(ascii: "-") && end - start > 1 && bytes[start + 1] == 0x20
      if start > textStart || isMarker { indent += 1 }
    }
    return LineMeasure(bytes, start..<end).line(indent: start < end ? indent : 0, number: number)
  }
}

/// One pass over a line's content.
private struct LineMeasure {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let content: Range<Int>
  private var firstWord = 0
  private var words = 0
  private var functionWords = 0
  private var digitWords = 0
  private var gaps = 0
  private var wideGaps = 0
  private var hasTab = false
  private var continuationBytes = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ content: Range<Int>) {
    self.bytes = bytes
    self.content = content
    var index = content.lowerBound
    while index < content.upperBound {
      let start = index
      let before = continuationBytes
      var hasDigit = false
      while index < content.upperBound, !bytes[index].isBlank {
        if bytes[index] & 0xC0 == 0x80 { continuationBytes += 1 }
        hasDigit = hasDigit || bytes[index].isDigit
        index += 1
      }
      if words == 0 { firstWord = index - start - (continuationBytes - before) }
      words += 1
      if hasDigit { digitWords += 1 }
      if FunctionWords.contains(bytes, start..<index) { functionWords += 1 }
      let end = index
      while index < content.upperBound, bytes[index].isBlank {
        if bytes[index] == 0x09 { hasTab = true }
        index += 1
      }
      // What stands before a comment is a statement, not a column.
      let isComment =
        index + 1 < content.upperBound && CodeSignature.opensComment(bytes[index], bytes[index + 1])
      let gap = isComment ? 0 : index - end
      let endsClause = gap > 1 && Self.endsClause(bytes[end - 1])
      if gap > 2 || (gap == 2 && !endsClause) { gaps += 1 }
      if gap > 4 || (gap > 2 && !endsClause) { wideGaps += 1 }
    }
  }

  func line(indent: Int, number: Int) -> ColumnLine {
    ColumnLine(
      content: content, indent: indent, width: indent + content.count - continuationBytes,
      number: number, firstWord: firstWord, words: words, functionWords: functionWords,
      digitWords: digitWords, gaps: gaps,
      wideGaps: wideGaps, hasTab: hasTab,
      code: CodeSignature(bytes, content, words: words, functionWords: functionWords))
  }

  /// Old prose puts two spaces after a sentence or a colon.
  private static func endsClause(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ":"),
      UInt8(ascii: ";"), UInt8(ascii: ")"), UInt8(ascii: "\""), UInt8(ascii: "'"):
      return true
    default: return false
    }
  }
}
