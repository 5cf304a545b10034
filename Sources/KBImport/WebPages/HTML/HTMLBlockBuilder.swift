import KBMarkup
import KBModel

/// Makes blocks of a page's markup: headings, paragraphs, lists, tables, quotations and preformatted text.
///
/// Elements that hold no text of the article (scripts, controls, menus, frames) are left out with what is in them. Tables
/// that only lay out the page are passed through; tables whose rows begin with a mark are lists, as the support site
/// drew them (``HTMLTable``). Nothing here recurses, so a page may nest as deep as it likes.
struct HTMLBlockBuilder {
  private let document: HTMLDocument
  private var open: [Container] = [Container(kind: .flow, end: .max)]
  private var inlines: HTMLInlines
  /// The first cells of rows that are items.
  private var marks: Set<Int> = []
  /// The other cells of such rows.
  private var itemCells: Set<Int> = []
  /// The element that is being read and where it ends.
  private var elements: [(end: Int, name: HTMLElementName)] = []

  private struct Container {
    enum Kind {
      case flow
      case list(marker: List.Marker, start: Int)
      case item
      case quote
    }

    var kind: Kind
    /// The index behind the container's last node.
    var end: Int
    var blocks: [Block] = []
    var items: [List.Item] = []
    var line = 1
  }

  /// The blocks of a page's body.
  static func blocks(of document: HTMLDocument) -> [Block] {
    var builder = HTMLBlockBuilder(document)
    builder.read(document.first(.body) ?? 0)
    return builder.open.first?.blocks ?? []
  }

  private init(_ document: HTMLDocument) {
    self.document = document
    inlines = HTMLInlines(document)
  }

  private mutating func read(_ body: Int) {
    var index = body + 1
    let end = document.descendants(of: body).upperBound
    while index < end {
      close(before: index)
      index = read(at: index)
    }
    close(before: .max)
    endParagraph()
  }

  /// Reads one node.
  /// - Returns: the index of the next node to read.
  private mutating func read(at index: Int) -> Int {
    let node = document.nodes[index]
    let end = document.descendants(of: index).upperBound
    switch node.kind {
    case .comment, .document: return index + 1
    case .text:
      inlines.add(document.text(of: index), line: Int(node.line))
      return index + 1
    case .element: break
    }
    if node.name.isLeftOut || HTMLForm.isMenu(index, in: document) { return end }
    if node.name.isInline {
      inlines.open(index)
      return index + 1
    }
    switch node.name {
    case .br:
      inlines.addBreak()
      return index + 1
    case .img:
      inlines.add(document.attribute(.alt, of: index) ?? [], line: Int(node.line))
      return index + 1
    case .h1, .h2, .h3, .h4, .h5, .h6:
      endParagraph()
      append(heading(index))
      return end
    case .pre, .xmp, .listing, .plaintext:
      endParagraph()
      append(preformatted(index))
      return end
    case .ul, .ol, .menu, .dir:
      endParagraph()
      push(list(index), end)
    case .li:
      endParagraph()
      pushItem(end)
    case .td where marks.contains(index): return end
    case .td where itemCells.contains(index):
      endParagraph()
      pushItem(end)
    case .dd, .blockquote:
      endParagraph()
      push(.quote, end)
    case .table:
      endParagraph()
      return table(index)
    case .hr:
      endParagraph()
      append(Block(.rule, lines: LineRange(max(1, Int(node.line)), max(1, Int(node.line)))))
    default:
      // Any other element is a block of its own.
      endParagraph()
      elements.append((end, node.name))
    }
    return index + 1
  }

  // MARK: Containers

  /// No article needs more lists and quotations inside each other; what is deeper stands in the last one of these.
  private static let mostContainers = 64

  /// Opens a list or a quotation.
  private mutating func push(_ kind: Container.Kind, _ end: Int) {
    // A list needs room for its items.
    guard open.count + 1 < Self.mostContainers else {
      elements.append((end, .div))
      return
    }
    add(kind, end)
  }

  private mutating func add(_ kind: Container.Kind, _ end: Int) {
    var container = Container(kind: kind, end: end)
    container.line = inlines.line
    open.append(container)
  }

