/// Adds up what each document has of a query, slot by slot.
struct Scoreboard {
  private var scores: [Double] = []
  private var coverage: [Double] = []
  private var titleCoverage: [Double] = []
  /// For each document, by how much the words that it has are rarer than their slots.
  private var excess: [Double] = []
  /// For each document, how many words it has.
  private var words: [UInt8] = []
  /// For each document, the last slot that it has, and what it has of it.
  private var lastSlot: [UInt32] = []
  private var best: [Double] = []
  private var bestTitle: [Double] = []
  /// Documents that have anything.
  private(set) var documents: [UInt32] = []
  private var slot: UInt32 = 0
  /// Of the slot.
  private var rarity = 0.0
  private var isWord = false
  /// The rarities of all words.
  private(set) var total = 0.0
  private var wordCount: UInt8 = 0

  /// Begins a slot; the postings that follow are alternatives.
  mutating func begin(rarity: Double, isWord: Bool) {
    slot += 1
    self.rarity = rarity
    self.isWord = isWord
    guard isWord else { return }
    wordCount += 1
    total += rarity
  }

  /// Adds what documents have of a term.
  /// - Parameter rarity: the term's; one that is rarer than the slot comes before the others.
  mutating func add(_ postings: ArraySlice<UInt32>, rarity: Double) {
    if let last = postings.last { grow(Int(last >> 4) + 1) }
    for posting in postings {
      let number = Int(posting >> 4)
      let impact = posting & 15
      if lastSlot[number] != slot {
        if lastSlot[number] == 0 { documents.append(posting >> 4) }
        lastSlot[number] = slot
        best[number] = 0
        bestTitle[number] = 0
        if isWord {
          words[number] += 1
          coverage[number] += rarity
          excess[number] += rarity - self.rarity
        }
      }
      let score = rarity * Ranking.strength(impact)
      if score > best[number] {
        scores[number] += score - best[number]
        best[number] = score
      }
      if isWord, impact & Impact.title != 0, bestTitle[number] == 0 {
        titleCoverage[number] += rarity
        bestTitle[number] = rarity
      }
    }
  }

  /// What a document has in all.
  func score(_ document: UInt32) -> Double {
    let number = Int(document)
    let total = totalOf(number)
    guard total > 0 else { return scores[number] }
    return scores[number] + Ranking.coverageWeight * coverage[number] * coverage[number] / total
      + Ranking.titleCoverageWeight * titleCoverage[number] * titleCoverage[number] / total
  }

  /// Which share of all words a document has in its title, each by its rarity.
  func titleShare(_ document: UInt32) -> Double {
    titleCoverage[Int(document)] / totalOf(Int(document))
  }

  /// The rarities of all words, of those that a document has as rare as it has them.
  private func totalOf(_ number: Int) -> Double { total + excess[number] }

  /// Whether a document has all words.
  func isComplete(_ document: UInt32) -> Bool { words[Int(document)] == wordCount }

  private mutating func grow(_ count: Int) {
    guard count > scores.count else { return }
    let more = count - scores.count
    scores += repeatElement(0, count: more)
    coverage += repeatElement(0, count: more)
    titleCoverage += repeatElement(0, count: more)
    excess += repeatElement(0, count: more)
    words += repeatElement(0, count: more)
    lastSlot += repeatElement(0, count: more)
    best += repeatElement(0, count: more)
    bestTitle += repeatElement(0, count: more)
  }
}
