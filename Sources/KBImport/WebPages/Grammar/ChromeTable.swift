/// Tells the site's own texts from the article's.
struct ChromeTable: Sendable {
  private let lines: LineSet
  private let starts: [[UInt8]]
  private let prefixes: [[UInt8]]
  private let suffixes: [[UInt8]]
  private let paragraphs: [(start: [UInt8], contains: [UInt8], end: [UInt8])]

  init(_ chrome: [PageChrome]) {
    var lines: [String] = []
    var starts: [[UInt8]] = []
    var prefixes: [[UInt8]] = []
    var suffixes: [[UInt8]] = []
    var paragraphs: [(start: [UInt8], contains: [UInt8], end: [UInt8])] = []
    for text in chrome {
      switch text {
      case .line(let text): lines.append(text)
      case .lineStart(let text): starts.append(Array(text.utf8))
      case .prefix(let text): prefixes.append(Array(text.utf8))
      case .suffix(let text): suffixes.append(Array(text.utf8))
      case .paragraph(let start, let contains, let end):
        paragraphs.append((Array(start.utf8), Array(contains.utf8), Array(end.utf8)))
      }
    }
    self.lines = LineSet(lines)
    self.starts = starts
    self.prefixes = prefixes
    self.suffixes = suffixes
    self.paragraphs = paragraphs
  }

  /// The index behind the site's own lines at an index; the index itself where the line is the article's.
  func end(of page: PageLines, at index: Int) -> Int {
    let line = page[index]
    if lines.contains(line) || starts.contains(where: { line.starts(with: $0) }) {
      return index + 1
    }
    for paragraph in paragraphs where line.starts(with: paragraph.start) {
      if let end = Self.end(of: paragraph, page, at: index) { return end }
    }
    return index
  }

  /// The line without what the site put before and behind it.
  func trimmed(_ line: PageLine, of bytes: [UInt8]) -> PageLine {
    guard !prefixes.isEmpty || !suffixes.isEmpty else { return line }
    var line = line
    var text = Prose.trim(bytes[line.range])
    for prefix in prefixes where text.starts(with: prefix) {
      text = Prose.trim(text.dropFirst(prefix.count))
      line.range = text.startIndex..<line.range.upperBound
    }
    for suffix in suffixes
    where text.count > suffix.count && text.suffix(suffix.count).elementsEqual(suffix) {
      text = Prose.trim(text.dropLast(suffix.count))
      line.range = line.range.lowerBound..<text.endIndex
    }
    return line
  }

  private static func end(
    of paragraph: (start: [UInt8], contains: [UInt8], end: [UInt8]), _ page: PageLines,
    at index: Int
  ) -> Int? {
    var isSure = false
    var end = index
    while end < page.lines.count, !page.isBlank(end), end - index < 60 {
      let line = page[end]
      isSure = isSure || line.firstRange(of: paragraph.contains) != nil
      end += 1
      if line.firstRange(of: paragraph.end) != nil { break }
    }
    return isSure ? end : nil
  }
}
