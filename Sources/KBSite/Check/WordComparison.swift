/// Compares the words of a source with those of its page, in order and in linear time.
///
/// Where they differ, the nearest place is sought at which two words in a row agree again, up to ``lookAhead`` words
/// away. Where there is none, the words up to the end are counted instead of compared in order. What is lost in one
/// place and invented in another has only moved (a table's cells are read column by column) and is neither.
///
/// Not a difference:
/// - a word that a line break had cut in two and that the page shows whole (addresses);
/// - a droppable word that the page lacks.
struct WordComparison {
  /// Indices of the source's words that the page lacks.
  private(set) var lost: [Int] = []
  /// Indices of the page's words that the source lacks, each with the index of the source's word before which it
  /// stands.
  private(set) var invented: [(page: Int, before: Int)] = []

  private let source: WordList
  private let page: WordList

  private static let lookAhead = 64
  private static let agreement = 2
  /// A word is not cut into more pieces than that.
  private static let mostPieces = 8

  init(_ source: WordList, _ page: WordList) {
    self.source = source
    self.page = page
    compare()
    cancelMoved()
  }

  private mutating func compare() {
    var (i, j) = (0, 0)
    while i < source.count, j < page.count {
      if source[i].hash == page[j].hash {
        i += 1
        j += 1
      } else if let length = joinedLength(i, j) {
        i += length
        j += 1
      } else if source[i].isDroppable {
        i += 1
      } else if let (a, b) = nextAgreement(i, j) {
        for index in i..<a { lose(index) }
        for index in j..<b { invented.append((index, i)) }
        (i, j) = (a, b)
      } else {
        break
      }
    }
    for index in i..<source.count { lose(index) }
    for index in j..<page.count { invented.append((index, i)) }
  }

  private mutating func lose(_ index: Int) {
    if !source[index].isDroppable { lost.append(index) }
  }

  /// How many of the source's words, each but the last at the end of its line, the page shows as one.
  private func joinedLength(_ i: Int, _ j: Int) -> Int? {
    let wanted = page[j].range.count
    var (end, length) = (i + 1, source[i].range.count)
    while length < wanted, end < min(i + Self.mostPieces, source.count),
      source[end].line > source[end - 1].line
    {
      length += source[end].range.count
      end += 1
      if length == wanted, source.joinedHash(i..<end) == page[j].hash { return end - i }
    }
    return nil
  }

  /// The nearest pair of indices from which on words agree.
  private func nextAgreement(_ i: Int, _ j: Int) -> (Int, Int)? {
    for distance in 1...Self.lookAhead {
      for skipped in 0...distance {
        let (a, b) = (i + distance - skipped, j + skipped)
        if agrees(a, b) { return (a, b) }
      }
    }
    return nil
  }

  private func agrees(_ a: Int, _ b: Int) -> Bool {
    guard a < source.count, b < page.count else { return false }
    let length = min(Self.agreement, source.count - a, page.count - b)
    return (0..<length).allSatisfy { source[a + $0].hash == page[b + $0].hash }
  }

  private mutating func cancelMoved() {
    guard !lost.isEmpty, !invented.isEmpty else { return }
    var surplus = WordCounts(invented.lazy.map { [page] in page[$0.page].hash })
    var lack = WordCounts(lost.lazy.map { [source] in source[$0].hash })
    lost.removeAll { surplus.take(source[$0].hash) }
    invented.removeAll { lack.take(page[$0.page].hash) }
  }
}

/// How often words occur, by their hashes.
struct WordCounts: Sendable {
  private var counts: [UInt64: Int] = [:]

  init(_ hashes: some Sequence<UInt64>) {
    for hash in hashes { counts[hash, default: 0] += 1 }
  }

  func contains(_ hash: UInt64) -> Bool { counts[hash] != nil }

  /// Takes one occurrence, if there is one.
  mutating func take(_ hash: UInt64) -> Bool {
    guard let count = counts[hash] else { return false }
    counts[hash] = count > 1 ? count - 1 : nil
    return true
  }
}
