import KBModel

/// What stands above the body of a page with a footer table.
struct FooterTableHeader {
  /// Without the number in parentheses; `nil` where the copy lost it.
  private(set) var title: String?
  private(set) var titleID: ArticleID?
  /// 1-based.
  private(set) var titleLine = 1
  /// Whether “The information in this article applies to:” is there, with or without a list.
  private(set) var hasLabel = false
  private(set) var appliesTo: [ArticleMetadata.AppliesTo] = []
  private(set) var notice: PublicationNotice?
  /// Index of the first line that belongs to the body as a whole.
  private var bodyStart = 0

  private static let label: StaticString = "The information in this article applies to:"

  init(_ text: SourceText, before limit: Int) {
    let top = Array(
      text.lines.indices[..<limit].lazy.filter { !Prose(text.line($0)).isEmpty }.prefix(4))
    let label = top.first { Prose(text.line($0)).text.starts(with: Self.label) }
    hasLabel = label != nil
    readTitle(text, lines: top.prefix { $0 != label }, isLabelled: hasLabel)
    if let label { readAppliesTo(text, below: label, before: limit) }
    let next = (bodyStart..<max(bodyStart, limit)).first { !Prose(text.line($0)).isEmpty }
    if let next, let notice = PublicationNotice(text, at: next), notice.end <= limit {
      self.notice = notice
      bodyStart = notice.end
    }
  }

  /// The lines of the body, from what is glued to the notice on.
  func bodyLines(_ text: SourceText, before limit: Int) -> [FlattenedText.Line] {
    var lines: [FlattenedText.Line] = []
    if let rest = notice?.rest, !Prose(text.bytes[rest.range]).isEmpty { lines.append(rest) }
    for index in bodyStart..<max(bodyStart, limit) {
      lines.append(FlattenedText.Line(range: text.lines[index], number: index + 1))
    }
    return lines
  }

  /// The title is what stands above the label, one line or a few; without a label, the first line
  /// where it ends in the number.
  private mutating func readTitle(_ text: SourceText, lines: ArraySlice<Int>, isLabelled: Bool) {
    let candidates = isLabelled ? lines : lines.prefix(1)
    guard let first = candidates.first, let last = candidates.last else { return }
    let words = candidates.map { String(decoding: Prose(text.line($0)).text, as: UTF8.self) }
      .joined(separator: " ")
    let parsed = Self.splitNumber(ArraySlice(words.utf8))
    guard parsed != nil || isLabelled, !SectionName.isName(Prose(text.line(first)).text) else {
      return
    }
    title = parsed?.title ?? words
    titleID = parsed?.id
    titleLine = last + 1
    bodyStart = last + 1
  }

  /// `Title (195875)`.
  private static func splitNumber(_ line: ArraySlice<UInt8>) -> (title: String, id: ArticleID)? {
    guard line.last == UInt8(ascii: ")"), let open = line.lastIndex(of: UInt8(ascii: "(")) else {
      return nil
    }
    let digits = line[(open + 1)...].dropLast()
    guard digits.allSatisfy(\.isDigit), let id = ArticleID(String(decoding: digits, as: UTF8.self))
    else {
      return nil
    }
    let title = Prose.trim(line[..<open])
    return title.isEmpty ? nil : (String(decoding: title, as: UTF8.self), id)
  }

  /// Items stand below the label, with marks; an unmarked line directly between two items goes on
  /// with the first.
  private mutating func readAppliesTo(_ text: SourceText, below label: Int, before limit: Int) {
    bodyStart = label + 1
    for index in (label + 1)..<max(label + 1, limit) {
      let line = text.line(index)
      let prose = Prose(line)
      if prose.isEmpty { continue }
      if let (mark, content) = ItemMark.parse(line) {
        appliesTo.append(
          .init(String(decoding: text.bytes[content], as: UTF8.self), level: mark.level))
      } else if !appliesTo.isEmpty, !prose.endsSentence, index + 1 < limit,
        ItemMark.parse(text.line(index + 1)) != nil, index == bodyStart
      {
        appliesTo[appliesTo.count - 1].text += " " + String(decoding: prose.text, as: UTF8.self)
      } else {
        break
      }
      bodyStart = index + 1
    }
    let outermost = appliesTo.map(\.level).min() ?? 1
    for index in appliesTo.indices { appliesTo[index].level -= outermost - 1 }
  }
}
