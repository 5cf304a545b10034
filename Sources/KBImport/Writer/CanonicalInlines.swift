import KBModel

/// Citations and addresses as the canonical form spells them, so that ``CommonMarkBody`` reads the inlines that were
/// written.
///
/// - What ``InlineParser`` finds in text by itself stays text: `see Q198657`.
/// - Any other citation is a link to the article's number: `[195435](Q195435)`.
/// - Text that would be taken for a citation or an address and is none is a link to nowhere: `[Q123456]()`.
enum CanonicalInlines {
  /// The blocks with their inlines spelled so. Preformatted text and cells have no links to spell citations with: what
  /// is found in their text by itself is all that they can cite.
  static func spelled(_ blocks: [Block]) -> [Block] {
    blocks.map { block in
      var block = block
      switch block.content {
      case .heading(let level, let inlines):
        block.content = .heading(level: level, spelled(inlines))
      case .paragraph(let inlines): block.content = .paragraph(spelled(inlines))
      case .list(var list):
        for index in list.items.indices {
          list.items[index].blocks = spelled(list.items[index].blocks)
        }
        block.content = .list(list)
      case .definitions(let kind, let definitions):
        block.content = .definitions(
          kind,
          definitions.map {
            Definition(term: spelled($0.term), blocks: spelled($0.blocks), lines: $0.lines)
          })
      case .quote(let kind, let blocks): block.content = .quote(kind, spelled(blocks))
      case .note(let kind, let blocks): block.content = .note(kind, spelled(blocks))
      case .table(var table):
        table.rows = table.rows.map { $0.map(spelled) }
        block.content = .table(table)
      case .preformatted, .rule: break
      }
      return block
    }
  }

  /// Inlines without references, of texts, links and spans.
  static func spelled(_ inlines: [Inline]) -> [Inline] {
    var spelled: [Inline] = []
    var run: [Inline] = []
    func endRun() {
      append(run, to: &spelled)
      run = []
    }
    for inline in inlines {
      switch inline {
      case .text: run.append(inline)
      case .reference, .link:
        if InlineParser.inlines(of: [inline].plainText) == [inline] {
          run.append(inline)
        } else {
          endRun()
          spelled.append(explicit(inline))
        }
      case .emphasis(let children):
        endRun()
        spelled.append(.emphasis(self.spelled(children)))
      case .strong(let children):
        endRun()
        spelled.append(.strong(self.spelled(children)))
      case .code, .lineBreak:
        endRun()
        spelled.append(inline)
      }
    }
    endRun()
    return spelled
  }

  /// Appends inlines that stand side by side and that the reader finds one by one in their texts; as a text where it
  /// finds them in the whole of it too, which glued ones may prevent.
  private static func append(_ run: [Inline], to spelled: inout [Inline]) {
    guard !run.isEmpty else { return }
    let text = run.plainText
    if InlineParser.inlines(of: text) == run.mergingTexts() {
      spelled.append(.text(text))
      return
    }
    for inline in run.mergingTexts() {
      if case .text(let text) = inline {
        appendProtected(text, to: &spelled)
      } else {
        spelled.append(explicit(inline))
      }
    }
  }

  private static func appendProtected(_ text: String, to spelled: inout [Inline]) {
    for inline in InlineParser.inlines(of: text, lineFeed: .verbatim) {
      switch inline {
      case .reference(_, let text): spelled.append(.link(destination: "", [.text(text)]))
      case .link(_, let children): spelled.append(.link(destination: "", children))
      default: spelled.append(inline)
      }
    }
  }

  private static func explicit(_ inline: Inline) -> Inline {
    if case .reference(let target, let text) = inline {
      return .link(destination: target.description, [.text(text)])
    }
    return inline
  }
}

extension [Inline] {
  /// Texts that stand side by side become one.
  func mergingTexts() -> [Inline] {
    var merged: [Inline] = []
    for inline in self {
      if case .text(let text) = inline, case .text(let before)? = merged.last {
        merged[merged.count - 1] = .text(before + text)
      } else {
        merged.append(inline)
      }
    }
    return merged
  }
}
