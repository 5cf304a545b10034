import KBModel

/// The text of a table inside a fenced block whose info string is `grid`.
///
/// The look is GitHub's, with rules that make it exactly reversible:
///
///     | Name | Value    |         One row a line, `|` before, between and after the cells.
///     |------|----------|         This line follows the header rows, if there are any.
///     | a    | b<br>c   |         `<br>` is a line break.
///     | a\|b | C:\WINNT |         `\` before `|`, `\`, `<`, `&` or `-` takes away their meaning, else it is a backslash.
///     |      | &#32;x   |         Spaces around a cell's text do not count; `&#32;` is one that does.
///
/// A cell holds text and line breaks.
enum GridTable {
  /// The info string of the fence.
  static let name = "grid"

  // MARK: Reading

  /// Reads any text; lines without `|` are rows of one cell.
  static func table(_ text: String) -> Table {
    var table = Table(headerRows: 0, rows: [])
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      let cells = rawCells(Substring(line).trimmingASCIISpace().utf8)
      guard let cells else { continue }
      if table.headerRows == 0, !table.rows.isEmpty, !cells.isEmpty, cells.allSatisfy(isRule) {
        table.headerRows = table.rows.count
      } else {
        table.rows.append(cells.map(cell))
      }
    }
    return table
  }

  /// The cells' texts, still escaped; `nil` for a blank line.
  private static func rawCells(_ line: Substring.UTF8View) -> [Substring]? {
    guard !line.isEmpty else { return nil }
    var cells: [Substring] = []
    var start = line.startIndex
    if line.first == UInt8(ascii: "|") { line.formIndex(after: &start) }
    var index = start
    while index < line.endIndex {
      let byte = line[index]
      if byte == UInt8(ascii: "|") {
        cells.append(Substring(line[start..<index]).trimmingASCIISpace())
        start = line.index(after: index)
      } else if byte == UInt8(ascii: "\\") {
        let next = line.index(after: index)
        if next < line.endIndex { index = next }
      }
      line.formIndex(after: &index)
    }
    let last = Substring(line[start...]).trimmingASCIISpace()
    if !last.isEmpty { cells.append(last) }
    return cells
  }

  /// Whether a cell of the line between head and body: dashes, with GitHub's colons for alignment.
  private static func isRule(_ cell: Substring) -> Bool {
    cell.utf8.contains(UInt8(ascii: "-"))
      && cell.utf8.allSatisfy { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") }
  }

  private static func cell(_ raw: Substring) -> Table.Cell {
    var cell: Table.Cell = []
    var text: [UInt8] = []
    var rest = raw.utf8
    func flush() {
      if !text.isEmpty { cell.append(.text(String(decoding: text, as: UTF8.self))) }
      text = []
    }
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\\"):
        text.append(rest.first.map(isEscapable) == true ? rest.popFirst() ?? byte : byte)
      case UInt8(ascii: "<"):
        if let length = HTMLLineBreak.length(in: rest) {
          rest.removeFirst(length)
          flush()
          cell.append(.lineBreak)
        } else {
          text.append(byte)
        }
      case UInt8(ascii: "&"):
        if let (scalar, length) = NumericReference.read(rest) {
          rest.removeFirst(length)
          text += Array(String(Character(scalar)).utf8)
        } else {
          text.append(byte)
        }
      default: text.append(byte)
      }
    }
    flush()
    return cell
  }

  private static func isEscapable(_ byte: UInt8) -> Bool { #"|\<&-"#.utf8.contains(byte) }

  // MARK: Writing

  /// The table's text, each row with its line break.
  static func text(_ table: Table) -> String {
    var text = ""
    for (index, row) in table.rows.enumerated() {
      text += "|"
      for cell in row { text += " " + escaped(cell) + " |" }
      text += "\n"
      if index + 1 == table.headerRows {
        text += "|" + String(repeating: "---|", count: max(1, row.count)) + "\n"
      }
    }
    return text
  }

  /// The cell as a grid can say it: neighbouring texts are one, spans are what they hold.
  static func normalForm(_ cell: Table.Cell) -> Table.Cell {
    var normal: Table.Cell = []
    var text = ""
    var pending = [cell[...]]
    while var rest = pending.popLast() {
      guard let inline = rest.popFirst() else { continue }
      pending.append(rest)
      switch inline {
      case .text(let string), .code(let string), .reference(_, let string): text += string
      case .emphasis(let children), .strong(let children), .link(_, let children):
        pending.append(children[...])
      case .lineBreak:
        if !text.isEmpty { normal.append(.text(text)) }
        text = ""
        normal.append(.lineBreak)
      }
    }
    return text.isEmpty ? normal : normal + [.text(text)]
  }

  private static func escaped(_ cell: Table.Cell) -> String {
    let cell = normalForm(cell)
    var bytes: [UInt8] = []
    for inline in cell {
      switch inline {
      case .lineBreak: bytes += HTMLLineBreak.tag.utf8
      case .text(let text): append(text, to: &bytes)
      // The normal form has none of these.
      case .code, .emphasis, .strong, .link, .reference: break
      }
    }
    // Spaces at the ends are trimmed, and dashes alone are the line between head and body.
    let space = NumericReference.text(of: " ").utf8
    if bytes.last == UInt8(ascii: " ") { bytes.replaceSubrange((bytes.count - 1)..., with: space) }
    if bytes.first == UInt8(ascii: " ") { bytes.replaceSubrange(...0, with: space) }
    let text = String(decoding: bytes, as: UTF8.self)
    guard isRule(text[...]), let dash = text.firstIndex(of: "-") else { return text }
    return text[..<dash] + "\\" + text[dash...]
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      switch byte {
      case 0..<0x20: bytes += NumericReference.text(of: Unicode.Scalar(byte)).utf8
      case UInt8(ascii: "|"): bytes += "\\|".utf8
      case UInt8(ascii: "\\"):
        // Controls and spaces may be written as references, which begin with `&`.
        let isBare = rest.first.map { $0 > 0x20 && !isEscapable($0) } ?? false
        bytes += isBare ? #"\"#.utf8 : #"\\"#.utf8
      case UInt8(ascii: "<"):
        bytes += rest.first.map { $0 | 0x20 == UInt8(ascii: "b") } ?? true ? "\\<".utf8 : "<".utf8
      case UInt8(ascii: "&"):
        bytes += rest.first.map { $0 == UInt8(ascii: "#") } ?? true ? "\\&".utf8 : "&".utf8
      default: bytes.append(byte)
      }
    }
  }
}
