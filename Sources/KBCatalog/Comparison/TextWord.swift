/// A word of a text, and what stands between it and the word before.
public struct TextWord: Hashable, Sendable {
  /// A run of characters without blanks, or a single character of a script that puts no blanks between words.
  public let text: String
  /// What stands before the word on its line: a blank, nothing, the blanks of a line of code as they are, or the mark
  /// between two cells of a table.
  public internal(set) var gap: String

  init(_ text: some StringProtocol, gap: String) {
    self.text = String(text)
    self.gap = gap
  }
}

extension TextWord {
  /// The words of a text, whose blanks become one blank each.
  static func words(of text: String) -> [TextWord] {
    var words = words(keepingBlanksOf: text)
    for index in words.indices where !words[index].gap.isEmpty {
      words[index].gap = index == 0 ? "" : " "
    }
    return words
  }

  /// The words of a line of code, with the blanks before each as they stand there.
  static func words(keepingBlanksOf text: String) -> [TextWord] {
    var words: [TextWord] = []
    let scalars = text.unicodeScalars
    var gapStart = scalars.startIndex
    var wordStart = scalars.startIndex
    /// Ends the word before `index`, if there is one.
    func endWord(_ index: String.Index) {
      guard wordStart < index else { return }
      words.append(TextWord(text[wordStart..<index], gap: String(text[gapStart..<wordStart])))
      gapStart = index
      wordStart = index
    }
    for index in scalars.indices {
      let scalar = scalars[index]
      if isBlank(scalar) {
        endWord(index)
        wordStart = scalars.index(after: index)
      } else if isWord(scalar) {
        endWord(index)
        endWord(scalars.index(after: index))
      }
    }
    endWord(scalars.endIndex)
    return words
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x80: return scalar.value <= 0x20
    // The blank without a width, also where it once marked the order of bytes.
    case 0x200B, 0xFEFF: return true
    default: return scalar.properties.isWhitespace
    }
  }

  /// Whether the character counts as a word: those of Chinese and Japanese, whose texts have no blanks.
  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3001...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF01...0xFFEF,
      0x20000...0x3FFFF:
      return true
    default: return false
    }
  }
}

extension TextWord {
  /// What words are compared by: the text itself, with plain signs in the place of those that typesetting puts there.
  /// Words that differ in anything else, such as a capital letter, are different words.
  var key: String { Self.key(of: text) }

  static func key(of text: String) -> String {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    var key = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x2018...0x201B, 0x2032: key.append("'")
      case 0x201C...0x201F, 0x2033: key.append("\"")
      case 0x2010...0x2015, 0x2212: key.append("-")
      case 0x2026: key.append(contentsOf: "...".unicodeScalars)
      // Shows where a word may be broken.
      case 0xAD: break
      default: key.append(scalar)
      }
    }
    return String(key)
  }
}
