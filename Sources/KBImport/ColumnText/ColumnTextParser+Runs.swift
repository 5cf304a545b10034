import KBModel

// Runs of lines: where they begin and end, what is measured on them, and the blocks that their labels make of them.
extension ColumnTextParser {
  /// Appends a run with the evidence that can be seen on it and above it.
  ///
  /// - Parameters:
  ///   - sign: what decides, where the parser knows already.
  ///   - isProgram: whether the set-off text that the run belongs to is a program.
  ///   - isItemText: whether the run begins behind the mark of a list's item.
  ///   - isStep: whether the run stands in the column of an item's text.
  mutating func append(
    _ lines: Range<Int>, _ place: Run.Place, sign known: RunSign? = nil, region: Int,
    isProgram: Bool = false, isItemText: Bool = false, isStep: Bool = false,
    to sequence: inout BlockSequence
  ) {
    let run = self.lines[lines]
    var signs = known.map { RunSigns($0) } ?? reader.signs(run)
    if isProgram { signs.insert(.programAround) }
    if lines.lowerBound > 0,
      StatementForm.isContinued(bytes[self.lines[lines.lowerBound - 1].content])
    {
      signs.insert(.continuation)
    }
    if isItemText { signs.insert(.itemText) }
    let above = self.lines[..<lines.lowerBound].lastIndex { !$0.isBlank }
    let leadIn = above.map { LeadIn(self.lines[max(0, $0 - 3)...$0], bytes) } ?? .nothing
    if leadIn == .message, run.first.map(reader.hasErrorNumber) == true {
      signs.insert(.errorNumber)
    }
    var scores = signs.scores + RunWeights.place(place)
    if leadIn != .nothing {
      scores =
        scores
        + RunWeights.leadIn(leadIn, isShort: lines.count == 1 && isShort(run), isStep: isStep)
    }
    let gap = sequence.lastRun.map { lines.lowerBound - $0.lines.upperBound }
    sequence.append(
      Run(
        lines: lines, place: place, region: region, gap: gap, signs: signs, leadIn: leadIn,
        scores: scores))
  }

  /// Whether a line is as short as a command and does not end as a sentence does.
  private func isShort(_ run: ArraySlice<ColumnLine>) -> Bool {
    guard let line = run.first, let last = bytes[line.content].last else { return false }
    let text = bytes[line.content]
    // `"copy a b" (without the quotation marks)`
    if text.first == UInt8(ascii: "\""), last == UInt8(ascii: ")") { return line.words <= 12 }
    return text.count <= 70 && line.functionWords * 5 <= line.words && !".:?!".utf8.contains(last)
  }

  // MARK: Text in the container's column

  mutating func paragraph(
    at start: Int, before limit: Int, column: Int, depth: Int, into sequence: inout BlockSequence
  ) -> Int {
    let end = spans.nextStart(
      after: start, before: paragraphEnd(start, before: limit, column: column, depth: depth))
    append(
      start..<end, .flush, region: start, isItemText: column > 0 && sequence.pieces.isEmpty,
      isStep: column > 0,
      to: &sequence)
    return end
  }

  // MARK: Text that is set off by its indentation

  /// Whether the line begins text that is set off from its container by its indentation.
  func isSetOff(_ index: Int, before limit: Int, column: Int) -> Bool {
    guard lines[index].indent - column >= 3 else { return false }
    // A paragraph whose first line alone is indented is a paragraph.
    let end = runEnd(index, before: limit)
    let rest = lines[(index + 1)..<end]
    return rest.isEmpty || rest.contains { $0.indent - column >= 3 }
  }

  /// Handles set-off runs: all following ones that are indented at least as far as the first.
  mutating func setOff(
    at start: Int, before limit: Int, column: Int, into sequence: inout BlockSequence
  ) -> Int {
    let runs = setOffRuns(at: start, before: limit, column: column)
    guard let first = runs.first, let last = runs.last else { return start + 1 }
    let evidence = RunEvidence(lines[start..<last.upperBound])
    let isProgram =
      evidence.strongLines * 7 >= evidence.lines && evidence.strongLines > 0 && evidence.prose < 0.3
    let place = isDeep(first, column: column) ? Run.Place.deep : .setOff
    for run in runs {
      append(
        run, place, sign: spans.end(from: run.lowerBound) == nil ? nil : .openListing,
        region: start, isProgram: isProgram, to: &sequence)
    }
    return last.upperBound
  }

