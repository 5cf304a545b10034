import KBModel

/// Titles and rows cut by gutters, with what has to hold before they are taken for a table.
enum ColumnReading {
  /// - Parameters:
  ///   - titles: indices of the lines of titles, above `body`.
  ///   - trustsGutters: whether something else than blanks says where the columns are.
  static func sketch(
    _ drawn: DrawnLines, titles: [Int], body: [Int], gutters: [Gutter], trustsGutters: Bool = false
  ) -> TableSketch? {
    guard !gutters.isEmpty else { return nil }
    let cuts = gutters.map(\.columns.lowerBound)
    var head: [[TableSketch.Line]] = []
    for index in titles {
      guard let cut = CutLine(titles: drawn.lines[index], gutters: gutters) else { return nil }
      head.append([TableSketch.Line(index: index, cut: cut)])
    }
    var lines: [TableSketch.Line] = []
    var torn = 0
    for index in body {
      guard let cut = CutLine(row: drawn.lines[index], cuts: cuts) else { return nil }
      lines.append(TableSketch.Line(index: index, cut: cut))
      if hasWideGap(drawn.lines[index], cut) { torn += 1 }
    }
    guard torn * 6 <= body.count, let rows = RowGrouping.rows(lines) else { return nil }
    let sketch = TableSketch(headerRows: head.count, rows: head + rows)
    let texts = Array(sketch.texts(drawn).dropFirst(head.count))
    guard !texts.contains(where: { $0.contains(where: isForeign) }),
      !RowGrouping.runsOn(rows, texts),
      trustsGutters || areCertain(gutters, texts)
    else {
      return nil
    }
    return sketch
  }

  /// Whether a cell is a part of a directory that a program wrote, or of a drawing with bars that do not stand in the
  /// same columns.
  private static func isForeign(_ cell: String) -> Bool {
    cell == "<DIR>" || cell == "|" || cell.hasPrefix("| ") || cell.hasSuffix(" |")
  }

  /// Whether a text within a cell has a gap as between columns.
  private static func hasWideGap(_ line: DrawnLine, _ cut: CutLine) -> Bool {
    zip(line.words, line.words.dropFirst()).contains { left, right in
      right.columns.lowerBound - left.columns.upperBound >= 3
        && cut.cells.contains {
          guard let cell = $0 else { return false }
          return cell.columns.contains(left.columns.lowerBound)
            && cell.columns.contains(right.columns.lowerBound)
        }
    }
  }

  /// Columns between which most rows have but one blank must hold values of a kind.
  private static func areCertain(_ gutters: [Gutter], _ texts: [[String]]) -> Bool {
    gutters.enumerated().allSatisfy { index, gutter in
      gutter.narrow * 2 <= texts.count
        || [index, index + 1].allSatisfy { column in
          Table.ColumnKind(values: texts.lazy.map { $0[column] }, title: "") != .text
        }
    }
  }
}
