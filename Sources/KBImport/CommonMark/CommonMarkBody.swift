import KBMarkup
import KBModel

/// A body in CommonMark, from a line of a file to its end.
///
/// CommonMark knows nothing of articles: citations and bare web addresses in its text become references and links
/// here. Inline code stays code, and the text of a link stays its text. What a link leads to is what
/// ``LinkDestination`` says: to an article it is a citation (`[195435](Q195435)`), to nowhere (`[Q123456]()`) text in
/// which nothing is looked for.
struct CommonMarkBody: Sendable {
  private let text: SourceText
  private let fromLine: Int

  /// - Parameter fromLine: the index (from 0) of the body's first line.
  init(_ text: SourceText, fromLine: Int) {
    self.text = text
    self.fromLine = fromLine
  }

  /// Parses the preface and the body; block lines are lines of the file.
  /// - Parameters:
  ///   - own: the article's number, where it is known.
  ///   - report: is told what the author should know about links and markup.
  func parsed(
    of own: ArticleID?, report: inout ImportReport
  ) -> (preface: [Block], body: [Block]) {
    guard fromLine < text.lines.count else { return ([], []) }
    let bytes = text.bytes[text.lines[fromLine].lowerBound...]
    let reading = CommonMarkParser().reading(bytes, firstLine: fromLine + 1)
    let links = LinkFindings(Outline(reading.document.body), of: own)
    report.add(
      Set(reading.links).compactMap { links.finding($0, in: text.path) }
        + reading.unread.map { $0.finding(in: text.path) })
    return Self.linked(reading.document)
  }

  private static func linked(_ document: CommonMarkDocument) -> (preface: [Block], body: [Block]) {
    (document.preface.map { linked($0) }, document.body.map { linked($0) })
  }

  /// The parser bounds how deep blocks nest, so recursion is safe.
  private static func linked(_ block: Block) -> Block {
    var block = block
    switch block.content {
    case .heading(let level, let inlines): block.content = .heading(level: level, linked(inlines))
    case .paragraph(let inlines): block.content = .paragraph(linked(inlines))
    case .list(var list):
      for index in list.items.indices {
        list.items[index].blocks = list.items[index].blocks.map(linked)
      }
      block.content = .list(list)
    case .definitions(let kind, let definitions):
      block.content = .definitions(
        kind,
        definitions.map {
          Definition(
            term: linked($0.term), blocks: $0.blocks.map(linked), lines: $0.lines)
        })
    case .quote(let kind, let blocks): block.content = .quote(kind, blocks.map(linked))
    case .preformatted(let kind, let inlines):
      block.content = .preformatted(kind, linked(inlines, lineFeed: .verbatim))
    case .note(let kind, let blocks): block.content = .note(kind, blocks.map(linked))
    case .table(var table):
      table.rows = table.rows.map { row in row.map { linked($0) } }
      block.content = .table(table)
    case .rule: break
    }
    return block
  }

  private static func linked(
    _ inlines: [Inline], lineFeed: InlineParser.LineFeed = .lineBreak
  ) -> [Inline] {
    let linked = inlines.flatMap { inline -> [Inline] in
      switch inline {
      case .text(let text): return InlineParser.inlines(of: text, lineFeed: lineFeed)
      case .emphasis(let children): return [.emphasis(Self.linked(children))]
      case .strong(let children): return [.strong(Self.linked(children))]
      case .link(let destination, let children):
        switch LinkDestination(destination) {
        case .nowhere: return children
        case .article(let id, _): return [.reference(to: id, text: children.plainText)]
        case .anchor(let name): return [.link(destination: "#" + name, children)]
        case .external, .file, .page, .scheme: return [inline]
        }
      case .code, .reference, .lineBreak: return [inline]
      }
    }
    return linked.mergingTexts()
  }
}