  /// Whether a set-off run is indented so far that it is preformatted unless it is plainly prose. The programmers'
  /// library was indented by hand.
  private func isDeep(_ run: Range<Int>, column: Int) -> Bool {
    let indent = lines[run].lazy.filter { !$0.isBlank }.map(\.indent).min() ?? 0
    return indent - column >= 4 && text.origin != .library
  }

  /// The runs of lines from `start` that are indented at least as far as the first of them, up to one that begins a
  /// list or is a title.
  private func setOffRuns(at start: Int, before limit: Int, column: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = start
    var margin = column + 3
    var isDeep = false
    while index < limit {
      if lines[index].isBlank {
        index += 1
        continue
      }
      var end = index
      if let span = spans.end(from: index), lines[index].indent >= margin {
        end = min(span, limit)
      } else {
        let next = spans.nextStart(after: index, before: limit)
        while end < next, !lines[end].isBlank, lines[end].indent >= margin { end += 1 }
      }
      guard end > index else { break }
      if runs.isEmpty {
        isDeep = self.isDeep(index..<end, column: column)
        margin = max(
          margin, lines[index..<end].lazy.filter { !$0.isBlank }.map(\.indent).min() ?? margin)
      } else if isCentredTitle(index, before: limit)
        || !isDeep && startsBlock(index, before: limit, column: column)
      {
        break
      }
      runs.append(index..<end)
      if end < limit, !lines[end].isBlank, lines[end].indent < margin { break }
      index = end
    }
    return runs
  }

  private func startsBlock(_ index: Int, before limit: Int, column: Int) -> Bool {
    isReferenceList(at: index, column: column)
      || isItemTitle(index, before: limit, column: column)
      || listStart(at: index, before: limit, column: column) != nil
  }

  // MARK: Blocks

  /// The blocks of a container whose runs have their labels.
  mutating func blocks(of sequence: BlockSequence) -> [Block] {
    let runs = Siblings.agreed(sequence.runs, lines, bytes)
    let labels = RunLabelling(runs, isLoose: text.origin == .library) { index in
      continuesTable(runs[index].lines, runs[index - 1].lines)
    }.labels
    var builder = RunBuilder()
    var next = 0
    for piece in sequence.pieces {
      switch piece {
      case .block(let block): builder.append(block, lines, flow)
      case .run(let run):
        log(run, labels[next])
        builder.append(run, labels[next], lines, flow)
        next += 1
      }
    }
    return builder.finished(lines, flow)
  }

  private mutating func log(_ run: Run, _ label: RunLabel) {
    let text = lines[run.lines]
    let type =
      switch label {
      case .prose: run.place == .flush ? "paragraph" : "quote"
      case .message: "quote"
      case .code, .table, .console: "preformatted"
      }
    log.add(
      type, text.sourceLines,
      """
      \(label): \(run.place); \(run.signs.all.map { "\(RunWeights.sign($0).words)" }.joined(separator: ", ")); \
      announced: \(run.leadIn.rawValue); scores: \(run.scores) \
      (\(RunEvidence(text)); line breaks: \(wrap.summary(of: text)))
      """)
  }

  /// Whether each line of a run begins in a column of the table's last lines or has a gap before one.
  func continuesTable(_ run: Range<Int>, _ table: Range<Int>) -> Bool {
    let last = lines[table].suffix(12)
    let columns = TextColumns(table: last, bytes)
    let margin = last.lazy.filter { !$0.isBlank }.map(\.indent).min() ?? 0
    return lines[run].allSatisfy { $0.isBlank || columns.fit($0, bytes, margin: margin) }
  }
}
