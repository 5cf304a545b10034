/// A line of a drawing, cut into cells.
struct CutLine {
  /// For each column the text from its first word to its last.
  private(set) var cells: [DrawnLine.Word?]

  /// A line of a row: a word belongs to the column in which it begins.
  /// - Parameter cuts: where the columns after the first begin, ascending.
  /// - Returns: `nil` where a text runs over a cut and cannot be told from the next column's.
  init?(row line: DrawnLine, cuts: [Int]) {
    cells = [DrawnLine.Word?](repeating: nil, count: cuts.count + 1)
    var column = 0
    var last: DrawnLine.Word?
    for word in line.words {
      let previous = column
      while column < cuts.count, word.columns.lowerBound >= cuts[column] { column += 1 }
      if let last, column > previous, last.columns.upperBound > cuts[previous],
        word.columns.lowerBound - last.columns.upperBound < 2
      {
        return nil
      }
      cells[column] = cells[column]?.joined(to: word) ?? word
      last = word
    }
  }

  /// A line of titles. Two blanks stand between them, or a gutter.
  init?(titles line: DrawnLine, gutters: [Gutter]) {
    let cuts = gutters.map(\.columns.lowerBound)
    let whole = CutLine(titles: line.phrases(), cuts: cuts)
    let apart = CutLine(titles: line.phrases(apartAt: gutters.map(\.columns)), cuts: cuts)
    guard
      let best = [whole, apart].compactMap({ $0 }).max(by: { $0.filled.count < $1.filled.count })
    else { return nil }
    self = best
  }

  /// Titles may stand beside what they are the title of, but keep their order.
  private init?(titles: [DrawnLine.Word], cuts: [Int]) {
    cells = [DrawnLine.Word?](repeating: nil, count: cuts.count + 1)
    var column = 0
    for phrase in titles {
      while column < cuts.count, phrase.columns.lowerBound >= cuts[column] { column += 1 }
      if cells[column] != nil {
        guard column < cuts.count, phrase.columns.upperBound > cuts[column] else { return nil }
        column += 1
      }
      cells[column] = phrase
    }
  }

  /// The columns that hold text, ascending.
  var filled: [Int] { cells.indices.filter { cells[$0] != nil } }
}
