import KBModel

/// Turns blocks into the tree that libcmark renders.
struct HTMLTreeBuilder: ~Copyable {
  var tree = CommonMarkTree()
  private var anchors = AnchorNames()
  /// The blocks whose headings links can lead to.
  private let text: [Block]
  /// The anchors of `text`, found when the first link asks for them.
  private var knownAnchors: Set<String>?
  private let archivedCopies: String?
  let marks: MarkTargets?
  private let target: (ArticleID) -> ReferenceTarget
  private var steps: [Step] = []

  /// What is left to do, innermost last. Blocks can nest without limit, so they are not walked by recursion.
  private enum Step {
    case blocks([Block], next: Int, Paragraphs)
    case items([List.Item], next: Int, Paragraphs)
    case definitions([Definition], next: Int)
    case explanation([Block])
    case rows(Table, columns: [Table.ColumnKind], next: Int)
    case cells([Table.Cell], columns: [Table.ColumnKind], next: Int, isHeader: Bool)
    case inlines([Inline], next: Int, Phrasing)
    case archivedCopy(ExternalAddress)
    case close
  }

  /// Whether paragraphs get tags: libcmark knows from a list of its own, and must be told in a list of ours.
  private enum Paragraphs { case tagged, bare }

  /// What surrounds inlines.
  private struct Phrasing {
    var isPreformatted = false
    /// HTML has no links inside links.
    var isLinked = false
    /// Whether the text is that of sentences, in which keys, files and menus are marked.
    var isProse = false

    /// Inside of marks that the source has itself.
    var plain: Phrasing {
      var copy = self
      copy.isProse = false
      return copy
    }
  }

  init(
    archivedCopies: String?, marks: MarkTargets?, text: [Block],
    target: @escaping (ArticleID) -> ReferenceTarget
  ) {
    self.text = text
    self.archivedCopies = archivedCopies
    self.marks = marks
    self.target = target
  }

  mutating func append(_ blocks: [Block]) {
    steps.append(.blocks(blocks, next: 0, .tagged))
    run()
  }

  mutating func append(_ inlines: [Inline]) {
    steps.append(.inlines(inlines, next: 0, Phrasing()))
    run()
  }

  consuming func html() -> [UInt8] { tree.html() }

  private mutating func run() {
    while let step = steps.popLast() {
      switch step {
      case .blocks(let blocks, let index, let paragraphs):
        guard index < blocks.count else { continue }
        steps.append(.blocks(blocks, next: index + 1, paragraphs))
        append(blocks[index].content, paragraphs)
      case .items(let items, let index, let paragraphs):
        guard index < items.count else { continue }
        steps.append(.items(items, next: index + 1, paragraphs))
        open(.item)
        steps.append(.blocks(items[index].blocks, next: 0, paragraphs))
      case .definitions(let definitions, let index):
        guard index < definitions.count else { continue }
        steps.append(.definitions(definitions, next: index + 1))
        steps.append(.explanation(definitions[index].blocks))
        open(.bareBlock)
        open(.inline(.term))
        steps.append(.inlines(definitions[index].term, next: 0, Phrasing()))
      case .explanation(let blocks):
        open(.block(.explanation))
        steps.append(
          .blocks(blocks, next: 0, Self.hasParagraphsInRow(blocks) ? .tagged : .bare))
      case .rows(let table, let columns, let index):
        guard index < table.rows.count else { continue }
        appendRow(index, of: table, columns)
      case .cells(let cells, let columns, let index, let isHeader):
        guard index < cells.count else { continue }
        steps.append(.cells(cells, columns: columns, next: index + 1, isHeader: isHeader))
        let isNumber = index < columns.count && columns[index].isRightAligned
        open(
          .inline(
            isHeader
              ? isNumber ? .numberHeaderCell : .headerCell : isNumber ? .numberCell : .cell))
        steps.append(.inlines(cells[index], next: 0, Phrasing()))
      case .inlines(let inlines, let index, let phrasing):
        appendInlines(inlines, from: index, phrasing)
      case .archivedCopy(let address):
        appendArchivedCopy(of: address)
      case .close:
        tree.close()
      }
    }
  }

