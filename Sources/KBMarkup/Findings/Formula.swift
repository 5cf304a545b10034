/// TeX between dollar signs on one line: `$x^2$`, `$\\frac{1}{2}$`, `$a_{1}$`. Prices, shares and names between such signs
/// (`$OEM$`) are none.
enum Formula {
  /// What follows the formula that begins with the dollar sign at `start`; `nil` where there is none.
  static func end(in bytes: ArraySlice<UInt8>, at start: Int) -> Int? {
    let dollar = UInt8(ascii: "$")
    if start > bytes.startIndex, !bytes[start - 1].isSpace, bytes[start - 1] != UInt8(ascii: "(") {
      return nil
    }
    let text = bytes[(start + 1)...].prefix(200).prefix { !"$\r\n".utf8.contains($0) }
    guard let first = text.first, let last = text.last, !first.isSpace, !last.isSpace,
      first != UInt8(ascii: "_"), last != UInt8(ascii: "_"),
      text.endIndex < bytes.endIndex, bytes[text.endIndex] == dollar,
      !text.contains(where: { "`*[<".utf8.contains($0) }), isBalanced(text), holdsTeX(text)
    else { return nil }
    let end = text.endIndex + 1
    let next = end < bytes.endIndex ? bytes[end] : nil
    return next.map { $0.isSpace || ".,;:?!)".utf8.contains($0) } ?? true ? end : nil
  }

  /// Whether each parenthesis has its other half: that of a sentence is closed outside a formula.
  private static func isBalanced(_ text: ArraySlice<UInt8>) -> Bool {
    var depth = 0
    for byte in text where depth >= 0 {
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
    }
    return depth == 0
  }

  private static func holdsTeX(_ text: ArraySlice<UInt8>) -> Bool {
    text.indices.dropLast().contains { index in
      let next = text[index + 1]
      switch text[index] {
      case UInt8(ascii: "\\"): return next.isASCIILetter
      case UInt8(ascii: "^"): return next == UInt8(ascii: "{") || next.isASCIIAlphanumeric
      case UInt8(ascii: "_"):
        return next == UInt8(ascii: "{") && index > text.startIndex
          && text[index - 1].isASCIIAlphanumeric
      default: return false
      }
    }
  }
}
