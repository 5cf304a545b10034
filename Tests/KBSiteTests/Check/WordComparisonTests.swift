import Testing
import TestSupport

@testable import KBSite

@Suite("Words compared in order")
struct WordComparisonTests {
  private struct Result: Equatable {
    var lost: [String] = []
    var invented: [String] = []
  }

  /// Each line of `source` is a line of the file.
  private func compare(_ source: String, _ page: String) -> Result {
    var lines = WordList(Array(source.utf8))
    var start = 0
    for (number, line) in source.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      lines.add(start..<(start + line.utf8.count), line: number + 1)
      start += line.utf8.count + 1
    }
    var words = WordList(Array(page.utf8))
    words.add(0..<page.utf8.count)
    let comparison = WordComparison(lines, words)
    return Result(
      lost: comparison.lost.map { lines.text($0) },
      invented: comparison.invented.map { words.text($0.page) })
  }

  @Test("equal words")
  func equal() {
    #expect(compare("a b c", "a b c") == Result())
    #expect(compare("", "") == Result())
  }

  @Test("a word lost, invented, altered, at each place")
  func differences() {
    #expect(compare("a b c d e", "b c d e") == Result(lost: ["a"]))
    #expect(compare("a b c d e", "a b d e") == Result(lost: ["c"]))
    #expect(compare("a b c d e", "a b c d") == Result(lost: ["e"]))
    #expect(compare("a b c d e", "x a b c d e") == Result(invented: ["x"]))
    #expect(compare("a b c d e", "a b x c d e") == Result(invented: ["x"]))
    #expect(compare("a b c d e", "a b c d e x") == Result(invented: ["x"]))
    #expect(compare("a b c d e", "a b C d e") == Result(lost: ["c"], invented: ["C"]))
    #expect(compare("a a", "a") == Result(lost: ["a"]))
    #expect(compare("", "x") == Result(invented: ["x"]))
    #expect(compare("a", "") == Result(lost: ["a"]))
  }

  @Test("moved words are no difference, one of two is")
  func moved() {
    #expect(compare("a b c d e f g h", "e f g h a b c d") == Result())
    #expect(compare("a b a c d e", "b c d e a") == Result(lost: ["a"]))
  }

  @Test("a word cut at the end of a line is one; inside a line it is not")
  func joined() {
    #expect(compare("see www\nexample for", "see wwwexample for") == Result())
    #expect(compare("x ab\ncd\nef y", "x abcdef y") == Result())
    #expect(
      compare("see www example for", "see wwwexample for")
        == Result(lost: ["www", "example"], invented: ["wwwexample"]))
  }

  @Test("more words lost in a row than are looked ahead")
  func longGap() {
    let gap = (0..<500).map { "w\($0)" }
    #expect(
      compare("a b " + gap.joined(separator: " ") + " c d e", "a b c d e") == Result(lost: gap))
  }

  @Test("texts without a word in common end soon")
  func nothingInCommon() {
    let source = (0..<50_000).map { "a\($0)" }.joined(separator: " ")
    let page = (0..<50_000).map { "b\($0)" }.joined(separator: " ")
    let result = compare(source, page)
    #expect(result.lost.count == 50_000)
    #expect(result.invented.count == 50_000)
  }

  @Test("every single loss and addition in a text of random words is found")
  func everyMutation() {
    var generator = SplitMix(seed: 7)
    let words = (0..<120).map { _ in "w\(generator.next() % 9)" }
    let text = words.joined(separator: " ")
    for index in words.indices {
      var fewer = words
      fewer.remove(at: index)
      #expect(
        compare(text, fewer.joined(separator: " ")) == Result(lost: [words[index]]), "\(index)")
      var more = words
      more.insert("new", at: index)
      #expect(compare(text, more.joined(separator: " ")) == Result(invented: ["new"]), "\(index)")
    }
  }
}

/// A generator of random numbers with a seed (SplitMix64).
private struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
