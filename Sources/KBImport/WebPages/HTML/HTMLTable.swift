import KBMarkup
import KBModel

/// What a `<table>` is: a table of the article, a list that the site drew as one, or the layout of the page.
struct HTMLTable {
  enum Kind {
    case layout
    /// `nil` for a table without text.
    case data(Table?, LineRange)
    case list(marker: List.Marker, start: Int)
  }

  let kind: Kind
  /// The cells of each row, by their nodes.
  let rows: [[Int]]

  init(_ table: Int, in document: HTMLDocument) {
    rows = Self.rows(of: table, in: document)
    if let list = Self.list(rows, in: document) {
      kind = list
    } else if Self.isLayout(rows, in: document) {
      kind = .layout
    } else {
      kind = Self.data(rows, table, in: document)
    }
  }

  /// The cells of each row, nested tables' own not among them.
  private static func rows(of table: Int, in document: HTMLDocument) -> [[Int]] {
    var rows: [[Int]] = []
    var index = table + 1
    let end = document.descendants(of: table).upperBound
    while index < end {
      switch document.nodes[index].name {
      case .tr: rows.append([])
      case .td, .th:
        if rows.isEmpty { rows.append([]) }
        rows[rows.count - 1].append(index)
        index = document.descendants(of: index).upperBound
        continue
      case .table, .caption:
        index = document.descendants(of: index).upperBound
        continue
      default: break
      }
      index += 1
    }
    return rows.filter { !$0.isEmpty }
  }

  /// Every row of a list has its mark in the first cell: `•`, `1.`, `a.`.
  private static func list(_ rows: [[Int]], in document: HTMLDocument) -> Kind? {
    guard !rows.isEmpty, rows.allSatisfy({ $0.count == 2 }) else { return nil }
    let marks = rows.map { Prose.trim(document.text(of: $0[0])) }
    guard let first = marks.first else { return nil }
    if marks.allSatisfy({ $0.elementsEqual("•".utf8) || $0.elementsEqual("·".utf8) }) {
      return .list(marker: .bullet, start: 1)
    }
    guard marks.allSatisfy({ $0.last == UInt8(ascii: ".") && (2...4).contains($0.count) }) else {
      return nil
    }
    let number = String(decoding: first.dropLast(), as: UTF8.self)
    if let start = Int(number), marks.allSatisfy({ $0.dropLast().allSatisfy(\.isDigit) }) {
      return .list(marker: .decimal, start: max(1, start))
    }
    guard first.count == 2, let letter = first.first, letter.isLower else { return nil }
    return .list(marker: .lowerAlpha, start: Int(letter - UInt8(ascii: "a")) + 1)
  }

  /// Whether the cells hold parts of a page rather than values.
  private static func isLayout(_ rows: [[Int]], in document: HTMLDocument) -> Bool {
    guard (rows.map(\.count).max() ?? 0) >= 2 else { return true }
    return rows.contains { row in
      row.contains { cell in
        var paragraphs = 0
        for index in document.descendants(of: cell) {
          switch document.nodes[index].name {
          case .h1, .h2, .h3, .h4, .table, .blockquote, .ul, .ol, .hr: return true
          case .p, .div: paragraphs += 1
          default: break
          }
        }
        return paragraphs > 6
      }
    }
  }

  private static func data(_ rows: [[Int]], _ table: Int, in document: HTMLDocument) -> Kind {
    let first = max(1, Int(document.nodes[table].line))
    let last = rows.last?.last.map { max(first, Int(document.nodes[$0].line)) } ?? first
    let width = rows.map(\.count).max() ?? 0
    var headerRows = 0
    var cells: [[Table.Cell]] = []
    for row in rows {
      if headerRows == cells.count, row.allSatisfy({ document.nodes[$0].name == .th }) {
        headerRows += 1
      }
      var values = row.map { HTMLInlines.inlines(of: $0, in: document) }
      values += [Table.Cell](repeating: [], count: width - values.count)
      cells.append(values)
    }
    let hasText = cells.contains { $0.contains { !$0.isEmpty } }
    return .data(
      hasText ? Table(headerRows: headerRows, rows: cells) : nil, LineRange(first, last))
  }
}
