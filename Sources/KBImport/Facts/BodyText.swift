/// The bytes of a body with the numbers of their lines: what is scanned without parsing blocks.
struct BodyText {
  /// The whole file or page, valid UTF-8.
  let bytes: [UInt8]
  /// Where the body stands in it; more than one range where something of the footer stands between.
  let ranges: [Range<Int>]
  private let lines: Lines

  /// What tells the number of a line.
  private enum Lines {
    case text(SourceText)
    case columns(ColumnText)
    case page([PageLine])
    /// The text of a page's markup has lines of its own.
    case unknown
  }

  /// Whether indentation sets texts off.
  var isInColumns: Bool {
    if case .columns = lines { return true }
    return false
  }

  init(_ body: ArticleBody) {
    switch body {
    case .columns(let text):
      bytes = text.bytes
      ranges = text.byteRanges
      lines = .columns(text)
    case .flattened(let text):
      bytes = text.bytes
      ranges = text.lines.last.map { [text.lines[0].range.lowerBound..<$0.range.upperBound] } ?? []
      lines = .page(text.lines)
    case .commonMark(let text, let line):
      bytes = text.bytes
      let start = line < text.lines.count ? text.lines[line].lowerBound : text.bytes.count
      ranges = [start..<text.bytes.count]
      lines = .text(text)
    case .blocks(_, let bytes):
      self.bytes = bytes
      ranges = [0..<bytes.count]
      lines = .unknown
    }
  }

  /// The number, from 1, of the line that holds a byte; `nil` where it is not known.
  func lineNumber(of offset: Int) -> Int? {
    switch lines {
    case .text(let text): return text.lineNumber(of: offset)
    case .columns(let text):
      let number = text.text.lineNumber(of: offset)
      guard !text.pageLines.isEmpty else { return number }
      return number <= text.pageLines.count ? text.pageLines[number - 1].first : nil
    case .page(let lines):
      let next = lines.partitioningIndex { $0.range.lowerBound > offset }
      return next > 0 ? lines[next - 1].number : nil
    case .unknown: return nil
    }
  }
}
