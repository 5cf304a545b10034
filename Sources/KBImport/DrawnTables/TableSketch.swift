import KBModel

/// A table as a reader of drawings sees it: which lines make a row, and how they are cut into cells.
struct TableSketch {
  /// A line of a row.
  struct Line {
    /// Among the drawing's lines.
    let index: Int
    let cut: CutLine
  }

  /// Row after row their lines.
  let rows: [[Line]]
  /// How many of the first rows hold titles.
  var headerRows: Int
  /// How many columns there are.
  let width: Int

  init(headerRows: Int, rows: [[Line]]) {
    self.headerRows = headerRows
    self.rows = rows
    width = rows.first?.first?.cut.cells.count ?? 0
  }

  /// The table, if drawing it again gives the source lines back.
  func table(_ drawn: DrawnLines) -> Table? {
    guard rows.allSatisfy(Self.isInOrder) else { return nil }
    let columns = (0..<width).map(edge)
    let drawing = Table.Drawing(
      columns: columns, bars: drawn.bars, rules: rules(drawn), shifts: shifts(from: columns))
    let table = Table(
      headerRows: headerRows,
      rows: rows.map { row in (0..<width).map { cell($0, of: row, drawn) } },
      drawing: drawing)
    return table.drawnLines == drawn.lines.indices.map(drawn.text) ? table : nil
  }

  /// Whether the words of a row come cell by cell in the order in which they come line by line: who reads the row
  /// hears what the source says.
  private static func isInOrder(_ row: [Line]) -> Bool {
    var last = 0
    for line in row {
      let filled = line.cut.filled
      if let first = filled.first, first < last { return false }
      last = filled.last ?? last
    }
    return true
  }

  // MARK: Cells

  /// The text of each cell.
  func texts(_ drawn: DrawnLines) -> [[String]] {
    rows.map { row in
      (0..<width).map { String(decoding: bytes($0, of: row, drawn), as: UTF8.self) }
    }
  }

  private func cell(_ column: Int, of row: [Line], _ drawn: DrawnLines) -> Table.Cell {
    InlineParser.inlines(of: bytes(column, of: row, drawn))
  }

  private func bytes(_ column: Int, of row: [Line], _ drawn: DrawnLines) -> [UInt8] {
    var text: [UInt8] = []
    var lineBreaks = 0
    for line in row {
      if let word = line.cut.cells[column] {
        text += [UInt8](repeating: 0x0A, count: lineBreaks)
        text += drawn.bytes[word.bytes]
        lineBreaks = 0
      }
      lineBreaks += 1
    }
    return text
  }

  // MARK: The drawing

  /// The edge on which most lines of a column's cells agree.
  private func edge(of column: Int) -> Table.Drawing.Column {
    var left: [Int: Int] = [:]
    var right: [Int: Int] = [:]
    for line in rows.joined() {
      guard let word = line.cut.cells[column] else { continue }
      left[word.columns.lowerBound, default: 0] += 1
      right[word.columns.upperBound, default: 0] += 1
    }
    let most = { (edges: [Int: Int]) in edges.max { ($0.value, $1.key) < ($1.value, $0.key) } }
    guard let leftmost = most(left), let rightmost = most(right) else {
      return Table.Drawing.Column(.left, at: 0)
    }
    return leftmost.value >= rightmost.value
      ? Table.Drawing.Column(.left, at: leftmost.key)
      : Table.Drawing.Column(.right, at: rightmost.key)
  }

  private func shifts(from columns: [Table.Drawing.Column]) -> [Table.Drawing.Shift] {
    rows.joined().enumerated().flatMap { number, line in
      line.cut.filled.compactMap { index in
        guard let place = line.cut.cells[index]?.columns else { return nil }
        let column = columns[index]
        let edge = column.edge == .left ? place.lowerBound : place.upperBound
        return edge == column.offset
          ? nil
          : Table.Drawing.Shift(line: number, column: index, offset: place.lowerBound)
      }
    }
  }

  /// The lines that belong to no row, equal ones as one rule above several rows.
  private func rules(_ drawn: DrawnLines) -> [Table.Drawing.Rule] {
    var rules: [Table.Drawing.Rule] = []
    var next = 0
    for row in 0...rows.count {
      let end = row < rows.count ? rows[row].first?.index ?? next : drawn.lines.count
      // Rules above one row stand in the order of the list.
      var place = 0
      for line in next..<max(next, end) {
        let text = drawn.text(line)
        if let known = rules[place...].firstIndex(where: { $0.text == text }) {
          rules[known].rows.append(row)
          place = known + 1
        } else {
          rules.insert(Table.Drawing.Rule(text, above: [row]), at: place)
          place += 1
        }
      }
      if row < rows.count { next = (rows[row].last?.index ?? end) + 1 }
    }
    return rules
  }
}
