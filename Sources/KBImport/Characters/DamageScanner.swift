#if canImport(Glibc)
  private import Glibc
#elseif canImport(Darwin)
  private import Darwin
#endif

/// Looks through a text for the signs of ``CharacterDamage``.
struct DamageScanner {
  /// Where each kind shows, in order.
  private(set) var places: [CharacterDamage.Kind: [Range<Int>]] = [:]
  /// Whether question marks stand in place of whole words.
  private var hasLostWords = false
  /// Whether a question mark stands inside a word: at its beginning alone it can be the mark of a parameter (`?name`).
  private var hasLetterInside = false

  /// So many words with a question mark inside are no patterns of a search.
  private static let fewestWords = 3
  private static let fewestWrongLetters = 2

  /// Whether there is enough of a kind.
  func isCertain(_ kind: CharacterDamage.Kind) -> Bool {
    let count = places[kind]?.count ?? 0
    switch kind {
    case .replacement, .apostrophes: return count > 0
    case .letters: return hasLostWords || (hasLetterInside && count >= Self.fewestWords)
    case .codePage: return count >= Self.fewestWrongLetters
    }
  }

  /// - Parameter text: valid UTF-8.
  mutating func scan(_ text: UnsafeBufferPointer<UInt8>) {
    var index = Self.next(in: text, from: 0)
    while index < text.count {
      if text[index] == UInt8(ascii: "?") {
        index = scanQuestionMark(text, at: index)
      } else {
        scanCharacter(text, at: index)
        index += max(1, Self.length(text[index]))
      }
      index = Self.next(in: text, from: index)
    }
  }

  /// The next question mark or character beyond ASCII. Most texts have neither.
  private static func next(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < text.count, text[index] < 0x80, text[index] != UInt8(ascii: "?") { index += 1 }
    return index
  }

  // MARK: Question marks

  /// - Returns: where the word ends that the question mark stands in.
  private mutating func scanQuestionMark(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    var start = index
    while start > 0, text[start - 1].isWordByte { start -= 1 }
    var end = index
    while end < text.count, text[end].isWordByte || text[end] == UInt8(ascii: "?") { end += 1 }
    // Part of an address, a path, an expression.
    guard start == 0 || text[start - 1].opensWord, Self.endsWord(at: end, in: text) else {
      return end
    }
    let word = UnsafeBufferPointer(rebasing: text[start..<end])
    if word.allSatisfy({ $0 == UInt8(ascii: "?") }) {
      return scanLostWords(text, start..<end)
    }
    guard let mark = word.firstIndex(of: UInt8(ascii: "?")),
      !word.contains(where: \.isDigit)
    else { return end }
    // A word in quotation marks of its own is a pattern that a text tells of.
    let isQuoted = start > 0 && end < text.count && text[start - 1] == 0x22 && text[end] == 0x22
    guard !isQuoted else { return end }
    let (before, after) = (word[..<mark], word[(mark + 1)...])
    if Self.isApostrophe(before, after) {
      places[.apostrophes, default: []].append(start..<end)
    } else if Self.isLetter(before, after) {
      places[.letters, default: []].append(start..<end)
      hasLetterInside = hasLetterInside || !before.isEmpty
    }
    return end
  }

  /// Two words or more of nothing but question marks, with one blank between them: `???? ??? ??`.
  private mutating func scanLostWords(
    _ text: UnsafeBufferPointer<UInt8>, _ first: Range<Int>
  ) -> Int {
    var end = first.upperBound
    var words = first.count > 1 ? 1 : 0
    while words > 0, end + 2 < text.count, text[end] == 0x20, text[end + 1] == UInt8(ascii: "?"),
      text[end + 2] == UInt8(ascii: "?")
    {
      end += 1
      while end < text.count, text[end] == UInt8(ascii: "?") { end += 1 }
      words += 1
    }
    guard words > 1, Self.endsWord(at: end, in: text) else { return end }
    hasLostWords = true
    places[.letters, default: []].append(first.lowerBound..<end)
    return end
  }

