/// The columns in which texts begin behind a gap: `term      explanation`.
///
/// Text stands in columns where lines agree on them: a line begins below the text behind the gap of the line above it,
/// or neighbours have their gaps in one place. Prose has wide gaps too, but never agrees on where.
struct TextColumns {
  /// Ascending.
  private(set) var starts: [Int] = []

  /// A column this close to the margin is a list's text or a paragraph's first line.
  private static let nearest = 8
  /// Columns that people count by hand are off by one now and then.
  private static let tolerance = 1

  /// The columns of a line, and those that begin behind the margin of a block of lines.
  init(_ line: ColumnLine, _ bytes: [UInt8], margin: Int) {
    guard line.gaps > 0 || line.wideGaps > 0 || line.words > 1 else { return }
    var column = line.indent
    var gap = 0
    var before: UInt8 = 0
    for index in line.content where bytes[index] & 0xC0 != 0x80 {
      let byte = bytes[index]
      if byte.isBlank {
        gap += byte == 0x09 ? 8 : 1
      } else {
        if gap > 0, index + 1 < line.content.upperBound,
          CodeSignature.opensComment(byte, bytes[index + 1])
        {
          return
        }
        if gap > 2 || gap == 2 && !".:;?!)\"'".utf8.contains(before),
          column - margin >= Self.nearest
        {
          starts.append(column)
        }
        gap = 0
        before = byte
      }
      column += byte == 0x09 ? 8 - column % 8 : 1
    }
  }

  /// The columns of all lines of a table, its indented lines' own among them.
  init(table lines: ArraySlice<ColumnLine>, _ bytes: [UInt8]) {
    let margin = lines.lazy.filter { !$0.isBlank }.map(\.indent).min() ?? 0
    var columns: Set<Int> = []
    for line in lines where !line.isBlank {
      columns.formUnion(TextColumns(line, bytes, margin: margin).starts)
      if line.indent - margin >= Self.nearest { columns.insert(line.indent) }
    }
    starts = columns.sorted()
  }

  func contains(_ column: Int) -> Bool {
    starts.contains { abs($0 - column) <= Self.tolerance }
  }

  /// Whether the line begins in one of the columns or has a gap before one.
  func fit(_ line: ColumnLine, _ bytes: [UInt8], margin: Int) -> Bool {
    contains(line.indent)
      || TextColumns(line, bytes, margin: margin).starts.contains(where: contains)
  }

  /// Whether lines of the run agree: one begins below a text behind a gap of the line above it, or at least half of
  /// them have a gap where the line above or below has one.
  static func agree(_ run: ArraySlice<ColumnLine>, _ bytes: [UInt8]) -> Bool {
    guard run.count > 1 else { return false }
    let margin = run.lazy.map(\.indent).min() ?? 0
    var above: TextColumns?
    var agreeing = 0
    var isAboveCounted = false
    for line in run {
      if let above, above.starts.contains(line.indent) { return true }
      let columns = TextColumns(line, bytes, margin: margin)
      let agrees = above.map { above in columns.starts.contains { above.starts.contains($0) } }
      if agrees == true { agreeing += isAboveCounted ? 1 : 2 }
      isAboveCounted = agrees == true
      above = columns
    }
    return agreeing * 2 >= run.count
  }
}
