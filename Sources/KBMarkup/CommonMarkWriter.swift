import KBModel

/// Writes blocks as CommonMark that ``CommonMarkParser`` reads as the same blocks, apart from their lines.
///
/// What CommonMark cannot say at all is written as its nearest form: references as their text, links and references
/// in preformatted text and in cells as text, emphasis in emphasis as emphasis, a line break at the end of a
/// paragraph not at all. Every paragraph stands on one line, but for the breaks that its author wanted.
///
/// Text must be free of NUL and, where it is preformatted, of carriage returns.
public struct CommonMarkWriter: Hashable, Sendable {
  /// A writer; it has no options.
  public init() {}

  /// The text, UTF-8, ending with a line break unless there are no blocks.
  public func write(_ blocks: [Block]) -> [UInt8] { write(CommonMarkDocument(body: blocks)) }

  /// A preface and a body.
  public func write(_ document: CommonMarkDocument) -> [UInt8] {
    var output = CommonMarkOutput()
    let body = document.body.normalForm
    let preface = document.preface.normalForm(depth: 1)
    if !preface.isEmpty {
      writeQuote(preface, directive: .preface, to: &output)
      if !body.isEmpty { output.line([]) }
    }
    write(body, separation: .blankLine, to: &output)
    return output.bytes
  }

  /// What stands between the blocks of a container.
  private enum Separation {
    case blankLine
    /// Nothing, where CommonMark reads the blocks apart without it.
    case asLittleAsPossible
  }

  /// The two ways to mark items: `- ` or `* `, `1. ` or `1) `.
  private enum MarkerStyle {
    case usual, other

    var opposite: MarkerStyle { self == .usual ? .other : .usual }
  }

  /// `bullet` is the one on whose line the blocks begin.
  private func write(
    _ blocks: [Block], separation: Separation, after bullet: MarkerStyle? = nil,
    to output: inout CommonMarkOutput
  ) {
    var previous: Block.Content?
    var style = MarkerStyle.usual
    for block in blocks {
      if let previous, separation == .blankLine || !Self.canAbut(previous, block.content) {
        output.line([])
      }
      style = Self.style(of: block.content, after: previous, style, bullet)
      write(block.content, style, to: &output)
      previous = block.content
    }
  }

  private static func style(
    of block: Block.Content, after previous: Block.Content?, _ previousStyle: MarkerStyle,
    _ bullet: MarkerStyle?
  ) -> MarkerStyle {
    guard let isOrdered = isOrderedList(block) else { return .usual }
    // Two lists of one kind in a row are two only if their markers differ.
    if let previous, isOrderedList(previous) == isOrdered { return previousStyle.opposite }
    // A line of nothing but equal bullets would be a rule.
    if previous == nil, let bullet, !isOrdered { return bullet.opposite }
    return .usual
  }

  /// Whether the list that the block is in CommonMark is ordered; `nil` where it is none.
  private static func isOrderedList(_ block: Block.Content) -> Bool? {
    switch block {
    case .list(let list): return list.ordered
    case .definitions: return false
    default: return nil
    }
  }

  private func write(
    _ block: Block.Content, _ style: MarkerStyle, to output: inout CommonMarkOutput
  ) {
    switch block {
    case .heading(let level, let inlines):
      let marks = [UInt8](repeating: UInt8(ascii: "#"), count: level)
      let text = CommonMarkInlineWriter.heading(inlines)
      output.line(text.isEmpty ? marks : marks + " ".utf8 + text)
    case .paragraph(let inlines):
      for line in CommonMarkInlineWriter.paragraph(inlines) { output.line(line) }
    case .list(let list):
      let marker = list.marker == .bullet || list.marker == .decimal ? nil : list.marker
      let tight = list.tight == Self.looksTight(list) ? nil : list.tight
      let isPlain = marker == nil && tight == nil
      write(
        list, directive: isPlain ? nil : .list(marker: marker, tight: tight), style, to: &output)
    case .definitions(let kind, let definitions):
      let list = List(marker: .bullet, tight: false, items: definitions.map(\.item))
      write(list, directive: .definitions(kind), style, to: &output)
    case .quote(let kind, let blocks):
      let isPlain = kind == .quotation && NoteMark.kind(of: blocks) == nil
      writeQuote(blocks, directive: isPlain ? nil : .quote(kind), to: &output)
    case .note(let kind, let blocks):
      writeQuote(
        blocks, directive: NoteMark.kind(of: blocks) == kind ? nil : .note(kind), to: &output)
    case .preformatted(let kind, let inlines):
      writeFence(inlines.plainText, info: kind.fence, to: &output)
    case .table(let table):
      if let lines = PipeTable.lines(table) {
        for line in lines { output.line(line) }
        return
      }
      let text = GridTable.text(table)
      writeFence(String(text.dropLast()), info: GridTable.info(table), to: &output)
    // `***` and `---` could be read as list items or as the underline of a heading.
    case .rule: output.line("___".utf8)
    }
  }

