/// Which terms an excerpt shows.
struct ShownTerms {
  /// Of the query's words.
  private let typed: Set<[UInt8]>
  /// With those that were looked up for them.
  private let all: Set<[UInt8]>
  /// Rare words, for which others were looked up too.
  private let rare: Set<[UInt8]>

  /// - Parameters:
  ///   - words: the terms of the query's words.
  ///   - plan: with what was looked up for them.
  init(of words: [[UInt8]], _ plan: QueryPlan) {
    typed = Set(words)
    all = typed.union(plan.slots.filter(\.isWord).flatMap(\.terms))
    rare = Set(plan.slots.compactMap(\.typed?.term))
  }

  /// Where a rare word itself is in a text, not what it may mean.
  func terms(in text: Evidence.Text) -> Set<[UInt8]> {
    !rare.isEmpty && text.terms.contains(where: rare.contains) ? typed : all
  }
}