  /// Whether an English contraction or a Romance elision lost its apostrophe.
  private static func isApostrophe(
    _ before: Slice<UnsafeBufferPointer<UInt8>>, _ after: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Bool {
    let stem = String(decoding: before, as: UTF8.self).lowercased()
    switch String(decoding: after, as: UTF8.self) {
    case "s": return stem.utf8.count > 1
    case "t": return stem.hasSuffix("n")
    case "re", "ve", "ll", "d": return pronouns.contains(stem)
    case "m": return stem == "i"
    default:
      return elided.contains(stem) && after.count > 2 && after.first.map(isVowel) == true
        && after.allSatisfy { $0 != UInt8(ascii: "?") }
    }
  }

  private static let pronouns: Set<String> = [
    "i", "you", "he", "she", "it", "we", "they", "who", "there", "that",
  ]
  private static let elided: Set<String> = [
    "l", "d", "c", "j", "m", "n", "s", "t", "qu", "un", "dell", "all", "nell", "sull", "dall",
    "quell", "jusqu", "lorsqu", "puisqu",
  ]

  private static func isVowel(_ byte: UInt8) -> Bool {
    byte >= 0x80 || "aeiouhy".utf8.contains(byte | 0x20)
  }

  /// Whether a letter of a word was lost: `syst?me`, `?uvre`, `t?t`.
  private static func isLetter(
    _ before: Slice<UnsafeBufferPointer<UInt8>>, _ after: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Bool {
    guard let first = after.first, first.isLower, after.last != UInt8(ascii: "?") else {
      return false
    }
    // A word that a question mark begins: a question of Spanish begins with a capital, a parameter often has one.
    guard let last = before.last else {
      return after.count > 2 && after.allSatisfy { $0.isLower || $0 >= 0x80 }
    }
    return last.isLower || before.count == 1
  }

  // MARK: Characters beyond ASCII

  private mutating func scanCharacter(_ text: UnsafeBufferPointer<UInt8>, at index: Int) {
    let length = Self.length(text[index])
    let end = min(text.count, index + length)
    if text[index] == 0xEF, end - index == 3, text[index + 1] == 0xBF, text[index + 2] == 0xBD {
      if !Self.endsReference(text, at: index) {
        places[.replacement, default: []].append(Self.word(around: index..<end, in: text))
      }
      return
    }
    guard index > 0, Self.isLowercase(endingAt: index, in: text), length == 2 else { return }
    let scalar = UInt32(text[index] & 0x1F) << 6 | UInt32(text[index + 1] & 0x3F)
    let isAtEnd = Self.endsWord(at: end, in: text)
    let isWrong: Bool
    switch scalar {
    // À to Þ: a capital behind a small letter, and no small letter behind it.
    case 0xC0...0xD6, 0xD8...0xDE: isWrong = isAtEnd
    // Accents that stand alone: diaeresis, caron, breve, dot, ogonek, double acute.
    case 0xA8, 0x2C7, 0x2D8, 0x2D9, 0x2DB, 0x2DD: isWrong = isAtEnd
    default: isWrong = false
    }
    if isWrong { places[.codePage, default: []].append(Self.word(around: index..<end, in: text)) }
  }

  /// Whether the space behind an article's number was lost, which costs no text.
  private static func endsReference(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    var start = index
    while start > 0, text[start - 1].isGap { start -= 1 }
    let end = start
    while start > 0, text[start - 1].isDigit { start -= 1 }
    guard (5...7).contains(end - start) else { return false }
    if start > 0, text[start - 1] == UInt8(ascii: "Q") { start -= 1 }
    return start == 0 || !text[start - 1].isWordByte
  }

  /// Whether a word of running text ends there: a file name, an address or an expression would go on.
  private static func endsWord(at end: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard end < text.count, !text[end].isGap else { return true }
    if text[end] == UInt8(ascii: ".") { return end + 1 == text.count || text[end + 1].isGap }
    return "\"'),;".utf8.contains(text[end])
  }

  /// Whether a small letter ends there: of ASCII, or one of ß to ÿ.
  private static func isLowercase(
    endingAt index: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let last = text[index - 1]
    if last < 0x80 { return last.isLower }
    return index > 1 && text[index - 2] == 0xC3 && (0x9F...0xBF).contains(last) && last != 0xB7
  }

  private static func word(
    around range: Range<Int>, in text: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, range.lowerBound - start < 24, text[start - 1].isWordByte { start -= 1 }
    while end < text.count, end - range.upperBound < 24, text[end].isWordByte { end += 1 }
    // Not from the middle of a character.
    while start < range.lowerBound, text[start] & 0xC0 == 0x80 { start += 1 }
    while end > range.upperBound, end < text.count, text[end] & 0xC0 == 0x80 { end -= 1 }
    return start..<end
  }

  private static func length(_ first: UInt8) -> Int {
    first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }
}

extension UInt8 {
  /// A letter or digit, or part of a character beyond ASCII.
  fileprivate var isWordByte: Bool { self >= 0x80 || isAlphanumeric }

  fileprivate var isGap: Bool { self <= 0x20 }

  /// What may stand before a word of running text.
  fileprivate var opensWord: Bool { isGap || "\"'(".utf8.contains(self) }
}
