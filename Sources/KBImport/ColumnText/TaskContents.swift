import KBModel

/// The contents of a step-by-step article, `IN THIS TASK`: a heading, and a list whose indentation was half lost.
///
///      - SUMMARY
///
///         - Fill a Cup
///      - Drink It            (belongs below the item above it)
///
///      - REFERENCES
enum TaskContents {
  /// The body with its contents put right, where it has any.
  static func found(in body: [Block]) -> [Block] {
    var body = body
    for index in body.indices.dropLast() {
      guard isTitle(body[index]), case .list(var list) = body[index + 1].content else { continue }
      if case .paragraph(let title) = body[index].content {
        body[index].content = .heading(level: 2, title)
      }
      // Only a blank line between some of the items shows that the others stand too far left.
      guard !list.tight else { continue }
      var rest = list.items[...]
      list.items = []
      while let item = rest.popFirst() { list.items.append(nested(item, &rest, depth: 1)) }
      body[index + 1].content = .list(list)
    }
    return body
  }

  /// Contents have three levels at most.
  private static let deepest = 3

  private static func isTitle(_ block: Block) -> Bool {
    switch block.content {
    case .heading(_, let inlines), .paragraph(let inlines):
      return inlines == [.text("IN THIS TASK")]
    default: return false
    }
  }

  /// The item with those of `rest` in its inner list that no blank line separates from it.
  private static func nested(
    _ item: List.Item, _ rest: inout ArraySlice<List.Item>, depth: Int
  ) -> List.Item {
    var item = item
    guard depth < deepest, let last = item.blocks.indices.last,
      case .list(var inner) = item.blocks[last].content
    else { return item }
    while let next = rest.first, next.lines.first == item.lines.last + 1 {
      rest.removeFirst()
      let added = nested(next, &rest, depth: depth + 1)
      inner.items.append(added)
      item.lines = item.lines.union(added.lines)
    }
    item.blocks[last] = Block(
      .list(inner), lines: LineRange(item.blocks[last].lines.first, item.lines.last))
    return item
  }
}
