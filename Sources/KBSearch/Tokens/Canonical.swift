/// One spelling for the words that have several.
enum Canonical {
  /// Rewrites a folded word: a code becomes `0x` and its digits without leading zeros (`0x8004010F`, `8004010F` and
  /// `-2147221233` are one code), an article number `q` and its digits, an English word its stem.
  static func normalize(_ word: inout [UInt8]) {
    guard let first = word.first else { return }
    if word.allSatisfy(CharacterClass.isLetter) {
      EnglishStemmer.stem(&word)
    } else if first == 0x30, word.count > 2, word[1] == 0x78,
      word[2...].allSatisfy(CharacterClass.isHexDigit)
    {
      word = hexadecimal(word[2...])
    } else if word.count == 8, word.allSatisfy(CharacterClass.isHexDigit) {
      word = hexadecimal(word[...])
    } else if word.count == 10, first != 0x30, word.allSatisfy(CharacterClass.isDigit) {
      if let code = code(word) { word = code }
    } else if word.starts(with: [0x6B, 0x62]), (6...9).contains(word.count),
      word[2...].allSatisfy(CharacterClass.isDigit)
    {
      word.replaceSubrange(0..<2, with: CollectionOfOne(0x71))
    }
  }

  private static func hexadecimal(_ digits: ArraySlice<UInt8>) -> [UInt8] {
    let significant = digits.drop { $0 == 0x30 }
    return [0x30, 0x78] + (significant.isEmpty ? [0x30] : Array(significant))
  }

  /// A number of ten digits as the 32 bits that it stands for. One that leaves the highest bit clear is taken as negative: the
  /// sign is often left out.
  private static func code(_ digits: [UInt8]) -> [UInt8]? {
    let value = digits.reduce(0) { $0 * 10 + UInt64($1 - 0x30) }
    let highest: UInt64 = 1 << 31
    guard value < 2 * highest else { return nil }
    let code = value < highest ? 2 * highest - value : value
    return [0x30, 0x78] + Array(String(code, radix: 16).utf8)
  }
}
