import KBModel

/// Composes blocks from the events of a CommonMark tree.
struct BlockComposer {
  private let source: CommonMarkLines
  private let lineOffset: Int
  /// The definitions of the source, once a table has asked for them.
  private var definitions: [UInt8]?
  /// The lines of the rows that are longer than the header of their table.
  private(set) var longRows: [Int] = []
  /// The document and the quotes, lists and items that are open, innermost last.
  private var containers = [Container(kind: .document, lines: LineRange(1, 1))]
  /// How many open containers, inside those, dissolve in the innermost of them.
  private var dissolved = 0
  /// How many of the containers are quotes or lists.
  private var depth = 0
  /// The paragraph or heading that is open.
  private var leaf: Leaf?
  private var preface: [Block] = []
  /// The lines of directives that nothing followed which they could be for; they are text.
  private(set) var strayDirectives: [Int] = []

  private struct Container {
    enum Kind {
      case document, quote, item
      case list(isOrdered: Bool, start: Int, isTight: Bool)

      /// A list and its items are one level of nesting.
      var nests: Bool {
        switch self {
        case .quote, .list: return true
        case .document, .item: return false
        }
      }

      func suits(_ directive: BlockDirective) -> Bool {
        switch (self, directive) {
        case (.quote, .note), (.quote, .quote), (.quote, .preface), (.list, .list): return true
        case (.list(let isOrdered, _, _), .definitions): return !isOrdered
        default: return false
        }
      }
    }

    var kind: Kind
    var lines: LineRange
    var blocks: [Block] = []
    var items: [List.Item] = []
    /// A directive whose list or quote is still to come.
    var pending: (directive: BlockDirective, comment: Block)?
    /// The directive for this container.
    var directive: BlockDirective?
  }

  private struct Leaf {
    /// `nil` for a paragraph.
    var level: Int?
    var lines: LineRange
    /// Where it stands in the source.
    var place: CommonMarkTree.Place
    var inlines = InlineComposer()
    /// How many source lines end within the text.
    var lineBreaks = 0
  }

  init(_ source: CommonMarkLines, lineOffset: Int) {
    self.source = source
    self.lineOffset = lineOffset
  }

  /// The preface and the body, when all events are received.
  var document: CommonMarkDocument {
    CommonMarkDocument(preface: preface, body: containers[0].blocks)
  }

  mutating func receive(_ event: CommonMarkTree.Event) {
    switch event {
    case .enter(let element, let place):
      let first = place.firstLine + lineOffset
      enter(element, LineRange(first, max(first, place.lastLine + lineOffset)), place)
    case .exit: exit()
    }
  }

  private mutating func enter(
    _ element: CommonMarkTree.Element, _ lines: LineRange, _ place: CommonMarkTree.Place
  ) {
    switch element {
    case .document: containers[0].lines = lines
    case .paragraph: leaf = Leaf(level: nil, lines: lines, place: place)
    case .heading(let level): leaf = Leaf(level: max(2, level), lines: lines, place: place)
    case .quote: open(.quote, lines)
    case .item: open(.item, lines)
    case .list(let isOrdered, let start, let isTight):
      open(.list(isOrdered: isOrdered, start: start, isTight: isTight), lines)
    case .rule: append(Block(.rule, lines: LineRange(lines.first, lines.first)))
    case .codeBlock(let text, let info): appendCode(text, info: info, lines)
    case .htmlBlock(let html): appendHTML(html, from: lines.first)
    case .text(let text): leaf?.inlines.append(text: text)
    case .code(let code): leaf?.inlines.append(code: code)
    case .softBreak:
      leaf?.inlines.append(text: " ")
      leaf?.lineBreaks += 1
    case .lineBreak:
      leaf?.inlines.appendLineBreak()
      leaf?.lineBreaks += 1
    case .inlineHTML(let html):
      if HTMLLineBreak.isTag(html) {
        leaf?.inlines.appendLineBreak()
      } else {
        leaf?.inlines.append(text: html)
      }
    case .emphasis: leaf?.inlines.open(.emphasis)
    case .strong: leaf?.inlines.open(.strong)
    case .link(let destination, _), .image(let destination, _):
      leaf?.inlines.open(.link(destination: destination))
    }
  }

  private mutating func exit() {
    if leaf?.inlines.isOutermost == false {
      leaf?.inlines.close()
    } else if var leaf {
      self.leaf = nil
      let inlines = leaf.inlines.finish()
      if let level = leaf.level {
        // libcmark counts the line that follows an underlined heading.
        leaf.lines.last = min(leaf.lines.last, leaf.lines.first + leaf.lineBreaks + 1)
        append(Block(.heading(level: level, inlines), lines: leaf.lines))
      } else if leaf.lineBreaks > 0, let table = pipeTable(at: leaf.place) {
        append(table, leaf.lines)
      } else if !inlines.isEmpty {
        append(Block(.paragraph(inlines), lines: leaf.lines))
      }
    } else if dissolved > 0 {
      dissolved -= 1
    } else {
      close()
    }
  }

  // MARK: Containers

