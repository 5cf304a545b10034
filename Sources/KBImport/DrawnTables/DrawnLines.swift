/// The lines of a drawing, measured from its left edge.
struct DrawnLines {
  let bytes: [UInt8]
  let source: ArraySlice<ColumnLine>
  /// The columns left of the drawing.
  let margin: Int
  /// The columns in which every line that is no rule has a bar, ascending.
  let bars: [Int]
  let lines: [DrawnLine]

  /// `nil` where a tab stands between words: nobody knows its width.
  init?(_ source: ArraySlice<ColumnLine>, _ bytes: [UInt8]) {
    var margin = Int.max
    for line in source where !line.isBlank {
      if line.hasTab { return nil }
      margin = min(margin, line.indent)
    }
    guard margin < Int.max else { return nil }
    var bars: [Int]?
    for line in source where !line.isBlank && !DrawnLine.isRule(bytes[line.content]) {
      if bars?.isEmpty == true { break }
      let own = DrawnLine.bars(line, bytes, margin: margin)
      bars = bars?.filter(own.contains) ?? own
    }
    self.bytes = bytes
    self.source = source
    self.margin = margin
    self.bars = bars ?? []
    lines = source.map { DrawnLine($0, bytes, margin: margin, bars: bars ?? []) }
  }

  /// The line as it was drawn, without blanks at its end.
  func text(_ index: Int) -> String {
    let line = source[source.startIndex + index]
    guard !line.isBlank else { return "" }
    let blanks = [UInt8](repeating: 0x20, count: line.indent - margin)
    return String(decoding: blanks + bytes[line.content], as: UTF8.self)
  }
}
