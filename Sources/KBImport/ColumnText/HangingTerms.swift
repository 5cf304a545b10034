/// Terms on lines of their own with explanations indented below, as README files have them:
///
///     MaxCups=
///        Says how many cups you can fill at a time.
///        The default value is 3.
///
///     MinCups=
///        …
///
/// Two entries or more. A term is short and closes no sentence, an explanation is sentences: so neither programs nor
/// steps below their titles are taken for entries.
struct HangingTerms {
  /// A term and its explanation, as indices of lines.
  struct Entry {
    var term: Int
    var explanation: Range<Int>
  }

  let entries: [Entry]

  /// The entries from line `start`, whose indentation is that of all terms; `nil` where they are none.
  init?(_ lines: [ColumnLine], from start: Int, before limit: Int, _ bytes: [UInt8]) {
    var entries: [Entry] = []
    var index = start
    while let entry = Self.entry(at: index, indent: lines[start].indent, lines, limit, bytes) {
      entries.append(entry)
      index = entry.explanation.upperBound
      while index < limit, lines[index].isBlank { index += 1 }
    }
    guard entries.count >= 2 else { return nil }
    self.entries = entries
  }

  private static let mostTermWords = 6
  private static let indentations = 2...12
  private static let leastProse = 0.2

  private static func entry(
    at index: Int, indent: Int, _ lines: [ColumnLine], _ limit: Int, _ bytes: [UInt8]
  ) -> Entry? {
    guard index + 1 < limit, lines[index].indent == indent, !lines[index + 1].isBlank else {
      return nil
    }
    let column = lines[index + 1].indent
    guard indentations.contains(column - indent), isTerm(lines[index], bytes) else { return nil }
    var end = index + 2
    var isFirstRun = true
    var firstRunEnd = end
    var next = end
    while next < limit, lines[next].isBlank || lines[next].indent >= column {
      if lines[next].isBlank { isFirstRun = false } else { end = next + 1 }
      if isFirstRun { firstRunEnd = next + 1 }
      next += 1
    }
    guard isSentences(lines[(index + 1)..<firstRunEnd], bytes) else { return nil }
    return Entry(term: index, explanation: (index + 1)..<end)
  }

  private static func isTerm(_ line: ColumnLine, _ bytes: [UInt8]) -> Bool {
    let text = bytes[line.content]
    guard (1...mostTermWords).contains(line.words), line.code < .strong, line.gaps == 0,
      line.functionWords * 4 <= line.words, let last = text.last, !".:;,?!".utf8.contains(last)
    else { return false }
    return text.contains(where: \.isAlphanumeric) && ListMarker(text) == nil && Rule(text) == nil
      && NoteLabel.kind(of: text) == nil
  }

  private static func isSentences(_ run: ArraySlice<ColumnLine>, _ bytes: [UInt8]) -> Bool {
    guard let first = run.first, let last = run.last.flatMap({ bytes[$0.content].last }),
      bytes[first.content].first?.isUpper == true, ".)\"".utf8.contains(last),
      run.allSatisfy({ $0.indent == first.indent })
    else { return false }
    let evidence = RunEvidence(run)
    return evidence.prose >= leastProse && evidence.strongLines == 0 && evidence.words >= 7
      && evidence.wideGapLines == 0
  }
}