  /// An item outside any list is one of a list that lost its tag.
  private mutating func pushItem(_ end: Int) {
    if case .list? = open.last?.kind {} else { push(.list(marker: .bullet, start: 1), end) }
    if case .list? = open.last?.kind { add(.item, end) }
  }

  private mutating func close(before index: Int) {
    while let last = elements.last, last.end <= index {
      elements.removeLast()
      endParagraph()
    }
    inlines.close(before: index)
    while open.count > 1, open[open.count - 1].end <= index {
      endParagraph()
      finish(open.removeLast())
    }
  }

  private mutating func finish(_ container: Container) {
    let lines = container.blocks.dropFirst().reduce(container.blocks.first?.lines) {
      $0?.union($1.lines)
    }
    switch container.kind {
    case .flow: for block in container.blocks { append(block) }
    case .quote:
      if let lines { append(Block(.quote(.quotation, container.blocks), lines: lines)) }
    case .item:
      if let lines, let list = open.indices.last {
        open[list].items.append(List.Item(blocks: container.blocks, lines: lines))
      }
    case .list(let marker, let start):
      // What stands between the items belongs to none.
      for block in container.blocks { append(block) }
      guard let first = container.items.first, let last = container.items.last else { return }
      let tight = container.items.allSatisfy { item in
        item.blocks.count == 1
          || item.blocks.dropFirst().allSatisfy {
            if case .list = $0.content { true } else { false }
          }
      }
      append(
        Block(
          .list(List(marker: marker, start: start, tight: tight, items: container.items)),
          lines: first.lines.union(last.lines)))
    }
  }

  private mutating func append(_ block: Block?) {
    guard let block, let last = open.indices.last else { return }
    open[last].blocks.append(block)
  }

  private mutating func endParagraph() {
    for paragraph in inlines.takeParagraphs() { append(HTMLNotes.block(of: paragraph)) }
  }

  private func list(_ index: Int) -> Container.Kind {
    guard document.nodes[index].name == .ol else { return .list(marker: .bullet, start: 1) }
    let start = document.attribute(.start, of: index).flatMap {
      Int(String(decoding: $0, as: UTF8.self))
    }
    let marker: List.Marker
    switch document.attribute(.type, of: index)?.first {
    case UInt8(ascii: "a"): marker = .lowerAlpha
    case UInt8(ascii: "A"): marker = .upperAlpha
    case UInt8(ascii: "i"): marker = .lowerRoman
    case UInt8(ascii: "I"): marker = .upperRoman
    default: marker = .decimal
    }
    return .list(marker: marker, start: max(1, min(start ?? 1, 1_000_000)))
  }

  // MARK: Leaves

  private func heading(_ index: Int) -> Block? {
    let level = document.nodes[index].name.headingLevel
    let inlines = HTMLInlines.inlines(of: index, in: document)
    guard !inlines.isEmpty else { return nil }
    let line = max(1, Int(document.nodes[index].line))
    return Block(.heading(level: level, inlines), lines: LineRange(line, line))
  }

  private func preformatted(_ index: Int) -> Block? {
    let text = document.text(of: index)
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { line in line.last == 0x0D ? line.dropLast() : line }
    guard let first = lines.firstIndex(where: { !$0.allSatisfy(\.isBlank) }),
      let last = lines.lastIndex(where: { !$0.allSatisfy(\.isBlank) })
    else { return nil }
    let start = max(1, Int(document.nodes[index].line))
    let bytes = Array(lines[first...last].joined(separator: [0x0A]))
    return Block(
      .preformatted(.code(nil), InlineParser.inlines(of: bytes, lineFeed: .verbatim)),
      lines: LineRange(start + first, start + last))
  }

  // MARK: Tables

  private mutating func table(_ index: Int) -> Int {
    let end = document.descendants(of: index).upperBound
    let table = HTMLTable(index, in: document)
    switch table.kind {
    case .layout:
      elements.append((end, .table))
      return index + 1
    case .data(let table, let lines):
      if let table { append(Block(.table(table), lines: lines)) }
      return end
    case .list(let marker, let start):
      push(.list(marker: marker, start: start), end)
      marks.formUnion(table.rows.map { $0[0] })
      itemCells.formUnion(table.rows.map { $0[1] })
      return index + 1
    }
  }
}
