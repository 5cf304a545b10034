/// Columns without a rule: titles, and rows whose values are of a kind that the titles are not.
///
///     Item    File name      Description
///
///     S15748  I_dskjet.exe   HP DeskJet 320
///     S15749  A_dskjet.exe   HP DeskJet 340
enum TitledDrawing {
  static func sketch(_ drawn: DrawnLines) -> TableSketch? {
    let lines = drawn.lines
    let filled = lines.indices.filter { !lines[$0].isBlank }
    guard filled.count >= 3, !filled.contains(where: { lines[$0].isRule }) else { return nil }
    let body = Array(filled.dropFirst())
    let titles = lines[filled[0]]
    guard titles.hasLetters, titles.phrases().count > 1 else { return nil }
    let cutter = ColumnCutter(titles: [titles], body: body.map { lines[$0] }, bars: drawn.bars)
    guard
      let sketch = ColumnReading.sketch(
        drawn, titles: [filled[0]], body: body, gutters: cutter.gutters())
    else { return nil }
    let texts = sketch.texts(drawn)
    guard let head = texts.first,
      TitleTest.areTitles(
        head, above: head.indices.map { column in texts.dropFirst().map { $0[column] } })
    else { return nil }
    return sketch
  }
}
