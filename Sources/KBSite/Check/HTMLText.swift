/// Text between tags.
enum HTMLText {
  /// Appends the text with its character references resolved; one that is not known is left as it is.
  static func append(
    _ html: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to text: inout [UInt8]
  ) {
    var start = range.lowerBound
    var position = start
    while position < range.upperBound {
      if html[position] == UInt8(ascii: "&"),
        let (scalar, end) = reference(html, position, before: range.upperBound)
      {
        text += html[start..<position]
        text += Array(String(scalar).utf8)
        position = end
        start = end
      } else {
        position += 1
      }
    }
    text += html[start..<range.upperBound]
  }

  private static let named: [(name: StaticString, scalar: Unicode.Scalar)] = [
    ("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"), ("&apos;", "'"),
    ("&nbsp;", "\u{A0}"), ("&copy;", "©"), ("&reg;", "®"), ("&trade;", "™"),
  ]

  private static func reference(
    _ html: UnsafeBufferPointer<UInt8>, _ start: Int, before end: Int
  ) -> (Unicode.Scalar, end: Int)? {
    let rest = UnsafeBufferPointer(rebasing: html[start..<end])
    for (name, scalar) in named where name.isBeginning(of: rest) {
      return (scalar, start + name.utf8CodeUnitCount)
    }
    guard rest.count > 3, rest[1] == UInt8(ascii: "#") else { return nil }
    let number = rest.dropFirst(2).prefix(10)
    guard let semicolon = number.firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let digits = String(decoding: number[..<semicolon], as: UTF8.self)
    let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
    let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap { Unicode.Scalar($0) }.map { ($0, start + semicolon + 1) }
  }
}

extension StaticString {
  fileprivate func isBeginning(of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.starts(with: UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount))
  }
}
