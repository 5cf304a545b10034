import KBModel

/// Reads drawings as tables, where that is certain: drawing the table again gives the source lines back.
enum DrawnTable {
  /// What a part of a drawing is, with its lines' indices.
  enum Part {
    case table(Table, Range<Int>)
    case drawing(Range<Int>)
  }

  /// The lines in a range as tables, where they draw some, and what is better left as it stands.
  /// - Parameter kind: what the lines are taken for, if they are no table.
  static func parts(
    of range: Range<Int>, in lines: [ColumnLine], _ bytes: [UInt8], kind: Block.PreformattedKind
  ) -> [Part] {
    guard kind != .console, mayBeTable(lines[range], bytes),
      let drawn = DrawnLines(lines[range], bytes)
    else { return [.drawing(range)] }
    let starts = tableStarts(drawn).map { range.lowerBound + $0 }
    let pieces = starts.isEmpty ? [] : self.pieces(of: range, at: starts, lines, bytes)
    let tables = pieces.count {
      if case .table = $0 { true } else { false }
    }
    // Two tables in a row may agree on their columns.
    if tables < 2, let table = sketch(drawn)?.table(drawn) { return [.table(table, range)] }
    return tables > 0 ? pieces : [.drawing(range)]
  }

  private static func pieces(
    of range: Range<Int>, at starts: [Int], _ lines: [ColumnLine], _ bytes: [UInt8]
  ) -> [Part] {
    var parts: [Part] = []
    for (start, end) in zip([range.lowerBound] + starts, starts + [range.upperBound]) {
      let part = withoutBlankEnds(start..<end, lines)
      if let table = table(lines[part], bytes) {
        parts.append(.table(table, part))
      } else if case .drawing(let open)? = parts.last {
        parts[parts.count - 1] = .drawing(open.lowerBound..<part.upperBound)
      } else {
        parts.append(.drawing(part))
      }
    }
    return parts
  }

  /// The table that the lines draw.
  static func table(_ lines: ArraySlice<ColumnLine>, _ bytes: [UInt8]) -> Table? {
    guard mayBeTable(lines, bytes), let drawn = DrawnLines(lines, bytes) else { return nil }
    return sketch(drawn)?.table(drawn)
  }

  private static func sketch(_ drawn: DrawnLines) -> TableSketch? {
    BoxDrawing.sketch(drawn) ?? RuledDrawing.sketch(drawn) ?? TitledDrawing.sketch(drawn)
  }

  /// Most blocks are told from a table without a look at their words: a rule stands in it, or its first lines have gaps,
  /// and so has at least every other line.
  private static func mayBeTable(_ lines: ArraySlice<ColumnLine>, _ bytes: [UInt8]) -> Bool {
    var filled = 0
    var gapped = 0
    var code = 0
    var hasRule = false
    for line in lines {
      guard let first = line.content.first else { continue }
      filled += 1
      if line.gaps > 0 || line.words == 1 { gapped += 1 }
      if line.code == .strong { code += 1 }
      if !hasRule, "-=_+|".utf8.contains(bytes[first]) {
        hasRule = DrawnLine.isRule(bytes[line.content])
      }
    }
    return filled >= 3 && gapped * 2 >= filled && code * 2 <= filled
      && (hasRule || lines.lazy.filter { !$0.isBlank }.prefix(2).allSatisfy { $0.gaps > 0 })
  }

  /// Where tables may begin inside a drawing: behind a blank line, with titles over a rule.
  private static func tableStarts(_ drawn: DrawnLines) -> [Int] {
    let lines = drawn.lines
    return lines.indices.dropFirst().filter { start in
      guard lines[start - 1].isBlank, !lines[start].isBlank else { return false }
      let filled = lines[start...].lazy.filter { !$0.isBlank }.prefix(4)
      return filled.first?.isRule == false && filled.contains(where: \.isRule)
    }
  }

  private static func withoutBlankEnds(_ range: Range<Int>, _ lines: [ColumnLine]) -> Range<Int> {
    let start = range.first { !lines[$0].isBlank } ?? range.lowerBound
    let end = range.last { !lines[$0].isBlank }.map { $0 + 1 } ?? range.upperBound
    return start..<max(start, end)
  }
}
