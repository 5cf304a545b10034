/// What of a query is looked up in the index.
struct QueryPlan {
  /// Words make up the query; compounds, pairs and the whole message only add to what their words have.
  enum Kind {
    case word, compound, pair, message
  }

  /// A term and what it counts.
  struct Slot {
    /// The terms that fill it; the strongest counts.
    var terms: [[UInt8]]
    var kind: Kind
    /// In relation to the rarity of the term.
    var weight: Double
    /// What the index has of the terms; empty before it was asked, and where it has none.
    var found: [IndexReader.Term] = []
    /// Whether it is meant as it is typed.
    var isLiteral = false
    /// Whether it is a compound of an identifier.
    var isIdentifier = false
    /// Of a rare word that may be a slip, for which others fill the slot: the word itself.
    var typed: TypedWord?

    var isWord: Bool { kind == .word }

    /// How many documents have the most frequent of the terms.
    var highestFrequency: Int { found.map(\.frequency).max() ?? 0 }
  }

  /// A word of the query that some articles have.
  struct TypedWord {
    var term: [UInt8]
    var found: IndexReader.Term
  }

  var slots: [Slot] = []
  /// The words in their order, stop words too, for phrases.
  private(set) var sequence: [[UInt8]] = []
  /// For each, how it was typed in lower case if it is a code.
  private(set) var spellings: [[UInt8]?] = []

  init(_ query: SearchQuery) {
    var seen: Set<[UInt8]> = []
    var last: SearchQuery.Word?
    var pairs: [Slot] = []
    for word in query.words {
      if word.kind != .stopWord, seen.insert(word.term).inserted {
        slots.append(
          Slot(
            terms: [word.term], kind: word.kind == .word ? .word : .compound,
            weight: word.kind == .word ? 1 : Ranking.compoundWeight, isLiteral: word.isLiteral,
            isIdentifier: word.isIdentifier))
      }
      guard word.kind != .compound else { continue }
      sequence.append(word.term)
      spellings.append(word.isCode ? word.text.lowercasedText : nil)
      if let left = last,
        let pair = ErrorPhrases.pair(
          left.term, left.kind == .stopWord, word.term, word.kind == .stopWord),
        seen.insert(pair).inserted
      {
        pairs.append(Slot(terms: [pair], kind: .pair, weight: Ranking.pairWeight))
      }
      last = word
    }
    slots += pairs
    if let message = query.message {
      slots.append(Slot(terms: [message], kind: .message, weight: Ranking.messageWeight))
    }
  }

  /// How many documents have a term as it was looked up.
  func frequency(of term: [UInt8]) -> Int {
    slots.first { $0.terms[0] == term }?.highestFrequency ?? 0
  }

  /// The slots of which something was found, those of rare terms first.
  var rarestFirst: [Slot] {
    let known = slots.filter { !$0.found.isEmpty }.enumerated()
    return known.sorted { left, right in
      (left.element.highestFrequency, left.offset) < (right.element.highestFrequency, right.offset)
    }.map(\.element)
  }

  /// Leaves out what costs more files than it is worth: of very many words the most frequent, all but a few compounds, most
  /// pairs.
  mutating func limitFiles(of directory: IndexDirectory) {
    var files: Set<String> = []
    func isAffordable(_ place: Int, _ most: Int) -> Bool {
      guard let file = directory.path(of: slots[place].terms[0]), !files.contains(file) else {
        return true
      }
      guard files.count < most else { return false }
      files.insert(file)
      return true
    }
    // Of those that are not common, codes come first.
    func frequency(_ place: Int) -> Int {
      let term = slots[place].terms[0]
      return directory.common(term)?.frequency
        ?? (IndexPath.Vocabulary(of: term) == .codes ? -1 : 0)
    }
    let compounds = slots.indices.filter { slots[$0].kind == .compound }
      .sorted { (slots[$0].isIdentifier ? 1 : 0, $0) < (slots[$1].isIdentifier ? 1 : 0, $1) }
      .suffix(Ranking.compounds)
    let words = slots.indices.filter { slots[$0].isWord }
      .sorted { (frequency($0), $0) < (frequency($1), $1) }
    // A compound tells more than its parts, whatever their frequency.
    var kept = compounds.filter { isAffordable($0, Ranking.files) }
    let mostKept = kept.count + Ranking.words
    for word in words where kept.count < mostKept && isAffordable(word, Ranking.files) {
      kept.append(word)
    }
    let most = min(files.count + Ranking.pairFiles, Ranking.files)
    slots = slots.indices.filter { place in
      switch slots[place].kind {
      case .word, .compound: kept.contains(place)
      case .pair: isAffordable(place, most)
      case .message: true
      }
    }.map { slots[$0] }
  }
}
