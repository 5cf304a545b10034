/// What an article says about a code: the sentence or the message that it stands in.
enum Symptom {
  /// Bytes of a symptom, the ellipses included.
  static let longest = 160
  private static let ellipsis = "…"

  /// One line, white space collapsed, cut at words; in a table or a list of codes its row alone. A code that ends a
  /// heading has its message below.
  static func text(
    in bytes: UnsafeBufferPointer<UInt8>, around code: Range<Int>, within range: Range<Int>
  ) -> String {
    if let row = DrawnRow.text(in: bytes, around: code, within: range) {
      return cut(row.text, code: row.codeEnd)
    }
    let row = ListRow(in: bytes, around: code, within: range)
    let start = start(in: bytes, before: code.lowerBound, within: row?.bounds ?? range)
    let end = end(in: bytes, after: code.upperBound, within: row?.bounds ?? range)
    let before = words(bytes[start..<code.lowerBound])
    let after = words(bytes[code.upperBound..<end])
    let head = (before.isEmpty ? [] : before + gap(bytes, code.lowerBound)) + bytes[code]
    if after.isEmpty, let below = message(in: bytes, belowHeadingThatEndsAt: end, within: range) {
      return cut(head + ": ".utf8 + words(bytes[below]), code: head.count)
    }
    let whole = head + (after.isEmpty ? [] : gap(bytes, code.upperBound, before: false) + after)
    return cut(whole, code: head.count)
  }

  /// Shortened to ``longest`` bytes around the end of the code.
  private static func cut(_ text: [UInt8], code: Int) -> String {
    guard text.count > longest else { return String(decoding: text, as: UTF8.self) }
    let room = longest - 2 * ellipsis.utf8.count
    var start = 0
    if code > room {
      start = code - room
      while start < code, text[start - 1] != 0x20 { start += 1 }
    }
    var end = min(text.count, start + room)
    if end < text.count {
      while end > code, text[end] != 0x20 { end -= 1 }
    }
    // A single word that is longer: cut between characters.
    while start < end, text[start] & 0xC0 == 0x80 { start += 1 }
    let middle = String(decoding: text[start..<end], as: UTF8.self)
    return (start > 0 ? ellipsis : "") + middle + (end < text.count ? ellipsis : "")
  }

  /// A space where the text has one beside the code.
  private static func gap(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, before: Bool = true)
    -> [UInt8]
  {
    let neighbour = before ? index - 1 : index
    return bytes.indices.contains(neighbour) && bytes[neighbour] <= 0x20 ? [0x20] : []
  }

  /// The text with each run of white space as one space, none at the ends; underlines are left out.
  private static func words(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    Array(bytes.split { $0 <= 0x20 }.joined(separator: [0x20]))
  }

  // MARK: Where the sentence begins and ends

  /// A sentence is looked for this far; a message may be longer.
  private static let reach = 240

  private static func start(
    in bytes: UnsafeBufferPointer<UInt8>, before code: Int, within range: Range<Int>
  ) -> Int {
    let lowest = max(range.lowerBound, code - reach)
    var index = code
    while index > lowest {
      let byte = bytes[index - 1]
      if byte == 0x0A, endsBlock(bytes, at: index - 1, within: range) { return index }
      if byte <= 0x20, index - 2 >= lowest, isSentenceEnd(bytes[index - 2]) { return index }
      index -= 1
    }
    // In the middle of a word: begin with the next.
    while index > range.lowerBound, index < code, bytes[index - 1] > 0x20 { index += 1 }
    return index
  }

  private static func end(
    in bytes: UnsafeBufferPointer<UInt8>, after code: Int, within range: Range<Int>
  ) -> Int {
    let highest = min(range.upperBound, code + reach)
    var index = code
    while index < highest {
      if bytes[index] == 0x0A, endsBlock(bytes, at: index, within: range) { return index }
      if isSentenceEnd(bytes[index]), index + 1 >= highest || bytes[index + 1] <= 0x20 {
        return index + 1
      }
      index += 1
    }
    while index > code, index < range.upperBound, bytes[index] > 0x20, bytes[index - 1] > 0x20 {
      index -= 1
    }
    return index
  }

  /// The first sentence below an underlined heading, `nil` where the line is none or another heading or a list follows.
  private static func message(
    in bytes: UnsafeBufferPointer<UInt8>, belowHeadingThatEndsAt lineEnd: Int,
    within range: Range<Int>
  ) -> Range<Int>? {
    guard var start = underline(in: bytes, below: lineEnd, within: range) else { return nil }
    while start < range.upperBound, bytes[start] > 0x20 { start += 1 }
    while start < range.upperBound, bytes[start] <= 0x20 { start += 1 }
    guard start < range.upperBound, !startsItem(bytes[start..<range.upperBound]) else { return nil }
    let end = end(in: bytes, after: start, within: range)
    return underline(in: bytes, below: end, within: range) == nil ? start..<end : nil
  }

  /// Where the underline begins on the line below the one that ends at `lineEnd`.
  private static func underline(
    in bytes: UnsafeBufferPointer<UInt8>, below lineEnd: Int, within range: Range<Int>
  ) -> Int? {
    guard lineEnd < range.upperBound, bytes[lineEnd] == 0x0A else { return nil }
    var index = lineEnd + 1
    while index < range.upperBound, bytes[index].isBlank { index += 1 }
    return isRule(bytes, from: index, within: range) ? index : nil
  }

  private static func isSentenceEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
  }

  /// Whether a blank line or an underline follows the line feed.
  private static func endsBlock(
    _ bytes: UnsafeBufferPointer<UInt8>, at lineFeed: Int, within range: Range<Int>
  ) -> Bool {
    var index = lineFeed + 1
    while index < range.upperBound, bytes[index].isBlank || bytes[index] == 0x0D { index += 1 }
    guard index < range.upperBound else { return true }
    if bytes[index] == 0x0A || startsItem(bytes[index..<range.upperBound]) { return true }
    return isRule(bytes, from: index, within: range)
      || isRule(
        bytes, from: max(range.lowerBound, previousLine(bytes, lineFeed, range)), within: range)
  }

  /// Whether a line begins an item of a list: a bullet, `1.`, a citation with its title.
  private static func startsItem(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    if line.starts(with: "- ") || line.starts(with: "* ") { return true }
    if line.first == UInt8(ascii: "Q") { return line.dropFirst().first?.isDigit == true }
    let digits = line.prefix(3).prefix { $0.isDigit }
    let marker = line.dropFirst(digits.count).prefix(2)
    return !digits.isEmpty && marker.starts(with: ". ")
  }

  private static func previousLine(
    _ bytes: UnsafeBufferPointer<UInt8>, _ lineFeed: Int, _ range: Range<Int>
  ) -> Int {
    var index = lineFeed
    while index > range.lowerBound, bytes[index - 1] != 0x0A, lineFeed - index < 100 { index -= 1 }
    while index < lineFeed, bytes[index].isBlank { index += 1 }
    return index
  }

  private static func isRule(
    _ bytes: UnsafeBufferPointer<UInt8>, from index: Int, within range: Range<Int>
  ) -> Bool {
    guard index + 2 < range.upperBound else { return false }
    let byte = bytes[index]
    return (byte == UInt8(ascii: "=") || byte == UInt8(ascii: "-"))
      && bytes[index + 1] == byte && bytes[index + 2] == byte
  }
}
