import KBModel

/// Recovers the blocks of a flattened page: sections, paragraphs without the source's line breaks,
/// lists, notes, quoted messages, code and tables.
///
/// The reader (``FlattenedLineReader``) has said what each line is; here lines become blocks. The
/// rules for what the extractions lost:
/// - a line goes on in the next one as ``Prose/goesOn(in:wrappedAt:isItem:)`` says; other lines are
///   paragraphs of their own;
/// - lines below an announced message (`… the following error message:`) are a quotation;
/// - two short lines or more below a line that ends in a colon are a list where they are names (of
///   files, products), else (settings, commands) one paragraph with line breaks;
/// - lines aligned with blanks are a table where its cells are certain (``AlignedTable``);
/// - dash items are numbered only below an announcement of steps, a guess that the copy's lost
///   parts record;
/// - a note below a dash item belongs to the item, and so do columns and quotations below an item
///   that ends in a colon;
/// - where items have marks of their own, a line at the margin ends the list, unless the next item
///   has the next number: then the line belongs to the item above it;
/// - a number that is not the next one begins another list. The extraction numbers what follows an
///   interruption from 1, in one procedure or the next; the page shows the numbers that are there.
struct FlattenedTextParser {
  private let text: FlattenedText
  private let lines: [FlattenedLine]
  private var index = 0
  private var parsed: [Block] = []
  /// The paragraph that was appended last, while nothing else was.
  private var lastParagraph: TextRun?

  init(_ text: FlattenedText) {
    self.text = text
    lines = FlattenedLineReader(text).lines()
  }

  /// Parses the body.
  func blocks() -> [Block] {
    var parser = self
    parser.parse()
    return parser.parsed
  }

  private var isDense: Bool { text.extraction.keepsSourceLines }

  private mutating func parse() {
    while index < lines.count {
      let line = lines[index]
      switch line.kind {
      case .blank, .sectionEnd: index += 1
      case .heading(let level):
        index += 1
        append(
          Block(
            .heading(level: level, inlines(of: line)), lines: LineRange(line.number, line.number)))
      case .rule:
        index += 1
        append(Block(.rule, lines: LineRange(line.number, line.number)))
      case .item: append(list())
      case .note(let kind): append(note(kind))
      case .verbatim(let kind): append(preformatted(kind))
      case .tableRow, .tableRule:
        append(FlattenedTable.block(&index, lines: lines, bytes: text.bytes))
      case .reference: append(references())
      case .text, .continuation:
        let run = textRun()
        append(run.paragraph)
        lastParagraph = run
        for block in announced(by: run) { append(block) }
      }
    }
  }

  private mutating func append(_ block: Block?) {
    guard let block else { return }
    parsed.append(block)
    lastParagraph = nil
  }

  // MARK: Text

  /// Text that was one line before the source broke it.
  private struct TextRun {
    var bytes: [UInt8]
    var lines: LineRange
    var prose: Prose { Prose(bytes[...]) }
    var paragraph: Block { Block(.paragraph(FlattenedInlines.inlines(of: bytes)), lines: lines) }
  }

  /// The text at the index with the lines that it goes on in.
  private mutating func textRun(isItem: Bool = false) -> TextRun {
    var run = TextRun(
      bytes: Array(text.bytes[lines[index].content]),
      lines: LineRange(lines[index].number, lines[index].number))
    var width = 0
    while index + 1 < lines.count {
      if lines[index + 1].kind == .continuation {
        index += 1
        run.bytes.append(0x20)
        run.bytes += text.bytes[lines[index].content]
        run.lines.last = lines[index].number
        continue
      }
      guard lines[index + 1].kind == .text else { break }
      let prose = Prose(text.bytes[lines[index].content])
      let next = Prose(text.bytes[lines[index + 1].content])
      // Only the dense extraction keeps line ends in mid-sentence; elsewhere a capital begins a
      // line of its own.
      guard isDense || next.beginsLowerCase,
        prose.goesOn(in: next, wrappedAt: width, isItem: isItem)
      else { break }
      width = max(width, prose.length)
      index += 1
      if !run.bytes.isEmpty { run.bytes.append(0x20) }
      run.bytes += next.text
      run.lines.last = lines[index].number
    }
    index += 1
    return run
  }

