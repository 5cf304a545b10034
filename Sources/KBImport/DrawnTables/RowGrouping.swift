/// Which lines below the titles make a row.
enum RowGrouping {
  /// The rows, each with its lines; `nil` where too many lines look like no row.
  static func rows(_ body: [TableSketch.Line]) -> [[TableSketch.Line]]? {
    var rows: [[TableSketch.Line]] = []
    var lone = 0
    for line in body {
      let filled = line.cut.filled
      let width = line.cut.cells.count
      if filled == [width - 1], let above = rows.last?.last, above.index == line.index - 1 {
        rows[rows.count - 1].append(line)
        continue
      }
      // A line that has neither a first cell nor all others goes on with a row in a way that only the drawing shows.
      if filled.first != 0 && filled.count < width - 1 { return nil }
      if filled.count < 2 { lone += 1 }
      rows.append([line])
    }
    return lone * 5 <= rows.count ? rows : nil
  }

  /// Whether texts run on from row to row: after one that begins with a capital and ends no sentence comes one that
  /// begins with a word in small letters.
  /// - Parameter texts: of the rows' cells.
  static func runsOn(_ rows: [[TableSketch.Line]], _ texts: [[String]]) -> Bool {
    guard let width = texts.first?.count else { return false }
    let neighbours = rows.indices.dropFirst().filter { row in
      guard let above = rows[row - 1].last, let below = rows[row].first else { return false }
      return above.index + 1 == below.index
    }
    return (0..<width).contains { column in
      let breaks = neighbours.count {
        beginsSentence(texts[$0 - 1][column]) && goesOn(texts[$0][column])
      }
      return breaks * 5 > texts.count
    }
  }

  private static func beginsSentence(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last else { return false }
    return first.isLetter && first & 0x20 == 0
      && text.utf8.dropFirst().first.map { $0 & 0x20 != 0 } == true
      && !".:;!?)".utf8.contains(last) && text.utf8.contains(0x20)
  }

  private static func goesOn(_ text: String) -> Bool {
    let word = text.utf8.prefix { $0 != 0x20 && $0 != 0x0A }
    return word.count >= 2 && word.dropLast().allSatisfy { $0.isLetter && $0 & 0x20 != 0 }
  }
}
