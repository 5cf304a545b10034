/// Which words of two texts are the same ones.
///
/// Lines with equal words are found first; between them words are compared without regard to lines, so a paragraph that
/// was cut in two or joined with the next one differs in no word. What words have in common by chance is left out: they
/// are the same only in lines that share enough of their words.
struct WordAlignment {
  typealias Match = SequenceAlignment.Match

  /// The words of a text by number, one line behind the other.
  struct Text {
    fileprivate(set) var words: [Int] = []
    /// The line of each word.
    fileprivate(set) var lines: [Int] = []
    /// Where each line begins, and the number of all words.
    fileprivate(set) var starts = [0]

    /// The words of a line.
    func words(ofLine line: Int) -> Range<Int> { starts[line]..<starts[line + 1] }

    /// Whether the words make up one or more lines.
    fileprivate func isWhole(_ words: Range<Int>) -> Bool {
      starts[lines[words.lowerBound]] == words.lowerBound
        && starts[lines[words.upperBound - 1] + 1] == words.upperBound
    }
  }

  let left: Text
  let right: Text
  /// In order; positions count from the first word of each text.
  private(set) var matches: [Match] = []
  /// How many elements were looked at.
  private(set) var work = 0

  init(_ left: [TextLine], _ right: [TextLine]) {
    var numbers: [String: Int] = [:]
    self.left = Self.text(left, &numbers)
    self.right = Self.text(right, &numbers)
    if self.left.words == self.right.words {
      // Whatever lines they are cut into.
      matches = self.left.words.indices.map { Match(left: $0, right: $0) }
    } else {
      alignLines()
    }
  }

  private static func text(_ lines: [TextLine], _ numbers: inout [String: Int]) -> Text {
    var text = Text()
    for (index, line) in lines.enumerated() {
      for word in line.words {
        let next = numbers.count
        let number = numbers[word.key, default: next]
        if number == next { numbers[word.key] = next }
        text.words.append(number)
        text.lines.append(index)
      }
      text.starts.append(text.words.count)
    }
    return text
  }

  private mutating func alignLines() {
    var numbers: [ArraySlice<Int>: Int] = [:]
    let lines = [left, right].map { text in
      text.starts.indices.dropLast().map { line in
        let next = numbers.count
        let words = text.words[text.words(ofLine: line)]
        if let number = numbers[words] { return number }
        numbers[words] = next
        return next
      }
    }
    let alignment = SequenceAlignment(lines[0][...], lines[1][...])
    work += alignment.work
    var (leftLine, rightLine) = (0, 0)
    for match in alignment.matches {
      alignWords(leftLine..<match.left, rightLine..<match.right)
      matches += zip(left.words(ofLine: match.left), right.words(ofLine: match.right))
        .map { Match(left: $0, right: $1) }
      (leftLine, rightLine) = (match.left + 1, match.right + 1)
    }
    alignWords(leftLine..<lines[0].count, rightLine..<lines[1].count)
  }

  /// Aligns the words of lines that differ.
  private mutating func alignWords(_ leftLines: Range<Int>, _ rightLines: Range<Int>) {
    guard !leftLines.isEmpty, !rightLines.isEmpty else { return }
    let leftWords = left.starts[leftLines.lowerBound]..<left.starts[leftLines.upperBound]
    let rightWords = right.starts[rightLines.lowerBound]..<right.starts[rightLines.upperBound]
    let alignment = SequenceAlignment(left.words[leftWords], right.words[rightWords])
    work += alignment.work
    let found = withoutIslands(Self.stretches(alignment.matches), leftWords, rightWords)
    let similar = ofSimilarLines(extended(found, leftWords, rightWords))
    matches += extended(similar, leftWords, rightWords).flatMap(\.matches)
  }
}

// What is the same by chance.
extension WordAlignment {
  /// Words that follow each other in both texts.
  private struct Stretch {
    var left: Range<Int>
    var right: Range<Int>

    var matches: [Match] { zip(left, right).map { Match(left: $0, right: $1) } }
  }

