/// What an empty result may be due to: words that no article has, and conditions that can be left out.
public struct LooseEnds: Hashable, Sendable {
  /// Words that no article has, each once, as it was typed first.
  public var unknown: [String] = []
  /// Whether there are words, and each is in every article.
  public var onlyStopWords = false
  /// How many quotations there are.
  public var phrases = 0
  /// How many exclusions.
  public var excluded = 0
  /// How many values of filters.
  public var filters = 0
}

extension LooseEnds {
  /// - Parameter plan: with what was found for its words.
  init(_ query: SearchQuery, _ plan: QueryPlan) {
    var terms = Set(plan.slots.filter { $0.isWord && $0.found.isEmpty }.flatMap(\.terms))
    for word in query.words where word.kind == .word && terms.remove(word.term) != nil {
      unknown.append(String(decoding: word.text, as: UTF8.self))
    }
    onlyStopWords = !query.words.isEmpty && query.words.allSatisfy { $0.kind == .stopWord }
    phrases = query.phrases.count
    excluded = query.excluded.count
    filters = query.filters.count
  }
}
