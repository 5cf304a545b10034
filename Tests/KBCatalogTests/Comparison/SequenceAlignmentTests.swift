import Testing
import TestSupport

@testable import KBCatalog

struct SequenceAlignmentTests {
  private func alignment(_ left: String, _ right: String) -> [[Int]] {
    let numbers = [left, right].map { $0.utf8.map { Int($0) }[...] }
    return SequenceAlignment(numbers[0], numbers[1]).matches.map { [$0.left, $0.right] }
  }

  @Test func findsWhatIsCommonInOrder() {
    #expect(alignment("abcd", "abcd") == [[0, 0], [1, 1], [2, 2], [3, 3]])
    #expect(alignment("axbyc", "abzc") == [[0, 0], [2, 1], [4, 3]])
    #expect(alignment("abc", "xyz").isEmpty)
    #expect(alignment("", "abc").isEmpty)
    #expect(alignment("aba", "a") == [[0, 0]])
  }

  @Test(arguments: 1...40)
  func isAsLongAsTheLongestCommonSubsequence(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    func sequence() -> [Int] {
      (0..<Int.random(in: 0...40, using: &random)).map { _ in
        Int.random(in: 0...6, using: &random)
      }
    }
    let (left, right) = (sequence(), sequence())
    let matches = SequenceAlignment(left[...], right[...]).matches
    for match in matches { #expect(left[match.left] == right[match.right]) }
    for (match, next) in zip(matches, matches.dropFirst()) {
      #expect(match.left < next.left && match.right < next.right)
    }
    // The standard library's edits are the fewest, too.
    let removals = left.count - matches.count
    let insertions = right.count - matches.count
    #expect(removals + insertions == right.difference(from: left).count)
  }

  @Test func givesUpAboveItsBoundAndKeepsTheEnds() {
    // In reverse, every element of one is in the other.
    let middle = Array(0..<20_000)
    let left = [-1, -2] + middle + [-3]
    let right = [-1, -2] + middle.reversed() + [-3]
    let alignment = SequenceAlignment(left[...], right[...])
    #expect(alignment.matches.map(\.left) == [0, 1, 20_002])
    let edits = SequenceAlignment.edits
    #expect(alignment.work < edits * edits + 100_000)
  }

  @Test func whatOnlyOneHasIsNoEdit() {
    let left = (0..<5_000).flatMap { [$0, 10_000 + $0] }
    let right = (0..<5_000).flatMap { [$0, 20_000 + $0] }
    let alignment = SequenceAlignment(left[...], right[...])
    #expect(alignment.matches.count == 5_000)
    #expect(alignment.work < 50_000)
  }
}
