/// A character by its number: `&#32;`.
enum NumericReference {
  static func text(of scalar: Unicode.Scalar) -> String { "&#\(scalar.value);" }

  /// Reads what follows the `&`; `length` counts its bytes.
  static func read(_ text: Substring.UTF8View) -> (scalar: Unicode.Scalar, length: Int)? {
    guard text.first == UInt8(ascii: "#") else { return nil }
    var value: UInt32 = 0
    var length = 1
    for byte in text.dropFirst() {
      length += 1
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard length <= 8 else { return nil }
        value = value * 10 + UInt32(byte - UInt8(ascii: "0"))
      case UInt8(ascii: ";"):
        guard length > 2 else { return nil }
        return Unicode.Scalar(value).map { ($0, length) }
      default: return nil
      }
    }
    return nil
  }
}
