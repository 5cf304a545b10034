extension UInt8 {
  var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  var isASCIILetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
  var isASCIIAlphanumeric: Bool { isASCIIDigit || isASCIILetter }
  var isCapital: Bool { self &- 0x41 < 26 }
  var isLowercase: Bool { self &- 0x61 < 26 }
  /// The lower-case form of an ASCII letter; other bytes as they are.
  var lowercased: UInt8 { isCapital ? self | 0x20 : self }
  var isASCIIPunctuation: Bool { (0x21...0x7E).contains(self) && !isASCIIAlphanumeric }
  /// A space or a tab.
  var isBlank: Bool { self == 0x20 || self == 0x09 }
  /// A space, a tab or the end of a line.
  var isSpace: Bool { isBlank || self == 0x0A || self == 0x0D }
}
