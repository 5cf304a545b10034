import KBModel

/// Recovers the blocks of text in columns.
///
/// The model of the text: blank lines separate runs of lines; indentation on a grid of three columns says what a run
/// belongs to. In each container (the body, a list item) a run is, in this order,
/// 1. a heading, where a rule of its length stands below it (``Underline``);
/// 2. a drawn table (``BoxTable``);
/// 3. list items, where a marker stands in the container's first columns (``ListMarker``); an item holds the lines
///    indented to its text, and is parsed like a body of its own;
/// 4. set off, where it is indented by three columns or more: references to articles, a quotation, or preformatted
///    text (``VerbatimTest``); by four or more it is always preformatted, the converter's `<pre>`;
/// 5. a paragraph, whose line breaks are those of the wrapping unless ``WrapTest`` says otherwise.
/// Each line belongs to exactly one block; a line that fits nothing is a paragraph.
struct ColumnTextParser {
  private let text: ColumnText
  private let bytes: [UInt8]
  private let flow: TextFlow
  private let wrap: WrapTest
  private let verbatim: VerbatimTest
  private var lines: [ColumnLine]
  /// For each line the index after the last line of its run, so that looking for it costs nothing.
  private let runEnds: [Int]

  /// Items nested deeper than this are read as text: nobody writes them, and every level costs a pass.
  private static let deepestNesting = 24

  init(_ text: ColumnText) {
    self.text = text
    bytes = text.bytes
    wrap = WrapTest(width: text.origin.width, bytes: text.bytes)
    flow = TextFlow(
      bytes: text.bytes, wrap: wrap, mending: TextMending(text.bytes[...]))
    verbatim = VerbatimTest(bytes: text.bytes, wrap: wrap)
    let lines = ColumnLineReader.lines(of: text)
    var runEnds = [Int](repeating: 0, count: lines.count)
    var end = lines.count
    for index in lines.indices.reversed() {
      if lines[index].isBlank { end = index }
      runEnds[index] = end
    }
    self.lines = lines
    self.runEnds = runEnds
  }

  func blocks() -> [Block] {
    var parser = self
    let blocks = parser.blocks(in: 0..<lines.count, column: 0, depth: 0)
    // Rules at either end separate the body from what is no longer there.
    let first = blocks.firstIndex { $0.content != .rule } ?? blocks.count
    let last = blocks.lastIndex { $0.content != .rule } ?? first
    return first < blocks.count ? Array(blocks[first...last]) : []
  }

  // MARK: Containers

  /// The blocks of the lines in `range`, whose container's text begins in `column`.
  private mutating func blocks(in range: Range<Int>, column: Int, depth: Int) -> [Block] {
    var sequence = BlockSequence()
    var index = range.lowerBound
    while index < range.upperBound {
      if lines[index].isBlank {
        index += 1
      } else if let next = underlined(
        at: index, before: range.upperBound, column: column, depth: depth, into: &sequence)
      {
        index = next
      } else if let box = BoxTable(lines, bytes: bytes, from: index, before: range.upperBound) {
        append(box, from: index, to: &sequence)
        index = box.end
      } else if isReferenceList(at: index, column: column) {
        index = references(at: index, before: range.upperBound, into: &sequence)
      } else if depth < Self.deepestNesting,
        let marker = listStart(at: index, before: range.upperBound, column: column)
      {
        index = list(
          startingWith: marker, at: index, before: range.upperBound, depth: depth, into: &sequence)
      } else if isSetOff(index, before: range.upperBound, column: column) {
        index = setOff(at: index, before: range.upperBound, column: column, into: &sequence)
      } else {
        index = paragraph(
          at: index, before: range.upperBound, column: column, depth: depth, into: &sequence)
      }
    }
    return sequence.blocks(lines, flow)
  }

  /// The index after the last line of the run of lines that holds `index`.
  private func runEnd(_ index: Int, before limit: Int) -> Int {
    min(limit, runEnds[index])
  }

  private func append(_ box: BoxTable, from start: Int, to sequence: inout BlockSequence) {
    if let table = box.table {
      sequence.append(Block(.table(table), lines: lines[start..<box.end].sourceLines))
    } else {
      sequence.append(.table, start..<box.end)
    }
  }

  // MARK: Headings and rules

