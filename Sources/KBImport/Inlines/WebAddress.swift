/// Where a web address in running text ends (RFC 3986 characters, less the punctuation of the sentence around it).
enum WebAddress {
  /// Nothing longer is taken for an address: browsers accept about as much.
  private static let longest = 2048

  /// What an address begins with.
  private static let beginnings: [StaticString] = [
    "http://", "https://", "ftp://", "www.", "mailto:", "news://",
  ]

  /// Whether the text begins with a scheme or with `www.`.
  static func begins(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    beginnings.contains { text.startsCaseInsensitively(with: $0) }
  }

  /// The length of the address at the start of `text`, 0 where there is a scheme and nothing behind it.
  static func length(at text: UnsafeBufferPointer<UInt8>) -> Int {
    let length = pathLength(at: text)
    let scheme = schemeLength(of: text)
    guard length > scheme, text[scheme].isAlphanumeric else { return 0 }
    let isMail = text.startsCaseInsensitively(with: "mailto:")
    return !isMail || isMailbox(text[scheme..<length]) ? length : 0
  }

  /// The same without regard to how it begins.
  static func pathLength(at text: UnsafeBufferPointer<UInt8>) -> Int {
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
    return length
  }

  /// `someone@example.com`.
  private static func isMailbox(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let parts = text.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    return parts.count == 2 && parts[1].contains(UInt8(ascii: "."))
      && parts[1].first?.isAlphanumeric == true
  }

  private static func schemeLength(of text: UnsafeBufferPointer<UInt8>) -> Int {
    for index in 0..<min(8, text.count) where text[index] == UInt8(ascii: ":") {
      return index + 1 < text.count && text[index + 1] == UInt8(ascii: "/") ? index + 3 : index + 1
    }
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
