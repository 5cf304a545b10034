import KBModel

/// Cuts a flattened page into lines and says of each what it is.
///
/// What a line says by itself comes first (marks, logs, columns, names of sections), then what only
/// its neighbours can tell: references under an announcement, rows of one table, code between blank
/// lines, subsections.
struct FlattenedLineReader {
  private let text: FlattenedText
  private var bytes: [UInt8] { text.bytes }
  private var isDense: Bool { text.extraction.keepsSourceLines }

  init(_ text: FlattenedText) { self.text = text }

  func lines() -> [FlattenedLine] {
    var lines = LineCutter.pieces(of: text).map(line)
    VerbatimLines(bytes: bytes, isDense: isDense).mark(&lines)
    markNeighbours(&lines)
    let test = SubsectionTest(bytes: bytes, lines: lines, isDense: isDense)
    if text.sectionNames.style == .upperCase {
      for index in test.capitals() { lines[index].kind = .heading(level: 2) }
    }
    for index in SubsectionTest(bytes: bytes, lines: lines, isDense: isDense).headings() {
      lines[index].kind = .heading(level: isSection(index, in: lines) ? 2 : 3)
    }
    return lines
  }

  /// What the line is by itself.
  private func line(_ piece: LineCutter.Piece) -> FlattenedLine {
    let range = piece.line.range
    let content = Prose.trim(bytes[range])
    var line = FlattenedLine(
      range: range, content: content.startIndex..<content.endIndex, number: piece.line.number,
      indent: Prose.indentation(of: bytes[range]).columns, kind: .text)
    if piece.line.markup == .sectionEnd {
      line.kind = .sectionEnd
      line.content = content.endIndex..<content.endIndex
    } else if content.isEmpty {
      line.kind = .blank
    } else if case .item(let mark) = piece.line.markup {
      line.kind = .item(mark)
    } else if case .heading(let level) = piece.line.markup {
      line.kind = .heading(level: level)
    } else if piece.line.markup == .continuation {
      line.kind = .continuation
    } else if piece.isHeading {
      line.kind = .heading(level: 2)
    } else if let level = sectionLevel(content) {
      line.kind = .heading(level: level)
    } else if isDense, let kind = tableKind(content) {
      line.kind = kind
    } else if let (mark, text) = ItemMark.parse(bytes[range]) {
      line.kind = .item(mark)
      line.content = text
    } else if let kind = NoteMark.kind(of: content) {
      line.kind = .note(kind)
    } else if isRule(content) {
      line.kind = .rule
    }
    return line
  }

  private func sectionLevel(_ content: ArraySlice<UInt8>) -> Int? {
    if SectionName.isUpperCaseName(content) { return 2 }
    if !text.sectionNames.local.isEmpty, content.count < SubsectionTest.longestHeading,
      text.sectionNames.local.contains(Array(content))
    {
      return 2
    }
    guard SectionName.isName(content) else { return nil }
    return text.sectionNames.style == .anyCase ? 2 : 3
  }

  /// A rule of a table is `---|`, repeated for its columns or not; a row ends in a bar; a bar alone
  /// is what is left of an empty row.
  private func tableKind(_ content: ArraySlice<UInt8>) -> FlattenedLine.Kind? {
    guard content.last == UInt8(ascii: "|") else { return nil }
    if content.allSatisfy({ $0 == UInt8(ascii: "|") || $0.isBlank }) { return .blank }
    let isRule = content.allSatisfy {
      $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: ":") || $0.isBlank
    }
    return isRule ? .tableRule : .tableRow
  }

  private func isRule(_ content: ArraySlice<UInt8>) -> Bool {
    content.count >= 3
      && content.allSatisfy { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "=") || $0 == 0x5F }
  }

  private func markNeighbours(_ lines: inout [FlattenedLine]) {
    var last: Int?
    for index in lines.indices where !lines[index].isBlank {
      if let number = ReferenceLine.number(at: bytes[lines[index].content]) {
        let isAnnounced = last.map { announcesArticles(lines, through: $0) } ?? false
        if canBeReference(lines[index].kind), isAnnounced || number.isMarked {
          lines[index].kind = .reference
        }
      } else if case .item(let mark) = lines[index].kind, mark.style == .decimal,
        lines[index].indent < 2, !continuesNumbering(mark, lines[..<index])
      {
        // `2.` at the margin without a `1.` above it is a sentence's beginning.
        lines[index].kind = .text
        lines[index].content = Prose.trim(bytes[lines[index].range]).indices
      }
      last = index
    }
  }

  private func canBeReference(_ kind: FlattenedLine.Kind) -> Bool {
    switch kind {
    case .text, .verbatim: return true
    default: return false
    }
  }

  /// Whether the line, with the one above it where it was wrapped, announces references, or is one.
  private func announcesArticles(_ lines: [FlattenedLine], through index: Int) -> Bool {
    if lines[index].kind == .reference { return true }
    let prose = Prose(bytes[lines[index].content])
    if prose.announcesArticles { return true }
    guard prose.endsInColon, index > 0 else { return false }
    return Prose(bytes[lines[index - 1].content]).contains(anyOf: ["article", "knowledge"])
  }

  private func continuesNumbering(_ mark: ItemMark, _ before: ArraySlice<FlattenedLine>) -> Bool {
    if mark.value == 1 { return true }
    for line in before.reversed().prefix(20) {
      if case .item(let other) = line.kind, other.style == .decimal {
        return other.value + 1 == mark.value
      }
    }
    return false
  }

  /// A heading directly behind the end of a section is the next section's name.
  private func isSection(_ index: Int, in lines: [FlattenedLine]) -> Bool {
    text.sectionNames.style == .anyCase && lines[..<index].last { !$0.isBlank }?.kind == .sectionEnd
  }
}
