import KBMarkup
import KBModel

/// Turns a page of the libraries on CD back into the text that it was made from.
///
/// Those pages were converted from the archive's own files: `<P>` stands for a blank line, `<LI>` for an item's mark,
/// `<h2>` for an underlined name, `<PRE>` around everything indented, and between the tags the lines stand as they were
/// wrapped. Many tags are unbalanced, because the converter took indentation for structure; the indentation itself is
/// still there, and the parser for text in columns knows what it means.
struct LibraryText {
  /// Ends of lines are line feeds.
  private(set) var bytes: [UInt8] = []
  /// For each line the lines of the page that it comes from.
  private(set) var spans: [LineRange] = []

  private let document: HTMLDocument
  private var line: [UInt8] = []
  private var span = LineRange(1, 1)
  private var number = 1
  /// The length of the last line of running text.
  private var lastLength = 0
  private var lists: [OpenList] = []
  private var isInPreformatted = false
  private var ends: [(end: Int, name: HTMLElementName, textStart: Int)] = []

  /// The pages' text was wrapped at about 75 columns; a line below this ends where its author ended it.
  private static let shortestWrapped = 45

  private struct OpenList {
    var isOrdered: Bool
    var items = 0
  }

  /// Whether a page is one of those.
  static func isLibraryPage(_ document: HTMLDocument) -> Bool {
    document.nodes.indices.contains {
      document.nodes[$0].kind == .comment
        && document.comment($0)?.elementsEqual("DOCBODY_START".utf8) == true
    }
  }

  init(_ document: HTMLDocument) {
    self.document = document
    var index = document.first(.body) ?? 0
    while index < document.nodes.count {
      closeElements(before: index)
      let node = document.nodes[index]
      number = max(1, Int(node.line))
      switch node.kind {
      case .text:
        isInPreformatted
          ? addPreformatted(document.text(of: index)) : addText(document.text(of: index))
      case .element:
        if node.name == .other, let tag = document.unknownTag(index) {
          line += tag
        } else {
          open(index)
        }
      case .document, .comment: break
      }
      index += 1
    }
    closeElements(before: .max)
    flush()
  }

  /// A text whose lines are those.
  func text(path: String) -> SourceText { SourceText(path: path, utf8: bytes) }

  /// That text's lines as those of the page.
  func lines(of text: SourceText) -> PageLines {
    let lines = text.lines.enumerated().map { index, range in
      PageLine(
        range: range, number: index < spans.count ? spans[index].first : 1,
        place: PageLine.Place(block: 0, part: index, length: range.count))
    }
    return PageLines(bytes: text.bytes, lines: lines, extraction: .markup)
  }

  // MARK: Elements

  private mutating func open(_ index: Int) {
    let name = document.nodes[index].name
    switch name {
    case .p:
      flush()
      blank()
    case .br: flush()
    case .tr, .td, .th, .table, .center, .blockquote, .div: flush()
    case .hr:
      flush()
      blank()
    case .h1, .h2, .h3, .h4, .h5, .h6:
      flush()
      blank()
    case .pre:
      flush()
      isInPreformatted = true
    case .ul, .ol, .menu, .dir:
      flush()
      lists.append(OpenList(isOrdered: name == .ol))
    case .li:
      flush()
      addMark()
    case .img: line += document.attribute(.alt, of: index) ?? []
    default: break
    }
    ends.append((document.descendants(of: index).upperBound, name, line.count))
  }

  private mutating func closeElements(before index: Int) {
    while let last = ends.last, last.end <= index {
      ends.removeLast()
      switch last.name {
      case .h2: underline(UInt8(ascii: "="))
      case .h3, .h4, .h5, .h6: underline(UInt8(ascii: "-"))
      case .h1, .blockquote, .table:
        flush()
        blank()
      case .pre:
        flush()
        blank()
        isInPreformatted = ends.contains { $0.name == .pre }
      case .ul, .ol, .menu, .dir:
        flush()
        blank()
        if !lists.isEmpty { lists.removeLast() }
      case .tr, .td, .th, .center, .div: flush()
      default: break
      }
    }
  }

  /// The mark of an item, as the archive's files write it.
  private mutating func addMark() {
    guard var list = lists.last else { return }
    list.items += 1
    lists[lists.count - 1] = list
    line = [UInt8](repeating: 0x20, count: 3 * (lists.count - 1))
    span = LineRange(number, number)
    line += Array((list.isOrdered ? "\(list.items). " : " - ").utf8)
  }

