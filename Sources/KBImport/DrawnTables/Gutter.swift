/// What separates two columns of a table.
struct Gutter {
  /// The columns in which no line has text, or fewer lines than elsewhere.
  let columns: Range<Int>
  /// Lines whose text left of the gutter runs into it.
  private(set) var crossings = 0
  /// Lines that have text on both sides and but one blank between.
  private(set) var narrow = 0

  init(_ columns: Range<Int>, _ body: [DrawnLine], bars: [Int]) {
    self.columns = columns
    for line in body {
      guard
        let right = line.words.firstIndex(where: { $0.columns.lowerBound >= columns.lowerBound })
      else {
        if let last = line.words.last, last.columns.upperBound > columns.lowerBound {
          crossings += 1
        }
        continue
      }
      guard right > 0 else { continue }
      let gap = line.words[right - 1].columns.upperBound..<line.words[right].columns.lowerBound
      if gap.lowerBound > columns.lowerBound { crossings += 1 }
      if gap.count < 2 && !bars.contains(where: gap.contains) { narrow += 1 }
    }
  }

  /// How many lines speak against it.
  var faults: Int { crossings + narrow }

  /// Whether every line has its text on one side, or two blanks between both.
  var isClear: Bool { faults == 0 }

  /// Whether it can be what separates the columns of two titles, neighbours in a line: titles stand beside their
  /// columns, but not beyond them.
  func separates(_ left: DrawnLine.Word, _ right: DrawnLine.Word) -> Bool {
    columns.upperBound > left.columns.upperBound && columns.lowerBound < right.columns.upperBound
      && columns.lowerBound > left.columns.lowerBound
  }
}
