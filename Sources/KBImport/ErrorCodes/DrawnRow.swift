/// The row of a table drawn with bars that a code stands in.
///
///     | ASP 0100 | Out of memory             |
///     |          | The memory is not enough. |
enum DrawnRow {
  /// A cell goes on for no more lines than this.
  private static let mostLines = 8

  /// The texts of the cells, a dash between them, and where in that the code ends; `nil` where the code stands in no
  /// such row.
  static func text(
    in bytes: UnsafeBufferPointer<UInt8>, around code: Range<Int>, within range: Range<Int>
  ) -> (text: [UInt8], codeEnd: Int)? {
    let own = line(around: code.lowerBound, bytes, range)
    guard let cells = cells(bytes[own]) else { return nil }
    var rows = [cells]
    var first = own.lowerBound
    while rows[0][0].isEmpty, rows.count < mostLines, first > range.lowerBound {
      let above = line(around: first - 1, bytes, range)
      guard let cells = Self.cells(bytes[above]) else { break }
      rows.insert(cells, at: 0)
      first = above.lowerBound
    }
    var end = own.upperBound
    while rows.count < mostLines, end + 1 < range.upperBound {
      let below = line(around: end + 1, bytes, range)
      guard let cells = Self.cells(bytes[below]), cells[0].isEmpty else { break }
      rows.append(cells)
      end = below.upperBound
    }
    var parts: [[UInt8]] = []
    for column in 0..<(rows.map(\.count).max() ?? 0) {
      let lines = rows.compactMap { $0.indices.contains(column) ? $0[column] : nil }
      let cell = Array(lines.filter { !$0.isEmpty }.joined(separator: [0x20]))
      if !cell.isEmpty { parts.append(cell) }
    }
    let text = Array(parts.joined(separator: " – ".utf8))
    guard let found = text.firstRange(of: Array(bytes[code])) else { return nil }
    return (text, found.upperBound)
  }

  /// The cells of a line, at least two and not all empty, white space collapsed.
  private static func cells(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> [[UInt8]]? {
    let drawn = line.drop { $0 <= 0x20 }
    guard drawn.first == UInt8(ascii: "|") else { return nil }
    var cells = drawn.dropFirst().split(
      separator: UInt8(ascii: "|"), omittingEmptySubsequences: false
    ).map { cell in Array(cell.split { $0 <= 0x20 }.joined(separator: [0x20])) }
    // The bar at the end closes the last cell.
    if cells.last?.isEmpty == true { cells.removeLast() }
    return cells.count > 1 ? cells : nil
  }

  /// Without its line feed.
  private static func line(
    around index: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Range<Int> {
    let start = bytes.lineStart(of: index, within: range)
    let end = bytes[index..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
    return start..<max(start, end)
  }
}
