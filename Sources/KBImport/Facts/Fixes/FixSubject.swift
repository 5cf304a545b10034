/// Tells by the words before a verb (`corrected`) whether the article's own problem is meant.
///
///     statement := subject auxiliary adverb* verb
///     subject   := "This" | "It" | determiner word{0,3} noun
///
/// The subject begins a sentence: in `if this problem was corrected in` nothing is stated.
struct FixSubject {
  private let words: TextWords

  init(_ words: TextWords) { self.words = words }

  /// - Parameter index: where the verb begins.
  func isOwnProblem(before index: Int) -> Bool {
    guard var word = words.word(before: index) else { return false }
    while isOne(of: Self.adverbs, word) {
      guard let before = words.word(before: word.lowerBound) else { return false }
      word = before
    }
    guard isOne(of: Self.auxiliaries, word), let noun = words.word(before: word.lowerBound) else {
      return false
    }
    if isOne(of: Self.pronouns, noun) { return begins(noun) }
    guard isOne(of: Self.nouns, noun) else { return false }
    var start = noun.lowerBound
    for _ in 0..<4 {
      guard let word = words.word(before: start), !words.endsSentence(word) else { return false }
      if isOne(of: Self.determiners, word) { return begins(word) }
      start = word.lowerBound
    }
    return false
  }

  /// Whether a word begins a sentence: in upper case, or behind `However,`.
  private func begins(_ word: Range<Int>) -> Bool {
    if words.bytes[word.lowerBound].isUpper { return true }
    guard let before = words.word(before: word.lowerBound) else { return false }
    return words.bytes[before].equalsCaseInsensitively("however,")
  }

  private func isOne(of names: [StaticString], _ word: Range<Int>) -> Bool {
    let text = words.bytes[word]
    return names.contains { text.equalsCaseInsensitively($0) }
  }

  private static let auxiliaries: [StaticString] = [
    "was", "were", "is", "are", "has", "have", "had",
  ]
  private static let adverbs: [StaticString] = [
    "been", "first", "also", "now", "since", "already", "originally", "subsequently",
    "successfully",
    "completely",
  ]
  private static let pronouns: [StaticString] = ["this", "it"]
  private static let determiners: [StaticString] = ["this", "these", "the", "both", "all", "that"]
  private static let nouns: [StaticString] = [
    "problem", "problems", "bug", "bugs", "issue", "issues", "error", "errors", "limitation",
    "behavior", "defect", "defects", "condition", "restriction", "leak", "leaks", "documentation",
    "regression", "vulnerability",
  ]
}