  /// Handles a run of lines at the margin that has a rule in it; `nil` where it has none.
  private mutating func underlined(
    at index: Int, before limit: Int, column: Int, depth: Int, into sequence: inout BlockSequence
  ) -> Int? {
    guard column == 0, depth == 0, lines[index].indent <= 1 else { return nil }
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
      let title = lines[first..<ruleIndex]
      sequence.append(
        Block(
          .heading(level: level, flow.line(title)), lines: lines[first...ruleIndex].sourceLines))
      return ruleIndex + 1
    case .tableHeader:
      let end = tableEnd(from: ruleIndex, before: limit)
      sequence.append(.table, index..<end)
      return end
    case .separator:
      sequence.append(contentsOf: blocks(in: index..<ruleIndex, column: column, depth: 1))
      sequence.append(Block(.rule, lines: lines[ruleIndex...ruleIndex].sourceLines))
      return ruleIndex + 1
    }
  }

  private func rule(at index: Int) -> Rule? {
    guard lines[index].indent == 0, lines[index].words == 1 else { return nil }
    return Rule(bytes[lines[index].content]).flatMap { $0.length >= 3 ? $0 : nil }
  }

  /// A rule with nothing above it: the top of a banner (rule, text, rule), or a separator.
  private func topRule(
    _ rule: Rule, at index: Int, before limit: Int, into sequence: inout BlockSequence
  ) -> Int {
    if index + 2 < limit, !lines[index + 1].isBlank, let below = self.rule(at: index + 2),
      below.character == rule.character, !Underline.hasColumns(bytes[lines[index + 1].content])
    {
      let level = rule.character == UInt8(ascii: "=") ? 2 : 3
      sequence.append(
        Block(
          .heading(level: level, flow.line(lines[(index + 1)...(index + 1)])),
          lines: lines[index...(index + 2)].sourceLines))
      return index + 3
    }
    sequence.append(Block(.rule, lines: lines[index...index].sourceLines))
    return index + 1
  }

  /// Where a table in columns ends whose header's rule stands in line `rule`: with the last run of lines that has
  /// column gaps, or is as little prose as the table.
  private func tableEnd(from rule: Int, before limit: Int) -> Int {
    var end = runEnd(rule, before: limit)
    while true {
      var next = end
      while next < limit, lines[next].isBlank { next += 1 }
      guard next < limit else { return end }
      let nextEnd = runEnd(next, before: limit)
      let evidence = VerbatimTest.Evidence(lines[next..<nextEnd])
      let isTable =
        evidence.gapLines * 2 >= evidence.lines
        && !(next..<nextEnd).dropFirst().contains { self.rule(at: $0) != nil }
      guard isTable else { return end }
      end = nextEnd
    }
  }

  // MARK: References

  private func isReferenceList(at index: Int, column: Int) -> Bool {
    TitledReference.matches(bytes[lines[index].content]) && lines[index].indent - column <= 8
  }

  /// A list with an item for each reference of the run; a title may go on over lines.
  private func references(
    at start: Int, before limit: Int, into sequence: inout BlockSequence
  ) -> Int {
    var items: [List.Item] = []
    var index = start
    var next = start
    let indent = lines[start].indent
    while next < limit, lines[next].indent >= indent,
      TitledReference.matches(bytes[lines[next].content])
    {
      var end = next + 1
      while end < limit, !lines[end].isBlank, lines[end].indent >= indent,
        !TitledReference.matches(bytes[lines[end].content]),
        wrap.isForced(lines[end - 1], lines[end]) || end == next + 1
      {
        end += 1
      }
      items.append(reference(lines[next..<end]))
      index = end
      next = end
      while next < limit, lines[next].isBlank { next += 1 }
    }
    let list = List(marker: .bullet, tight: true, items: items)
    sequence.append(Block(.list(list), lines: lines[start..<index].sourceLines))
    return index
  }

  private func reference(_ run: ArraySlice<ColumnLine>) -> List.Item {
    var text = run
    if let marker = ListMarker(bytes[run[run.startIndex].content]) {
      let content = run[run.startIndex].content
      text[run.startIndex].content = (content.lowerBound + marker.length)..<content.upperBound
    }
    return List.Item(
      blocks: [Block(.paragraph(flow.line(text)), lines: run.sourceLines)], lines: run.sourceLines)
  }

  // MARK: Lists

  private func marker(at index: Int) -> ListMarker? { ListMarker(bytes[lines[index].content]) }

  /// The marker of the line where a list can begin with it.
  private func listStart(at index: Int, before limit: Int, column: Int) -> ListMarker? {
    let line = lines[index]
    guard let marker = marker(at: index), line.code < .strong || !marker.isBullet else {
      return nil
    }
    let offset = line.indent - column
    switch marker.family {
    case .dash, .dot: return offset <= 6 && line.words > 1 ? marker : nil
    case .star, .circle:
      return offset <= 2 && hasSibling(marker, at: index, before: limit) ? marker : nil
    case .decimal(let closing):
      guard offset <= 6 else { return nil }
      if closing == UInt8(ascii: "."), offset <= 2 || line.functionWords > 0 { return marker }
      return hasSibling(marker, at: index, before: limit) ? marker : nil
    case .lowerAlpha:
      guard offset <= 6 else { return nil }
      return marker.value == 1 || hasSibling(marker, at: index, before: limit) ? marker : nil
    case .upperAlpha:
      return offset <= 6 && marker.value == 1 && hasSibling(marker, at: index, before: limit)
        ? marker : nil
    }
  }

  /// Whether the next item follows within reach, before the text goes back to a column left of the marker.
  private func hasSibling(_ marker: ListMarker, at index: Int, before limit: Int) -> Bool {
    for next in (index + 1)..<max(index + 1, min(limit, index + 60)) where !lines[next].isBlank {
      if lines[next].indent < lines[index].indent { return false }
      if lines[next].indent == lines[index].indent, let sibling = self.marker(at: next),
        marker.isFollowed(by: sibling)
      {
        return true
      }
    }
    return false
  }

  private mutating func list(
    startingWith first: ListMarker, at start: Int, before limit: Int, depth: Int,
    into sequence: inout BlockSequence
  ) -> Int {
    let column = lines[start].indent
    var items: [List.Item] = []
    var tight = true
    var marker = first
    var index = start
    while true {
      let item = consume(marker, at: index)
      let end = itemEnd(index, before: limit, marker: column, text: item)
      items.append(
        List.Item(
          blocks: blocks(in: index..<end, column: item, depth: depth + 1),
          lines: lines[index..<end].sourceLines))
      var next = end
      while next < limit, lines[next].isBlank { next += 1 }
      guard next < limit, lines[next].indent == column, let following = self.marker(at: next),
        marker.isFollowed(by: following)
      else {
        let list = List(
          marker: first.listMarker, start: first.value, tight: tight, items: items)
        sequence.append(Block(.list(list), lines: lines[start..<end].sourceLines))
        return end
      }
      if next > end { tight = false }
      marker = following
      index = next
    }
  }

  /// Takes the marker off the line and returns the column in which the item's text stands.
  private mutating func consume(_ marker: ListMarker, at index: Int) -> Int {
    let column = lines[index].indent
    let markerColumns =
      marker.length
      - (marker.family == .dot ? bytes[lines[index].content.lowerBound] == 0xC2 ? 1 : 2 : 0)
    lines[index] = ColumnLineReader.measure(
      bytes,
      (lines[index].content.lowerBound + marker.length)..<lines[index].content.upperBound,
      indent: column + markerColumns, number: lines[index].number)
    // Numbers of two digits push their text out, but what follows keeps to the grid of three columns.
    return column + min(markerColumns, marker.isBullet ? 4 : 3)
  }

  /// The index after the item's last line.
  private func itemEnd(_ start: Int, before limit: Int, marker column: Int, text: Int) -> Int {
    var end = start + 1
    var index = start + 1
    while index < limit {
      if lines[index].isBlank {
        index += 1
        continue
      }
      let followsBlank = index > end
      if lines[index].indent <= column {
        guard !followsBlank, isLazyContinuation(index), !isUnderlined(index, before: limit) else {
          break
        }
      } else if followsBlank, lines[index].indent < min(text, column + 2) {
        break
      }
      index += 1
      end = index
    }
    return end
  }

  /// Whether a line at the marker's own column goes on with the item's text, as in lists made by hand.
  private func isLazyContinuation(_ index: Int) -> Bool {
    guard marker(at: index) == nil, rule(at: index) == nil else { return false }
    return wrap.isForced(lines[index - 1], lines[index])
      || wrap.isMidSentence(lines[index - 1], lines[index]) && lines[index - 1].width >= 45
  }

  private func isUnderlined(_ index: Int, before limit: Int) -> Bool {
    index + 1 < limit && lines[index].indent == 0 && rule(at: index + 1) != nil
  }

  // MARK: Set-off text

  /// Whether the line begins text that is set off from its container by its indentation.
  private func isSetOff(_ index: Int, before limit: Int, column: Int) -> Bool {
    guard lines[index].indent - column >= 3 else { return false }
    // A paragraph whose first line alone is indented is a paragraph.
    let end = runEnd(index, before: limit)
    let rest = lines[(index + 1)..<end]
    return rest.isEmpty || rest.contains { $0.indent - column >= 3 }
  }

  /// Handles set-off runs: all following ones that are indented at least as far as the first.
  private mutating func setOff(
    at start: Int, before limit: Int, column: Int, into sequence: inout BlockSequence
  ) -> Int {
    let runs = setOffRuns(at: start, before: limit, column: column)
    guard let first = runs.first, let last = runs.last else { return start + 1 }
    let end = last.upperBound
    let evidence = VerbatimTest.Evidence(lines[start..<end])
    let isPre = isDeep(first, column: column)
    let isCode =
      evidence.strongLines * 7 >= evidence.lines && evidence.strongLines > 0 && evidence.prose < 0.3
    if isPre || isCode {
      let isTable =
        evidence.tabLines == 0 && evidence.gapLines * 3 >= evidence.lines
        && evidence.strongLines == 0
      sequence.append(isTable ? .table : .code, start..<end)
      return end
    }
    var quote: [Block] = []
    func flush(into sequence: inout BlockSequence) {
      guard let first = quote.first, let last = quote.last else { return }
      sequence.append(Block(.quote(quote), lines: first.lines.union(last.lines)))
      quote = []
    }
    for run in runs {
      if let kind = verbatim.kindOfSetOff(lines[run]) {
        flush(into: &sequence)
        sequence.append(kind, run)
      } else {
        quote.append(
          Block(.paragraph(flow.paragraph(lines[run])), lines: lines[run].sourceLines))
      }
    }
    flush(into: &sequence)
    return end
  }

  /// Whether a set-off run is indented so far that it is preformatted whatever it holds. The programmers' library
  /// was indented by hand.
  private func isDeep(_ run: Range<Int>, column: Int) -> Bool {
    let indent = lines[run].lazy.map(\.indent).min() ?? 0
    return indent - column >= 4 && text.origin != .library
  }

  /// The runs of lines from `start` that are indented at least as far as the first of them, up to one that begins a
  /// list.
  private func setOffRuns(at start: Int, before limit: Int, column: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = start
    var margin = column + 3
    while index < limit {
      if lines[index].isBlank {
        index += 1
        continue
      }
      var end = index
      while end < limit, !lines[end].isBlank, lines[end].indent >= margin { end += 1 }
      guard end > index else { break }
      if runs.isEmpty {
        margin = max(margin, lines[index..<end].lazy.map(\.indent).min() ?? margin)
      }
      if let first = runs.first, !isDeep(first, column: column),
        startsList(index, before: limit, column: column)
      {
        break
      }
      runs.append(index..<end)
      if end < limit, !lines[end].isBlank { break }
      index = end
    }
    return runs
  }

  private func startsList(_ index: Int, before limit: Int, column: Int) -> Bool {
    isReferenceList(at: index, column: column)
      || listStart(at: index, before: limit, column: column) != nil
  }

  // MARK: Paragraphs

  private mutating func paragraph(
    at start: Int, before limit: Int, column: Int, depth: Int, into sequence: inout BlockSequence
  ) -> Int {
    let end = paragraphEnd(start, before: limit, column: column, depth: depth)
    let run = lines[start..<end]
    if let kind = verbatim.kindOfFlush(run, isLibrary: text.origin == .library) {
      sequence.append(kind, start..<end)
    } else {
      let paragraph = Block(.paragraph(flow.paragraph(run)), lines: run.sourceLines)
      if let kind = NoteLabel.kind(of: bytes[lines[start].content]) {
        sequence.append(Block(.note(kind, [paragraph]), lines: paragraph.lines))
      } else {
        sequence.append(paragraph)
      }
    }
    return end
  }

  private func paragraphEnd(_ start: Int, before limit: Int, column: Int, depth: Int) -> Int {
    let run = start..<runEnd(start, before: limit)
    if verbatim.isHanging(lines[run]) { return run.upperBound }
    for index in run.dropFirst() {
      let previous = lines[index - 1]
      if wrap.isForced(previous, lines[index]) { continue }
      if lines[index].indent - column >= 3, lines[index].indent > previous.indent,
        previous.indent - column < 3,
        verbatim.kindOfSetOff(lines[index..<(index + 1)]) != nil
          || !wrap.isMidSentence(previous, lines[index])
      {
        return index
      }
      if isReferenceList(at: index, column: column) { return index }
      if depth < Self.deepestNesting, previous.code < .strong,
        let marker = listStart(at: index, before: limit, column: column),
        marker.isBullet || marker.value <= 1 || bytes[previous.content].last == UInt8(ascii: ":")
      {
        return index
      }
      if BoxTable(lines, bytes: bytes, from: index, before: limit) != nil { return index }
    }
    return run.upperBound
  }
}
