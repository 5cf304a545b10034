/// What of a query is looked up in the index.
struct QueryPlan {
  /// Words make up the query; compounds and pairs only add to what their words have.
  enum Kind {
    case word, compound, pair
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
    /// Of a rare word that may be a slip, for which others fill the slot: the word itself.
    var typed: TypedWord?

    var isWord: Bool { kind == .word }
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
            weight: word.kind == .word ? 1 : Ranking.compoundWeight, isLiteral: word.isLiteral))
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
  }

  /// Leaves out pairs that cost more files than they are worth.
  mutating func limitPairs(to directory: IndexDirectory) {
    var files = Set(
      slots.filter { $0.kind != .pair }.compactMap { directory.path(of: $0.terms[0]) })
    var budget = Ranking.pairFiles
    slots.removeAll { slot in
      guard slot.kind == .pair, let file = directory.path(of: slot.terms[0]), !files.contains(file)
      else { return false }
      budget -= 1
      if budget >= 0 { files.insert(file) }
      return budget < 0
    }
  }
}
