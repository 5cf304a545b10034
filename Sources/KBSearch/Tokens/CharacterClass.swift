/// What the bytes of UTF-8 text mean to the tokenizer.
///
/// Letters of every script belong to words; letters of Latin-1 lose their accents, ASCII its case. Punctuation, symbols
/// and pictures separate words.
enum CharacterClass {
  /// The character that begins at `index`: its length in bytes and whether it belongs to a word.
  @inline(__always)
  static func of(_ text: [UInt8], at index: Int) -> (length: Int, isWord: Bool) {
    let byte = text[index]
    if byte < 0x80 { return (1, isLetter(byte) || isDigit(byte)) }
    return ofHigh(text, at: index)
  }

  private static func ofHigh(_ text: [UInt8], at index: Int) -> (length: Int, isWord: Bool) {
    let byte = text[index]
    let length = byte < 0xC2 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : byte < 0xF5 ? 4 : 1
    guard length > 1, index + length <= text.count else { return (1, false) }
    for offset in 1..<length where text[index + offset] & 0xC0 != 0x80 { return (1, false) }
    switch byte {
    case 0xC2: return (2, false)
    // × and ÷
    case 0xC3: return (2, text[index + 1] != 0x97 && text[index + 1] != 0xB7)
    // Punctuation, arrows, boxes, symbols.
    case 0xE2, 0xEF: return (3, false)
    // Punctuation of East Asia.
    case 0xE3: return (3, text[index + 1] != 0x80)
    default: return (length, length < 4)
    }
  }

  /// Whether the character at `index` belongs to a script that puts no blanks between words: Japanese, Chinese, Thai, Lao.
  @inline(__always)
  static func isUnspaced(_ text: [UInt8], at index: Int) -> Bool {
    let byte = text[index]
    guard byte >= 0xE0, byte <= 0xE9, index + 2 < text.count else { return false }
    switch byte {
    case 0xE0: return (0xB8...0xBB).contains(text[index + 1])
    case 0xE3: return text[index + 1] > 0x80
    default: return byte > 0xE3
    }
  }

  /// Appends a character of a word.
  @inline(__always)
  static func fold(_ text: [UInt8], at index: Int, length: Int, into word: inout [UInt8]) {
    let byte = text[index]
    if length == 1 {
      word.append(isDigit(byte) ? byte : byte | 0x20)
    } else if byte == 0xC3 {
      let second = text[index + 1]
      if second == 0x9F {
        word.append(contentsOf: [0x73, 0x73])
      } else {
        word.append(latin1[Int(second & 0x1F)])
      }
    } else {
      word.append(contentsOf: text[index..<index + length])
    }
  }

  /// The letters of U+00C0…U+00DF, and of U+00E0…U+00FF, without accents; æ is `a`, þ `t`, ð `d`.
  private static let latin1: [UInt8] = Array("aaaaaaaceeeeiiiidnooooo ouuuuyty".utf8)

  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// A digit, or a small letter up to `f`.
  static func isHexDigit(_ byte: UInt8) -> Bool { isDigit(byte) || byte &- 0x61 < 6 }

  /// What holds the parts of an identifier, a path or a number together.
  static func isJoiner(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2E, 0x3A, 0x5C, 0x2F, 0x2D, 0x5F, 0x26, 0x40: return true  // . : \ / - _ & @
    default: return false
    }
  }

  /// The length of an apostrophe, straight or curly; 0 for anything else.
  static func apostrophe(_ text: [UInt8], at index: Int) -> Int {
    if text[index] == 0x27 { return 1 }
    if text[index] == 0xE2, index + 2 < text.count, text[index + 1] == 0x80, text[index + 2] == 0x99
    {
      return 3
    }
    return 0
  }

  /// Whether a dot, number sign or slash that begins a run stands before the word at `index`.
  static func beginsSymbol(_ text: [UInt8], at index: Int) -> Bool {
    guard index > 0 else { return false }
    let sign = text[index - 1]
    guard sign == 0x2E || sign == 0x23 || sign == 0x2F else { return false }
    return index == 1 || text[index - 2] <= 0x20 || text[index - 2] == 0x22
      || text[index - 2] == 0x28
  }

  /// How many plus or number signs close the word before `index`: one or two of a kind, with no word after them.
  static func signs(_ text: [UInt8], at index: Int) -> Int {
    guard index < text.count, text[index] == 0x2B || text[index] == 0x23 else { return 0 }
    let count = index + 1 < text.count && text[index + 1] == text[index] ? 2 : 1
    let next = index + count
    return next < text.count && (of(text, at: next).isWord || text[next] == text[index]) ? 0 : count
  }
}
