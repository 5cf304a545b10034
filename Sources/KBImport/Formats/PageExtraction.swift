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

  /// The parts that this copy's body has lost: what kind its lists are, characters.
  static func lostParts(of body: FlattenedText) -> [Copy.LostPart] {
    var lost: [Copy.LostPart] = []
    let hasDashes = body.lines.contains {
      ItemMark.parse(body.bytes[$0.range])?.mark.style == .dash
    }
    if body.extraction == .dense, hasDashes { lost.append(.lists) }
    if body.lostCharacters > 0 { lost.append(.characters) }
    return lost
  }

  /// Tells the user about characters that are lost for good.
  static func reportLostCharacters(of body: FlattenedText, report: inout ImportReport) {
    let count = body.lostCharacters
    guard count > 0 else { return }
    report.warning(
      "lost-characters",
      "text was lost where U+FFFD stands (\(count) times); put back what stood there"
    )
  }
}