  /// The blocks below a line that ends in a colon, where they belong to what it says.
  private mutating func announced(by run: TextRun) -> [Block] {
    let prose = run.prose
    guard prose.endsInColon else { return [] }
    let next = nextLine()
    guard next < lines.count, lines[next].kind == .text else { return [] }
    let isApart = next > index
    if prose.announcesMessage {
      index = next
      return [quotation(isApart: isApart)]
    }
    guard let end = shortLines(from: next) else { return [] }
    let range = next..<end
    index = end
    return [areNames(range, announcedBy: prose) ? nameList(range) : brokenParagraph(range)]
  }

  /// The index of the next line that is not blank.
  private func nextLine() -> Int {
    lines[min(index, lines.count)...].firstIndex { !$0.isBlank } ?? lines.count
  }

  /// A message: its first line, and those behind it that its first line announces or that are in
  /// quotation marks; where blank lines set it apart, all lines up to the next blank one.
  private mutating func quotation(isApart: Bool) -> Block {
    var quoted: [Block] = []
    repeat {
      let run = textRun()
      quoted.append(run.paragraph)
      guard index < lines.count, lines[index].kind == .text else { break }
      let next = Prose(text.bytes[lines[index].content])
      if next.announces { break }
      guard isApart || run.prose.endsInColon || Self.beginsInQuotes(next) else { break }
    } while true
    return Block(.quote(.quotation, quoted), lines: Self.range(of: quoted))
  }

  private static func beginsInQuotes(_ prose: Prose) -> Bool {
    guard let first = prose.text.first else { return false }
    return first == 0x22 || first == 0x27 || prose.text.starts(with: "“".utf8)
      || prose.text.starts(with: "‘".utf8)
  }

  /// The end of a run of two short lines or more that are no sentences.
  private func shortLines(from start: Int) -> Int? {
    var end = start
    while end < lines.count, lines[end].kind == .text {
      let prose = Prose(text.bytes[lines[end].content])
      guard prose.length < Prose.wrappedLength, prose.endsInColon || !prose.endsSentence,
        !prose.announces
      else { break }
      end += 1
    }
    return end - start >= 2 ? end : nil
  }

  /// A name has this many words at most.
  private static let longestName = 5

