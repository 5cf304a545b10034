import KBModel

/// A block as `kb inspect --json` shows it: `{"type": …, "lines": [first, last], …}` with `text` for leaves.
struct BlockJSON: Encodable {
  private let block: Block

  init(_ block: Block) { self.block = block }

  private enum Key: String, CodingKey {
    case type, lines, text, level, ordered, start, marker, tight, items, kind, language, blocks,
      rows, headerRows, columns, drawing, references
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode([block.lines.first, block.lines.last], forKey: .lines)
    switch block.content {
    case .heading(let level, let inlines):
      try container.encode("heading", forKey: .type)
      try container.encode(level, forKey: .level)
      try encode(inlines, in: &container)
    case .paragraph(let inlines):
      try container.encode("paragraph", forKey: .type)
      try encode(inlines, in: &container)
    case .list(let list):
      try container.encode("list", forKey: .type)
      try container.encode(list.ordered, forKey: .ordered)
      try container.encode(list.start, forKey: .start)
      try container.encode(list.marker.rawValue, forKey: .marker)
      try container.encode(list.tight, forKey: .tight)
      try container.encode(list.items.map(ItemJSON.init), forKey: .items)
    case .definitions(let kind, let definitions):
      try container.encode("definitions", forKey: .type)
      try container.encode(kind.rawValue, forKey: .kind)
      try container.encode(definitions.map(DefinitionJSON.init), forKey: .items)
    case .quote(let kind, let blocks):
      try container.encode("quote", forKey: .type)
      try container.encode(kind.rawValue, forKey: .kind)
      try container.encode(blocks.map(BlockJSON.init), forKey: .blocks)
    case .preformatted(let kind, let inlines):
      try container.encode("preformatted", forKey: .type)
      try container.encode(kind.name, forKey: .kind)
      if case .code(let language?) = kind {
        try container.encode(language.name, forKey: .language)
      }
      try encode(inlines, in: &container)
    case .note(let kind, let blocks):
      try container.encode("note", forKey: .type)
      try container.encode(kind.rawValue, forKey: .kind)
      try container.encode(blocks.map(BlockJSON.init), forKey: .blocks)
    case .table(let table):
      try container.encode("table", forKey: .type)
      try container.encode(table.headerRows, forKey: .headerRows)
      try container.encode(table.rows.map { $0.map(\.plainText) }, forKey: .rows)
      try container.encode(table.columnKinds.map(\.rawValue), forKey: .columns)
      try container.encodeIfPresent(table.drawing?.description, forKey: .drawing)
    case .rule: try container.encode("rule", forKey: .type)
    }
  }

  private func encode(
    _ inlines: [Inline], in container: inout KeyedEncodingContainer<Key>
  ) throws {
    try container.encode(inlines.plainText, forKey: .text)
    let references = inlines.references.map(\.description)
    if !references.isEmpty { try container.encode(references, forKey: .references) }
  }

  private struct DefinitionJSON: Encodable {
    let lines: [Int]
    let term: String
    let blocks: [BlockJSON]
    /// What the term cites.
    let references: [String]?

    init(_ definition: Definition) {
      lines = [definition.lines.first, definition.lines.last]
      term = definition.term.plainText
      blocks = definition.blocks.map(BlockJSON.init)
      let cited = definition.term.references.map(\.description)
      references = cited.isEmpty ? nil : cited
    }
  }

  private struct ItemJSON: Encodable {
    let lines: [Int]
    let blocks: [BlockJSON]

    init(_ item: List.Item) {
      lines = [item.lines.first, item.lines.last]
      blocks = item.blocks.map(BlockJSON.init)
    }
  }
}
