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
      let run = definitionRun(index..<runEnd(index, before: limit))
    {
      definitions = self.definitions(run)
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

  /// The labels and texts of a run of lines; a run that was refused a few times is not read again from each of its lines.
  private mutating func definitionRun(_ run: Range<Int>) -> DefinitionRun? {
    if refusals.end != run.upperBound { refusals = (run.upperBound, 0) }
    guard refusals.count < Self.mostRefusals else { return nil }
    let found = DefinitionRun(lines, run, bytes, wrap)
    if found == nil { refusals.count += 1 }
    return found
  }

  /// A setting above its fields (`Bell=<number>`, `Default: …`, `Purpose: …`) is what these explain.
  private func definitions(_ run: DefinitionRun) -> [Definition] {
    guard let title = run.title else { return run.entries.map(definition) }
    let fields = run.entries.dropFirst().map(definition)
    let source = fields.reduce(lines[title].sourceLines) { $0.union($1.lines) }
    let below = LineRange(fields.first?.lines.first ?? source.first, source.last)
    return [
      Definition(
        term: flow.line(lines[title]), blocks: [Block(.definitions(.terms, fields), lines: below)],
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
