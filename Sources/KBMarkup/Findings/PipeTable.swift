/// Finds tables of GitHub's form: a row, and below it a line of dashes with as many cells.
enum PipeTable {
  /// Whether a line is `|---|:--:|` or the like, and the line above it has as many cells.
  static func begins(_ row: ArraySlice<UInt8>, _ rule: ArraySlice<UInt8>) -> Bool {
    let rule = rule.trimmingSpace
    guard rule.contains(UInt8(ascii: "|")), rule.contains(UInt8(ascii: "-")),
      rule.allSatisfy({ "|:- \t".utf8.contains($0) })
    else { return false }
    let cells = cells(rule)
    return cells.allSatisfy(isRule) && cells.count == self.cells(row.trimmingSpace).count
  }

  private static func isRule(_ cell: ArraySlice<UInt8>) -> Bool {
    var dashes = cell.trimmingSpace
    if dashes.first == UInt8(ascii: ":") { dashes.removeFirst() }
    if dashes.last == UInt8(ascii: ":") { dashes.removeLast() }
    return !dashes.isEmpty && dashes.allSatisfy { $0 == UInt8(ascii: "-") }
  }

  private static func cells(_ line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var cells: [ArraySlice<UInt8>] = []
    var start = line.startIndex
    var index = start
    while index < line.endIndex {
      if line[index] == UInt8(ascii: "\\") {
        index += 1
      } else if line[index] == UInt8(ascii: "|") {
        // The bar at the very beginning divides nothing.
        if index > line.startIndex { cells.append(line[start..<index]) }
        start = index + 1
      }
      index += 1
    }
    if start < line.endIndex { cells.append(line[start...]) }
    return cells
  }
}
