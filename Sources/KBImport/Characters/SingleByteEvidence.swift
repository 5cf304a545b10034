import KBModel

/// What the high bytes of a file say about its encoding, windows-1252 or code page 437.
///
/// Both encodings define nearly every byte, so only context tells. The bytes 0x80–0xA5 are letters in code page 437
/// and mostly punctuation in windows-1252: between letters they speak for the former. 0xC0–0xFF are letters in
/// windows-1252 and box drawing or symbols in code page 437: beside letters they speak for windows-1252. Runs of one
/// byte between 0xB0 and 0xDF are ruled lines. Quotation marks, dashes and no-break spaces (0x91–0x97, 0xA0) at the
/// edge of a word are windows-1252. Without evidence windows-1252 wins: 175 of the archive's 176 such files are.
struct SingleByteEvidence {
  private(set) var windows1252 = 0
  private(set) var codePage437 = 0

  var encoding: Copy.Encoding { codePage437 > windows1252 ? .codePage437 : .windows1252 }

  init(_ bytes: [UInt8]) {
    for (index, byte) in bytes.enumerated() where byte >= 0x80 {
      let before = index > 0 ? bytes[index - 1] : 0x20
      let after = index + 1 < bytes.count ? bytes[index + 1] : 0x20
      let inWord = Self.isLetter(before) || Self.isLetter(after)
      switch byte {
      case 0x81, 0x8D, 0x8F, 0x90, 0x9D: codePage437 += 3
      case 0x91...0x97:
        if Self.isLetter(before), Self.isLetter(after), byte != 0x92 {
          codePage437 += 1
        } else {
          windows1252 += 1
        }
      case 0xA0: windows1252 += 1
      case 0xE1: break  // ß in one, á in the other: both are letters
      case 0x80...0xA5:
        if Self.isLetter(before), Self.isLetter(after) {
          codePage437 += 2
        } else if !inWord {
          windows1252 += 1
        }
      case 0xB0...0xDF where before == byte || after == byte: codePage437 += 2
      case 0xC0...0xFF: windows1252 += inWord ? 2 : 0
      default: windows1252 += 1
      }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
