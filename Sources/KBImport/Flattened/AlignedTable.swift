import KBModel

/// Tables of the text in lines that are aligned with blanks, where nothing about them is a guess:
///
///     Date         Time   File name
///     --------------------------------
///     25-Nov-2002  23:01  Cdoex.dll
///
/// A rule stands below the head, two columns of blanks or more stand between the cells of every line, the head names every
/// column, no cell has a gap itself, and no line goes on in the next one.
enum AlignedTable {
  private static let longestLine = 250
  private static let narrowestGap = 2

  /// - Parameter lines: without their ends.
  /// - Returns: `nil` where the lines' own alignment is all that is certain.
  static func table(of lines: [ArraySlice<UInt8>]) -> Table? {
    guard let rule = lines.firstIndex(where: isRule), rule == 1 else { return nil }
    let rows = lines.enumerated().filter { $0.offset != rule }.map(\.element)
    guard rows.count >= 2, !rows.contains(where: isRule), let starts = cellStarts(of: rows),
      starts.count >= 2
    else { return nil }
    let cells = rows.map { Self.cells(of: $0, starts) }
    let isComplete =
      cells[0].allSatisfy { !$0.isEmpty }
      && cells.allSatisfy { row in
        !row[0].isEmpty && row.dropFirst().contains { !$0.isEmpty }
          && row.allSatisfy { $0.firstRange(of: [0x20, 0x20]) == nil }
      }
    guard isComplete else { return nil }
    return Table(
      headerRows: 1, rows: cells.map { $0.map { FlattenedInlines.inlines(of: Array($0)) } })
  }

  private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    let text = Prose.trim(line)
    return text.count >= 3
      && text.allSatisfy { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "=") || $0.isBlank }
  }

  /// The columns, counted in characters, at which cells begin: behind a gap that goes through all lines.
  private static func cellStarts(of rows: [ArraySlice<UInt8>]) -> [Int]? {
    var isFilled: [Bool] = []
    for row in rows {
      guard row.count <= longestLine, !row.contains(0x09) else { return nil }
      var column = 0
      for byte in row where !byte.isContinuation {
        if column == isFilled.count { isFilled.append(false) }
        if byte != 0x20 { isFilled[column] = true }
        column += 1
      }
    }
    var starts: [Int] = []
    var gap = narrowestGap
    for (column, filled) in isFilled.enumerated() {
      if filled, gap >= narrowestGap { starts.append(column) }
      gap = filled ? 0 : gap + 1
    }
    return starts
  }

  private static func cells(of row: ArraySlice<UInt8>, _ starts: [Int]) -> [ArraySlice<UInt8>] {
    var cuts: [Int] = []
    var column = 0
    for index in row.indices where !row[index].isContinuation {
      // What stands before the first cell is blank.
      if starts.dropFirst(cuts.count).first == column { cuts.append(index) }
      column += 1
    }
    while cuts.count < starts.count { cuts.append(row.endIndex) }
    cuts.append(row.endIndex)
    return zip(cuts, cuts.dropFirst()).map { Prose.trim(row[$0..<$1]) }
  }
}

extension UInt8 {
  /// Whether a byte of UTF-8 goes on with the character of the one before it.
  fileprivate var isContinuation: Bool { self & 0xC0 == 0x80 }
}
