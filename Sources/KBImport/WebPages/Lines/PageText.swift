/// Trims the lines of pages.
enum PageText {
  /// Without blanks, no-break spaces and the bars of cells at either end.
  static func trim(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = Prose.trim(line)
    while text.first == UInt8(ascii: "|") { text = Prose.trim(text.dropFirst()) }
    while text.last == UInt8(ascii: "|") { text = Prose.trim(text.dropLast()) }
    return text
  }
}
