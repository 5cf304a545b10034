import KBModel

// Text that is set off from its container by its indentation.
extension ColumnTextParser {
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
    let end = last.upperBound
    let evidence = VerbatimTest.Evidence(lines[start..<end])
    let isProse =
      !sequence.isPreformattedOpen && runs.allSatisfy { verbatim.isPlainProse(lines[$0]) }
    let isPre = isDeep(first, column: column) && !isProse
    let isCode =
      evidence.strongLines * 7 >= evidence.lines && evidence.strongLines > 0 && evidence.prose < 0.3
    if isPre || isCode {
      let isTable =
        evidence.tabLines == 0 && evidence.gapLines * 3 >= evidence.lines
        && evidence.strongLines == 0
      log.add(
        "preformatted", lines[start..<end].sourceLines,
        isPre
          ? "indented by four columns or more against the text around it (\(evidence))"
          : "code signatures in a run of set-off lines (\(evidence))")
      sequence.append(isTable ? .table : .code(nil), start..<end)
      return end
    }
    var quote: [Block] = []
    func flush(into sequence: inout BlockSequence) {
      guard let first = quote.first, let last = quote.last else { return }
      sequence.append(Block(.quote(.quotation, quote), lines: first.lines.union(last.lines)))
      quote = []
    }
    for run in runs {
      let verdict = continued(verbatim.verdictOnSetOff(lines[run]), run, sequence)
      log.add(
        verdict.kind == nil ? "quote" : "preformatted", lines[run].sourceLines,
        "set off; \(verdict.reason.rawValue) (\(VerbatimTest.Evidence(lines[run])); line breaks: \(wrap.summary(of: lines[run])))"
      )
      if let kind = verdict.kind {
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

  /// Whether a set-off run is indented so far that it is preformatted unless it is plainly prose. The programmers'
  /// library was indented by hand.
  func isDeep(_ run: Range<Int>, column: Int) -> Bool {
    let indent = lines[run].lazy.map(\.indent).min() ?? 0
    return indent - column >= 4 && text.origin != .library
  }

  /// The runs of lines from `start` that are indented at least as far as the first of them, up to one that begins a
  /// list.
  func setOffRuns(at start: Int, before limit: Int, column: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = start
    var margin = column + 3
    var isPre = false
    while index < limit {
      if lines[index].isBlank {
        index += 1
        continue
      }
      var end = index
      while end < limit, !lines[end].isBlank, lines[end].indent >= margin { end += 1 }
      guard end > index else { break }
      if runs.isEmpty {
        isPre = isDeep(index..<end, column: column)
        margin = max(margin, lines[index..<end].lazy.map(\.indent).min() ?? margin)
      } else if !isPre, startsList(index, before: limit, column: column) {
        break
      }
      runs.append(index..<end)
      if end < limit, !lines[end].isBlank { break }
      index = end
    }
    return runs
  }

  func startsList(_ index: Int, before limit: Int, column: Int) -> Bool {
    isReferenceList(at: index, column: column)
      || listStart(at: index, before: limit, column: column) != nil
  }
}
