/// Where a web address in running text ends (RFC 3986 characters, less the punctuation of the sentence around it).
enum WebAddress {
  /// Nothing longer is taken for an address: browsers accept about as much.
  private static let longest = 2048

  /// The length of the address at the start of `text`, 0 where there is a scheme and nothing behind it.
  static func length(at text: UnsafeBufferPointer<UInt8>) -> Int {
    var length = 0
    var openParentheses = 0
    while length < min(text.count, longest), isAddressByte(text[length]) {
      if text[length] == UInt8(ascii: "(") { openParentheses += 1 }
      length += 1
    }
    var closing = 0
    for byte in text[..<length] where byte == UInt8(ascii: ")") { closing += 1 }
    trim: while length > 0 {
      switch text[length - 1] {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
        UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "\\"),
        UInt8(ascii: "*"), UInt8(ascii: "]"):
        length -= 1
      case UInt8(ascii: ")") where closing > openParentheses:
        closing -= 1
        length -= 1
      default: break trim
      }
    }
    let scheme = schemeLength(of: text)
    guard length > scheme, text[scheme].isAlphanumeric else { return 0 }
    return length
  }

  private static func schemeLength(of text: UnsafeBufferPointer<UInt8>) -> Int {
    for index in 0..<min(8, text.count) where text[index] == UInt8(ascii: ":") { return index + 3 }
    return 4  // "www."
  }

  private static func isAddressByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x7F...0xFF, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: "^"):
      return false
    default: return true
    }
  }
}
