import KBModel

/// The term of a whole message, by which a message that somebody pastes finds the articles that quote it.
///
///     term = word ">=" 8hexdigit
///
/// Stands beside its longest word, as pairs do (``ErrorPhrases``), so that it mostly is in a file that the query fetches
/// anyway. The digits are an FNV-1a checksum of the message's words, without what differs each time it is shown.
/// `search-query.js` makes the same.
enum MessageTerm {
  /// Shorter messages are what any text says.
  static let fewestWords = 3

  /// `nil` for a text that is too short, or has no word without digits.
  static func term(of message: String) -> [UInt8]? {
    let invariant = MessageMention.invariantText(of: message)
    var words: [[UInt8]] = []
    var longest: [UInt8] = []
    var tokenizer = Tokenizer()
    tokenizer.scan(Array(invariant.utf8)) { kind, term, _ in
      guard kind != .compound else { return }
      words.append(term)
      if kind == .word, term.count > longest.count,
        !term.contains(where: CharacterClass.isDigit)
      {
        longest = term
      }
    }
    guard words.count >= fewestWords, !longest.isEmpty else { return nil }
    let digits = String(checksum(words.joined(separator: [0x20])), radix: 16)
    let zeros = String(repeating: "0", count: 8 - digits.utf8.count)
    return longest + Array(">=\(zeros)\(digits)".utf8)
  }

  private static func checksum(_ bytes: some Sequence<UInt8>) -> UInt32 {
    bytes.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
  }
}
