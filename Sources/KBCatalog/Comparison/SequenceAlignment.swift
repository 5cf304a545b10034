/// What two sequences have in common: a longest common subsequence, found with work in proportion to the lengths and to
/// the square of the number of edits.
///
/// The number of edits is bounded, which the standard library's `difference(from:)` cannot do: two long texts that share
/// little would cost it time and memory for the square of their length. Elements of one sequence that the other lacks
/// count as no edits, so only words in another order, or more or fewer of them, use up the bound.
struct SequenceAlignment {
  /// A position in each of the sequences, at which they are equal.
  struct Match: Hashable {
    var left: Int
    var right: Int
  }

  /// In order; both positions grow from match to match. Where there were more edits than the bound allows, only what the
  /// sequences begin and end with.
  private(set) var matches: [Match] = []
  /// How many elements were looked at, for tests of the bound.
  private(set) var work = 0

  /// The edits that are looked for at most; their steps take up 16 MB then.
  static let edits = 2000

  /// An element that both sequences have.
  private struct Element {
    var position: Int
    var number: Int
  }

  private static func elements(_ sequence: ArraySlice<Int>, _ shared: Set<Int>) -> [Element] {
    sequence.indices.lazy.filter { shared.contains(sequence[$0]) }
      .map { Element(position: $0, number: sequence[$0]) }
  }

  /// - Parameters:
  ///   - left: elements by number, such as words that were numbered by what they are compared by; from 0.
  ///   - right: as `left`.
  init(_ left: ArraySlice<Int>, _ right: ArraySlice<Int>) {
    var left = left
    var right = right
    while let first = left.first, first == right.first {
      matches.append(Match(left: left.startIndex, right: right.startIndex))
      left.removeFirst()
      right.removeFirst()
    }
    var end: [Match] = []
    while let last = left.last, last == right.last {
      left.removeLast()
      right.removeLast()
      end.append(Match(left: left.endIndex, right: right.endIndex))
    }
    work = matches.count + end.count + left.count + right.count
    // Only what both have can match.
    let (inLeft, inRight) = (Set(left), Set(right))
    matches += inner(Self.elements(left, inRight), Self.elements(right, inLeft))
    matches += end.reversed()
  }

  /// Myers' greedy algorithm ("An O(ND) Difference Algorithm and Its Variations", 1986).
  private mutating func inner(_ left: [Element], _ right: [Element]) -> [Match] {
    guard !left.isEmpty, !right.isEmpty else { return [] }
    let limit = min(left.count + right.count, Self.edits)
    let center = limit + 1
    // How far into `left` each diagonal is followed; a diagonal is a position in `left` less that in `right`.
    var reached = [Int32](repeating: 0, count: 2 * center + 1)
    // The same before each number of edits, for the diagonals that these can lead to.
    var steps: [[Int32]] = []
    for edits in 0...limit {
      steps.append(Array(reached[(center - edits)...(center + edits)]))
      for diagonal in stride(from: -edits, through: edits, by: 2) {
        let below = Int(reached[center + diagonal - 1])
        let above = Int(reached[center + diagonal + 1])
        let isInsertion = diagonal == -edits || (diagonal != edits && below < above)
        var x = isInsertion ? above : below + 1
        work += 1
        while x < left.count, x - diagonal < right.count,
          left[x].number == right[x - diagonal].number
        {
          x += 1
          work += 1
        }
        reached[center + diagonal] = Int32(x)
        if x >= left.count, x - diagonal >= right.count {
          return Self.matches(of: left, right, by: steps)
        }
      }
    }
    return []
  }

  /// Goes back from the ends of the sequences to their beginnings.
  private static func matches(
    of left: [Element], _ right: [Element], by steps: [[Int32]]
  ) -> [Match] {
    var matches: [Match] = []
    var (x, y) = (left.count, right.count)
    for (edits, reached) in steps.enumerated().reversed() {
      let diagonal = x - y
      // Where the last edit was made from, and where it led.
      var (fromX, fromY, toX) = (0, 0, 0)
      if edits > 0 {
        let below = diagonal > -edits ? Int(reached[edits + diagonal - 1]) : -1
        let above = diagonal < edits ? Int(reached[edits + diagonal + 1]) : -1
        let isInsertion = diagonal == -edits || (diagonal != edits && below < above)
        fromX = isInsertion ? above : below
        fromY = fromX - (isInsertion ? diagonal + 1 : diagonal - 1)
        toX = isInsertion ? fromX : fromX + 1
      }
      while x > toX {
        x -= 1
        y -= 1
        matches.append(Match(left: left[x].position, right: right[y].position))
      }
      (x, y) = (fromX, fromY)
    }
    return matches.reversed()
  }
}
