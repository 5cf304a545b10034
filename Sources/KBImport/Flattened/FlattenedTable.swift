import KBModel

/// The tables of the dense extraction: rows that end in `|`, with a rule of `---|` below the
/// header.
enum FlattenedTable {
  /// Reads the rows at the index and moves it behind them.
  /// - Returns: a table; `nil` where there are rules only.
  static func block(_ index: inout Int, lines: [FlattenedLine], bytes: [UInt8]) -> Block? {
    var rows: [[Table.Cell]] = []
    var headerRows = 0
    var range: LineRange?
    scan: while index < lines.count {
      let line = lines[index]
      switch line.kind {
      case .tableRow:
        let numbers = LineRange(line.number, line.number)
        range = range?.union(numbers) ?? numbers
        rows.append(cells(of: bytes[line.content]))
      case .tableRule: if rows.count == 1 { headerRows = 1 }
      default: break scan
      }
      index += 1
    }
    return range.map { Block(.table(Table(headerRows: headerRows, rows: rows)), lines: $0) }
  }

  private static func cells(of row: ArraySlice<UInt8>) -> [Table.Cell] {
    var row = row.dropLast()
    if row.first == UInt8(ascii: "|") { row = row.dropFirst() }
    return row.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false).map {
      FlattenedInlines.inlines(of: Array(Prose.trim($0)))
    }
  }
}
