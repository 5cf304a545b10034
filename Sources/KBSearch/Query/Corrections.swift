/// Finds the words that a mistyped one can mean.
enum Corrections {
  /// The words that one can mean: of those that begin with its first or second letter, and the common ones.
  /// - Parameters:
  ///   - frequency: how many articles have the word itself; it takes far more that have the other one then.
  ///   - asked: the terms that are asked for anyway.
  static func words(
    for word: [UInt8], in index: IndexReader, frequency: Int = 0, except asked: Set<[UInt8]> = []
  ) -> [[UInt8]] {
    guard SpellingFile.fits(word) else { return [] }
    let letters = Set(word.prefix(2))
    let others = index.commonWords.filter { !letters.contains($0.term[0]) }
    // Where a file is missing or damaged, there is less to mend with.
    var list = letters.reduce(into: others) { $0 += (try? index.spelling($1)) ?? [] }
    let least = frequency > 0 ? SpellingFile.weight(of: frequency) + UInt8(Ranking.slipRatio) : 0
    list.removeAll { $0.weight < least || asked.contains($0.term) }
    return words(for: word, in: list, limit: 3)
  }

  /// The most frequent words one slip away: a letter too many, missing, wrong, or two changed places.
  static func words(for word: [UInt8], in list: [SpellingFile.Word], limit: Int)
    -> [[UInt8]]
  {
    var found = list.filter { isNear($0.term, word) }
    found.sort { left, right in
      left.weight != right.weight
        ? left.weight > right.weight : left.term.lexicographicallyPrecedes(right.term)
    }
    return found.prefix(limit).map(\.term)
  }

  /// Whether one slip leads from one word to the other.
  static func isNear(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    let (short, long) = left.count < right.count ? (left, right) : (right, left)
    guard long.count - short.count <= 1 else { return false }
    var start = 0
    while start < short.count, short[start] == long[start] { start += 1 }
    if start == long.count { return false }
    let rest = short[start...]
    if short.count < long.count { return rest.elementsEqual(long[(start + 1)...]) }
    if short[(start + 1)...].elementsEqual(long[(start + 1)...]) { return true }
    return start + 1 < short.count && short[start] == long[start + 1]
      && short[start + 1] == long[start]
      && short[(start + 2)...].elementsEqual(long[(start + 2)...])
  }
}
