/// Finds the pairs of neighbouring words in error text, so that a fragment of a message finds the article even where each
/// of its words is common.
///
/// Words with digits make none: they are rare enough to be found by themselves, and listings are full of them.
///
/// A pair is a term beside one of its words, the longer one that is no stop word: `full path` gives `full>path`, `the path`
/// gives `path<the`. In the order of the terms it stands next to that word, and mostly in the same file (``TermPlace``).
struct ErrorPhrases {
  /// How many pairs an article has at most, the first ones: what has more is a listing rather than messages.
  static let mostOfArticle = 40

  private var last: [UInt8] = []
  private var lastIsStopWord = true

  /// Takes the next term and hands out the pair that ends with it.
  mutating func next(_ kind: Tokenizer.Kind, _ term: [UInt8], _ take: ([UInt8]) -> Void) {
    guard kind != .compound else { return }
    if !last.isEmpty, let pair = Self.pair(last, lastIsStopWord, term, kind == .stopWord) {
      take(pair)
    }
    last = term
    lastIsStopWord = kind == .stopWord
  }

  /// Whether a term is a pair.
  static func isPair(_ term: some Collection<UInt8>) -> Bool { term.contains(where: isSign) }

  private static func isSign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
  }

  /// The word that a pair stands beside; `nil` of a term that is no pair.
  static func word(of term: [UInt8]) -> ArraySlice<UInt8>? {
    term.firstIndex(where: isSign).map { term[..<$0] }
  }

  /// The term of two neighbours; `nil` where both are stop words, or one has a digit.
  static func pair(
    _ left: [UInt8], _ leftIsStopWord: Bool, _ right: [UInt8], _ rightIsStopWord: Bool
  )
    -> [UInt8]?
  {
    if leftIsStopWord && rightIsStopWord { return nil }
    if left.contains(where: CharacterClass.isDigit) || right.contains(where: CharacterClass.isDigit)
    {
      return nil
    }
    let anchorsRight = leftIsStopWord || (!rightIsStopWord && right.count > left.count)
    let pair =
      anchorsRight ? right + [UInt8(ascii: "<")] + left : left + [UInt8(ascii: ">")] + right
    return pair
  }
}
