import KBModel

/// A definition as CommonMark has it: an item whose first paragraph is the term.
extension Definition {
  init(_ item: List.Item) {
    if case .paragraph(let term)? = item.blocks.first?.content {
      self.init(term: term, blocks: Array(item.blocks.dropFirst()), lines: item.lines)
    } else {
      self.init(term: [], blocks: item.blocks, lines: item.lines)
    }
  }

  var item: List.Item {
    let first = term.isEmpty ? [] : [Block(.paragraph(term), lines: lines)]
    return List.Item(blocks: first + blocks, lines: lines)
  }
}
