import KBMarkup
import KBModel

/// A page of HTML as blocks, and as the lines that the grammar of the templates reads. Each line knows which block it is
/// part of, so that what the grammar takes out of the page is taken out of the blocks.
struct HTMLPage {
  let lines: PageLines
  private let blocks: [Block]

  init(_ document: HTMLDocument) {
    let blocks = HTMLBlockBuilder.blocks(of: document)
    var writer = PageLineWriter()
    for (index, block) in blocks.enumerated() { writer.add(block, index: index) }
    self.blocks = blocks
    lines = PageLines(bytes: writer.bytes, lines: writer.lines, extraction: .markup)
  }

  /// What is left of the blocks where only some of the lines are.
  func blocks(of kept: [PageLine]) -> [Block] {
    var counts = [Int](repeating: 0, count: blocks.count)
    for place in lines.lines.lazy.compactMap(\.place) { counts[place.block] += 1 }
    var result: [Block] = []
    var rest = kept.filter { $0.place != nil }[...]
    while let index = rest.first?.place?.block {
      let own = rest.prefix { $0.place?.block == index }
      rest = rest[own.endIndex...]
      if own.contains(where: \.isCut) {
        if let block = Self.paragraph(of: Array(own), bytes: lines.bytes) { result.append(block) }
      } else if own.count == counts[index] {
        result.append(blocks[index])
      } else if let block = blocks[index].keeping(Set(own.compactMap { $0.place?.part })) {
        result.append(block)
      }
    }
    return result
  }

  /// A line of which the grammar took the beginning or the end.
  private static func paragraph(of lines: [PageLine], bytes: [UInt8]) -> Block? {
    let text = Array(lines.map { bytes[$0.range] }.joined(separator: [0x0A]))
    guard let first = lines.first, let last = lines.last, !Prose(text[...]).isEmpty else {
      return nil
    }
    return Block(
      .paragraph(FlattenedInlines.inlines(of: text)), lines: LineRange(first.number, last.number))
  }
}

/// Writes the lines of blocks.
private struct PageLineWriter {
  private(set) var bytes: [UInt8] = []
  private(set) var lines: [PageLine] = []

  mutating func add(_ block: Block, index: Int) {
    var part = 0
    let number = block.lines.first
    switch block.content {
    case .heading(let level, let inlines):
      addLine(number, .heading(level: level), index, &part) {
        inlines.appendPlainText(to: &$0)
      }
    case .paragraph, .note, .definitions: addLines(of: block, nil, index, &part)
    case .quote: addLines(of: block, .quotation, index, &part)
    case .preformatted: addLines(of: block, .preformatted, index, &part)
    case .list(let list):
      for item in list.items { add(item, of: list, level: 1, index: index, &part) }
    case .table(let table):
      for row in table.rows {
        addLine(number, .row, index, &part) { Block.append(row, to: &$0) }
      }
    case .rule: addLine(number, nil, index, &part) { $0 += "---".utf8 }
    }
    // Blocks stand apart from each other.
    bytes.append(0x0A)
    lines.append(PageLine(range: bytes.count..<bytes.count, number: number))
  }

  /// One line for each block of an item, a part each; the first has the item's mark.
  private mutating func add(
    _ item: List.Item, of list: List, level: Int, index: Int, _ part: inout Int
  ) {
    let style: ItemMark.Style = list.ordered ? .decimal : .bullet
    let mark = ItemMark(style: style, level: min(level, ItemMark.deepestLevel), value: 1)
    for (position, block) in item.blocks.enumerated() {
      if case .list(let inner) = block.content {
        for item in inner.items { add(item, of: inner, level: level + 1, index: index, &part) }
      } else {
        let markup = position == 0 ? PageLine.Markup.item(mark) : .continuation
        addLine(block.lines.first, markup, index, &part) { block.appendPlainLines(to: &$0) }
      }
    }
  }

  /// The lines of a block, a part each.
  private mutating func addLines(
    of block: Block, _ markup: PageLine.Markup?, _ index: Int, _ part: inout Int
  ) {
    var start = bytes.count
    block.appendPlainLines(to: &bytes)
    while let end = bytes[start...].firstIndex(of: 0x0A) {
      add(start..<end, block.lines.first, markup, index, &part)
      start = end + 1
    }
  }

