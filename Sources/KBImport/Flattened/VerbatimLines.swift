import KBModel

/// Finds the lines whose characters and columns count: logs, aligned tables, code.
///
/// - log: a line that begins with a time of day, `10:56:11 …`, with lines between two such lines;
/// - table: neighbouring lines with gaps of two blanks or more that no end of a sentence explains,
///   with the dashed rules among them; one line alone needs a gap of three;
/// - code: what ends in a line of tabs alone (the extraction with blank lines writes one below each
///   code block); neighbouring lines of which one at least is certainly program text; and other
///   lines indented by three columns or more that do not continue a list item.
struct VerbatimLines {
  let bytes: [UInt8]
  let isDense: Bool

  func mark(_ lines: inout [FlattenedLine]) {
    if !isDense { markClosedCode(&lines) }
    markLogs(&lines)
    var index = 0
    while index < lines.count {
      guard isOpen(lines[index]) else {
        index += 1
        continue
      }
      let end = lines[index...].firstIndex { !isOpen($0) } ?? lines.count
      markColumns(&lines, in: index..<end)
      markCode(&lines, in: index..<end)
      index = end
    }
  }

  /// Whether nothing is known of the line but its text.
  private func isOpen(_ line: FlattenedLine) -> Bool { line.kind == .text || line.kind == .rule }

  // MARK: Code above a line of tabs

  private func markClosedCode(_ lines: inout [FlattenedLine]) {
    for close in lines.indices where isTabs(lines[close]) {
      var start = chunkStart(above: close, in: lines)
      while start > 0, let previous = codeChunkStart(above: start, in: lines) { start = previous }
      if start < close, Prose(bytes[lines[start].range]).announces { start += 1 }
      for index in start..<close { lines[index].kind = .verbatim(.code(nil)) }
    }
  }

  private func isTabs(_ line: FlattenedLine) -> Bool {
    line.range.count >= 2 && bytes[line.range].allSatisfy { $0 == 0x09 }
  }

  /// The first of the lines without a blank one between them directly above.
  private func chunkStart(above end: Int, in lines: [FlattenedLine]) -> Int {
    var start = end
    while start > 0, canBeCode(lines[start - 1]) { start -= 1 }
    return start
  }

  /// The first line of the chunk before the blank lines above, where that is code too.
  private func codeChunkStart(above start: Int, in lines: [FlattenedLine]) -> Int? {
    var end = start
    while end > 0, lines[end - 1].isBlank, !isTabs(lines[end - 1]) { end -= 1 }
    let first = chunkStart(above: end, in: lines)
    guard end < start, first < end else { return nil }
    let looksLikeCode = (first..<end).contains {
      lines[$0].indent > 0 || signature(of: lines[$0]) == .strong
    }
    return looksLikeCode && !Prose(bytes[lines[end - 1].range]).announces ? first : nil
  }

  private func canBeCode(_ line: FlattenedLine) -> Bool {
    switch line.kind {
    case .text, .rule, .note, .item: return true
    case .blank, .sectionEnd, .heading, .reference, .verbatim, .tableRow, .tableRule, .continuation:
      return false
    }
  }

  // MARK: Logs

  private func markLogs(_ lines: inout [FlattenedLine]) {
    var last: Int?
    for index in lines.indices
    where canBeCode(lines[index]) && isLogEntry(bytes[lines[index].content]) {
      if let last, index - last == 2, canBeCode(lines[last + 1]) {
        lines[last + 1].kind = .verbatim(.console)
      }
      lines[index].kind = .verbatim(.console)
      last = index
    }
  }

  /// `10:56:11 ` or `8:28:32 `.
  private func isLogEntry(_ text: ArraySlice<UInt8>) -> Bool {
    let hour = text.prefix(3).prefix { $0.isDigit }
    let rest = text.dropFirst(hour.count)
    guard (1...2).contains(hour.count), rest.count >= 6 else { return false }
    let start = rest.startIndex
    return rest[start] == UInt8(ascii: ":") && rest[start + 1].isDigit && rest[start + 2].isDigit
      && rest[start + 3] == UInt8(ascii: ":") && rest[start + 4].isDigit && rest[start + 5].isDigit
      && (rest.count == 6 || rest[start + 6].isBlank)
  }

  // MARK: Tables

  private func markColumns(_ lines: inout [FlattenedLine], in range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      var end = index
      var aligned = 0
      var widest = 0
      var rules = 0
      while end < range.upperBound {
        let gaps = Gaps(bytes[lines[end].content])
        if lines[end].kind == .rule {
          rules += 1
        } else if gaps.areColumns(indent: lines[end].indent) {
          aligned += 1
          widest = max(widest, gaps.widest)
        } else {
          break
        }
        end += 1
      }
      if aligned >= 2 || (aligned == 1 && (rules > 0 || widest >= 3)) {
        for row in index..<end { lines[row].kind = .verbatim(.table) }
      }
      index = max(end, index + 1)
    }
  }

  /// The gaps of a line: runs of two blanks or more inside it, or tabs.
  private struct Gaps {
    var count = 0
    var widest = 0

    init(_ text: ArraySlice<UInt8>) {
      var index = text.startIndex
      while index < text.endIndex {
        guard text[index].isBlank else {
          index += 1
          continue
        }
        let start = index
        var width = 0
        while index < text.endIndex, text[index].isBlank {
          width += text[index] == 0x09 ? 4 : 1
          index += 1
        }
        guard start > text.startIndex, width >= 2, !Self.endsClause(text[start - 1]) else {
          continue
        }
        count += 1
        widest = max(widest, width)
      }
    }

    func areColumns(indent: Int) -> Bool {
      widest >= 3 || count >= 2 || (count == 1 && indent >= 2)
    }

    private static func endsClause(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "!"),
        UInt8(ascii: "?"), UInt8(ascii: ","), UInt8(ascii: ")"), 0x22:
        return true
      default: return false
      }
    }
  }

  // MARK: Code

  private func markCode(_ lines: inout [FlattenedLine], in range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      var end = index
      var isCertain = false
      while end < range.upperBound, isOpen(lines[end]) {
        let signature = signature(of: lines[end])
        guard signature > .none || (end > index && lines[end].indent >= 2) else { break }
        isCertain = isCertain || signature == .strong
        end += 1
      }
      if isCertain, end - index >= 2 {
        for row in index..<end { lines[row].kind = .verbatim(.code(nil)) }
      }
      index = max(end, index + 1)
    }
    for row in range where isOpen(lines[row]) && lines[row].indent >= 3 {
      if !continuesItem(row, in: lines) { lines[row].kind = .verbatim(.code(nil)) }
    }
  }

  private func continuesItem(_ index: Int, in lines: [FlattenedLine]) -> Bool {
    guard let above = lines[..<index].last(where: { !$0.isBlank }) else { return false }
    if case .item = above.kind { return true }
    return above.kind == .text && above.indent >= 3
  }

  private func signature(of line: FlattenedLine) -> CodeSignature {
    bytes.withUnsafeBufferPointer { buffer in
      var words = 0
      var functionWords = 0
      for word in bytes[line.content].split(whereSeparator: \.isBlank) {
        words += 1
        if FunctionWords.contains(buffer, word.indices) { functionWords += 1 }
      }
      return CodeSignature(buffer, line.content, words: words, functionWords: functionWords)
    }
  }
}
