/// Lines between the head of a block of a program and its end: `Sub` and `End Sub`, `{` and `}`, `/*` and `*/`.
///
/// What stands between the two belongs to the listing whatever it looks like: comments like sentences, blank lines,
/// stars like the marks of a list. A head without its end, or with text between them, opens nothing.
struct ListingSpans: Sendable {
  /// Ranges of line indices; ascending, none within another.
  private(set) var spans: [Range<Int>] = []

  init(_ lines: [ColumnLine], _ bytes: [UInt8]) {
    var index = 0
    while index < lines.count {
      if !lines[index].isBlank, let head = ListingHead(lines[index], bytes),
        let end = Self.end(of: head, at: index, lines, bytes)
      {
        spans.append(start(of: index, lines, bytes)..<end)
        index = end
      } else {
        index += 1
      }
    }
  }

  /// The first of the lines that stand above a head without a blank line and are code, as the name of a function
  /// stands above its brace.
  private func start(of head: Int, _ lines: [ColumnLine], _ bytes: [UInt8]) -> Int {
    let limit = spans.last?.upperBound ?? 0
    var start = head
    while start > limit, !lines[start - 1].isBlank, lines[start - 1].indent >= lines[head].indent,
      lines[start - 1].code >= .weak && lines[start - 1].functionWords * 4 < lines[start - 1].words
        || start == head && lines[head].content.count == 1
    {
      start -= 1
    }
    return start
  }

  /// The end of the span that begins in a line; `nil` where none does.
  func end(from line: Int) -> Int? {
    let index = position(of: line)
    return index < spans.count && spans[index].lowerBound == line ? spans[index].upperBound : nil
  }

  /// Where the first span begins that does so below a line, or `limit`.
  func nextStart(after line: Int, before limit: Int) -> Int {
    let index = position(of: line + 1)
    return index < spans.count ? min(limit, spans[index].lowerBound) : limit
  }

  /// The index of the first span that does not begin above the line.
  private func position(of line: Int) -> Int {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].lowerBound < line { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// No listing that people read is longer; a head looks no further for its end.
  private static let mostLines = 400

  private static func end(
    of head: ListingHead, at start: Int, _ lines: [ColumnLine], _ bytes: [UInt8]
  ) -> Int? {
    let limit = min(lines.count, start + mostLines)
    var depth = head.change(in: bytes[lines[start].content], isFirst: true)
    guard depth > 0 else { return nil }
    var isInComment = false
    for index in (start + 1)..<max(start + 1, limit) where !lines[index].isBlank {
      let text = bytes[lines[index].content]
      if !isInComment, head.isBroken(by: lines[index], text) { return nil }
      if head.kind != .comment {
        if isInComment {
          isInComment = text.end(of: "*/") == nil
          continue
        }
        if text.starts(with: "/*") {
          isInComment = text.end(of: "*/") == nil
          continue
        }
        if index > start + 1, isProse(lines[index], below: lines[index - 1], text, lines[start]) {
          return nil
        }
      }
      if Rule(text).map({ $0.length > 4 && $0.character != UInt8(ascii: "*") }) == true,
        !lines[index - 1].isBlank, lines[index].indent == 0, lines[index - 1].code == .none
      {
        return nil
      }
      depth += head.change(in: text, isFirst: false)
      if depth <= 0 { return index + 1 }
    }
    return nil
  }

  /// Whether a line begins a sentence that stands between listings.
  private static func isProse(
    _ line: ColumnLine, below above: ColumnLine, _ text: ArraySlice<UInt8>, _ head: ColumnLine
  ) -> Bool {
    guard above.isBlank, line.indent <= head.indent else { return false }
    if let marker = ListMarker(text), !marker.isBullet, line.indent < max(1, head.indent) {
      return true
    }
    return line.code == .none && line.words >= 4 && line.functionWords * 5 >= line.words
      && text.first?.isLetter == true
  }
}
