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
    var parts = [Set<Int>](repeating: [], count: blocks.count)
    var cut: [Int: [PageLine]] = [:]
    for line in kept {
      guard let place = line.place else { continue }
      parts[place.block].insert(place.part)
      if line.isCut { cut[place.block, default: []].append(line) }
    }
    var all = [Int](repeating: 0, count: blocks.count)
    for line in lines.lines {
      if let place = line.place { all[place.block] = max(all[place.block], place.part + 1) }
    }
    return blocks.indices.compactMap { index in
      guard !parts[index].isEmpty else { return nil }
      if let lines = cut[index] { return Self.paragraph(of: lines, bytes: self.lines.bytes) }
      return parts[index].count == all[index] ? blocks[index] : blocks[index].keeping(parts[index])
    }
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
      append(inlines.plainText, number, .heading(level: level), index, &part)
    case .paragraph, .note, .quote:
      for line in block.plainLines { append(line, number, nil, index, &part) }
    case .preformatted:
      for line in block.plainLines { append(line, number, .preformatted, index, &part) }
    case .list(let list):
      for item in list.items { add(item, of: list, level: 1, index: index, &part) }
    case .table(let table):
      for row in table.rows {
        append(row.map(\.plainText).joined(separator: " | "), number, .row, index, &part)
      }
    case .rule: append("---", number, nil, index, &part)
    }
    // Blocks stand apart from each other.
    bytes.append(0x0A)
    lines.append(PageLine(range: bytes.count..<bytes.count, number: number))
  }

  /// One line for each item with its paragraph; what else it holds stays with it.
  private mutating func add(
    _ item: List.Item, of list: List, level: Int, index: Int, _ part: inout Int
  ) {
    let style: ItemMark.Style = list.ordered ? .decimal : .bullet
    let own = part
    let text = item.blocks.first.map { $0.plainLines.joined(separator: " ") } ?? ""
    append(
      text, item.lines.first, .item(ItemMark(style: style, level: level, value: 1)), index, &part)
    for block in item.blocks {
      guard case .list(let inner) = block.content, level < ItemMark.deepestLevel else { continue }
      for item in inner.items {
        var same = own
        add(item, of: inner, level: level + 1, index: index, &same)
      }
    }
  }

  private mutating func append(
    _ text: String, _ number: Int, _ markup: PageLine.Markup?, _ block: Int, _ part: inout Int
  ) {
    let start = bytes.count
    bytes += Array(text.utf8).map { $0 == 0x0A ? 0x20 : $0 }
    var line = PageLine(range: start..<bytes.count, number: number, markup: markup)
    line.place = PageLine.Place(block: block, part: part, length: text.utf8.count)
    lines.append(line)
    bytes.append(0x0A)
    part += 1
  }
}

extension Block {
  /// The lines of a block's text.
  fileprivate var plainLines: [String] {
    switch content {
    case .heading(_, let inlines), .paragraph(let inlines), .preformatted(_, let inlines):
      return inlines.plainText.split(separator: "\n", omittingEmptySubsequences: false).map(
        String.init)
    case .quote(let blocks), .note(_, let blocks): return blocks.flatMap(\.plainLines)
    case .list(let list): return list.items.flatMap { $0.blocks.flatMap(\.plainLines) }
    case .table(let table): return table.rows.map { $0.map(\.plainText).joined(separator: " | ") }
    case .rule: return []
    }
  }

  /// The block with those of its lines, items or rows only.
  fileprivate func keeping(_ parts: Set<Int>) -> Block? {
    var block = self
    switch content {
    case .list(var list):
      list.items = list.items.enumerated().filter { parts.contains($0.offset) }.map(\.element)
      block.content = .list(list)
    case .table(var table):
      table.headerRows = (0..<table.headerRows).count { parts.contains($0) }
      table.rows = table.rows.enumerated().filter { parts.contains($0.offset) }.map(\.element)
      block.content = .table(table)
    case .paragraph(let inlines):
      let kept = inlines.lines.enumerated().filter { parts.contains($0.offset) }.map(\.element)
      block.content = .paragraph(Array(kept.joined(separator: [.lineBreak])))
    case .heading, .quote, .note, .preformatted, .rule: break
    }
    return block
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