  /// One line, whatever line feeds the text has.
  private mutating func addLine(
    _ number: Int, _ markup: PageLine.Markup?, _ index: Int, _ part: inout Int,
    appendText: (inout [UInt8]) -> Void
  ) {
    let start = bytes.count
    appendText(&bytes)
    if bytes.count > start, bytes.last == 0x0A { bytes.removeLast() }
    for index in start..<bytes.count where bytes[index] == 0x0A { bytes[index] = 0x20 }
    add(start..<bytes.count, number, markup, index, &part)
    bytes.append(0x0A)
  }

  private mutating func add(
    _ range: Range<Int>, _ number: Int, _ markup: PageLine.Markup?, _ index: Int,
    _ part: inout Int
  ) {
    let place = PageLine.Place(block: index, part: part, length: range.count)
    lines.append(PageLine(range: range, number: number, markup: markup, place: place))
    part += 1
  }
}

extension Block {
  /// Appends the lines of a block's text, a line feed behind each.
  fileprivate func appendPlainLines(to bytes: inout [UInt8]) {
    switch content {
    case .heading(_, let inlines), .paragraph(let inlines), .preformatted(_, let inlines):
      inlines.appendPlainText(to: &bytes)
      bytes.append(0x0A)
    case .definitions(_, let definitions):
      for definition in definitions {
        definition.term.appendPlainText(to: &bytes)
        bytes.append(0x0A)
        for block in definition.blocks { block.appendPlainLines(to: &bytes) }
      }
    case .quote(_, let blocks), .note(_, let blocks):
      for block in blocks { block.appendPlainLines(to: &bytes) }
    case .list(let list):
      for block in list.items.lazy.flatMap(\.blocks) { block.appendPlainLines(to: &bytes) }
    case .table(let table):
      for row in table.rows {
        let start = bytes.count
        Self.append(row, to: &bytes)
        for index in start..<bytes.count where bytes[index] == 0x0A { bytes[index] = 0x20 }
        bytes.append(0x0A)
      }
    case .rule: break
    }
  }

  /// Appends the texts of a row's cells with bars between them.
  fileprivate static func append(_ row: [Table.Cell], to bytes: inout [UInt8]) {
    for (index, cell) in row.enumerated() {
      if index > 0 { bytes += " | ".utf8 }
      cell.appendPlainText(to: &bytes)
    }
  }

  /// The block with those of its lines, rows or items' blocks only.
  fileprivate func keeping(_ parts: Set<Int>) -> Block? {
    var block = self
    switch content {
    case .list(let list):
      var part = 0
      guard let kept = list.keeping(parts, &part) else { return nil }
      block.content = .list(kept)
    case .table(var table):
      table.headerRows = (0..<table.headerRows).count { parts.contains($0) }
      table.rows = table.rows.enumerated().filter { parts.contains($0.offset) }.map(\.element)
      block.content = .table(table)
    case .paragraph(let inlines):
      let kept = inlines.lines.enumerated().filter { parts.contains($0.offset) }.map(\.element)
      block.content = .paragraph(Array(kept.joined(separator: [.lineBreak])))
    case .heading, .definitions, .quote, .note, .preformatted, .rule: break
    }
    return block
  }
}

extension List {
  /// The list with those blocks of its items only; lists inside have none of their own.
  /// - Parameter part: that of the first block; moved behind the last one's.
  fileprivate func keeping(_ parts: Set<Int>, _ part: inout Int) -> List? {
    var list = self
    list.items = []
    for var item in items {
      var blocks: [Block] = []
      for var block in item.blocks {
        if case .list(let inner) = block.content {
          guard let kept = inner.keeping(parts, &part) else { continue }
          block.content = .list(kept)
          blocks.append(block)
        } else {
          if parts.contains(part) { blocks.append(block) }
          part += 1
        }
      }
      guard !blocks.isEmpty else { continue }
      item.blocks = blocks
      list.items.append(item)
    }
    return list.items.isEmpty ? nil : list
  }
}

extension Array where Element == Inline {
  /// The inlines cut at their line breaks, emphasis and links around one cut with them.
  fileprivate var lines: [[Inline]] {
    var lines: [[Inline]] = [[]]
    for inline in self {
      let pieces: [[Inline]]
      switch inline {
      case .lineBreak: pieces = [[], []]
      case .emphasis(let children): pieces = children.lines.map { [.emphasis($0)] }
      case .strong(let children): pieces = children.lines.map { [.strong($0)] }
      case .link(let destination, let children):
        pieces = children.lines.map { [.link(destination: destination, $0)] }
      case .text, .code, .reference: pieces = [[inline]]
      }
      lines[lines.count - 1] += pieces[0]
      lines += pieces.dropFirst()
    }
    return lines
  }
}
