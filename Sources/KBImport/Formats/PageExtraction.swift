import KBModel

/// How a page was flattened to text, seen in its lines.
enum PageExtraction {
  /// Flattened where the lines have list marks of that extraction (`  • `, `  1. `) or where one
  /// line in six or more is blank; dense where tables are written with `---|` or blank lines are
  /// rare.
  static func kind(of text: SourceText) -> Copy.Extraction {
    var blank = 0
    for index in text.lines.indices {
      let line = text.line(index)
      let content = Prose.trim(line)
      if content.isEmpty { blank += 1 }
      if content.starts(with: "---|") { return .dense }
      if content.startIndex > line.startIndex, content.starts(with: "•".utf8) { return .flattened }
    }
    return blank * 6 >= text.lines.count ? .flattened : .dense
  }

  /// The parts that this copy's body has lost: what kind its lists are.
  static func lostParts(of body: FlattenedText) -> [Copy.LostPart] {
    let hasDashes = body.lines.contains {
      ItemMark.parse(body.bytes[$0.range])?.mark.style == .dash
    }
    return body.extraction == .dense && hasDashes ? [.lists] : []
  }
}
