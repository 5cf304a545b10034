/// A run of letters and digits that may be an error code.
struct CodeToken {
  /// What the characters are.
  enum Shape {
    /// `1205`, at most nine digits; negative where a minus sign stands before them that no word or number precedes.
    case decimal(Int64)
    /// `0x8004010F`, `&H80004005`: one to eight hexadecimal digits after a prefix.
    case prefixed(UInt32)
    /// `c0000005`, `0A`, `0Dh`: two to eight hexadecimal digits without one.
    case bare(UInt32, digits: Int)
    /// `LNK2001`: letters, then digits. `letters` counts the former.
    case lettered(letters: Int)
    /// `08S01`, `IM002`: five capitals and digits that are nothing of the above.
    case mixed
    /// Anything else.
    case other
  }

  /// Without sign, with prefix.
  let range: Range<Int>
  let shape: Shape

  /// Nothing longer is a code.
  private static let longest = 12

  /// The token around a digit.
  init(in bytes: UnsafeBufferPointer<UInt8>, at digit: Int, within range: Range<Int>) {
    var start = digit
    while start > range.lowerBound, bytes[start - 1].isAlphanumeric { start -= 1 }
    var end = digit + 1
    while end < range.upperBound, bytes[end].isAlphanumeric { end += 1 }
    self.range = start..<end
    let before = start > range.lowerBound ? bytes[start - 1] : 0x20
    let after = end < range.upperBound ? bytes[end] : 0x20
    let isPart = Self.joins(before) || (after == UInt8(ascii: "_") || after == UInt8(ascii: "\\"))
    shape =
      isPart || end - start > Self.longest
      ? .other : Self.shape(of: bytes, start..<end, before: before)
  }

  /// Whether it is worth looking at the words around.
  var isPossible: Bool {
    if case .other = shape { return false }
    return true
  }

  /// Bytes that make the token a part of something longer: a name, a path, a version.
  private static func joins(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "_"), UInt8(ascii: "\\"), UInt8(ascii: "."), UInt8(ascii: "@"),
      UInt8(ascii: "$"), UInt8(ascii: "{"), UInt8(ascii: "%"), UInt8(ascii: "~"):
      return true
    default: return byte >= 0x80
    }
  }

  private static func shape(
    of bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, before: UInt8
  ) -> Shape {
    let start = range.lowerBound
    if bytes[start] == UInt8(ascii: "0"), range.count > 2, bytes[start + 1] | 0x20 == 0x78 {
      return hexadecimal(bytes[(start + 2)..<range.upperBound]).map { .prefixed($0) } ?? .other
    }
    if before == UInt8(ascii: "&") {
      guard bytes[start] | 0x20 == 0x68 else { return .other }
      return hexadecimal(bytes[(start + 1)..<range.upperBound]).map { .prefixed($0) } ?? .other
    }
    if bytes[range].allSatisfy(\.isDigit) {
      if range.count == 8, before != UInt8(ascii: "-") {
        return hexadecimal(bytes[range]).map { .bare($0, digits: 8) } ?? .other
      }
      guard range.count <= 10 else { return .other }
      let value = bytes[range].reduce(Int64(0)) { $0 * 10 + Int64($1 - UInt8(ascii: "0")) }
      let isNegative =
        before == UInt8(ascii: "-") && (start < 2 || !bytes[start - 2].isAlphanumeric)
      return .decimal(isNegative ? -value : value)
    }
    let letters = bytes[range].prefix { $0.isLetter }.count
    let digits = range.count - letters
    if (1...8).contains(letters), (4...5).contains(digits) || digits == 3 && letters > 4,
      bytes[(start + letters)..<range.upperBound].allSatisfy(\.isDigit)
    {
      return .lettered(letters: letters)
    }
    var digitsEnd = range.upperBound
    if bytes[digitsEnd - 1] | 0x20 == UInt8(ascii: "h") { digitsEnd -= 1 }
    guard digitsEnd - start >= 2,
      let value = hexadecimal(bytes[start..<digitsEnd])
    else { return isMixed(bytes[range]) ? .mixed : .other }
    return .bare(value, digits: digitsEnd - start)
  }

  private static func isMixed(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    bytes.count == 5 && bytes.allSatisfy { $0.isDigit || $0.isUpper }
  }

  /// The value of one to eight hexadecimal digits.
  private static func hexadecimal(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> UInt32? {
    guard (1...8).contains(bytes.count) else { return nil }
    var value: UInt32 = 0
    for byte in bytes {
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46, 0x61...0x66: digit = (byte | 0x20) - 0x61 + 10
      default: return nil
      }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}
