/// Notes, beside ``BlockComposer``, what the author of a text should know about its markup.
struct MarkupObserver {
  private(set) var links: [LinkMention] = []
  private(set) var unread: [UnreadMarkup] = []

  private let lines: CommonMarkLines
  private let lineOffset: Int
  private var open: [Open] = []
  /// The positions of the links that are open.
  private var openLinks: [Int] = []
  private var leaf: Leaf?
  private var definitions: DefinitionNotes
  /// The links whose place is not known, because it is that of a definition further on.
  private var unplaced: [Int] = []
  /// What looks like marks of footnotes, by paragraph. Those that a line `[^1]: word` defines are links to libcmark.
  private var footnotes: [[Range<Int>]] = []

  /// An element that was entered and not left.
  private enum Open {
    case document, list, quote, item
    case leaf, span, link
  }

  private struct Leaf {
    var scanner: LeafScanner
    /// The text as it is shown, without code; kept only where there are references to look for in it.
    var text: [UInt8] = []
    var hasHTML = false
  }

  init(_ lines: CommonMarkLines, lineOffset: Int) {
    self.lines = lines
    self.lineOffset = lineOffset
    definitions = DefinitionNotes(lines)
  }

  mutating func receive(_ event: CommonMarkTree.Event) {
    switch event {
    case .enter(let element, let place): enter(element, place)
    case .exit: exit()
    }
  }

  private mutating func enter(_ element: CommonMarkTree.Element, _ place: CommonMarkTree.Place) {
    switch element {
    case .document: open.append(.document)
    case .list: open.append(.list)
    case .quote: open.append(.quote)
    case .item: open.append(.item)
    case .paragraph: enterLeaf(position(place), place)
    case .heading: enterLeaf(.heading, place)
    case .rule:
      definitions.add(before: place)
    case .codeBlock(let text, let info):
      definitions.add(before: place)
      addCode(text, info: info, place)
    case .htmlBlock(let html):
      // libcmark lets a comment end on the line above it.
      var place = place
      place.lastLine = max(place.firstLine, place.lastLine)
      definitions.add(before: place)
      addHTML(html, place)
    case .text(let text): addText(text)
    case .code: markLinkText()
    case .softBreak, .lineBreak: addText(" ")
    case .inlineHTML(let html): addInlineHTML(html, place)
    case .emphasis, .strong: open.append(.span)
    case .link(let destination, let title):
      enterLink(to: destination, title: title, isImage: false, place)
    case .image(let destination, let title):
      enterLink(to: destination, title: title, isImage: true, place)
    }
  }

  private mutating func exit() {
    switch open.popLast() {
    case .document?:
      placeLinks()
    case .leaf?: exitLeaf()
    case .link?: exitLink()
    case .list?, .quote?, .item?, .span?, nil: break
    }
  }

  private mutating func add(_ kind: UnreadMarkup.Kind, _ range: Range<Int>) {
    let (line, column) = lines.place(of: range.lowerBound)
    unread.append(
      UnreadMarkup(kind, lines.bytes[range].excerpt, line: line + lineOffset, column: column))
  }

  // MARK: Blocks

  /// What a paragraph is to its container: the first one begins on the line of the container's mark.
  private func position(_ place: CommonMarkTree.Place) -> LeafMarks.Position {
    let marks = lines[place.firstLine].prefix(max(0, place.firstColumn - 1))
    let above = place.firstLine > 1 ? lines[place.firstLine - 1] : []
    switch open.last {
    case .item?: return marks.contains { !$0.isBlank } ? .firstOfItem : .plain
    case .quote?:
      return marks.contains(UInt8(ascii: ">")) && !above.trimmingSpace.starts(with: ">".utf8)
        ? .firstOfQuote : .plain
    default: return .plain
    }
  }

  private mutating func enterLeaf(
    _ position: LeafMarks.Position, _ place: CommonMarkTree.Place
  ) {
    definitions.add(before: place)
    open.append(.leaf)
    let scanner = LeafScanner(lines.text(of: place), position)
    leaf = Leaf(scanner: scanner)
    for (kind, range) in scanner.found { add(kind, range) }
    if !scanner.footnotes.isEmpty { footnotes.append(scanner.footnotes) }
    if position != .heading { definitions.addLeading(place) }
  }

  private mutating func exitLeaf() {
    defer { leaf = nil }
    guard let leaf, !leaf.scanner.references.isEmpty else { return }
    let shown = Self.labels(in: leaf.text)
    for reference in leaf.scanner.references where shown.contains(reference.label) {
      add(.undefinedReference(label: reference.label), reference.range)
    }
  }

