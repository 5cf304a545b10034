import KBModel

/// Composes inlines in normal form, the form that CommonMark can say exactly:
///
/// - neighbouring texts, codes, emphases and strongs are one; none of them is empty;
/// - emphasis in emphasis, strong in strong and links in links, at whatever depth, are what they hold;
/// - no line break stands at the end.
struct InlineComposer {
  /// An inline that holds others.
  enum Span: Hashable {
    case emphasis, strong
    case link(destination: String)
  }

  private struct Level {
    /// `nil` for the outermost level and for a span that dissolves in what surrounds it.
    var span: Span?
    /// The index of the level that receives what is appended: this one, or the one it dissolves in.
    var receiver: Int
    var inlines: [Inline] = []
    /// Text that follows `inlines`, kept apart so that appending to it takes no copy.
    var text = ""
  }

  private var levels = [Level(span: nil, receiver: 0)]
  private var openKinds: Set<Span.Kind> = []

  /// Whether no span is open.
  var isOutermost: Bool { levels.count == 1 }

  mutating func append(text: String) {
    levels[receiver].text += text
  }

  mutating func append(code: String) {
    guard !code.isEmpty else { return }
    flushText()
    if case .code(let previous)? = levels[receiver].inlines.last {
      levels[receiver].inlines.removeLast()
      append(.code(previous + code))
    } else {
      append(.code(code))
    }
  }

  mutating func appendLineBreak() { append(.lineBreak) }

  mutating func open(_ span: Span) {
    guard openKinds.insert(span.kind).inserted else {
      levels.append(Level(span: nil, receiver: receiver))
      return
    }
    var level = Level(span: span, receiver: levels.count)
    // A neighbour of the same kind goes on instead.
    if levels[receiver].text.isEmpty {
      switch (span, levels[receiver].inlines.last) {
      case (.emphasis, .emphasis(let children)?), (.strong, .strong(let children)?):
        levels[receiver].inlines.removeLast()
        level.inlines = children
        if case .text(let text)? = children.last {
          level.inlines.removeLast()
          level.text = text
        }
      default: break
      }
    }
    levels.append(level)
  }

  /// Ends the span that was opened last.
  mutating func close() {
    guard !isOutermost else { return }
    // What a dissolved span holds goes on in what surrounds it.
    if levels[levels.count - 1].span != nil { flushText() }
    guard let level = levels.popLast(), let span = level.span else { return }
    openKinds.remove(span.kind)
    switch span {
    case .emphasis where !level.inlines.isEmpty: append(.emphasis(level.inlines))
    case .strong where !level.inlines.isEmpty: append(.strong(level.inlines))
    case .link(let destination): append(.link(destination: destination, level.inlines))
    case .emphasis, .strong: break
    }
  }

  /// What was composed; the composer is empty afterwards.
  mutating func finish() -> [Inline] {
    while !isOutermost { close() }
    flushText()
    var inlines = levels[0].inlines
    levels[0].inlines = []
    while inlines.last == .lineBreak { inlines.removeLast() }
    return inlines
  }

  private var receiver: Int { levels[levels.count - 1].receiver }

  private mutating func append(_ inline: Inline) {
    flushText()
    levels[receiver].inlines.append(inline)
  }

  private mutating func flushText() {
    guard !levels[receiver].text.isEmpty else { return }
    levels[receiver].inlines.append(.text(levels[receiver].text))
    levels[receiver].text = ""
  }
}

extension InlineComposer.Span {
  fileprivate enum Kind { case emphasis, strong, link }

  fileprivate var kind: Kind {
    switch self {
    case .emphasis: return .emphasis
    case .strong: return .strong
    case .link: return .link
    }
  }
}
