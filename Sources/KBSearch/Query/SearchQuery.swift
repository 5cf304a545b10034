/// What a reader typed, taken apart.
///
///     query  = *(word | "phrase" | -word | -"phrase" | filter ":" value)
///     filter = product | year | type
public struct SearchQuery: Sendable, Equatable {
  /// A word as typed.
  struct Word: Sendable, Equatable {
    var term: [UInt8]
    var kind: Tokenizer.Kind
    /// As it was typed, for who tells of it.
    var text: [UInt8] = []

    /// Whether it is meant as it is typed, as part of an identifier or a quotation.
    var isLiteral = false

    /// Whether it is a code, whatever the spelling.
    var isCode: Bool { SearchQuery.isCode(term) }

    /// Whether it is a compound of an identifier: `asp.parameters` of `ASP\Parameters`. Not the words that a hyphen joins,
    /// which can be written apart.
    var isIdentifier: Bool { kind == .compound && !term.allSatisfy(CharacterClass.isLetter) }
  }

  /// Whether a term is a code, whatever the spelling.
  static func isCode(_ term: some Collection<UInt8>) -> Bool {
    term.starts(with: [0x30, 0x78]) && term.dropFirst(2).allSatisfy(CharacterClass.isHexDigit)
  }

  /// Words that the article need not have, in order, with those of the phrases.
  var words: [Word] = []
  /// What must stand in the article as it is, each as words in order.
  var phrases: [[Word]] = []
  /// What must not.
  var excluded: [[[UInt8]]] = []
  /// What the article's facets must be.
  public var filters = SearchFilters()
  /// The article, where the query is a number and nothing else.
  public var number: UInt32?
  /// The term of the message that the query is, if any article quotes that.
  private(set) var message: [UInt8]?
  /// How many runs of characters without blanks the words come from; those of phrases do not count.
  private(set) var runs = 0

  /// Takes a query apart; anything is a query.
  public init(_ text: String) {
    let bytes = Array(text.utf8.prefix(Self.longest))
    number = Self.number(bytes)
    var scanner = QueryScanner(bytes)
    while let piece = scanner.next() {
      switch piece {
      case .filter(let name, let value): filters.add(name, value)
      case .words(let text, let isExcluded, let isPhrase):
        let words = Self.words(of: text, isPhrase: isPhrase)
        let phrase = words.filter { $0.kind != .compound }
        if isExcluded {
          // Every article has stop words: to exclude one would leave nothing.
          if words.contains(where: { $0.kind == .word }) { excluded.append(phrase.map(\.term)) }
        } else {
          self.words += words
          if !isPhrase { runs += text.split { $0 <= 0x20 }.count }
          if isPhrase, !phrase.isEmpty { phrases.append(phrase) }
        }
      }
    }
    words.removeSubrange(min(words.count, Self.mostWords)...)
    if excluded.isEmpty, filters.isEmpty {
      message = MessageTerm.term(of: String(decoding: bytes, as: UTF8.self))
    }
  }

  /// Whether only the articles' text tells which of them fit.
  var hasLiteralConditions: Bool { !phrases.isEmpty || !excluded.isEmpty }

  /// The compounds of a query that is one identifier.
  var identifier: [[UInt8]] {
    guard runs == 1, phrases.isEmpty, excluded.isEmpty else { return [] }
    return words.filter(\.isIdentifier).map(\.term)
  }

  /// In bytes; what follows is ignored.
  static let longest = 1000
  /// Terms that count; what follows is ignored.
  static let mostWords = 48

  private static func words(of text: [UInt8], isPhrase: Bool) -> [Word] {
    var words: [Word] = []
    var tokenizer = Tokenizer()
    tokenizer.scan(text) { kind, term, place in
      words.append(Word(term: term, kind: kind, text: Array(text[place]), isLiteral: isPhrase))
    }
    markIdentifiers(in: &words)
    return words
  }

  /// Marks the words that an identifier is made of.
  private static func markIdentifiers(in words: inout [Word]) {
    for (place, compound) in words.enumerated() where compound.isIdentifier {
      let parts = words.indices.prefix(place).filter { words[$0].kind != .compound }
      let isOfTwo = compound.term.dropFirst().contains(UInt8(ascii: "."))
      for part in parts.suffix(isOfTwo ? 2 : 1) { words[part].isLiteral = true }
    }
  }

  /// `Q198657`, `kb 198657`, `198657`: four to seven digits, or five to seven without a letter.
  private static func number(_ text: [UInt8]) -> UInt32? {
    var rest = text.drop { $0 <= 0x20 }
    while let last = rest.last, last <= 0x20 { rest.removeLast() }
    var shortest = 5
    if let first = rest.first, first | 0x20 == UInt8(ascii: "q") {
      rest.removeFirst()
      shortest = 4
    } else if rest.count > 2, rest.prefix(2).elementsEqual("kb".utf8, by: { $0 | 0x20 == $1 }) {
      rest.removeFirst(2)
      shortest = 4
    }
    rest = rest.drop { $0 == 0x20 }
    guard (shortest...7).contains(rest.count), rest.allSatisfy(CharacterClass.isDigit) else {
      return nil
    }
    return rest.reduce(0) { $0 * 10 + UInt32($1 - 0x30) }
  }
}
