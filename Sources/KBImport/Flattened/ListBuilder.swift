import KBModel

/// Builds a list, with the lists in its items, from marked lines in the order of the page.
struct ListBuilder {
  /// Whether no blank lines stand between the items.
  var isTight = true
  private let dashesAreNumbered: Bool
  /// The lists that are open, the innermost last.
  private var open: [OpenList] = []

  private struct OpenList {
    var level: Int
    var list: List

    /// Whether a mark of that kind goes on with the list: the number that the page gives it is the next one.
    func goesOn(with mark: ItemMark, as marker: List.Marker) -> Bool {
      guard level == mark.level, list.marker == marker else { return false }
      return !mark.isNumber || mark.value == list.start + list.items.count
    }
  }

  init(dashesAreNumbered: Bool) { self.dashesAreNumbered = dashesAreNumbered }

  mutating func add(_ mark: ItemMark, line: Int) {
    let marker = marker(of: mark)
    // Only questions are asked here: a copy of an open list would make every append copy its items.
    while open.count > 1, let level = open.last?.level,
      level > mark.level
        || level == mark.level && open.last?.goesOn(with: mark, as: marker) == false
    {
      close()
    }
    let item = List.Item(blocks: [], lines: LineRange(line, line))
    if let level = open.last?.level, level >= mark.level {
      open[open.count - 1].list.items.append(item)
    } else {
      let list = List(marker: marker, start: mark.value, tight: true, items: [item])
      open.append(OpenList(level: mark.level, list: list))
    }
  }

  /// Whether an item with this mark belongs to this list. Otherwise it begins another one: of another kind, or with a
  /// number that is not the next.
  func accepts(_ mark: ItemMark) -> Bool {
    guard let outermost = open.first, mark.level <= outermost.level else { return true }
    return outermost.list.marker == marker(of: mark)
      && (!mark.isNumber || mark.value == outermost.list.start + outermost.list.items.count)
  }

  /// Whether the mark has the next number of an open list, so that what stands above it belongs to that list's last
  /// item.
  func isNextNumber(_ mark: ItemMark) -> Bool {
    guard mark.isNumber else { return false }
    let marker = marker(of: mark)
    return open.contains { $0.goesOn(with: mark, as: marker) }
  }

  /// Closes the lists that stand deeper than the level.
  mutating func close(to level: Int) {
    while open.count > 1, let innermost = open.last?.level, innermost > level { close() }
  }

  /// Appends a block to the last item.
  mutating func attach(_ block: Block) {
    guard let list = open.indices.last, let item = open[list].list.items.indices.last else {
      return
    }
    open[list].list.items[item].blocks.append(block)
    open[list].list.items[item].lines = open[list].list.items[item].lines.union(block.lines)
  }

  /// The finished list; `nil` where nothing was added.
  func list() -> Block? {
    var builder = self
    while builder.open.count > 1 { builder.close() }
    guard var list = builder.open.first?.list, let first = list.items.first,
      let last = list.items.last
    else { return nil }
    list.tight = isTight
    return Block(.list(list), lines: first.lines.union(last.lines))
  }

  /// Puts the innermost list into the item that it stands in.
  private mutating func close() {
    guard let inner = open.popLast(), let first = inner.list.items.first,
      let last = inner.list.items.last
    else { return }
    attach(Block(.list(inner.list), lines: first.lines.union(last.lines)))
  }

  private func marker(of mark: ItemMark) -> List.Marker {
    switch mark.style {
    case .bullet: return .bullet
    case .dash: return dashesAreNumbered && mark.level == 1 ? .decimal : .bullet
    case .decimal: return .decimal
    case .lowerAlpha: return .lowerAlpha
    }
  }
}
