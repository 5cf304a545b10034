/// Titles over a rule, and rows below it:
///
///     Date      Time    Size    File name     Date Picture   Item
///     ------------------------------------    ------------   -----
///     09/20/99  3:26pm  150,864 Tcpip.sys     M              Month
///
/// A rule in pieces says where the columns are; else the titles do, with what is blank below them.
enum RuledDrawing {
  /// As many lines of titles as people write.
  private static let mostTitleLines = 3

  static func sketch(_ drawn: DrawnLines) -> TableSketch? {
    let lines = drawn.lines
    let filled = lines.indices.filter { !lines[$0].isBlank }
    guard let ruleIndex = filled.firstIndex(where: { lines[$0].isRule }),
      (1...mostTitleLines).contains(ruleIndex)
    else { return nil }
    let rule = lines[filled[ruleIndex]]
    let titles = Array(filled[..<ruleIndex])
    let body = filled[(ruleIndex + 1)...].filter { !lines[$0].isRule }
    guard !body.isEmpty, titles.allSatisfy({ areTitles(lines[$0]) }),
      !body.contains(where: { lines[$0].isPicture })
    else { return nil }
    let cutter = ColumnCutter(
      titles: titles.map { lines[$0] }, body: body.map { lines[$0] }, bars: drawn.bars)
    let isInPieces = rule.words.count > 1 && drawn.bars.isEmpty
    let gutters = isInPieces ? cutter.gutters(below: rule.words) : cutter.gutters()
    guard let gutters, let first = gutters.first, let last = gutters.last,
      isInPieces
        || rule.words.contains(where: { $0.columns.lowerBound < first.columns.lowerBound }),
      rule.words.contains(where: { $0.columns.upperBound > last.columns.upperBound })
    else { return nil }
    guard
      let sketch = ColumnReading.sketch(
        drawn, titles: titles, body: body, gutters: gutters, trustsGutters: isInPieces)
    else { return nil }
    // A line over a rule that spans all columns is a heading.
    let titled = Set(sketch.rows.prefix(titles.count).joined().flatMap(\.cut.filled))
    return titled.count > 1 ? sketch : nil
  }

  /// Whether a word of the line begins with a letter, and none is a rule.
  private static func areTitles(_ line: DrawnLine) -> Bool { line.hasLetters && !line.hasDashes }
}
