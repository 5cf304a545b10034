/// The words of a page's table rows, for the question whether some stand side by side in one of them: in a cell, or in
/// neighbouring ones, as where a source has but one blank between two columns.
struct RowWords {
  private let words: WordList
  private var positions: [UInt64: [Int]] = [:]

  /// A column whose words all occur more often is looked for in so many places only, which keeps the search linear.
  private static let mostPlaces = 64

  init(_ page: PageReading) {
    var words = WordList(page.body)
    for (number, row) in page.rows.enumerated() { words.add(row, line: number) }
    self.words = words
    for index in words.words.indices {
      positions[words[index].hash, default: []].append(index)
    }
  }

  var isEmpty: Bool { words.count == 0 }

  /// Whether the words of a column stand in one row.
  func contains(_ column: ArraySlice<UInt8>) -> Bool {
    var wanted = WordList(Array(column))
    wanted.add(0..<column.count)
    let places = wanted.words.indices.map { positions[wanted[$0].hash] ?? [] }
    guard let rarest = places.indices.min(by: { places[$0].count < places[$1].count }) else {
      return true
    }
    return places[rarest].prefix(Self.mostPlaces).contains { place in
      let start = place - rarest
      guard start >= 0, start + wanted.count <= words.count else { return false }
      return (0..<wanted.count).allSatisfy {
        words[start + $0].hash == wanted[$0].hash && words[start + $0].line == words[start].line
      }
    }
  }
}
