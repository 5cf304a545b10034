/// Where a text gives the titles of other articles. A code that stands there is told of in the other article, not in this
/// one.
///
///     Q131150 Title of the Article            a line of a list; the title may go on below
///     ARTICLE-ID: Q131150
///     TITLE     : Title of the Article
///     see article Q131150, "Title of the Article"
enum CitedTitle {
  /// A title takes no more lines than this.
  private static let mostLines = 4
  /// A line shorter than this was not broken by wrapping.
  private static let shortestWrapped = 48
  /// A title in quotation marks is not longer.
  private static let longestQuotation = 160

  /// Whether a title of another article is at an index.
  static func isTitle(
    at index: Int, in bytes: UnsafeBufferPointer<UInt8>, within range: Range<Int>
  ) -> Bool {
    isListed(index, bytes, range) || isQuoted(index, bytes, range)
  }

  private static func isListed(
    _ index: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    var start = bytes.lineStart(of: index, within: range)
    for _ in 0..<mostLines {
      let line = content(from: start, bytes, range)
      guard let first = line.first, first != 0x0A, first != 0x0D else { return false }
      if TitledReference.matches(line) { return true }
      guard start > range.lowerBound else { return false }
      let above = bytes.lineStart(of: start - 1, within: range)
      if line.startsCaseInsensitively(with: "title"),
        line.dropFirst(5).drop(while: \.isBlank).first == UInt8(ascii: ":")
      {
        return content(from: above, bytes, range).startsCaseInsensitively(with: "article-id")
      }
      guard start - above > shortestWrapped else { return false }
      start = above
    }
    return false
  }

  /// A quotation mark opens before the index, and a number stands before it.
  private static func isQuoted(
    _ index: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    let lowest = max(range.lowerBound, index - longestQuotation)
    let quote = UInt8(ascii: "\"")
    guard var end = bytes[lowest..<index].lastIndex(of: quote) else { return false }
    while end > lowest, bytes[end - 1] <= 0x20 || isJoint(bytes[end - 1]) { end -= 1 }
    let digits = bytes[lowest..<end].reversed().prefix { $0.isDigit }.count
    guard (5...6).contains(digits), end - digits > lowest else { return false }
    let letter = bytes[end - digits - 1]
    return letter == UInt8(ascii: "Q") || letter == UInt8(ascii: "B")
  }

  private static func isJoint(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "(")
  }

  /// What follows the indentation and the bullet of a line.
  private static func content(
    from start: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    let line = bytes[start..<range.upperBound].drop(while: \.isBlank)
    guard line.first == UInt8(ascii: "*") || line.first == UInt8(ascii: "-") else { return line }
    return line.dropFirst().drop(while: \.isBlank)
  }
}