  private mutating func open(_ kind: Container.Kind, _ lines: LineRange) {
    guard dissolved == 0, !kind.nests || depth < CommonMarkParser.maximumDepth else {
      dissolved += 1
      return
    }
    if kind.nests { depth += 1 }
    let parent = containers.count - 1
    var container = Container(kind: kind, lines: lines)
    if let pending = containers[parent].pending, kind.suits(pending.directive) {
      container.directive = pending.directive
      container.lines.first = pending.comment.lines.first
      containers[parent].pending = nil
    }
    flushPending()
    containers.append(container)
  }

  private mutating func close() {
    flushPending()
    guard containers.count > 1, let container = containers.popLast() else { return }
    if container.kind.nests { depth -= 1 }
    let last = container.blocks.last?.lines.last ?? container.items.last?.lines.last
    let lines = LineRange(container.lines.first, max(container.lines.first, last ?? 0))
    switch container.kind {
    case .document: break
    case .item:
      containers[containers.count - 1].items.append(
        List.Item(blocks: container.blocks, lines: lines))
    case .quote:
      if container.directive == .preface, containers.count == 1, containers[0].blocks.isEmpty,
        preface.isEmpty
      {
        preface = container.blocks
        return
      }
      append(Block(Self.quote(container), lines: lines))
    case .list(let isOrdered, let start, let isTight):
      if case .definitions(let kind) = container.directive {
        append(Block(.definitions(kind, container.items.map(Definition.init)), lines: lines))
        return
      }
      var list = List(
        marker: isOrdered ? .decimal : .bullet, start: isOrdered ? start : 1, tight: isTight,
        items: container.items)
      if case .list(let marker, let tight) = container.directive {
        if isOrdered, let marker { list.marker = marker }
        list.tight = tight ?? list.tight
      }
      append(Block(.list(list), lines: lines))
    }
  }

  private static func quote(_ container: Container) -> Block.Content {
    let blocks = container.blocks
    switch container.directive {
    case .note(let kind): return .note(kind, blocks)
    case .quote(let kind): return .quote(kind, blocks)
    case .preface: return .quote(.quotation, blocks)
    case .list, .definitions, nil:
      return NoteMark.kind(of: blocks).map { .note($0, blocks) } ?? .quote(.quotation, blocks)
    }
  }

  // MARK: Leaves

  private mutating func append(_ block: Block) {
    flushPending()
    containers[containers.count - 1].blocks.append(block)
  }

  /// The table that a paragraph is, if it is one.
  private func pipeTable(at place: CommonMarkTree.Place) -> PipeTable? {
    let text = source.text(of: place)
    guard text.contains(UInt8(ascii: "|")) else { return nil }
    let first = text.prefix { $0 != 0x0A && $0 != 0x0D }
    let below = (place.firstLine..<max(place.firstLine, place.lastLine)).map { line in
      source[line + 1].drop { $0.isBlank || $0 == UInt8(ascii: ">") }
    }
    return PipeTable([first] + below)
  }

  private mutating func append(_ table: PipeTable, _ lines: LineRange) {
    let reader = InlineReader(definitions: definitions ?? source.definitions)
    definitions = reader.definitions
    let header = lines.first + table.above.count
    if !table.above.isEmpty {
      let text = reader.inlines(ofParagraph: table.above)
      append(Block(.paragraph(text), lines: LineRange(lines.first, header - 1)))
    }
    longRows += table.longRows.map { lines.first + $0 }
    let rows = table.rows.map { row in row.map { reader.inlines(of: $0) } }
    append(
      Block(.table(Table(headerRows: 1, rows: rows)), lines: LineRange(header, lines.last)))
  }

  private mutating func appendCode(_ text: String, info: String, _ lines: LineRange) {
    // libcmark counts the line that shows that a fence was never closed, and blank lines after indented code.
    let lineCount = text.utf8.count { $0 == UInt8(ascii: "\n") }
    let lines = LineRange(lines.first, min(lines.last, lines.first + lineCount + 1))
    let words = info.split(separator: " ", maxSplits: 1)
    let name = words.first ?? ""
    if name == GridTable.name {
      let table = GridTable.table(text, info: words.dropFirst().first ?? "")
      append(Block(.table(table), lines: lines))
    } else {
      let text =
        text.utf8.last == UInt8(ascii: "\n") ? String(Substring(text.utf8.dropLast())) : text
      append(
        Block(
          .preformatted(
            Block.PreformattedKind(fence: name), text.isEmpty ? [] : [.text(text)]),
          lines: lines))
    }
  }

  private mutating func appendHTML(_ html: String, from first: Int) {
    let lines = html.utf8.split(separator: UInt8(ascii: "\n")).map { Substring($0) }
    let text = lines.map { $0.trimmingASCIISpace() }.joined(separator: " ")
    let block = Block(
      .paragraph([.text(text)]), lines: LineRange(first, first + max(0, lines.count - 1)))
    if let directive = BlockDirective(comment: text) {
      flushPending()
      containers[containers.count - 1].pending = (directive, block)
    } else {
      append(block)
    }
  }

  /// A comment without the list or quote that it is for is text like any HTML.
  private mutating func flushPending() {
    let innermost = containers.count - 1
    guard let pending = containers[innermost].pending else { return }
    containers[innermost].pending = nil
    containers[innermost].blocks.append(pending.comment)
    strayDirectives.append(pending.comment.lines.first)
  }
}