  /// Whether lines are names: short, without marks of settings, and not announced as text to type.
  private func areNames(_ range: Range<Int>, announcedBy prose: Prose) -> Bool {
    let marks: [UInt8] = [
      UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: ";"), UInt8(ascii: "<"),
      UInt8(ascii: "\""), UInt8(ascii: "|"),
    ]
    return !prose.contains(anyOf: ["command", "type ", " line", "code", "syntax", "looks like"])
      && range.allSatisfy { index in
        let name = text.bytes[lines[index].content]
        let words = name.split(whereSeparator: \.isBlank).count
        return !name.contains(where: marks.contains)
          && (words == 1 || words <= Self.longestName && name.first.map { $0.isUpper } ?? false)
      }
  }

  private func nameList(_ range: Range<Int>) -> Block {
    let items = lines[range].map { line in
      let number = LineRange(line.number, line.number)
      return List.Item(
        blocks: [Block(.paragraph(inlines(of: line)), lines: number)], lines: number)
    }
    return Block(
      .list(List(marker: .bullet, start: 1, tight: true, items: items)),
      lines: LineRange(lines[range.lowerBound].number, lines[range.upperBound - 1].number))
  }

  private func brokenParagraph(_ range: Range<Int>) -> Block {
    var joined: [UInt8] = []
    for line in lines[range] {
      if !joined.isEmpty { joined.append(UInt8(ascii: "\n")) }
      joined += text.bytes[line.content]
    }
    return Block(
      .paragraph(FlattenedInlines.inlines(of: joined)),
      lines: LineRange(lines[range.lowerBound].number, lines[range.upperBound - 1].number))
  }

  private mutating func references() -> Block {
    var joined: [UInt8] = []
    let first = lines[index].number
    var last = first
    while index < lines.count, lines[index].kind == .reference {
      let run = textRun()
      if !joined.isEmpty { joined.append(UInt8(ascii: "\n")) }
      joined += run.bytes
      last = run.lines.last
    }
    return Block(
      .paragraph(FlattenedInlines.inlines(of: joined, isReferenceLine: true)),
      lines: LineRange(first, last))
  }

  private mutating func note(_ kind: Block.NoteKind) -> Block {
    let run = textRun()
    let content = [run.paragraph] + announced(by: run)
    return Block(.note(kind, content), lines: Self.range(of: content))
  }

  private func inlines(of line: FlattenedLine) -> [Inline] {
    FlattenedInlines.inlines(of: Array(text.bytes[line.content]))
  }

  // MARK: Verbatim lines

  private mutating func preformatted(_ kind: Block.PreformattedKind) -> Block {
    let start = index
    index += 1
    while index < lines.count {
      if lines[index].kind == .verbatim(kind) {
        index += 1
      } else if kind.isCode, lines[index].isBlank, case let next = nextLine(), next < lines.count,
        lines[next].kind == .verbatim(.code(nil))
      {
        index = next
      } else {
        break
      }
    }
    let numbers = LineRange(lines[start].number, lines[index - 1].number)
    if kind == .table,
      let table = AlignedTable.table(of: lines[start..<index].map { text.bytes[$0.range] })
    {
      return Block(.table(table), lines: numbers)
    }
    let verbatim = lines[start..<index].map { Array(text.bytes[$0.range]) }
    return Block(
      .preformatted(
        kind,
        InlineParser.inlines(of: Array(verbatim.joined(separator: [0x0A])), lineFeed: .verbatim)),
      lines: numbers)
  }

  // MARK: Lists

  private mutating func list() -> Block? {
    var builder = ListBuilder(dashesAreNumbered: lastParagraph?.prose.announcesSteps ?? false)
    var endsInColon = false
    var isBehindItem = false
    scan: while index < lines.count {
      let line = lines[index]
      switch line.kind {
      case .item(let mark):
        guard builder.accepts(mark) else { break scan }
        builder.add(mark, line: line.number)
        endsInColon = attachText(to: &builder, isItem: true)
        isBehindItem = true
      case .note, .verbatim, .reference, .text:
        guard belongsToItem(index, of: builder, endsInColon: endsInColon) else { break scan }
        if line.indent < 3, let mark = itemMark(below: index), builder.isNextNumber(mark) {
          builder.close(to: mark.level)
        }
        switch line.kind {
        case .note(let kind):
          builder.attach(note(kind))
          isBehindItem = false
        case .verbatim(let kind): builder.attach(preformatted(kind))
        case .reference: builder.attach(references())
        default: endsInColon = attachText(to: &builder, isItem: false)
        }
      case .blank:
        let next = nextLine()
        guard next < lines.count, goesOn(builder, at: next, endsInColon: endsInColon) else {
          break scan
        }
        if isBehindItem, case .item = lines[next].kind { builder.isTight = false }
        index = next
      default: break scan
      }
    }
    return builder.list()
  }

  /// Attaches the text at the index and what it announces to the last item.
  /// - Returns: whether the text ends in a colon.
  private mutating func attachText(to builder: inout ListBuilder, isItem: Bool) -> Bool {
    let run = textRun(isItem: isItem)
    if !run.bytes.isEmpty { builder.attach(run.paragraph) }
    for block in announced(by: run) { builder.attach(block) }
    return run.prose.endsInColon
  }

  /// Whether the list goes on at the line behind a blank one.
  private func goesOn(_ list: ListBuilder, at next: Int, endsInColon: Bool) -> Bool {
    if case .item = lines[next].kind { return true }
    return belongsToItem(next, of: list, endsInColon: endsInColon)
  }

  /// Whether a line without a mark belongs to the last item of the list: its indentation says so, or the number of the
  /// next item.
  private func belongsToItem(_ index: Int, of list: ListBuilder, endsInColon: Bool) -> Bool {
    switch lines[index].kind {
    case .text where lines[index].indent >= 3: return true
    case .note where isDense: return true
    case .verbatim where endsInColon, .reference where endsInColon: return true
    case .text, .note, .verbatim, .reference:
      return !isDense && itemMark(below: index).map(list.isNextNumber) ?? false
    default: return false
    }
  }

  /// The mark of the next item below the line at the index, if only text stands between.
  private func itemMark(below index: Int) -> ItemMark? {
    for line in lines[(index + 1)...].prefix(Self.farthestItem) {
      switch line.kind {
      case .item(let mark): return mark
      case .blank, .text, .note, .verbatim, .reference: continue
      default: return nil
      }
    }
    return nil
  }

  /// So many lines can stand between two items of one list.
  private static let farthestItem = 40

  private static func range(of blocks: [Block]) -> LineRange {
    blocks.dropFirst().reduce(blocks.first?.lines ?? LineRange(0, 0)) { $0.union($1.lines) }
  }
}
