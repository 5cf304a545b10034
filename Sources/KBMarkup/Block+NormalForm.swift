import KBModel

extension Array where Element == Block {
  /// The blocks as CommonMark can say them: what ``CommonMarkParser`` reads from what ``CommonMarkWriter`` writes,
  /// apart from lines.
  ///
  /// - Inlines are in their normal form; preformatted text holds nothing but text, and so do cells (and line breaks, and
  ///   links to articles) of tables that have no header or several.
  /// - Headings have levels 2…6, lists a start in 0…999999999, bullets the start 1.
  /// - Paragraphs without inlines, and lists and definitions without items, are gone.
  /// - A definition without a term takes its first paragraph for one.
  /// - Quotes and lists beyond the parser's ``CommonMarkParser/maximumDepth`` are what they hold.
  var normalForm: [Block] { normalForm(depth: 0) }

  /// - Parameter depth: how many quotes and lists the blocks stand in.
  func normalForm(depth: Int) -> [Block] {
    flatMap { block -> [Block] in
      guard depth < CommonMarkParser.maximumDepth else { return block.leaves }
      switch block.content {
      case .list(var list):
        guard !list.items.isEmpty else { return [] }
        list.items = list.items.map {
          List.Item(blocks: $0.blocks.normalForm(depth: depth + 1), lines: $0.lines)
        }
        list.start = list.ordered ? Swift.min(Swift.max(list.start, 0), 999_999_999) : 1
        return [Block(.list(list), lines: block.lines)]
      case .definitions(let kind, let definitions):
        guard !definitions.isEmpty else { return [] }
        let items = definitions.map { definition in
          let item = definition.item
          return List.Item(blocks: item.blocks.normalForm(depth: depth + 1), lines: item.lines)
        }
        return [Block(.definitions(kind, items.map(Definition.init)), lines: block.lines)]
      case .quote(let kind, let blocks):
        return [Block(.quote(kind, blocks.normalForm(depth: depth + 1)), lines: block.lines)]
      case .note(let kind, let blocks):
        return [Block(.note(kind, blocks.normalForm(depth: depth + 1)), lines: block.lines)]
      case .heading, .paragraph, .preformatted, .table, .rule: return block.leaves
      }
    }
  }
}

extension Block {
  /// The blocks that hold no others, at any depth, in normal form.
  fileprivate var leaves: [Block] {
    var leaves: [Block] = []
    var pending = [self]
    while let block = pending.popLast() {
      let content: Content
      switch block.content {
      case .heading(let level, let inlines):
        content = .heading(level: min(max(level, 2), 6), inlines.normalForm)
      case .paragraph(let inlines):
        let inlines = inlines.normalForm
        if inlines.isEmpty { continue }
        content = .paragraph(inlines)
      case .preformatted(let kind, let inlines):
        let text = inlines.plainText
        content = .preformatted(kind, text.isEmpty ? [] : [.text(text)])
      case .table(var table):
        table.headerRows = min(max(table.headerRows, 0), table.rows.count)
        let rows = table.rows.map { $0.map(\.normalForm) }
        var rich = table
        rich.rows = rows
        table.rows =
          PipeTable.isNeeded(for: rich) ? rows : table.rows.map { $0.map(GridTable.normalForm) }
        content = .table(table)
      case .rule: content = .rule
      case .list(let list):
        pending += list.items.reversed().flatMap { $0.blocks.reversed() }
        continue
      case .definitions(_, let definitions):
        pending += definitions.reversed().flatMap { $0.item.blocks.reversed() }
        continue
      case .quote(_, let blocks), .note(_, let blocks):
        pending += blocks.reversed()
        continue
      }
      leaves.append(Block(content, lines: block.lines))
    }
    return leaves
  }
}
