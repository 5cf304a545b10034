import KBModel

/// The text of a table inside a fenced block whose info string is `grid`.
///
/// The look is GitHub's, with rules that make it exactly reversible:
///
///     | Name | Value    |         One row a line, `|` before, between and after the cells.
///     |------|----------|         This line follows the header rows, if there are any.
///     | a    | b<br>c   |         `<br>` is a line break.
///     | a\|b | C:\WINNT |         `\` before `|`, `\`, `<`, `&`, `-` or `[` takes away their meaning, else it is a backslash.
///     |      | &#32;x   |         Spaces around a cell's text do not count; `&#32;` is one that does.
///
///     | [195435](Q195435) |       A link to letters and digits, such as an article's number; `[` is else a bracket.
///
/// A cell holds text, line breaks and such links. Behind `grid` stands the drawing from which the table was read, if
/// there was one (``Table/Drawing``).
enum GridTable {
  /// The info string of the fence.
  static let name = "grid"

  // MARK: Reading

  /// Reads any text; lines without `|` are rows of one cell.
  /// - Parameter info: the info string behind the name.
  static func table(_ text: String, info: Substring = "") -> Table {
    var table = Table(headerRows: 0, rows: [], drawing: Table.Drawing(String(info)))
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
      case UInt8(ascii: "["):
        if let (label, destination) = link(in: &rest) {
          flush()
          cell.append(.link(destination: destination, [.text(label)]))
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

  /// Reads what follows the `[` of a link, and removes it from `rest`.
  private static func link(in rest: inout Substring.UTF8View)
    -> (label: String, destination: String)?
  {
    guard let end = rest.firstIndex(where: { "[]".utf8.contains($0) }) else { return nil }
    let label = rest[..<end]
    var tail = rest[end...]
    guard isLabel(label), tail.popFirst() == UInt8(ascii: "]"),
      tail.popFirst() == UInt8(ascii: "(")
    else { return nil }
    let destination = tail.prefix(while: isDestinationByte)
    tail = tail[destination.endIndex...]
    guard tail.popFirst() == UInt8(ascii: ")") else { return nil }
    rest = tail
    return (String(Substring(label)), String(Substring(destination)))
  }

  /// A label is plain text: what would need an escape cannot be in one.
  private static func isLabel(_ text: some Collection<UInt8>) -> Bool {
    !text.isEmpty && text.allSatisfy { $0 >= 0x20 && !#"[]|\<&"#.utf8.contains($0) }
  }

  private static func isDestinationByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      return true
    default: return false
    }
  }

  private static func isEscapable(_ byte: UInt8) -> Bool { #"|\<&-["#.utf8.contains(byte) }

  // MARK: Writing

  static func info(_ table: Table) -> String {
    table.drawing.map { "\(name) \($0)" } ?? name
  }

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

  /// The cell as a grid can say it: neighbouring texts are one; spans, and links that it cannot say, are what they hold.
  static func normalForm(_ cell: Table.Cell) -> Table.Cell {
    var normal: Table.Cell = []
    var text = ""
    var pending = [cell[...]]
    while var rest = pending.popLast() {
      guard let inline = rest.popFirst() else { continue }
      pending.append(rest)
      switch inline {
      case .text(let string), .code(let string), .reference(_, let string): text += string
      case .link(let destination, let children):
        guard case .text(let label)? = children.first, children.count == 1, isLabel(label.utf8),
          destination.utf8.allSatisfy(isDestinationByte)
        else {
          pending.append(children[...])
          continue
        }
        if !text.isEmpty { normal.append(.text(text)) }
        text = ""
        normal.append(inline)
      case .emphasis(let children), .strong(let children): pending.append(children[...])
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
    // Where nothing can be a link, a bracket is a bracket.
    let plain = cell.plainText.utf8
    let escapesBrackets = zip(plain, plain.dropFirst()).contains {
      $0 == UInt8(ascii: "]") && $1 == UInt8(ascii: "(")
    }
    var bytes: [UInt8] = []
    for inline in cell {
      switch inline {
      case .lineBreak: bytes += HTMLLineBreak.tag.utf8
      case .text(let text): append(text, escapesBrackets: escapesBrackets, to: &bytes)
      case .link(let destination, let label):
        bytes += "[\(label.plainText)](\(destination))".utf8
      // The normal form has none of these.
      case .code, .emphasis, .strong, .reference: break
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

  private static func append(
    _ text: String, escapesBrackets: Bool, to bytes: inout [UInt8]
  ) {
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      switch byte {
      case 0..<0x20: bytes += NumericReference.text(of: Unicode.Scalar(byte)).utf8
      case UInt8(ascii: "|"): bytes += "\\|".utf8
      case UInt8(ascii: "[") where escapesBrackets: bytes += "\\[".utf8
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
