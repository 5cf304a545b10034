/// Characters that libxml2 leaves as a page refers to them.
enum HTMLCharacters {
  /// Appends decoded text. A number from 128 to 159 (`&#150;`) means a character of windows-1252 (HTML Living Standard,
  /// section 13.2.5.80), and one that is a carriage return ends a line like any other.
  static func append(_ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    guard text.contains(where: { $0 == 0xC2 || $0 == 0x0D }) else {
      output.append(contentsOf: text)
      return
    }
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte == 0xC2, index + 1 < text.count, text[index + 1] < 0xA0 {
        output += String(windows1252[Int(text[index + 1]) - 0x80]).utf8
        index += 1
      } else {
        output.append(byte == 0x0D ? 0x0A : byte)
      }
      index += 1
    }
  }

  /// From 0x80 to 0x9F; what windows-1252 does not define stays what it is.
  private static let windows1252: [Unicode.Scalar] = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
}