  // MARK: Text

  /// Lines of running text were wrapped by the page's source, so they are joined again. What stands below a short line,
  /// is indented or begins with a mark is a line of its own: structure that the converter did not see.
  private mutating func addText(_ text: ArraySlice<UInt8>) {
    let parts = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (position, part) in parts.enumerated() {
      if position > 0 { number += 1 }
      // Tabs are the page's own indentation.
      let part = part.drop { $0 == 0x09 || $0 == 0x0D }.filter { $0 != 0x0D }
      guard !part.allSatisfy(\.isBlank) else {
        if position == 0, !line.isEmpty, !part.isEmpty { line.append(0x20) }
        continue
      }
      if position > 0, lastLength < Self.shortestWrapped || Self.beginsLine(part[...]) { flush() }
      lastLength = part.count
      if line.isEmpty {
        span = LineRange(number, number)
        if !lists.isEmpty, part.first.map({ !$0.isBlank }) ?? false {
          // A line of an item, which the item's mark indents.
          line = [UInt8](repeating: 0x20, count: 3 * lists.count)
        }
      } else if position > 0, !Self.isCutWord(line) {
        line.append(0x20)
      }
      line += part
      span = span.union(LineRange(number, number))
    }
  }

  private static func beginsLine(_ part: ArraySlice<UInt8>) -> Bool {
    if part.prefix(2).allSatisfy(\.isBlank) || part.starts(with: "- ") { return true }
    let word = part.prefix { !$0.isBlank }
    guard word.last == UInt8(ascii: "."), word.count < part.count, word.count <= 3 else {
      return false
    }
    return word.dropLast().allSatisfy(\.isDigit)
  }

  /// Whether the line ends in a word that was cut at its hyphen.
  private static func isCutWord(_ line: [UInt8]) -> Bool {
    line.last == UInt8(ascii: "-") && line.dropLast().last?.isLetter == true
  }

  private mutating func addPreformatted(_ text: ArraySlice<UInt8>) {
    for (position, part) in text.split(separator: 0x0A, omittingEmptySubsequences: false)
      .enumerated()
    {
      if position > 0 {
        end(line)
        line = []
        number += 1
      }
      span = LineRange(number, number)
      line += part.filter { $0 != 0x0D }
    }
  }

  private mutating func underline(_ mark: UInt8) {
    let name = Prose.trim(line[...])
    line = Array(name)
    guard !line.isEmpty else { return }
    let length = line.count
    flush()
    line = [UInt8](repeating: mark, count: length)
    flush()
    blank()
  }

  private mutating func flush() {
    while line.last?.isBlank == true { line.removeLast() }
    if !line.isEmpty { end(line) }
    line = []
  }

  /// One blank line, however many tags ask for it.
  private mutating func blank() {
    if !bytes.isEmpty, !bytes.suffix(2).elementsEqual([0x0A, 0x0A]) { end([]) }
  }

  private mutating func end(_ line: [UInt8]) {
    bytes += line
    bytes.append(0x0A)
    spans.append(line.isEmpty ? LineRange(number, number) : span)
  }
}

extension Block {
  /// The block with the lines of the page instead of those of the text that was made of it.
  func renumbered(_ spans: [LineRange]) -> Block {
    var block = self
    block.lines = lines.renumbered(spans)
    switch content {
    case .list(var list):
      for index in list.items.indices {
        list.items[index].blocks = list.items[index].blocks.map { $0.renumbered(spans) }
        list.items[index].lines = list.items[index].lines.renumbered(spans)
      }
      block.content = .list(list)
    case .definitions(let kind, let definitions):
      block.content = .definitions(
        kind,
        definitions.map {
          Definition(
            term: $0.term, blocks: $0.blocks.map { $0.renumbered(spans) },
            lines: $0.lines.renumbered(spans))
        })
    case .quote(let kind, let blocks):
      block.content = .quote(kind, blocks.map { $0.renumbered(spans) })
    case .note(let kind, let blocks):
      block.content = .note(kind, blocks.map { $0.renumbered(spans) })
    case .heading, .paragraph, .preformatted, .table, .rule: break
    }
    return block
  }
}

extension LineRange {
  fileprivate func renumbered(_ spans: [LineRange]) -> LineRange {
    guard spans.indices.contains(first - 1) else { return self }
    return spans[first - 1].union(spans[Swift.min(last, spans.count) - 1])
  }
}
