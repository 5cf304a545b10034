/// A table drawn with rules and bars:
///
///     +-----------------------+
///     | Name  | Value         |
///     +-----------------------+
///     | one   | first line    |
///     |       | second line   |
///     +-----------------------+
///
/// The bars stand in the same columns in each row. What stands between two rules is a row, or each of its lines is one.
enum BoxDrawing {
  static func sketch(_ drawn: DrawnLines) -> TableSketch? {
    let lines = drawn.lines
    guard drawn.bars.first == 0, drawn.bars.count >= 2, lines.first?.isRule == true,
      let closing = drawn.bars.last,
      lines.allSatisfy({ ($0.words.last?.columns.upperBound ?? 0) <= closing + 1 }),
      lines.allSatisfy({ !$0.isRule || isWhole($0) })
    else { return nil }
    let cuts = drawn.bars.dropFirst().dropLast().map { $0 + 1 }
    var rows: [[TableSketch.Line]] = []
    var isOpen = false
    for (index, line) in lines.enumerated() {
      if line.isRule {
        isOpen = false
        continue
      }
      guard let cut = CutLine(row: line, cuts: cuts) else { return nil }
      if isOpen, cut.cells[0] == nil {
        rows[rows.count - 1].append(TableSketch.Line(index: index, cut: cut))
      } else {
        rows.append([TableSketch.Line(index: index, cut: cut)])
        isOpen = true
      }
    }
    // One column is a table where rules separate its rows, else a text in a frame.
    guard !cuts.isEmpty || isList(rows, lines), rows.count > 1 || isConverters(drawn) else {
      return nil
    }
    var sketch = TableSketch(headerRows: 0, rows: rows)
    let texts = sketch.texts(drawn)
    // A bar inside the cells belongs to a drawing of another kind.
    guard !texts.contains(where: { $0.contains { $0.utf8.contains(UInt8(ascii: "|")) } }) else {
      return nil
    }
    if rows.count > 1, let head = texts.first, !head.contains(where: \.isEmpty),
      TitleTest.areUsual(head)
        || TitleTest.areTitles(
          head, above: head.indices.map { column in texts.dropFirst().map { $0[column] } })
    {
      sketch.headerRows = 1
    }
    return sketch
  }

  /// Whether a rule goes from the first bar to the last without a gap.
  private static func isWhole(_ rule: DrawnLine) -> Bool {
    zip(rule.words, rule.words.dropFirst()).allSatisfy { left, right in
      right.columns.lowerBound - left.columns.upperBound <= 1
    } && rule.words.first.map { $0.columns.lowerBound <= 1 } == true
  }

  /// Whether the first rule is one of the archive's converter, which draws `+` at its ends alone. Boxes of one row that
  /// people drew are pictures of bytes and bits.
  private static func isConverters(_ drawn: DrawnLines) -> Bool {
    drawn.text(0).utf8.count { $0 == UInt8(ascii: "+") } == 2
  }

  private static func isList(_ rows: [[TableSketch.Line]], _ lines: [DrawnLine]) -> Bool {
    rows.count > 1 && rows.allSatisfy { $0.count == 1 } && lines.count { $0.isRule } > rows.count
  }
}