  private func writeFence(_ text: String, info: String, to output: inout CommonMarkOutput) {
    let fence = [UInt8](
      repeating: UInt8(ascii: "`"), count: max(3, text.utf8.longestRun(of: UInt8(ascii: "`")) + 1))
    output.line(fence + info.utf8)
    if !text.isEmpty {
      for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
        output.line(line)
      }
    }
    output.line(fence)
  }

  private func writeQuote(
    _ blocks: [Block], directive: BlockDirective?, to output: inout CommonMarkOutput
  ) {
    if let directive { output.line(directive.comment.utf8) }
    output.begin(marker: "> ".utf8, continuation: "> ".utf8)
    write(blocks, separation: .blankLine, to: &output)
    output.end()
  }

  private func write(
    _ list: List, directive: BlockDirective?, _ style: MarkerStyle,
    to output: inout CommonMarkOutput
  ) {
    let separation = list.tight ? Separation.asLittleAsPossible : .blankLine
    if let directive { output.line(directive.comment.utf8) }
    for (index, item) in list.items.enumerated() {
      if index > 0, !list.tight { output.line([]) }
      let marker: String
      if list.ordered {
        // Numbers have nine digits at most; all but the first are ignored.
        let number = min(list.start + index, 999_999_999)
        marker = "\(number)" + (style == .usual ? ". " : ") ")
      } else {
        marker = style == .usual ? "- " : "* "
      }
      output.begin(
        marker: marker.utf8,
        continuation: [UInt8](repeating: UInt8(ascii: " "), count: marker.utf8.count))
      write(
        item.blocks, separation: separation, after: list.ordered ? nil : style, to: &output)
      output.end()
    }
  }

  // MARK: What readers infer

  /// Whether `next` on the line after `block` is read as a block of its own.
  private static func canAbut(_ block: Block.Content, _ next: Block.Content) -> Bool {
    switch block {
    case .table(let table) where PipeTable.isNeeded(for: table): break
    case .heading, .preformatted, .table, .rule: return true
    case .list, .definitions, .quote, .note: return false
    case .paragraph: break
    }
    switch next {
    case .paragraph: return false
    case .heading, .preformatted, .table, .rule, .quote, .note, .definitions: return true
    // A paragraph is only interrupted by a list that begins at 1 and with something.
    case .list(let list): return list.start == 1 && list.items.first?.blocks.isEmpty == false
    }
  }

  /// Whether libcmark takes the list for tight, as it is written here.
  private static func looksTight(_ list: List) -> Bool {
    for (index, item) in list.items.enumerated() {
      let isLast = index + 1 == list.items.count
      if !list.tight, !isLast, showsBlankLine(after: item) { return false }
      for (block, next) in zip(item.blocks, item.blocks.dropFirst())
      where (!list.tight || !canAbut(block.content, next.content)) && showsBlankLine(after: block) {
        return false
      }
    }
    return true
  }

  private static func showsBlankLine(after item: List.Item) -> Bool {
    item.blocks.last.map(showsBlankLine) ?? true
  }

  /// libcmark does not see a blank line after a rule.
  private static func showsBlankLine(after block: Block) -> Bool {
    switch block.content {
    case .rule: return false
    case .list(let list): return list.items.last.map(showsBlankLine) ?? true
    case .definitions(_, let definitions):
      return definitions.last.map { showsBlankLine(after: $0.item) } ?? true
    case .heading, .paragraph, .quote, .preformatted, .note, .table: return true
    }
  }
}

extension Sequence<UInt8> {
  fileprivate func longestRun(of byte: UInt8) -> Int {
    var longest = 0
    var run = 0
    for next in self {
      run = next == byte ? run + 1 : 0
      longest = Swift.max(longest, run)
    }
    return longest
  }
}
