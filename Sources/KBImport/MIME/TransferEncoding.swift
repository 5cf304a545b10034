/// How mail carries bytes that it cannot carry as they are (RFC 2045, sections 6.7 and 6.8). What is not in the encoding
/// is kept or passed over, as the standard advises.
enum TransferEncoding {
  /// Decodes `=E2=80=93`; an equals sign at a line's end joins the next line. One that begins neither stays.
  static func quotedPrintable(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(text.count)
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      index += 1
      guard byte == UInt8(ascii: "=") else {
        decoded.append(byte)
        continue
      }
      if index + 1 < text.endIndex, let high = hexDigit(text[index]),
        let low = hexDigit(text[index + 1])
      {
        decoded.append(high << 4 | low)
        index += 2
      } else if let next = lineEnd(in: text, from: index) {
        index = next
      } else {
        decoded.append(byte)
      }
    }
    return decoded
  }

  /// Where the next line begins, if nothing but blanks is left of this one.
  private static func lineEnd(in text: ArraySlice<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < text.endIndex, text[index].isBlank { index += 1 }
    if index < text.endIndex, text[index] == UInt8(ascii: "\r") { index += 1 }
    if index == text.endIndex { return index }
    return text[index] == UInt8(ascii: "\n") ? index + 1 : nil
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): return byte - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): return byte - UInt8(ascii: "a") + 10
    default: return nil
    }
  }

  /// Decodes base64 up to its padding; other bytes than its digits are passed over.
  static func base64(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(text.count / 4 * 3)
    var bits: UInt32 = 0
    var count = 0
    for byte in text {
      guard byte != UInt8(ascii: "=") else { break }
      guard let digit = base64Digit(byte) else { continue }
      bits = bits << 6 | digit
      count += 1
      if count == 4 {
        decoded += [UInt8(truncatingIfNeeded: bits >> 16), UInt8(truncatingIfNeeded: bits >> 8)]
        decoded.append(UInt8(truncatingIfNeeded: bits))
        (bits, count) = (0, 0)
      }
    }
    if count > 1 { decoded.append(UInt8(truncatingIfNeeded: bits >> (count == 2 ? 4 : 10))) }
    if count > 2 { decoded.append(UInt8(truncatingIfNeeded: bits >> 2)) }
    return decoded
  }

  private static func base64Digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): return UInt32(byte - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): return UInt32(byte - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return UInt32(byte - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): return 62
    case UInt8(ascii: "/"): return 63
    default: return nil
    }
  }
}
