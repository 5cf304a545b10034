/// Adds up what each document has of a query, slot by slot, rare ones first.
struct Scoreboard {
  /// What a document has.
  private struct Entry {
    let number: UInt32
    var score = 0.0
    /// A bit for each word: which it has, which of them in its title, and of which it has what was typed.
    var words: UInt32 = 0
    var titles: UInt32 = 0
    var typed: UInt32 = 0
  }

  /// The documents of a term, and how rare it is.
  struct Term {
    var postings: ArraySlice<UInt32>
    var rarity: Double
  }

  private let allowed: Set<UInt32>?
  private let enough: Int
  private var entries: [Entry] = []
  /// For each number, its place among the entries, from 1.
  private var places: [UInt32] = []
  /// Of each word, and of what was typed: rarer where others fill its slot, too.
  private var rarities: [(slot: Double, typed: Double)] = []

  /// - Parameters:
  ///   - allowed: the numbers of the documents that count, `nil` if all do.
  ///   - enough: where there are so many documents, further slots only add to these.
  init(allowed: Set<UInt32>? = nil, enough: Int = Ranking.enoughDocuments) {
    self.allowed = allowed
    self.enough = enough
  }

  /// Makes the documents of postings count, whatever else they have.
  mutating func admit(_ postings: ArraySlice<UInt32>) {
    for posting in postings { _ = place(of: posting >> 4, isOpen: true) }
  }

  /// Adds what documents have of a slot. Where there are enough already it adds to these only, but for the first word: all
  /// that have all words have it.
  /// - Parameter terms: of several, the strongest counts; what was typed comes before what it may mean.
  mutating func add(_ terms: [Term], rarity: Double, isWord: Bool) {
    let isOpen = entries.count < enough || isWord && rarities.isEmpty
    var bit: UInt32 = 0
    if isWord {
      bit = 1 << UInt32(rarities.count)
      rarities.append((rarity, terms.first?.rarity ?? rarity))
    }
    var strongest: [UInt32: Double] = [:]
    for term in terms {
      for posting in term.postings {
        guard let place = place(of: posting >> 4, isOpen: isOpen) else { continue }
        let score = term.rarity * Ranking.strength(posting & 15)
        let before = strongest[posting >> 4] ?? 0
        if score > before {
          entries[place].score += score - before
          if terms.count > 1 { strongest[posting >> 4] = score }
        }
        entries[place].words |= bit
        if term.rarity != rarity { entries[place].typed |= bit }
        if posting & Impact.title != 0 { entries[place].titles |= bit }
      }
    }
  }

  /// Where a document's entry is, a new one if there may be one.
  private mutating func place(of number: UInt32, isOpen: Bool) -> Int? {
    if Int(number) < places.count, places[Int(number)] > 0 { return Int(places[Int(number)]) - 1 }
    guard isOpen, allowed?.contains(number) ?? true else { return nil }
    if Int(number) >= places.count {
      places += repeatElement(0, count: Int(number) + 1 - places.count)
    }
    entries.append(Entry(number: number))
    places[Int(number)] = UInt32(entries.count)
    return entries.count - 1
  }

  /// How many documents have anything.
  var count: Int { entries.count }

  /// How many have all words.
  var completeCount: Int {
    let all = 1 << UInt32(rarities.count) - 1 as UInt32
    return entries.count { $0.words == all }
  }

  /// The best documents.
  func best(_ count: Int) -> [UInt32] {
    var scored = entries.map { (number: $0.number, score: score(of: $0)) }
    scored.sort { left, right in
      left.score != right.score ? left.score > right.score : left.number > right.number
    }
    return scored.prefix(count).map(\.number)
  }

  /// What one of the documents has in all.
  func score(_ number: UInt32) -> Double { score(of: entry(number)) }

  private func entry(_ number: UInt32) -> Entry { entries[Int(places[Int(number)]) - 1] }

  /// The sum of what a document has, with what having many words is worth.
  private func score(of entry: Entry) -> Double {
    // The rarities of all words, of those that the document has, and of those in its title.
    var (total, coverage, inTitle) = (0.0, 0.0, 0.0)
    for (place, rarity) in rarities.enumerated() {
      let bit: UInt32 = 1 << UInt32(place)
      let value = entry.typed & bit != 0 ? rarity.typed : rarity.slot
      total += value
      if entry.words & bit != 0 { coverage += value }
      if entry.titles & bit != 0 { inTitle += value }
    }
    guard total > 0 else { return entry.score }
    return entry.score
      + (Ranking.coverageWeight * coverage * coverage
        + Ranking.titleCoverageWeight * inTitle * inTitle) / total
  }
}
