/// Trims the lines of pages.
enum PageText {
  /// Without blanks, no-break spaces and the bars of cells at either end.
  static func trim(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let (start, end) = (line.startIndex, line.endIndex)
    guard start < end, canBeCut(line[start]) || canBeCut(line[end - 1]) else { return line }
    var text = Prose.trim(line)
    while text.first == UInt8(ascii: "|") { text = Prose.trim(text.dropFirst()) }
    while text.last == UInt8(ascii: "|") { text = Prose.trim(text.dropLast()) }
    return text
  }

  /// Whether a byte at either end may have to go: few lines have one, and each is trimmed many times.
  private static func canBeCut(_ byte: UInt8) -> Bool {
    byte.isBlank || byte == UInt8(ascii: "|") || byte == 0xC2 || byte == 0xA0
  }
}
