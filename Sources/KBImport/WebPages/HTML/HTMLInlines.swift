import KBMarkup
import KBModel

/// Collects the text of paragraphs with its links and emphasis. White space is one blank, as a browser shows it.
struct HTMLInlines {
  /// A paragraph, and the lines of the page that it was read from.
  struct Paragraph {
    var inlines: [Inline]
    var lines: LineRange
  }

  private let document: HTMLDocument
  /// The elements that are open, with what they hold so far; the first is the paragraph.
  private var open: [(node: Int?, inlines: [Inline])] = [(nil, [])]
  private var text: [UInt8] = []
  private var finished: [Paragraph] = []
  private var lines: LineRange?
  private var endsInBlank = true
  /// The line of the page that is being read.
  private(set) var line = 1

  init(_ document: HTMLDocument) { self.document = document }

  /// The inlines of an element as one paragraph.
  static func inlines(of node: Int, in document: HTMLDocument) -> [Inline] {
    var collector = HTMLInlines(document)
    let end = document.descendants(of: node).upperBound
    var index = node + 1
    while index < end {
      collector.close(before: index)
      let child = document.nodes[index]
      switch child.kind {
      case .text: collector.add(document.text(of: index), line: Int(child.line))
      case .element:
        if child.name.isLeftOut {
          index = document.descendants(of: index).upperBound
          continue
        }
        if child.name == .br {
          collector.addBreak()
        } else if child.name == .img {
          collector.add(document.attribute(.alt, of: index) ?? [], line: Int(child.line))
        } else if child.name.isInline {
          collector.open(index)
        } else {
          collector.addBlank()
        }
      case .comment, .document: break
      }
      index += 1
    }
    collector.close(before: .max)
    let paragraphs = collector.takeParagraphs()
    return Array(paragraphs.map(\.inlines).joined(separator: [.text(" ")]))
  }

  mutating func add(_ bytes: ArraySlice<UInt8>, line: Int) {
    var line = max(1, line)
    // The first and the last line with words.
    var first = 0
    var last = 0
    var endsInBlank = endsInBlank
    // Safe because no more bytes are written than read.
    let words = [UInt8](unsafeUninitializedCapacity: bytes.count) { words, count in
      // Without branches, because words are short.
      for byte in bytes {
        let isSpace = byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
        words[count] = isSpace ? 0x20 : byte
        count += isSpace && endsInBlank ? 0 : 1
        endsInBlank = isSpace
        line += byte == 0x0A ? 1 : 0
        last = isSpace ? last : line
        first = first > 0 ? first : last
      }
    }
    text += words
    self.line = line
    self.endsInBlank = endsInBlank
    if first > 0 { lines = lines?.union(LineRange(first, last)) ?? LineRange(first, last) }
  }

  mutating func addBlank() {
    guard !endsInBlank else { return }
    text.append(0x20)
    endsInBlank = true
  }

  mutating func addBreak() {
    flushText()
    // Two breaks end a paragraph, as pages without any `<p>` write it.
    if open.last?.inlines.last == .lineBreak {
      finish()
    } else if !(open.last?.inlines.isEmpty ?? true) || open.count > 1 {
      open[open.count - 1].inlines.append(.lineBreak)
    }
    endsInBlank = true
  }

  mutating func open(_ node: Int) {
    flushText()
    if let tag = document.unknownTag(node) {
      text += tag
      endsInBlank = false
    }
    open.append((node, []))
  }

  mutating func close(before index: Int) {
    while open.count > 1, let node = open[open.count - 1].node,
      document.descendants(of: node).upperBound <= index
    {
      closeLast()
    }
  }

  /// Ends the paragraph.
  /// - Returns: those that were ended since the last call.
  mutating func takeParagraphs() -> [Paragraph] {
    finish()
    defer { finished = [] }
    return finished
  }

  /// Ends the paragraph; elements that are open go on in the next one.
  private mutating func finish() {
    flushText()
    let nodes = open.dropFirst().map(\.node)
    while open.count > 1 { closeLast() }
    var inlines = open[0].inlines
    while inlines.first == .lineBreak { inlines.removeFirst() }
    while inlines.last == .lineBreak { inlines.removeLast() }
    inlines = Self.trimmed(inlines)
    if !inlines.isEmpty, let lines { finished.append(Paragraph(inlines: inlines, lines: lines)) }
    open[0].inlines = []
    open += nodes.map { ($0, []) }
    lines = nil
    endsInBlank = true
  }

  private mutating func closeLast() {
    flushText()
    guard let last = open.popLast(), let node = last.node, !last.inlines.isEmpty else { return }
    open[open.count - 1].inlines += wrapped(last.inlines, by: node)
  }

  private func wrapped(_ inlines: [Inline], by node: Int) -> [Inline] {
    switch document.nodes[node].name {
    case .b, .strong: return [.strong(inlines)]
    case .i, .em, .cite, .var, .dfn: return [.emphasis(inlines)]
    case .code, .tt, .kbd, .samp: return [.code(inlines.plainText)]
    case .a:
      guard let address = document.attribute(.href, of: node) else { return inlines }
      return HTMLLink.inlines(inlines, address: String(decoding: address, as: UTF8.self))
    default: return inlines
    }
  }

  private mutating func flushText() {
    guard !text.isEmpty else { return }
    let isInLink = open.contains { $0.node.map { document.nodes[$0].name == .a } ?? false }
    open[open.count - 1].inlines +=
      isInLink ? [.text(String(decoding: text, as: UTF8.self))] : FlattenedInlines.inlines(of: text)
    text = []
  }

  /// Without blanks at the end.
  private static func trimmed(_ inlines: [Inline]) -> [Inline] {
    var inlines = inlines
    while case .text(let text)? = inlines.last {
      // A no-break space ends in A0.
      guard let last = text.utf8.last, last.isBlank || last == 0xA0 else { break }
      inlines.removeLast()
      let trimmed = Prose.trim(ArraySlice(text.utf8))
      let kept = String(decoding: text.utf8.prefix(trimmed.endIndex), as: UTF8.self)
      if !trimmed.isEmpty {
        inlines.append(.text(kept))
        break
      }
    }
    return inlines
  }
}
