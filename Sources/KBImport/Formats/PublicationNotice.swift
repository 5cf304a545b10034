import KBModel

/// The line “This article was previously published under Q195875” of Microsoft's later pages.
struct PublicationNotice {
  let id: ArticleID
  /// 1-based.
  let line: Int
  /// What follows the number: text of the article that the extraction glued to the notice.
  let rest: FlattenedText.Line
  /// The index of the line below.
  let end: Int

  /// Reads the notice at a line; its number may stand at the beginning of the next one.
  init?(_ text: SourceText, at index: Int) {
    let label: StaticString = "This article was previously published under"
    let line = Prose(text.line(index)).text
    guard line.starts(with: label) else { return nil }
    var numberLine = index
    var words = Prose(line.dropFirst(label.utf8CodeUnitCount)).text
    if words.isEmpty, index + 1 < text.lines.count {
      numberLine += 1
      words = Prose(text.line(numberLine)).text
    }
    let number = words.prefix { !$0.isBlank }
    guard number.first == UInt8(ascii: "Q"),
      let id = ArticleID(String(decoding: number, as: UTF8.self))
    else { return nil }
    self.id = id
    self.line = numberLine + 1
    rest = FlattenedText.Line(
      range: number.endIndex..<text.lines[numberLine].upperBound, number: numberLine + 1)
    end = numberLine + 1
  }
}
