extension Table {
  /// How a source drew a table with characters: what has to be known, beside the cells, to draw it again.
  ///
  /// Columns are counted in characters from the left edge of the drawing, rows and lines from 0. A row is as many lines
  /// high as its highest cell; a line break in a cell leads to the next of them.
  public struct Drawing: Hashable, Sendable {
    /// Where the lines of a column's cells stand.
    public struct Column: Hashable, Sendable {
      /// Which end of each line stands at the offset.
      public enum Edge: Hashable, Sendable {
        case left, right
      }

      /// Which end of each line stands at the offset.
      public var edge: Edge
      /// The first character of a line with a left edge, or the one behind the last of a line with a right edge.
      public var offset: Int

      /// A column of cells that agree on an edge.
      public init(_ edge: Edge, at offset: Int) {
        self.edge = edge
        self.offset = offset
      }
    }

    /// A line that holds no cell: a rule of dashes, or nothing.
    public struct Rule: Hashable, Sendable {
      /// The line with the blanks before it; empty for a blank line.
      public var text: String
      /// The rows above which it stands, ascending; the number of all rows is the table's end.
      public var rows: Rows

      /// A rule above rows, which ascend.
      public init(_ text: String, above rows: [Int]) {
        self.init(text, above: Rows(rows))
      }

      /// A rule above rows.
      init(_ text: String, above rows: Rows) {
        self.text = text
        self.rows = rows
      }
    }

    /// A cell's line that begins elsewhere than its column has it.
    public struct Shift: Hashable, Sendable {
      /// The line, among all lines of all rows.
      public var line: Int
      /// The column, counted from 0.
      public var column: Int
      /// Where the text begins.
      public var offset: Int

      /// A line of a cell that begins at `offset`.
      public init(line: Int, column: Int, offset: Int) {
        self.line = line
        self.column = column
        self.offset = offset
      }
    }

    /// A drawing wider than this is nobody's.
    static let widest = 10_000

    /// As many as the table has.
    public var columns: [Column]
    /// Where `|` stands in each line of a row.
    public var bars: [Int]
    /// Those above one row stand in this order.
    public var rules: [Rule]
    /// Ordered by lines, then columns.
    public var shifts: [Shift]

    /// A drawing.
    public init(
      columns: [Column], bars: [Int] = [], rules: [Rule] = [], shifts: [Shift] = []
    ) {
      self.columns = columns
      self.bars = bars
      self.rules = rules
      self.shifts = shifts
    }
  }

  /// The drawing; `nil` where there is none, or a row has more or fewer cells than the drawing has columns.
  public var fittingDrawing: Drawing? {
    guard let drawing, rows.allSatisfy({ $0.count == drawing.columns.count }) else { return nil }
    return drawing
  }

  /// The lines that the source drew, without blanks at their ends; `nil` where no drawing fits.
  public var drawnLines: [String]? { fittingDrawing.map { TablePrinter($0).lines(rows) } }
}

/// Draws a table with characters.
private struct TablePrinter {
  private let drawing: Table.Drawing
  private var rules: [[String]]
  private var shifts: ArraySlice<Table.Drawing.Shift>
  private var lines: [String] = []
  /// Lines of rows printed so far.
  private var line = 0

  init(_ drawing: Table.Drawing) {
    self.drawing = drawing
    rules = []
    shifts = drawing.shifts[...]
  }

  func lines(_ rows: [[Table.Cell]]) -> [String] {
    var printer = self
    printer.rules = [[String]](repeating: [], count: rows.count + 1)
    for rule in drawing.rules {
      for run in rule.rows.runs where run.overlaps(0...rows.count) {
        for row in run.clamped(to: 0...rows.count) { printer.rules[row].append(rule.text) }
      }
    }
    for (index, row) in rows.enumerated() {
      printer.lines += printer.rules[index]
      printer.print(row)
    }
    return printer.lines + printer.rules[rows.count]
  }

  private mutating func print(_ row: [Table.Cell]) {
    let cells = row.map {
      $0.plainText.split(separator: "\n", omittingEmptySubsequences: false)
    }
    for height in 0..<(cells.map(\.count).max() ?? 1) {
      var text: [Unicode.Scalar] = []
      for bar in drawing.bars { Self.put("|", at: bar, in: &text) }
      for (column, cell) in cells.enumerated() where height < cell.count {
        let offset = offset(of: cell[height], in: column)
        Self.put(cell[height].unicodeScalars, at: offset, in: &text)
      }
      while text.last == " " { text.removeLast() }
      var line = ""
      line.unicodeScalars.append(contentsOf: text)
      lines.append(line)
      self.line += 1
    }
  }

  private mutating func offset(of text: Substring, in column: Int) -> Int {
    if let shift = shifts.first, shift.line == line, shift.column == column {
      shifts.removeFirst()
      return shift.offset
    }
    let place = drawing.columns[column]
    return place.edge == .left ? place.offset : place.offset - text.unicodeScalars.count
  }

  private static func put(
    _ characters: some Sequence<Unicode.Scalar>, at offset: Int, in line: inout [Unicode.Scalar]
  ) {
    var index = min(max(0, offset), Table.Drawing.widest)
    for character in characters {
      while line.count <= index { line.append(" ") }
      line[index] = character
      index += 1
    }
  }

  private static func put(
    _ character: Unicode.Scalar, at offset: Int, in line: inout [Unicode.Scalar]
  ) {
    put(CollectionOfOne(character), at: offset, in: &line)
  }
}
