extension QueryPlan {
  /// What was typed, and what it was taken for.
  typealias Correction = (word: [UInt8], term: [UInt8])

  /// Looks all terms up.
  ///
  /// The parts of an identifier that are common or short tell little of it: only where nothing else of it is known they
  /// are looked up. Where there are articles that have all its compounds, these count alone.
  ///
  /// Long articles that merely mention a term would hardly be shown beside those that have several or a common one: they
  /// are asked for only where no others have it, or so few that it may be a slip. They may be all that have a rare word, or
  /// an identifier, or a code that hardly any others tell, or all that is left of others.
  /// - Parameter isNarrowed: whether not all articles that have the words are wanted.
  /// - Returns: what was searched for instead of words that no article has, and beside those that hardly any has.
  mutating func lookUp(
    in index: inout IndexReader, identifier: [[UInt8]], isNarrowed: Bool
  ) throws -> [Correction] {
    let all = slots
    if !identifier.isEmpty {
      slots.removeAll { slot in
        index.directory.place(of: slot.terms[0]).isCommon
          || slot.isWord && slot.terms[0].count <= 3
      }
    }
    try fill(in: &index, identifier, isNarrowed)
    if keepWhole(identifier) { return [] }
    if slots.count < all.count, slots.allSatisfy(\.found.isEmpty) {
      slots = all
      try fill(in: &index, [], isNarrowed)
    }
    return try guess(in: &index)
  }

  /// Looks the slots up as they were typed.
  private mutating func fill(
    in index: inout IndexReader, _ identifier: [[UInt8]], _ isNarrowed: Bool
  ) throws {
    let isRare =
      slots.count(where: \.isWord) <= Ranking.rareWords
      && slots.allSatisfy { index.directory.common($0.terms[0]) == nil }
    for place in slots.indices {
      let slot = slots[place]
      let asksAll =
        isNarrowed || isRare && !SearchQuery.isCode(slot.terms[0])
        || !identifier.isEmpty && slot.kind == .compound
      try slots[place].ask { try asksAll ? index.term($0) : index.told($0) }
      let isEnough =
        !slots[place].found.isEmpty && !slots[place].mayBeSlip
        && (!isRare || slots[place].frequency >= Ranking.enoughTold)
      if !asksAll, !isEnough { try slots[place].ask { try index.term($0) } }
    }
  }

  /// Leaves only the compounds of an identifier, with the documents that have them all as far as they are listed for them,
  /// if there are any.
  private mutating func keepWhole(_ identifier: [[UInt8]]) -> Bool {
    var compounds = slots.filter { identifier.contains($0.terms[0]) }
    let complete = compounds.filter { $0.found.allSatisfy(\.listing.isComplete) }
    let documents = (complete.isEmpty ? compounds : complete)
      .map { Set($0.found.flatMap(\.listing.documents)) }
    let having = documents.dropFirst().reduce(documents.first ?? []) { $0.intersection($1) }
    guard !having.isEmpty else { return false }
    for place in compounds.indices {
      for term in compounds[place].found.indices {
        let postings = compounds[place].found[term].listing.postings
        compounds[place].found[term].listing.postings =
          postings.filter { having.contains($0 >> 4) }[...]
      }
    }
    slots = compounds
    return true
  }

  /// For words that no article has: the words that they begin, else those that were meant. For those that few have, which
  /// may be slips of theirs, what very many have; the slot has both then.
  private mutating func guess(in index: inout IndexReader) throws -> [Correction] {
    var corrections: [Correction] = []
    let asked = Set(slots.flatMap(\.terms))
    let last = slots.lastIndex(where: \.isWord)
    for place in slots.indices where slots[place].isDoubtful {
      let slot = slots[place]
      let word = slot.terms[0]
      var terms: [[UInt8]] = []
      if place == last, slot.isUnknown, word.count >= 3 {
        terms = try index.terms(beginning: word, limit: Ranking.beginnings)
      }
      if terms.isEmpty, slot.mayBeSlip {
        terms = Corrections.words(for: word, in: index, frequency: slot.frequency, except: asked)
        if let term = terms.first { corrections.append((word, term)) }
      }
      guard !terms.isEmpty else { continue }
      slots[place].typed = slot.found.first.map { TypedWord(term: word, found: $0) }
      slots[place].terms = terms
      slots[place].weight *= Ranking.guessWeight
      try slots[place].lookUp(in: &index)
    }
    return corrections
  }
}

extension QueryPlan.Slot {
  /// How many articles have what was typed, as far as it was looked up.
  fileprivate var frequency: Int { found.first?.frequency ?? 0 }

  /// Whether no article has a word.
  fileprivate var isUnknown: Bool { isWord && found.isEmpty }

  /// Whether a word may be a slip: no article has it, or so few that it can be a slip of theirs.
  fileprivate var mayBeSlip: Bool {
    isWord && SpellingFile.fits(terms[0])
      && (found.isEmpty || !isLiteral && frequency <= Ranking.slipFrequency)
  }

  /// Whether a word may stand for others: no article has it, or it may be a slip.
  fileprivate var isDoubtful: Bool { isUnknown || mayBeSlip }

  /// Looks the terms up; what long articles merely mention only where no others have it.
  fileprivate mutating func lookUp(in index: inout IndexReader) throws {
    try ask { try index.told($0) }
    if found.isEmpty { try ask { try index.term($0) } }
  }

  fileprivate mutating func ask(_ look: ([UInt8]) throws -> IndexReader.Term) throws {
    found = try terms.map(look).filter { $0.frequency > 0 }
  }
}
