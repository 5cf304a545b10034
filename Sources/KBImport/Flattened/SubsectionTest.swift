/// Tells the headings of subsections, which the extractions left as short lines, from other short
/// lines.
///
/// With blank lines between blocks: a line alone between blank lines, 80 bytes at most, that begins
/// with a capital, ends no sentence and holds nothing of code, not announced by a colon, with text
/// below it. Without them only a line in title case (`Damaged Offline Folder`) can be told from
/// text. Three such lines in a row are a list of names, not headings.
struct SubsectionTest {
  let bytes: [UInt8]
  let lines: [FlattenedLine]
  let isDense: Bool

  static let longestHeading = 80

  /// The indices of the headings among lines that are `text` so far.
  func headings() -> [Int] {
    var headings: [Int] = []
    var run: [Int] = []
    var before: Int?
    for index in lines.indices where !lines[index].isBlank {
      if isCandidate(index), !run.isEmpty || canPrecede(before, index) {
        run.append(index)
      } else {
        if run.count <= 2, canFollow(index) { headings += run }
        run = []
      }
      before = index
    }
    return headings
  }

  /// The indices of names of sections that are no standard ones: lines in capitals alone between blank lines.
  func capitals() -> [Int] {
    guard !isDense else { return [] }
    return lines.indices.filter { index in
      guard lines[index].kind == .text, lines[index].indent < 2, isAlone(index) else {
        return false
      }
      let prose = Prose(bytes[lines[index].content])
      let letters = prose.text.count { $0.isUpper }
      return (6...Self.longestHeading).contains(prose.length) && letters * 3 > prose.length * 2
        && prose.text.first?.isUpper == true && !prose.endsSentence && !holdsCode(prose.text)
        && !prose.text.contains { $0.isLower || $0 >= 0x80 }
    }
  }

  private func isCandidate(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.kind == .text, line.indent < 2, isDense || isAlone(index) else { return false }
    let prose = Prose(bytes[line.content])
    guard (4...Self.longestHeading).contains(prose.length), prose.beginsUpperCase,
      !prose.endsSentence, prose.text.contains(where: { $0.isLower }), let last = prose.text.last,
      last != UInt8(ascii: ","), last != UInt8(ascii: ";"), !holdsCode(prose.text)
    else { return false }
    return !isDense || isTitleCase(prose)
  }

  private func isAlone(_ index: Int) -> Bool {
    (index == 0 || separates(lines[index - 1].kind))
      && (index + 1 == lines.count || separates(lines[index + 1].kind))
  }

  private func separates(_ kind: FlattenedLine.Kind) -> Bool {
    kind == .blank || kind == .sectionEnd
  }

  /// The line above must be complete and must not announce anything.
  private func canPrecede(_ before: Int?, _ index: Int) -> Bool {
    guard let before else { return true }
    let line = lines[before]
    switch line.kind {
    case .blank, .sectionEnd, .heading, .rule, .tableRow, .tableRule, .reference: return true
    case .verbatim: return true
    case .text, .note, .item, .continuation:
      let prose = Prose(bytes[line.content])
      if prose.endsInColon { return false }
      if case .item = line.kind {
        return !isDense
          || !prose.goesOn(in: Prose(bytes[lines[index].content]), wrappedAt: 0, isItem: true)
      }
      return !isDense || prose.endsSentence
    }
  }

  /// Something must stand below a heading that is not the next section.
  private func canFollow(_ index: Int) -> Bool {
    switch lines[index].kind {
    case .blank, .sectionEnd, .rule: return false
    case .heading(let level): return level > 2
    case .text, .note, .item:
      return !isDense || Prose(bytes[lines[index].content]).text.first.map { !$0.isLower } ?? false
    case .reference, .verbatim, .tableRow, .tableRule, .continuation: return true
    }
  }

  /// Paths, assignments, addresses, file names.
  private func holdsCode(_ text: ArraySlice<UInt8>) -> Bool {
    for (index, byte) in zip(text.indices, text) {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "="), UInt8(ascii: "{"), UInt8(ascii: "}"),
        UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "@"),
        UInt8(ascii: ";"), UInt8(ascii: "#"), UInt8(ascii: "_"), 0x09:
        return true
      case UInt8(ascii: "."):
        if index + 1 < text.endIndex, text[index + 1].isLetter, index > text.startIndex,
          text[index - 1].isAlphanumeric
        {
          return true
        }
      case UInt8(ascii: ":"):
        if index + 1 < text.endIndex, !text[index + 1].isBlank { return true }
      default: break
      }
    }
    return false
  }

  /// `Method 1: Change Profiles` may hold a colon, `Server name: Alpha` may not. Short words may
  /// begin in lower case.
  private func isTitleCase(_ prose: Prose) -> Bool {
    let words = prose.words
    for (index, word) in zip(words.indices, words) {
      if word.last == UInt8(ascii: ":") {
        guard index == 1, word.dropLast().allSatisfy(\.isAlphanumeric), word.count <= 3 else {
          return false
        }
      }
      guard let first = word.first, first.isLower else { continue }
      guard index > 0, Self.shortWords.contains(where: { word.elementsEqual($0.utf8) }) else {
        return false
      }
    }
    return true
  }

  private static let shortWords = [
    "a", "an", "and", "are", "as", "at", "between", "by", "do", "for", "from", "in", "into", "is",
    "not", "of", "on", "or", "over", "that", "the", "then", "to", "using", "vs.", "when", "with",
    "without", "your",
  ]
}