  /// The labels of what looks like `[text][label]`.
  private static func labels(in text: [UInt8]) -> Set<String> {
    var labels: Set<String> = []
    for index in text.indices.dropLast()
    where text[index] == UInt8(ascii: "]") && text[index + 1] == UInt8(ascii: "[") {
      let label = text[(index + 2)...].prefix(1000).prefix { $0 != UInt8(ascii: "]") }
      labels.insert(String(decoding: label, as: UTF8.self))
    }
    return labels
  }

  private mutating func addCode(_ text: String, info: String, _ place: CommonMarkTree.Place) {
    if let fence = FenceEnd.unclosed(text, info: info, at: place, in: lines) {
      add(.unclosedFence, fence.startIndex..<fence.endIndex)
    }
    guard info.split(separator: " ", maxSplits: 1).first.map({ $0 == GridTable.name }) == true
    else { return }
    let cells = LeafScanner(cells: lines.text(of: place))
    let placed = cells.destinations.flatMap { text, places in
      places.map { (offset: $0, text: text) }
    }
    for (offset, destination) in placed.sorted(by: { $0.offset < $1.offset }) {
      let (line, column) = lines.place(of: offset)
      links.append(
        LinkMention(
          destination: destination, isImage: cells.images.contains(offset), isInLink: false,
          isInTable: true, hasText: true, line: line + lineOffset, column: column))
    }
  }

  private mutating func addHTML(_ html: String, _ place: CommonMarkTree.Place) {
    let text = lines.text(of: place)
    guard BlockDirective(comment: html) == nil else { return }
    add(.html, text.startIndex..<text.endIndex)
  }

  // MARK: Inlines

  private mutating func addText(_ text: String) {
    markLinkText()
    if leaf?.scanner.references.isEmpty == false { leaf?.text += text.utf8 }
  }

  private mutating func addInlineHTML(_ html: String, _ place: CommonMarkTree.Place) {
    markLinkText()
    guard !HTMLLineBreak.isTag(html), leaf?.hasHTML == false else { return }
    leaf?.hasHTML = true
    unread.append(
      UnreadMarkup(
        .html, Array(html.utf8)[...].excerpt, line: max(1, place.firstLine) + lineOffset,
        column: max(1, place.firstColumn)))
  }

  private mutating func markLinkText() {
    if let index = openLinks.last { links[index].hasText = true }
  }

  private mutating func enterLink(
    to destination: String, title: String, isImage: Bool, _ place: CommonMarkTree.Place
  ) {
    var link = LinkMention(
      destination: destination, isImage: isImage, isInLink: !openLinks.isEmpty,
      line: max(1, place.firstLine) + lineOffset)
    if let offset = leaf?.scanner.popDestination(destination) {
      let (line, column) = lines.place(of: offset)
      (link.line, link.column) = (line + lineOffset, column)
    } else {
      unplaced.append(links.count)
    }
    if !title.isEmpty {
      unread.append(
        UnreadMarkup(
          .linkTitle, Array(title.utf8)[...].excerpt, line: link.line, column: link.column))
    }
    open.append(.link)
    openLinks.append(links.count)
    links.append(link)
  }

  private mutating func exitLink() {
    guard let index = openLinks.popLast() else { return }
    let link = links[index]
    if link.hasText {
      markLinkText()
    } else if !link.isImage, !link.destination.isEmpty {
      unread.append(
        UnreadMarkup(
          .linkWithoutText, link.destination, line: link.line, column: link.column))
    }
  }

  /// Gives links their definitions' places, and reports the definitions that no link has.
  private mutating func placeLinks() {
    definitions.add(through: lines.count)
    for index in unplaced {
      guard let definition = definitions.definition(of: links[index].destination) else { continue }
      let (line, column) = lines.place(of: definition.destination.range.lowerBound)
      (links[index].line, links[index].column) = (line + lineOffset, column)
      links[index].isFootnote = definition.isFootnote
    }
    for marks in footnotes {
      let mark = marks.first {
        !definitions.hasFootnote(String(decoding: lines.bytes[$0], as: UTF8.self))
      }
      if let mark { add(.footnote, mark) }
    }
    let used = Set(links.lazy.filter { !$0.isInTable }.map(\.destination))
    for definition in definitions.unused(by: used) {
      let (line, column) = lines.place(of: definition.destination.range.lowerBound)
      unread.append(
        UnreadMarkup(
          .unusedDefinition(label: definition.label), definition.destination.text,
          line: line + lineOffset, column: column))
    }
  }
}

extension LeafScanner {
  /// Takes the next place where a destination begins.
  fileprivate mutating func popDestination(_ destination: String) -> Int? {
    destinations[destination]?.popFirst()
  }
}
