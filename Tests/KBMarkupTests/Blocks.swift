import KBModel

/// Blocks without source lines, short to write and easy to compare.
extension Block {
  static let nowhere = LineRange(0, 0)

  init(_ content: Content) { self.init(content, lines: Self.nowhere) }

  static func paragraph(_ text: String) -> Block { Block(.paragraph([.text(text)])) }
  static func heading(_ level: Int, _ text: String) -> Block {
    Block(.heading(level: level, [.text(text)]))
  }

  /// The block with all lines, at every depth, set to 0.
  var withoutLines: Block {
    switch content {
    case .list(var list):
      list.items = list.items.map {
        List.Item(blocks: $0.blocks.map(\.withoutLines), lines: Self.nowhere)
      }
      return Block(.list(list))
    case .definitions(let kind, let definitions):
      return Block(
        .definitions(
          kind,
          definitions.map {
            Definition(
              term: $0.term, blocks: $0.blocks.map(\.withoutLines), lines: Self.nowhere)
          }))
    case .quote(let kind, let blocks): return Block(.quote(kind, blocks.map(\.withoutLines)))
    case .note(let kind, let blocks): return Block(.note(kind, blocks.map(\.withoutLines)))
    case .heading, .paragraph, .preformatted, .table, .rule: return Block(content)
    }
  }
}

extension Definition {
  init(_ term: String, _ blocks: [Block]) {
    self.init(
      term: term.isEmpty ? [] : [.text(term)], blocks: blocks, lines: Block.nowhere)
  }
}

extension List {
  init(_ marker: Marker, start: Int = 1, tight: Bool = true, _ items: [[Block]]) {
    self.init(
      marker: marker, start: start, tight: tight,
      items: items.map { Item(blocks: $0, lines: Block.nowhere) })
  }
}
