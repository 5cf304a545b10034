import KBModel

// Headings, and the rules that are none.
extension ColumnTextParser {
  /// Handles a run of lines at the margin that has a rule in it; `nil` where it has none.
  mutating func underlined(
    at index: Int, before limit: Int, column: Int, depth: Int, into sequence: inout BlockSequence
  ) -> Int? {
    if isCentredTitle(index, before: limit) {
      appendTitle(lines[index..<(index + 1)], level: 2, rule: index + 1, to: &sequence)
      return index + 2
    }
    if depth > 0 {
      guard isItemTitle(index, before: limit, column: column) else { return nil }
      appendTitle(lines[index..<(index + 1)], level: 3, rule: index + 1, to: &sequence)
      return index + 2
    }
    guard column == 0, lines[index].indent <= 1 else { return nil }
    var ruleIndex = index
    var found: Rule?
    // A rule counts only where the run up to it is short: 40 lines of text do not make a heading.
    while ruleIndex < min(limit, index + 40), !lines[ruleIndex].isBlank {
      if let rule = rule(at: ruleIndex) {
        found = rule
        break
      }
      ruleIndex += 1
    }
    guard let rule = found else { return nil }
    if ruleIndex == index { return topRule(rule, at: index, before: limit, into: &sequence) }
    switch Underline(lines, bytes: bytes, from: index, rule: ruleIndex, rule) {
    case .heading(let first, let level):
      if first > index {
        sequence.append(contentsOf: blocks(in: index..<first, column: column, depth: 1))
      }
      appendTitle(lines[first..<ruleIndex], level: level, rule: ruleIndex, to: &sequence)
      return ruleIndex + 1
    case .tableHeader:
      let end = tableEnd(from: ruleIndex, before: limit)
      append(index..<end, .flush, sign: .ruledColumns, region: index, to: &sequence)
      return end
    case .separator:
      log.add(
        "rule", lines[ruleIndex...ruleIndex].sourceLines,
        "a rule of \(rule.length) below a text that is no heading (its last line has \(lines[ruleIndex - 1].width) columns)"
      )
      sequence.append(contentsOf: blocks(in: index..<ruleIndex, column: column, depth: 1))
      sequence.append(Block(.rule, lines: lines[ruleIndex...ruleIndex].sourceLines))
      return ruleIndex + 1
    }
  }

  private mutating func appendTitle(
    _ title: ArraySlice<ColumnLine>, level: Int, rule: Int, to sequence: inout BlockSequence
  ) {
    let source = lines[title.startIndex...rule].sourceLines
    log.add(
      "heading", source,
      "underlined in \(lines[rule].width) columns, its lines end in \(title.map { "\($0.width)" }.joined(separator: " and "))"
    )
    sequence.append(Block(.heading(level: level, flow.line(title)), lines: source))
  }

  /// Whether a title stands in the middle of the page, over a double rule of its length and indentation.
  func isCentredTitle(_ index: Int, before limit: Int) -> Bool {
    guard index + 1 < limit, lines[index].indent >= 6, !lines[index + 1].isBlank,
      index == 0 || lines[index - 1].isBlank
    else { return false }
    let (title, line) = (lines[index], lines[index + 1])
    guard abs(line.indent - title.indent) <= 1, line.words == 1, title.gaps == 0,
      let rule = Rule(bytes[line.content]), rule.character == UInt8(ascii: "="),
      abs(line.width - title.width) <= 2
    else { return false }
    return (60...84).contains(title.indent + title.width)
  }

  /// Whether a title over a rule of its length and indentation stands in an item's text, with sentences or nothing
  /// directly below it: else it is that of a table.
  func isItemTitle(_ index: Int, before limit: Int, column: Int) -> Bool {
    guard column > 0, index + 1 < limit, index > 0, lines[index - 1].isBlank else { return false }
    let line = lines[index]
    let title = bytes[line.content]
    guard line.indent - column <= 3, abs(lines[index + 1].indent - line.indent) <= 1,
      let rule = Rule(bytes[lines[index + 1].content]), rule.length >= 3,
      rule.character == UInt8(ascii: "-") || rule.character == UInt8(ascii: "="),
      abs(rule.length - line.width + line.indent) <= 3, Rule(title) == nil, line.gaps == 0,
      title.last.map({ !".;\\".utf8.contains($0) }) == true
    else { return false }
    // What a text announces, it shows: a title on a screen, the name of a file.
    if line.indent - column > 1, let above = lines[..<index].last(where: { !$0.isBlank }),
      bytes[above.content].last == UInt8(ascii: ":")
    {
      return false
    }
    let below = index + 2..<runEnd(index + 1, before: limit)
    return below.isEmpty || RunEvidence(lines[below]).prose >= Self.leastProseBelowTitle
  }

  private static let leastProseBelowTitle = 0.12

  func rule(at index: Int) -> Rule? {
    guard lines[index].indent == 0, lines[index].words == 1 else { return nil }
    return Rule(bytes[lines[index].content]).flatMap { $0.length >= 3 ? $0 : nil }
  }

  /// A rule with nothing above it: the top of a banner (rule, text, rule), or a separator.
  mutating func topRule(
    _ rule: Rule, at index: Int, before limit: Int, into sequence: inout BlockSequence
  ) -> Int {
    if index + 2 < limit, !lines[index + 1].isBlank, let below = self.rule(at: index + 2),
      below.character == rule.character, !Underline.hasColumns(bytes[lines[index + 1].content])
    {
      let level = rule.character == UInt8(ascii: "=") ? 2 : 3
      log.add(
        "heading", lines[index...(index + 2)].sourceLines, "a line between two rules of one kind")
      sequence.append(
        Block(
          .heading(level: level, flow.line(lines[(index + 1)...(index + 1)])),
          lines: lines[index...(index + 2)].sourceLines))
      return index + 3
    }
    log.add("rule", lines[index...index].sourceLines, "a rule with no text above it")
    sequence.append(Block(.rule, lines: lines[index...index].sourceLines))
    return index + 1
  }

  /// Where a table in columns ends whose header's rule stands in line `rule`: with the last run of lines that has
  /// column gaps, or is as little prose as the table.
  func tableEnd(from rule: Int, before limit: Int) -> Int {
    var end = runEnd(rule, before: limit)
    while true {
      var next = end
      while next < limit, lines[next].isBlank { next += 1 }
      guard next < limit else { return end }
      let nextEnd = runEnd(next, before: limit)
      let evidence = RunEvidence(lines[next..<nextEnd])
      let isTable =
        (evidence.gapLines * 2 >= evidence.lines
          || TextColumns.agree(lines[next..<nextEnd], bytes)
          || continuesTable(next..<nextEnd, rule..<end))
        && !(next..<nextEnd).dropFirst().contains { self.rule(at: $0) != nil }
      guard isTable else { return end }
      end = nextEnd
    }
  }
}
