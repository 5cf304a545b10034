/// A line that repeats one punctuation character: an underline or a separator.
struct Rule: Hashable, Sendable {
  let character: UInt8
  /// How often it stands there, in characters.
  let length: Int
  /// Columns before it.
  let indent: Int

  /// `nil` where the line holds anything else or is shorter than two characters.
  init?(_ line: ArraySlice<UInt8>) {
    var start = line.startIndex
    var end = line.endIndex
    while start < end, line[start] == 0x20 { start += 1 }
    while start < end, line[end - 1].isBlank { end -= 1 }
    guard end - start >= 2, Self.isRuleCharacter(line[start]) else { return nil }
    for index in start..<end where line[index] != line[start] { return nil }
    character = line[start]
    length = end - start
    indent = start - line.startIndex
  }

  /// Whether it is one of the long rules that frame header, applies-to list and footer.
  func isFrame(of wanted: Unicode.Scalar) -> Bool {
    character == UInt8(ascii: wanted) && length >= 60 && indent <= 1
  }

  private static func isRuleCharacter(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "=") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "~")
  }
}