  /// Opens a container that is closed when the steps added after this call are done.
  private mutating func open(_ container: CommonMarkTree.Container) {
    tree.open(container)
    steps.append(.close)
  }

  // MARK: Blocks

  private mutating func append(_ block: Block.Content, _ paragraphs: Paragraphs) {
    switch block {
    case .heading(let level, let inlines):
      open(.bareBlock)
      open(.inline(.heading(level: level, anchor: anchors.anchor(for: inlines.plainText))))
      steps.append(.inlines(inlines, next: 0, Phrasing()))
    case .paragraph(let inlines):
      open(paragraphs == .tagged ? .paragraph : .bareBlock)
      steps.append(.inlines(inlines, next: 0, Phrasing(isProse: marks != nil)))
    case .list(let list):
      append(list)
    case .definitions(let kind, let definitions):
      open(.block(.definitions(kind)))
      steps.append(.definitions(definitions, next: 0))
    case .quote(let kind, let blocks):
      open(kind == .message ? .block(.message) : .quote)
      steps.append(.blocks(blocks, next: 0, .tagged))
    case .preformatted(let kind, let inlines):
      // Inline tags, because block tags would add a line break before the end tag.
      open(.bareBlock)
      open(.inline(.preformatted(kind)))
      // HTML drops a line break that follows the start tag; one that belongs to the text needs another before it.
      if Self.beginsWithLineBreak(inlines) { tree.append(text: "\n") }
      steps.append(.inlines(inlines, next: 0, Phrasing(isPreformatted: true)))
    case .note(let kind, let blocks):
      open(.block(.note(kind)))
      steps.append(.blocks(blocks, next: 0, .tagged))
    case .table(let table):
      open(.block(.tableScroll))
      let columns = table.columnKinds
      open(.block(.table(table, columns: columns)))
      append(columns)
      steps.append(.rows(table, columns: columns, next: 0))
    case .rule:
      tree.open(.block(.rule))
      tree.close()
    }
  }

  private static func beginsWithLineBreak(_ inlines: [Inline]) -> Bool {
    for inline in inlines {
      switch inline {
      case .text(""): continue
      case .text(let text): return text.utf8.first == UInt8(ascii: "\n")
      case .lineBreak: return true
      default: return false
      }
    }
    return false
  }

  private mutating func append(_ list: List) {
    // A tight item's paragraphs have no tags of their own: two in a row would run into one another.
    let tight = list.tight && !list.items.contains { Self.hasParagraphsInRow($0.blocks) }
    switch list.marker {
    case .bullet:
      open(.bulletList(tight: tight))
      steps.append(.items(list.items, next: 0, .tagged))
    case .decimal:
      open(.orderedList(start: list.start, tight: tight))
      steps.append(.items(list.items, next: 0, .tagged))
    case .lowerAlpha, .upperAlpha, .lowerRoman, .upperRoman:
      open(.block(.orderedList(list.marker, start: list.start)))
      steps.append(.items(list.items, next: 0, tight ? .bare : .tagged))
    }
  }

  private static func hasParagraphsInRow(_ blocks: [Block]) -> Bool {
    zip(blocks, blocks.dropFirst()).contains { pair in
      if case .paragraph = pair.0.content, case .paragraph = pair.1.content { return true }
      return false
    }
  }

  /// Says what the columns hold, unless that is text in all of them.
  private mutating func append(_ columns: [Table.ColumnKind]) {
    guard columns.contains(where: { $0 != .text }) else { return }
    tree.open(.block(.columnGroup))
    for column in columns {
      tree.open(.inline(.column(column)))
      tree.close()
    }
    tree.close()
  }

  private mutating func appendRow(
    _ index: Int, of table: Table, _ columns: [Table.ColumnKind]
  ) {
    let headerRows = min(max(table.headerRows, 0), table.rows.count)
    let isHeader = index < headerRows
    if index == 0 || index == headerRows { tree.open(.block(isHeader ? .tableHead : .tableBody)) }
    let isLast = index + 1 == table.rows.count || index + 1 == headerRows
    steps.append(.rows(table, columns: columns, next: index + 1))
    if isLast { steps.append(.close) }
    open(.block(.tableRow))
    steps.append(.cells(table.rows[index], columns: columns, next: 0, isHeader: isHeader))
  }

