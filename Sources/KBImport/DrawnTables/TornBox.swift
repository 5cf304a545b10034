import KBModel

/// A table drawn with rules and bars, as the archive's converter drew the tables of web pages:
///
///     +-----------------------+
///     | Name  | Value         |
///     +-----------------------+
///     | one   | first line    |
///     |       | second line   |
///     +-----------------------+
///
/// A rule stands between every two rows. Where the bars do not stand below one another, because line breaks in the cells
/// tear the drawing apart, its cells are certain all the same if each row has its bars.
struct TornBox {
  /// Index of the first line after the table.
  let end: Int
  /// `nil` where the drawing stays.
  let table: Table?

  /// A table that begins with the rule in line `start`.
  init?(_ lines: [ColumnLine], bytes: [UInt8], from start: Int, before limit: Int) {
    guard let rule = Self.ruleWidth(lines[start], bytes), start + 1 < limit,
      lines[start + 1].indent == lines[start].indent, Self.isRow(lines[start + 1], bytes)
    else { return nil }
    let indent = lines[start].indent
    var rows: [[ColumnLine]] = []
    var current: [ColumnLine] = []
    var end = start + 1
    while end < limit, !lines[end].isBlank {
      if lines[end].indent == indent, Self.ruleWidth(lines[end], bytes) == rule {
        rows.append(current)
        current = []
        end += 1
        guard end < limit, Self.isRow(lines[end], bytes) else { break }
      } else {
        current.append(lines[end])
        end += 1
      }
    }
    self.end = end
    if let whole = DrawnTable.table(lines[start..<end], bytes) {
      table = whole
    } else {
      let isTorn = rows.contains { row in row.contains { !Self.isRow($0, bytes) } }
      table = current.isEmpty && isTorn ? Self.table(rows.filter { !$0.isEmpty }, bytes) : nil
    }
  }

  private static func ruleWidth(_ line: ColumnLine, _ bytes: [UInt8]) -> Int? {
    let content = bytes[line.content]
    guard content.count >= 5, content.first == UInt8(ascii: "+"), content.last == UInt8(ascii: "+"),
      content.dropFirst().dropLast().allSatisfy({ $0 == UInt8(ascii: "-") })
    else { return nil }
    return content.count
  }

  private static func isRow(_ line: ColumnLine, _ bytes: [UInt8]) -> Bool {
    line.content.first.map { bytes[$0] } == UInt8(ascii: "|")
  }

  /// The rows between the rules. A line that begins with a bar begins a row; one that does not goes on with the row
  /// above it, whose cells hold line breaks.
  private static func table(_ groups: [[ColumnLine]], _ bytes: [UInt8]) -> Table? {
    guard let model = groups.first?.first else { return nil }
    let bars = DrawnLine.bars(model, bytes, margin: model.indent)
    guard bars.count >= 2 else { return nil }
    var rows: [[Table.Cell]] = []
    for group in groups {
      let starts = group.indices.filter { isRow(group[$0], bytes) }
      guard starts.first == 0 else { return nil }
      for (start, next) in zip(starts, starts.dropFirst() + [group.count]) {
        guard let cells = cells(group[start..<next], bars: bars, bytes) else { return nil }
        rows.append(cells)
      }
    }
    return Table(headerRows: 0, rows: rows)
  }

  private static func cells(_ row: ArraySlice<ColumnLine>, bars: [Int], _ bytes: [UInt8])
    -> [Table.Cell]?
  {
    guard let first = row.first else { return nil }
    if row.count == 1 {
      let content = bytes[first.content]
      guard DrawnLine.bars(first, bytes, margin: first.indent) == bars,
        content.last == UInt8(ascii: "|")
      else { return nil }
      return zip(bars, bars.dropFirst()).map { left, right in
        InlineParser.inlines(of: text(content, columns: (left + 1)..<right))
      }
    }
    var joined: [UInt8] = []
    for line in row {
      if !joined.isEmpty { joined.append(UInt8(ascii: "\n")) }
      joined += bytes[line.content]
    }
    guard joined.last == UInt8(ascii: "|") else { return nil }
    let cells = joined.dropFirst().dropLast().split(
      separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
    guard cells.count == bars.count - 1 else { return nil }
    return cells.map { InlineParser.inlines(of: trimmedLines($0)) }
  }

  /// Each line of the cell without the blanks at its ends, empty lines left out.
  private static func trimmedLines(_ cell: ArraySlice<UInt8>) -> [UInt8] {
    cell.split(separator: UInt8(ascii: "\n"))
      .map { FieldValue.trimmed($0) }
      .filter { !$0.isEmpty }
      .joined(separator: "\n")
      .utf8.map { $0 }
  }

  private static func text(_ content: ArraySlice<UInt8>, columns: Range<Int>) -> [UInt8] {
    var text: [UInt8] = []
    var column = -1
    for byte in content {
      if byte & 0xC0 != 0x80 { column += 1 }
      if columns.contains(column) { text.append(byte) }
    }
    while text.last?.isBlank == true { text.removeLast() }
    return Array(text.drop(while: \.isBlank))
  }
}
