import KBModel

/// How a page was flattened to text, seen in its lines, and the cutting apart of what that glued together.
enum PageExtraction {
  /// The page's lines.
  static func lines(of text: SourceText) -> PageLines {
    let kind = kind(of: text)
    let lines = text.lines.enumerated().map { PageLine(range: $1, number: $0 + 1) }
    let page = PageLines(bytes: text.bytes, lines: lines, extraction: kind)
    switch kind {
    case .dense: return PhraseCutter().cut(page)
    case .piped: return PipedLists.cut(PhraseCutter().cut(page))
    case .markdown: return MarkdownMarks.read(page)
    case .printed: return PrintedPages.joined(page)
    case .original, .converted, .flattened, .pasted, .markup, .oneLine: return page
    }
  }

  /// - Returns: ``Copy/Extraction/flattened`` where the lines have list marks of that extraction (`  • `, `  1. `) or
  ///   where one line in six or more is blank; ``Copy/Extraction/dense`` where tables are written with `---|` or blank
  ///   lines are rare; another where the lines have its marks.
  static func kind(of text: SourceText) -> Copy.Extraction {
    var blank = 0
    var filled = 0
    var piped = 0
    var dashes = false
    var bullets = false
    for index in text.lines.indices {
      let line = text.line(index)
      let content = Prose.trim(line)
      if content.isEmpty {
        blank += 1
        continue
      }
      filled += 1
      if filled <= 12 {
        if PrintedPages.isPageNumber(content) { return .printed }
        if MarkdownMarks.level(of: content) > 0, MarkdownMarks.hasHeadings(text) {
          return .markdown
        }
        if PastedPages.isMark(content) { return .pasted }
      }
      if PipedLists.isItem(content) {
        piped += 1
        if piped >= 2 { return .piped }
      }
      if content.starts(with: "---|") { dashes = true }
      if content.startIndex > line.startIndex, content.starts(with: "•".utf8) { bullets = true }
    }
    if dashes { return .dense }
    return bullets || blank * 6 >= text.lines.count ? .flattened : .dense
  }

  /// The parts that this copy's body has lost: what kind its lists are.
  static func lostParts(of body: FlattenedText) -> [Copy.LostPart] {
    let hasDashes = body.lines.contains {
      ItemMark.parse(body.bytes[$0.range])?.mark.style == .dash
    }
    return body.extraction.keepsSourceLines && hasDashes ? [.lists] : []
  }
}
