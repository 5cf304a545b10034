import KBModel

// Terms with their explanations.
extension ColumnTextParser {
  /// Handles lines that are terms and their explanations; `nil` where they are none.
  mutating func definitions(
    at index: Int, before limit: Int, depth: Int, into sequence: inout BlockSequence
  ) -> Int? {
    guard !sequence.isPreformattedOpen, depth < Self.deepestNesting else { return nil }
    let definitions: [Definition]
    var end = index + 1
    if DefinitionRun.label(of: lines[index], bytes) != nil,
      let run = definitionRuns.find(lines, index..<runEnd(index, before: limit), bytes, wrap)
    {
      definitions = self.definitions(run.entries, title: run.title)
      end = run.entries.last?.lines.upperBound ?? end
    } else if let run = fields(belowSettingAt: index, before: limit) {
      definitions = self.definitions(run.entries, title: index)
      end = run.entries.last?.lines.upperBound ?? end
    } else if let terms = HangingTerms(lines, from: index, before: limit, bytes) {
      definitions = terms.entries.map { definition($0, depth: depth) }
      end = terms.entries.last?.explanation.upperBound ?? end
    } else {
      return nil
    }
    let source = lines[index..<end].sourceLines
    log.add("definitions", source, "\(definitions.count) terms with explanations")
    sequence.append(Block(.definitions(.terms, definitions), lines: source))
    return end
  }

  /// The fields below a setting that stands alone between blank lines.
  private mutating func fields(belowSettingAt index: Int, before limit: Int) -> DefinitionRun? {
    let first = index + 2
    guard first < limit, lines[index + 1].isBlank, !lines[first].isBlank,
      lines[first].indent == lines[index].indent,
      let setting = DefinitionRun.label(of: lines[index], bytes),
      bytes[setting.upperBound - 1] == UInt8(ascii: "="),
      case let fields = first..<runEnd(first, before: limit),
      let run = definitionRuns.find(
        lines, first..<(fields.first { rule(at: $0) != nil } ?? fields.upperBound), bytes, wrap),
      run.title == nil,
      run.entries.allSatisfy({ bytes[$0.term.upperBound - 1] == UInt8(ascii: ":") })
    else { return nil }
    return run
  }

  /// A setting above its fields (`Bell=<number>`, `Default: …`, `Purpose: …`) is what these explain.
  private func definitions(_ entries: [DefinitionRun.Entry], title: Int?) -> [Definition] {
    guard let title else { return entries.map(definition) }
    let fields = entries.drop { $0.lines.contains(title) }.map(definition)
    let name = lines[title...title]
    let source = fields.reduce(name.sourceLines) { $0.union($1.lines) }
    let below = LineRange(fields.first?.lines.first ?? source.first, source.last)
    return [
      Definition(
        term: flow.line(name), blocks: [Block(.definitions(.terms, fields), lines: below)],
        lines: source)
    ]
  }

  private mutating func definition(_ entry: HangingTerms.Entry, depth: Int) -> Definition {
    let column = lines[entry.explanation.lowerBound].indent
    return Definition(
      term: flow.line(lines[entry.term..<(entry.term + 1)]),
      blocks: blocks(in: entry.explanation, column: column, depth: depth + 1),
      lines: lines[entry.term..<entry.explanation.upperBound].sourceLines)
  }

  private func definition(_ entry: DefinitionRun.Entry) -> Definition {
    let source = lines[entry.lines].sourceLines
    var text = Array(lines[entry.lines])
    let first = text[0]
    text[0] = ColumnLineReader.measure(
      bytes, entry.text,
      indent: first.indent + entry.text.lowerBound - first.content.lowerBound, number: first.number)
    if entry.text.isEmpty { text.removeFirst() }
    let term = InlineParser.inlines(of: Array(bytes[entry.term]))
    let explanation =
      text.isEmpty
      ? [] : [Block(.paragraph(flow.paragraph(text[...])), lines: text[...].sourceLines)]
    return Definition(term: term, blocks: explanation, lines: source)
  }
}
