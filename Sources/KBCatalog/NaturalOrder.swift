/// The order in which people look for names with numbers: `C999` before `C1001`, `0x…` by its digits.
struct NaturalOrder: Comparable {
  private let key: [UInt8]

  /// Runs of decimal digits are preceded by their length, which makes longer numbers greater. In a hexadecimal number
  /// (`0x8004010F`) digits are letters like others.
  init(_ name: String) {
    let bytes = Array(name.utf8)
    let isHexadecimal = name.hasPrefix("0x")
    var key: [UInt8] = []
    var position = 0
    while position < bytes.count {
      let start = position
      while !isHexadecimal, position < bytes.count, bytes[position].isDigit { position += 1 }
      if position > start {
        let digits = bytes[start..<position].drop { $0 == UInt8(ascii: "0") }
        key.append(UInt8(ascii: "0"))
        key.append(UInt8(clamping: digits.count))
        key += digits
      } else {
        key.append(bytes[position])
        position += 1
      }
    }
    self.key = key
  }

  static func < (left: Self, right: Self) -> Bool {
    left.key.lexicographicallyPrecedes(right.key)
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
