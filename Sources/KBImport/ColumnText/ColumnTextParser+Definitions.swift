import KBModel

// Terms with their explanations.
extension ColumnTextParser {
  /// Handles a run of lines that are definitions; `nil` where they are none.
  mutating func definitions(
    at index: Int, before limit: Int, into sequence: inout BlockSequence
  ) -> Int? {
    guard !sequence.isPreformattedOpen, DefinitionRun.label(of: lines[index], bytes) != nil,
      let run = DefinitionRun(lines, index..<runEnd(index, before: limit), bytes, wrap)
    else { return nil }
    let definitions = run.entries.map(definition)
    let end = run.entries.last?.lines.upperBound ?? index + 1
    log.add(
      "definitions", lines[index..<end].sourceLines,
      "\(definitions.count) labels below one another, at least one with prose over several lines")
    sequence.append(
      Block(.definitions(.terms, definitions), lines: lines[index..<end].sourceLines))
    return end
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
