/// Classes of ASCII bytes, for scanning text without decoding it.
extension UInt8 {
  var isDigit: Bool { self &- 0x30 < 10 }
  var isUpper: Bool { self &- 0x41 < 26 }
  var isLower: Bool { self &- 0x61 < 26 }
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  var isAlphanumeric: Bool { isDigit || isLetter }
  var isHexadecimal: Bool { isDigit || (self | 0x20) &- 0x61 < 6 }
  /// Space or tab.
  var isBlank: Bool { self == 0x20 || self == 0x09 }
  /// The lower-case form of an ASCII letter; other bytes as they are.
  var lowercased: UInt8 { isUpper ? self | 0x20 : self }
}

extension Collection<UInt8> {
  /// Whether the ASCII text begins here, letters in either case; `prefix` is given in lower case.
  func startsCaseInsensitively(with prefix: StaticString) -> Bool {
    var bytes = makeIterator()
    return prefix.withUTF8Buffer { prefix in
      for wanted in prefix {
        guard let byte = bytes.next(), byte.lowercased == wanted else { return false }
      }
      return true
    }
  }

  /// Whether the ASCII text begins here.
  func starts(with prefix: StaticString) -> Bool {
    prefix.withUTF8Buffer { starts(with: $0) }
  }
}
