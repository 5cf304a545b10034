/// Takes the endings of inflection off English words: plural, `-ed`, `-ing`, the final `e`, doubled consonants.
///
/// Lighter than Porter's stemmer: it joins `install`, `installs`, `installed`, `installing`, and leaves `installer` and
/// `installation` words of their own. What remains need not be a word, only the same for all forms.
enum EnglishStemmer {
  /// Stems a word of lower-case ASCII letters in place.
  static func stem(_ word: inout [UInt8]) {
    guard word.count >= 3 else { return }
    dropPlural(&word)
    dropParticiple(&word)
    if word.count >= 3, word[word.count - 1] == e, hasVowel(word.dropLast()) || word.count > 3 {
      word.removeLast()
    }
    let last = word[word.count - 1]
    if word.count >= 3, last == word[word.count - 2], last != s, !isVowel(last), hasVowel(word[...])
    {
      word.removeLast()
    } else if word.count >= 3, last == y, !isVowel(word[word.count - 2]) {
      word[word.count - 1] = i
    }
  }

  /// `utilities` → `utiliti` (as `utility` becomes), `classes` → `class`, `files` → `file`; `status`, `basis`, `class` stay.
  private static func dropPlural(_ word: inout [UInt8]) {
    guard word.count > 3, word[word.count - 1] == s else { return }
    let before = word[word.count - 2]
    if before == e, word.count > 4 {
      let third = word[word.count - 3]
      if third == i || (third == s && word[word.count - 4] == s) {
        word.removeLast(2)
        return
      }
    }
    if before != s, before != u, before != i { word.removeLast() }
  }

  /// `-ing` and `-ed` after at least two letters, one of them a vowel; `need` and `string` stay.
  private static func dropParticiple(_ word: inout [UInt8]) {
    let count = word.count
    if count >= 5, word[count - 1] == g, word[count - 2] == n, word[count - 3] == i,
      hasVowel(word[..<(count - 3)])
    {
      word.removeLast(3)
    } else if count >= 4, word[count - 1] == d, word[count - 2] == e, word[count - 3] != e,
      hasVowel(word[..<(count - 2)])
    {
      word.removeLast(2)
    }
  }

  private static func hasVowel(_ letters: ArraySlice<UInt8>) -> Bool {
    letters.contains { isVowel($0) || $0 == y }
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case 0x61, e, i, 0x6F, u: return true
    default: return false
    }
  }

  private static let d = UInt8(ascii: "d")
  private static let e = UInt8(ascii: "e")
  private static let g = UInt8(ascii: "g")
  private static let i = UInt8(ascii: "i")
  private static let n = UInt8(ascii: "n")
  private static let s = UInt8(ascii: "s")
  private static let u = UInt8(ascii: "u")
  private static let y = UInt8(ascii: "y")
}
