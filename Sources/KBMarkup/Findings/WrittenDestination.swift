/// The destination of a link as it stands in a text: `a.html`, `a\_b`, `<a b>`.
struct WrittenDestination {
  /// Without escapes and angle brackets.
  let text: String
  /// Where it stands, without angle brackets.
  let range: Range<Int>
  /// What follows it.
  let end: Int

  /// How deep parentheses nest, as in libcmark.
  private static let maximumDepth = 32

  /// The destination at the beginning of `bytes`, behind spaces and line ends; `nil` where there is none.
  init?(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes.drop(while: \.isBlank)
    // The next line may stand in a quotation.
    if rest.first?.isSpace == true { rest = rest.drop { $0.isSpace || $0 == UInt8(ascii: ">") } }
    let isBracketed = rest.first == UInt8(ascii: "<")
    var index = rest.startIndex + (isBracketed ? 1 : 0)
    let start = index
    var depth = 0
    scan: while index < rest.endIndex {
      switch rest[index] {
      case UInt8(ascii: "\\") where index + 1 < rest.endIndex && rest[index + 1].isASCIIPunctuation:
        index += 1
      case 0x0A, 0x0D: break scan
      case UInt8(ascii: ">") where isBracketed: break scan
      case UInt8(ascii: "<") where isBracketed: return nil
      case 0...0x20 where !isBracketed: break scan
      case UInt8(ascii: "(") where !isBracketed:
        depth += 1
        if depth > Self.maximumDepth { return nil }
      case UInt8(ascii: ")") where !isBracketed:
        if depth == 0 { break scan }
        depth -= 1
      default: break
      }
      index += 1
    }
    if isBracketed {
      guard index < rest.endIndex, rest[index] == UInt8(ascii: ">") else { return nil }
    } else if index == start {
      return nil
    }
    range = start..<index
    end = isBracketed ? index + 1 : index
    text = Self.unescaped(rest[range])
  }

  /// Without backslashes before punctuation, and with `&amp;` and numeric references resolved.
  static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "&") }) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    let text = String(decoding: bytes, as: UTF8.self)
    var plain = ""
    var rest = text[...]
    while let next = rest.unicodeScalars.first {
      let behind = rest.unicodeScalars.dropFirst()
      if next == "\\", behind.first?.isASCII == true,
        behind.first.map({ UInt8(ascii: $0).isASCIIPunctuation }) == true
      {
        rest = Substring(behind)
      } else if next == "&", rest.hasPrefix("&amp;") {
        plain += "&"
        rest = rest.dropFirst(5)
        continue
      } else if next == "&", let (scalar, length) = NumericReference.read(Substring(behind).utf8) {
        plain.unicodeScalars.append(scalar)
        rest = Substring(behind.dropFirst(length))
        continue
      }
      if let scalar = rest.unicodeScalars.popFirst() { plain.unicodeScalars.append(scalar) }
    }
    return plain
  }
}
