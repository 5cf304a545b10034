/// One spelling for the words that have several.
enum Canonical {
  /// Rewrites a folded word: a code in hexadecimal becomes `0x` and its digits without leading zeros (`0x8004010F` and
  /// `8004010F` are one code), an article number `q` and its digits, an English word its stem.
  /// - Parameter negative: whether a minus sign stands before it.
  /// - Returns: for a decimal number that is a code (`-2147221233`), the code.
  static func normalize(_ word: inout [UInt8], negative: Bool) -> [UInt8]? {
    guard let first = word.first else { return nil }
    if word.allSatisfy(CharacterClass.isLetter) {
      EnglishStemmer.stem(&word)
      return nil
    }
    if first == 0x30, word.count > 2, word[1] == 0x78,
      word[2...].allSatisfy(CharacterClass.isHexDigit)
    {
      word = hexadecimal(word[2...])
    } else if word.count == 8, word.allSatisfy(CharacterClass.isHexDigit) {
      word = hexadecimal(word[...])
    } else if word.count == 10, word.allSatisfy(CharacterClass.isDigit) {
      return code(word, negative: negative)
    } else if word.starts(with: [0x6B, 0x62]), (6...9).contains(word.count),
      word[2...].allSatisfy(CharacterClass.isDigit)
    {
      word.replaceSubrange(0..<2, with: CollectionOfOne(0x71))
    }
    return nil
  }

  private static func hexadecimal(_ digits: ArraySlice<UInt8>) -> [UInt8] {
    let significant = digits.drop { $0 == 0x30 }
    return [0x30, 0x78] + (significant.isEmpty ? [0x30] : Array(significant))
  }

  /// A number of ten digits as the 32 bits that it stands for, where their highest is set.
  private static func code(_ digits: [UInt8], negative: Bool) -> [UInt8]? {
    let value = digits.reduce(0) { $0 * 10 + UInt64($1 - 0x30) }
    let highest: UInt64 = 1 << 31
    if negative {
      return value <= highest
        ? [0x30, 0x78] + Array(String(2 * highest - value, radix: 16).utf8) : nil
    }
    return value >= highest && value < 2 * highest
      ? [0x30, 0x78] + Array(String(value, radix: 16).utf8) : nil
  }
}
