/// The byte sequences of UTF-8 (RFC 3629, section 4).
enum UTF8Sequences {
  /// The length of the valid sequence that starts at `index` (1 to 4), or 0 where none does.
  static func length(at index: Int, in bytes: [UInt8]) -> Int {
    let first = bytes[index]
    if first < 0x80 { return 1 }
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return 0
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
    for next in (index + 2)..<max(index + 2, index + length) where bytes[next] & 0xC0 != 0x80 {
      return 0
    }
    return length
  }

  /// How many sequences of several bytes are valid, and how many high bytes belong to none.
  static func count(in bytes: [UInt8]) -> (valid: Int, invalid: Int) {
    var count = (valid: 0, invalid: 0)
    var index = 0
    while index < bytes.count {
      let length = length(at: index, in: bytes)
      if length == 0 { count.invalid += 1 }
      if length > 1 { count.valid += 1 }
      index += max(1, length)
    }
    return count
  }
}
