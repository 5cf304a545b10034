import KBModel

/// Finds the statements that an article's problem was corrected: `This problem was first corrected in Windows NT 4.0
/// Service Pack 5.`, and that a fix is to be had by itself: `A supported fix is now available …`.
///
/// The pass stops at words that end in `d` with white space behind them. ``FixSubject`` decides by the words before
/// whether the statement is about the article's own problem, ``ReleaseNames`` what the words behind name.
struct FixScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var found: [(release: String?, offset: Int)] = []

  /// More statements than this are a list of what a release corrected.
  static let mostMentions = 16

  /// The statements in a text, each release once, in the order of the text. Linear in its length.
  static func mentions(in text: BodyText) -> [FixMention] {
    let found = text.bytes.withUnsafeBufferPointer { bytes in
      var scanner = FixScanner(bytes: bytes)
      for range in text.ranges { scanner.scan(range) }
      return scanner.found
    }
    return found.filter { mention in
      // The number, where the text states it somewhere else.
      guard let release = mention.release, release.hasSuffix(ReleaseNames.unnumbered) else {
        return true
      }
      let start = release.dropLast(ReleaseNames.unnumbered.utf8.count)
      return !found.contains { $0.release?.hasPrefix(start + "SP") == true }
    }
    .prefix(mostMentions)
    .map { FixMention(release: $0.release, line: text.lineNumber(of: $0.offset)) }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private mutating func scan(_ range: Range<Int>) {
    var index = range.lowerBound
    while index + 1 < range.upperBound {
      guard bytes[index] == UInt8(ascii: "d"), bytes[index + 1] <= 0x20 else {
        index += 1
        continue
      }
      let end = index + 1
      index = end
      guard isPossible(at: end, before: range.upperBound) else { continue }
      let words = TextWords(bytes, range)
      let word = words.word(endingAt: end)
      guard let next = words.word(after: end) else { continue }
      let follower = bytes[next]
      if Self.verbs.contains(where: { bytes[word].equalsCaseInsensitively($0) }) {
        guard follower.equalsCaseInsensitively("in"),
          FixSubject(words).isOwnProblem(before: word.lowerBound)
        else { continue }
        for name in ReleaseNames.names(in: words.sentence(from: next.upperBound)) {
          add(name, at: word.lowerBound)
        }
      } else if bytes[word].equalsCaseInsensitively("supported"),
        follower.equalsCaseInsensitively("fix") || follower.equalsCaseInsensitively("hotfix"),
        Self.isAvailable(words.sentence(from: next.upperBound))
      {
        add(nil, at: word.lowerBound)
      }
    }
  }

  /// Whether the word before is one in `-ed`, and the one behind begins as `in`, `fix` and `hotfix` do: one in hundreds.
  private func isPossible(at end: Int, before limit: Int) -> Bool {
    guard end > 3, bytes[end - 2] == UInt8(ascii: "e") else { return false }
    var next = end
    while next < limit, bytes[next] <= 0x20 { next += 1 }
    guard next < limit else { return false }
    let first = bytes[next].lowercased
    return first == UInt8(ascii: "i") || first == UInt8(ascii: "f") || first == UInt8(ascii: "h")
  }

  private mutating func add(_ release: String?, at offset: Int) {
    if !found.contains(where: { $0.release == release }) { found.append((release, offset)) }
  }

  private static let verbs: [StaticString] = [
    "corrected", "fixed", "resolved", "addressed", "eliminated",
  ]

  /// Whether a sentence goes on with `… is now available`.
  private static func isAvailable(_ words: [String]) -> Bool {
    guard let available = words.firstIndex(where: { $0.hasPrefix("available") }) else {
      return false
    }
    return !words[..<available].contains("not")
  }
}
