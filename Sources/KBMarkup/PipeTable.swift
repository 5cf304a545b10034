import KBModel

/// A table of GitHub's form, which is a paragraph to CommonMark: a row, a line of dashes with as many cells, and rows
/// to the paragraph's end (https://github.github.com/gfm/#tables-extension-).
///
///     | Name | Value |        The bars at both ends may be left out.
///     |------|:-----:|        How columns are aligned follows from what they hold, not from colons.
///     | a    | b\|c  |        `\|` is a bar, in code too; a line break is `<br>`.
///
/// Rows that are too short get empty cells. What a row has beyond the header stands in its last cell.
struct PipeTable {
  /// The lines above the header, which are a paragraph of their own.
  let above: [ArraySlice<UInt8>]
  /// The header first; all rows are as long. Cells are in CommonMark, without the backslashes of bars.
  let rows: [[[UInt8]]]
  /// The lines whose rows are longer than the header.
  private(set) var longRows: [Int] = []

  /// - Parameter lines: of a paragraph, without the marks of its containers.
  /// - Returns: `nil` where no table begins in them.
  init?(_ lines: [ArraySlice<UInt8>]) {
    // A header that ends with a break is text.
    let header = lines.indices.dropLast().first {
      lines[$0].last != UInt8(ascii: "\\") && Self.begins(lines[$0], lines[$0 + 1])
    }
    guard let header else { return nil }
    above = Array(lines[..<header])
    let width = Self.cells(lines[header].trimmingSpace).count
    var rows: [[[UInt8]]] = []
    for (index, line) in lines.enumerated() where index >= header && index != header + 1 {
      var cells = Self.cells(line.trimmingSpace).map { Self.withoutEscapes($0.trimmingSpace) }
      if cells.count > width {
        longRows.append(index)
        let rest = cells[(width - 1)...].joined(separator: " \\| ".utf8)
        cells.replaceSubrange((width - 1)..., with: [Array(rest)])
      }
      rows.append(cells + Array(repeating: [], count: width - cells.count))
    }
    self.rows = rows
  }

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

  private static func withoutEscapes(_ cell: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    for byte in cell {
      if byte == UInt8(ascii: "|"), bytes.last == UInt8(ascii: "\\") { bytes.removeLast() }
      bytes.append(byte)
    }
    return bytes
  }
}

// MARK: - Writing

extension PipeTable {
  /// The table's lines, `nil` where a fenced table says it as well (``GridTable``), or this form cannot: it has one header
  /// and no code with a bar behind a backslash.
  /// - Parameter table: in normal form.
  static func lines(_ table: Table) -> [[UInt8]]? {
    guard isNeeded(for: table) else { return nil }
    var lines = table.rows.map { row in
      row.reduce(into: Array("|".utf8)) { line, cell in
        let text = CommonMarkInlineWriter.heading(cell)
        if !text.isEmpty { line += [UInt8(ascii: " ")] + escaped(text) }
        line += " |".utf8
      }
    }
    lines.insert(
      Array(("|" + String(repeating: "---|", count: table.rows[0].count)).utf8), at: 1)
    return lines
  }

  /// Whether a table has spans or links that a fenced one lacks, and can be said.
  static func isNeeded(for table: Table) -> Bool {
    guard table.headerRows == 1, table.drawing == nil, let width = table.rows.first?.count,
      width > 0, table.rows.allSatisfy({ $0.count == width })
    else { return false }
    let cells = table.rows.joined()
    return cells.contains { $0.contains(where: isRich) }
      && cells.allSatisfy { $0.allSatisfy(isSayable) }
  }

  private static func isRich(_ inline: Inline) -> Bool {
    switch inline {
    case .code, .emphasis, .strong: return true
    case .link: return GridTable.normalForm([inline]) != [inline]
    case .text, .reference, .lineBreak: return false
    }
  }

  private static func isSayable(_ inline: Inline) -> Bool {
    switch inline {
    case .code(let code): return !code.utf8.contains(UInt8(ascii: "\\"))
    case .emphasis(let children), .strong(let children), .link(_, let children):
      return children.allSatisfy(isSayable)
    case .text, .reference, .lineBreak: return true
    }
  }

  /// With a backslash before each bar.
  private static func escaped(_ text: [UInt8]) -> [UInt8] {
    text.reduce(into: []) { bytes, byte in
      if byte == UInt8(ascii: "|") { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
  }
}
