import KBModel

/// Recovers the blocks of text in columns.
///
/// The model of the text: blank lines separate runs of lines; indentation on a grid of three columns says what a run
/// belongs to. In each container (the body, a list item) a run is, in this order, a listing that is open until its end
/// (``ListingSpans``), or
/// 1. a heading, where a rule of its length stands below it (``Underline``);
/// 2. a drawn table (``TornBox``);
/// 3. list items, where a marker stands in the container's first columns (``ListMarker``); an item holds the lines
///    indented to its text, and is parsed like a body of its own;
/// 4. terms with their explanations (``DefinitionRun``, ``HangingTerms``);
/// 5. set off, where it is indented by three columns or more;
/// 6. in the column of the text.
///
/// What the last two kinds are, prose, code, a table, a log or a message, is decided for all runs of the container
/// together (``RunLabelling``). Prose in the column of the text is a paragraph, whose line breaks are those of the
/// wrapping unless ``WrapTest`` says otherwise; set off it is a quotation.
/// Each line belongs to exactly one block; a line that fits nothing is a paragraph.
struct ColumnTextParser {
  let text: ColumnText
  let bytes: [UInt8]
  let flow: TextFlow
  let wrap: WrapTest
  let reader: RunReader
  let spans: ListingSpans
  var lines: [ColumnLine]
  var log: DecisionLog
  /// For each line the index after the last line of its run, so that looking for it costs nothing.
  let runEnds: [Int]

  var definitionRuns = DefinitionRun.Memory()

  /// Items nested deeper than this are read as text: nobody writes them, and every level costs a pass.
  static let deepestNesting = 24

  /// - Parameter explaining: whether to keep the reasons for every decision.
  init(_ text: ColumnText, explaining: Bool = false) {
    log = DecisionLog(isOn: explaining)
    self.text = text
    bytes = text.bytes
    wrap = WrapTest(width: text.origin.width, bytes: text.bytes)
    flow = TextFlow(
      bytes: text.bytes, wrap: wrap, mending: TextMending(text.bytes[...]),
      listed: ReferenceScanner.listedArticles(in: text.bytes, ranges: text.byteRanges))
    reader = RunReader(bytes: text.bytes, wrap: wrap)
    let lines = ColumnLineReader.lines(of: text)
    var runEnds = [Int](repeating: 0, count: lines.count)
    var end = lines.count
    for index in lines.indices.reversed() {
      if lines[index].isBlank { end = index }
      runEnds[index] = end
    }
    self.lines = lines
    spans = ListingSpans(lines, text.bytes)
    self.runEnds = runEnds
  }

  func blocks() -> [Block] {
    var parser = self
    return parser.parse()
  }

  /// The reasons for all decisions, in the order in which they were made.
  func explanations() -> [BlockExplanation] {
    var parser = self
    _ = parser.parse()
    return parser.log.explanations
  }

  private mutating func parse() -> [Block] {
    let found = blocks(in: 0..<lines.count, column: 0, depth: 0)
    let blocks = TaskContents.found(in: NumberedHeadings.found(in: found))
    // Rules at either end separate the body from what is no longer there.
    let first = blocks.firstIndex { $0.content != .rule } ?? blocks.count
    let last = blocks.lastIndex { $0.content != .rule } ?? first
    return first < blocks.count ? Array(blocks[first...last]) : []
  }

  // MARK: Containers

  /// The blocks of the lines in `range`, whose container's text begins in `column`.
  mutating func blocks(in range: Range<Int>, column: Int, depth: Int) -> [Block] {
    var sequence = BlockSequence()
    var index = range.lowerBound
    while index < range.upperBound {
      if lines[index].isBlank {
        index += 1
      } else if let end = spans.end(from: index), lines[index].indent - column < 3 {
        let end = min(end, range.upperBound)
        append(index..<end, .flush, sign: .openListing, region: index, to: &sequence)
        index = end
      } else if let next = underlined(
        at: index, before: range.upperBound, column: column, depth: depth, into: &sequence)
      {
        index = next
      } else if let box = TornBox(lines, bytes: bytes, from: index, before: range.upperBound) {
        append(box, from: index, to: &sequence)
        index = box.end
      } else if isReferenceList(at: index, column: column) {
        index = references(at: index, before: range.upperBound, into: &sequence)
      } else if depth < Self.deepestNesting,
        let marker = listStart(
          at: index, before: range.upperBound, column: column, after: sequence.lastItem)
      {
        index = list(
          startingWith: marker, at: index, before: range.upperBound, depth: depth, into: &sequence)
      } else if let next = definitions(
        at: index, before: range.upperBound, depth: depth, into: &sequence)
      {
        index = next
      } else if isSetOff(index, before: range.upperBound, column: column) {
        index = setOff(at: index, before: range.upperBound, column: column, into: &sequence)
      } else {
        index = paragraph(
          at: index, before: range.upperBound, column: column, depth: depth, into: &sequence)
      }
    }
    return QuestionPairs.paired(blocks(of: sequence))
  }

  /// The index after the last line of the run of lines that holds `index`.
  func runEnd(_ index: Int, before limit: Int) -> Int {
    min(limit, runEnds[index])
  }

  mutating func append(_ box: TornBox, from start: Int, to sequence: inout BlockSequence) {
    let drawn = lines[start..<box.end].sourceLines
    log.add(
      box.table == nil ? "preformatted" : "table", drawn,
      "drawn with rules and bars; "
        + (box.table == nil
          ? "its bars do not stand in the same columns"
          : box.table?.drawing == nil
            ? "each of its rows has all bars" : "drawing its cells gives the lines back"))
    if let table = box.table {
      sequence.append(Block(.table(table), lines: lines[start..<box.end].sourceLines))
    } else {
      append(start..<box.end, .deep, sign: .drawing, region: start, to: &sequence)
    }
  }

  // MARK: Paragraphs

  func paragraphEnd(_ start: Int, before limit: Int, column: Int, depth: Int) -> Int {
    let run = start..<runEnd(start, before: limit)
    if reader.isHanging(lines[run]) { return run.upperBound }
    for index in run.dropFirst() {
      let previous = lines[index - 1]
      if wrap.isForced(previous, lines[index]) { continue }
      if lines[index].indent - column >= 3, lines[index].indent > previous.indent,
        previous.indent - column < 3,
        reader.signs(lines[index..<(index + 1)]).scores.best.preformatted != nil
          || !wrap.isMidSentence(previous, lines[index])
      {
        return index
      }
      if isReferenceList(at: index, column: column) { return index }
      if QuestionPairs.isAnswer(bytes[lines[index].content]) { return index }
      if depth < Self.deepestNesting, previous.code < .strong,
        let marker = listStart(at: index, before: limit, column: column),
        marker.isBullet || bytes[previous.content].last == UInt8(ascii: ":")
          || marker.value <= 1 && hasSibling(marker, at: index, before: limit)
      {
        return index
      }
      if TornBox(lines, bytes: bytes, from: index, before: limit) != nil { return index }
    }
    return run.upperBound
  }
}
