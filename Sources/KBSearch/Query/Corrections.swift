/// Finds the words that a mistyped one can mean.
enum Corrections {
  private static let limit = 3

  /// The words that one can mean: such as stand beside it, else any; most slips are behind the beginning of a word.
  static func words(for word: [UInt8], in index: inout IndexReader) throws -> [[UInt8]] {
    guard word.count >= SpellingFile.shortest, word.allSatisfy(CharacterClass.isLetter) else {
      return []
    }
    let near = words(for: word, in: try index.neighbours(of: word), limit: limit)
    guard near.isEmpty else { return near }
    var list = try index.spelling(word[0])
    if word[1] != word[0] { list += try index.spelling(word[1]) }
    return words(for: word, in: list, limit: limit)
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
