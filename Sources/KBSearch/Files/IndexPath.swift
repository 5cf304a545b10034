import KBModel

/// The names of the index files, below ``folder``. Readers compute them, so no table of names is needed.
public enum IndexPath {
  /// Below the site's folder.
  public static let folder = "search/index/"

  /// The folder of the index of articles in a language. Each language has an index of its own, whose files are named as
  /// those of the English one below it.
  public static func folder(of language: String) -> String {
    language == ArticleKey.english ? folder : "\(folder)\(language)/"
  }

  /// Where a file of the index of a language stands.
  /// - Parameter path: as the index names it, below ``folder``.
  public static func path(_ path: String, in language: String) -> String {
    folder(of: language) + path.dropFirst(folder.utf8.count)
  }

  /// The language of the index that a file belongs to; `nil` for a file of no index.
  public static func language(of path: String) -> String? {
    guard path.hasPrefix(folder) else { return nil }
    let rest = path.dropFirst(folder.utf8.count)
    return rest.firstIndex(of: "/").map { String(rest[..<$0]) } ?? ArticleKey.english
  }

  static let facets = folder + "facets.bin"

  /// What files there are for a vocabulary.
  static func directory(_ vocabulary: Vocabulary) -> String {
    "\(folder)\(vocabulary.rawValue).bin"
  }

  /// The terms from `boundary` up to the next boundary of the series.
  static func shard(_ series: Series, _ boundary: [UInt8]) -> String {
    "\(folder)\(series.rawValue)-\(spelled(boundary)).bin"
  }

  /// The documents of a common word.
  static func common(_ term: [UInt8]) -> String { "\(folder)common-\(spelled(term)).bin" }

  /// The words that begin with a letter, for spelling.
  static func spelling(_ letter: UInt8) -> String { "\(folder)spelling-\(spelled([letter])).bin" }

  /// Words and codes have files of their own, and a directory: who looks for a code loads nothing of words.
  enum Vocabulary: String, CaseIterable, Sendable {
    case words, codes

    /// The vocabulary of a term: words are made of letters alone; so are pairs of words.
    init(of term: some Collection<UInt8>) {
      self =
        term.allSatisfy { CharacterClass.isLetter($0) || $0 >= 0x80 } || ErrorPhrases.isPair(term)
        ? .words : .codes
    }
  }

  /// Files that share the terms of a vocabulary, in their order: with the documents that tell them, or with the long articles
  /// that merely mention them.
  enum Series: String, CaseIterable, Sendable {
    case words, codes
    case mentionedWords = "mentioned-words"
    case mentionedCodes = "mentioned-codes"

    static func telling(_ vocabulary: Vocabulary) -> Series {
      vocabulary == .words ? .words : .codes
    }

    static func mentioning(_ vocabulary: Vocabulary) -> Series {
      vocabulary == .words ? .mentionedWords : .mentionedCodes
    }
  }

  /// Letters and digits as they are, all else as `_` and two hexadecimal digits.
  private static func spelled(_ term: [UInt8]) -> String {
    var name: [UInt8] = []
    for byte in term {
      if CharacterClass.isDigit(byte) || (0x61...0x7A).contains(byte) {
        name.append(byte)
      } else {
        name += [0x5F, hexDigits[Int(byte >> 4)], hexDigits[Int(byte & 15)]]
      }
    }
    return String(decoding: name, as: UTF8.self)
  }

  private static let hexDigits = Array("0123456789abcdef".utf8)
}