  // MARK: Inlines

  /// Appends inlines up to the first that holds others, which becomes a step of its own.
  private mutating func appendInlines(_ inlines: [Inline], from start: Int, _ phrasing: Phrasing) {
    for index in start..<max(start, inlines.count) {
      switch inlines[index] {
      case .text(let text) where phrasing.isProse: appendMarked(text)
      case .text(let text): tree.append(text: text)
      case .code(let code): tree.append(code: code)
      case .reference(let id, let text): appendReference(to: id, text: text, phrasing)
      case .lineBreak:
        if phrasing.isPreformatted {
          tree.append(text: "\n")
        } else {
          tree.open(.inline(.lineBreak))
          tree.close()
          tree.append(text: "\n")
        }
      case .emphasis(let children):
        return descend(
          .emphasis, children, phrasing.plain, then: inlines, from: index + 1, phrasing)
      case .strong(let children):
        return descend(.strong, children, phrasing.plain, then: inlines, from: index + 1, phrasing)
      case .link(let destination, let children) where hasAnchor(destination):
        var inside = phrasing.plain
        inside.isLinked = true
        return descend(
          phrasing.isLinked ? nil : .inline(.anchorLink(destination)), children, inside,
          then: inlines, from: index + 1, phrasing)
      case .link(let destination, let children):
        guard !phrasing.isLinked, let address = ExternalAddress(destination) else {
          return descend(nil, children, phrasing, then: inlines, from: index + 1, phrasing)
        }
        var inside = phrasing.plain
        inside.isLinked = true
        // In preformatted text a word more would move what stands behind it on the line.
        if !phrasing.isPreformatted || Self.endsLine(inlines, at: index) {
          return descend(
            .inline(.externalLink(address)), children, inside, archived: address, then: inlines,
            from: index + 1, phrasing)
        }
        return descend(
          .inline(.externalLink(address)), children, inside, then: inlines, from: index + 1,
          phrasing)
      }
    }
  }

  /// Whether a destination is the anchor of a heading.
  mutating func hasAnchor(_ destination: String) -> Bool {
    guard destination.utf8.first == UInt8(ascii: "#") else { return false }
    let anchors = knownAnchors ?? Set(Outline(text).entries.map(\.anchor))
    knownAnchors = anchors
    return anchors.contains(String(destination.dropFirst()))
  }

  private mutating func descend(
    _ container: CommonMarkTree.Container?, _ children: [Inline], _ inside: Phrasing,
    archived address: ExternalAddress? = nil, then siblings: [Inline], from next: Int,
    _ outside: Phrasing
  ) {
    steps.append(.inlines(siblings, next: next, outside))
    if let address { steps.append(.archivedCopy(address)) }
    if let container { open(container) }
    steps.append(.inlines(children, next: 0, inside))
  }

  /// Whether nothing follows an inline on its line.
  private static func endsLine(_ inlines: [Inline], at index: Int) -> Bool {
    guard index + 1 < inlines.count else { return true }
    switch inlines[index + 1] {
    case .lineBreak: return true
    case .text(let text): return text.utf8.first == UInt8(ascii: "\n")
    default: return false
    }
  }

  private mutating func appendArchivedCopy(of address: ExternalAddress) {
    guard let archivedCopies, address.isPublic,
      let copy = ExternalAddress(archivedCopies + address.href)
    else { return }
    tree.open(.inline(.archivedCopy(copy, of: address)))
    tree.append(text: "archived")
    tree.close()
  }

  private mutating func appendReference(to id: ArticleID, text: String, _ phrasing: Phrasing) {
    guard !phrasing.isLinked else { return tree.append(text: text) }
    switch target(id) {
    case .article(let href, let title):
      tree.open(.inline(.articleLink(href: href, title: title)))
      tree.append(text: text)
      tree.close()
    case .missing:
      tree.open(.inline(.missingArticle(id)))
      tree.append(text: text)
      tree.close()
    case .current:
      tree.append(text: text)
    }
  }
}
