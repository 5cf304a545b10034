import KBModel

/// The headings of a body in order, with the anchors that ``HTMLRenderer`` gives them.
public struct Outline: Hashable, Sendable {
  /// A heading.
  public struct Entry: Hashable, Sendable {
    /// 2…6, as in the HTML.
    public var level: Int
    /// As plain text.
    public var text: String
    /// The value of the heading's `id`, unique in the body.
    public var anchor: String
  }

  /// In document order, flat.
  public var entries: [Entry]

  /// Finds headings at any depth, in document order.
  public init(_ blocks: [Block]) {
    entries = []
    var anchors = AnchorNames()
    var pending = [blocks[...]]
    while var rest = pending.popLast() {
      guard let block = rest.popFirst() else { continue }
      pending.append(rest)
      switch block.content {
      case .heading(let level, let inlines):
        let text = inlines.plainText
        entries.append(
          Entry(level: Self.level(level), text: text, anchor: anchors.anchor(for: text)))
      case .list(let list): pending += list.items.reversed().map { $0.blocks[...] }
      case .definitions(_, let definitions):
        pending += definitions.reversed().map { $0.blocks[...] }
      case .quote(_, let children), .note(_, let children): pending.append(children[...])
      case .paragraph, .preformatted, .table, .rule: break
      }
    }
  }

  /// HTML has six levels, and the first is the title's.
  static func level(_ level: Int) -> Int { min(max(level, 2), 6) }
}