  private static func stretches(_ matches: [Match]) -> [Stretch] {
    var stretches: [Stretch] = []
    for match in matches {
      if let last = stretches.last, last.left.upperBound == match.left,
        last.right.upperBound == match.right
      {
        stretches[stretches.count - 1] = Stretch(
          left: last.left.lowerBound..<(match.left + 1),
          right: last.right.lowerBound..<(match.right + 1))
      } else {
        stretches.append(
          Stretch(left: match.left..<(match.left + 1), right: match.right..<(match.right + 1)))
      }
    }
    return stretches
  }

  /// Words in a row that are more than an island between changes.
  private static let firmGround = 4

  /// Leaves out the few words that are equal between two changes of more words each: the changes are easier to read as
  /// one.
  private func withoutIslands(
    _ stretches: [Stretch], _ leftWords: Range<Int>, _ rightWords: Range<Int>
  ) -> [Stretch] {
    let end = Stretch(
      left: leftWords.upperBound..<leftWords.upperBound,
      right: rightWords.upperBound..<rightWords.upperBound)
    var kept: [Stretch] = []
    for next in stretches + [end] {
      // One that is left out makes the change before the next one larger, and that after the last one.
      while let last = kept.last {
        let before =
          kept.dropLast().last.map { ($0.left.upperBound, $0.right.upperBound) }
          ?? (leftWords.lowerBound, rightWords.lowerBound)
        let changedBefore = max(last.left.lowerBound - before.0, last.right.lowerBound - before.1)
        let changedAfter = max(
          next.left.lowerBound - last.left.upperBound,
          next.right.lowerBound - last.right.upperBound)
        guard last.left.count < min(Self.firmGround, changedBefore, changedAfter),
          !(left.isWhole(last.left) && right.isWhole(last.right))
        else { break }
        kept.removeLast()
      }
      kept.append(next)
    }
    return kept.dropLast()
  }

  /// Adds the equal words before and behind each stretch, which can have been matched with others that were left out.
  private func extended(
    _ stretches: [Stretch], _ leftWords: Range<Int>, _ rightWords: Range<Int>
  ) -> [Stretch] {
    var extended: [Stretch] = []
    for (index, stretch) in stretches.enumerated() {
      var (leftStart, rightStart) = (stretch.left.lowerBound, stretch.right.lowerBound)
      var (leftEnd, rightEnd) = (stretch.left.upperBound, stretch.right.upperBound)
      let before =
        extended.last.map { ($0.left.upperBound, $0.right.upperBound) }
        ?? (leftWords.lowerBound, rightWords.lowerBound)
      let behind =
        index + 1 < stretches.count
        ? (stretches[index + 1].left.lowerBound, stretches[index + 1].right.lowerBound)
        : (leftWords.upperBound, rightWords.upperBound)
      while leftStart > before.0, rightStart > before.1,
        left.words[leftStart - 1] == right.words[rightStart - 1]
      {
        leftStart -= 1
        rightStart -= 1
      }
      while leftEnd < behind.0, rightEnd < behind.1, left.words[leftEnd] == right.words[rightEnd] {
        leftEnd += 1
        rightEnd += 1
      }
      extended.append(Stretch(left: leftStart..<leftEnd, right: rightStart..<rightEnd))
    }
    return extended
  }

  /// Leaves out what is equal only in lines that share less than two fifths of the words of the shorter one.
  private func ofSimilarLines(_ stretches: [Stretch]) -> [Stretch] {
    func lines(_ match: Match) -> Match {
      Match(left: left.lines[match.left], right: right.lines[match.right])
    }
    var shared: [Match: Int] = [:]
    for match in stretches.lazy.flatMap(\.matches) { shared[lines(match), default: 0] += 1 }
    let similar = shared.filter { lines, count in
      let lengths = [left.words(ofLine: lines.left).count, right.words(ofLine: lines.right).count]
      return 5 * count >= 2 * min(lengths[0], lengths[1])
    }
    return stretches.filter { $0.matches.contains { similar[lines($0)] != nil } }
  }
}
