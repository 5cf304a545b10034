/// The lines of a body, measured once for all who scan line by line.
struct BodyLines {
  struct Line {
    /// Without white space around it; empty for a blank line.
    let content: Range<Int>
    /// Bytes of blanks before the content.
    let indent: Int
    /// How many digits the content has.
    var digits = 0
    /// Whether a quotation mark stands in the content.
    var hasQuote = false

    var isBlank: Bool { content.isEmpty }
  }

  let bytes: [UInt8]
  private(set) var lines: [Line] = []

  init(_ text: BodyText) {
    bytes = text.bytes
    lines.reserveCapacity(text.ranges.reduce(0) { $0 + $1.count } / 40)
    text.bytes.withUnsafeBufferPointer { bytes in
      for range in text.ranges {
        var start = range.lowerBound
        while start < range.upperBound {
          var end = start
          var digits = 0
          var hasQuote = false
          while end < range.upperBound, bytes[end] != 0x0A {
            if bytes[end].isDigit { digits += 1 }
            if bytes[end] == UInt8(ascii: "\"") { hasQuote = true }
            end += 1
          }
          var first = start
          while first < end, bytes[first] <= 0x20 { first += 1 }
          var last = end
          while last > first, bytes[last - 1] <= 0x20 { last -= 1 }
          lines.append(
            Line(
              content: first..<last, indent: first - start, digits: digits, hasQuote: hasQuote))
          start = end + 1
        }
        // Between two ranges stood something else.
        lines.append(Line(content: range.upperBound..<range.upperBound, indent: 0))
      }
    }
  }

  subscript(index: Int) -> ArraySlice<UInt8> { bytes[lines[index].content] }

  /// The line as text.
  func string(_ index: Int) -> String { String(decoding: self[index], as: UTF8.self) }

  /// Whether a line is a row of one sign, four or more.
  func isRule(_ index: Int, of sign: UInt8) -> Bool {
    let line = self[index]
    return line.count >= 4 && line.allSatisfy { $0 == sign }
  }
}
