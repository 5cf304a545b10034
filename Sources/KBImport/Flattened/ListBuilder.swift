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
  }

  init(dashesAreNumbered: Bool) { self.dashesAreNumbered = dashesAreNumbered }

  mutating func add(_ mark: ItemMark, line: Int) {
    let marker = marker(of: mark)
    // Only levels and markers are read here: a copy of an open list would make every append copy
    // its items.
    while open.count > 1, let level = open.last?.level,
      level > mark.level || (level == mark.level && open.last?.list.marker != marker)
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

  /// Whether an item with this mark belongs to this list, or begins one of another kind beside it.
  func accepts(_ mark: ItemMark) -> Bool {
    guard let outermost = open.first, mark.level <= outermost.level else { return true }
    return outermost.list.marker == marker(of: mark)
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
  func list(numbering: ListNumbering, isAnnounced: Bool) -> Block? {
    var builder = self
    while builder.open.count > 1 { builder.close() }
    guard var list = builder.open.first?.list, let first = list.items.first,
      let last = list.items.last
    else { return nil }
    list.tight = isTight
    if list.ordered { list.start = numbering.start(marked: list.start, isAnnounced: isAnnounced) }
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

/// Where the numbers of a list go on that another block interrupted.
///
/// The extraction numbers every piece of an interrupted list from 1. A list that begins with 1 goes
/// on with the number after the last one of the same section, where at most three blocks stand
/// between and the last of them announces nothing.
struct ListNumbering {
  private var next: Int?
  private var interruptions = 0

  mutating func endSection() { next = nil }

  mutating func add(_ block: Block) {
    if case .list(let list) = block.content, list.ordered {
      next = list.start + list.items.count
      interruptions = 0
    } else {
      interruptions += 1
    }
  }

  /// The number of the first item of a list whose mark says `value`.
  func start(marked value: Int, isAnnounced: Bool) -> Int {
    guard value == 1, let next, (1...3).contains(interruptions), !isAnnounced else {
      return value
    }
    return next
  }
}
