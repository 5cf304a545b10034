import KBModel

/// Blocks as a few plain lines, for expectations that can be read.
///
///     h2 SUMMARY
///     p Text with [Q123456].
///     ol 3
///       - p An item.
enum BlockOutline {
  static func of(_ blocks: [Block], indent: String = "") -> String {
    blocks.map { indent + outline($0, indent: indent) }.joined(separator: "\n")
  }

  /// The text of the blocks in order, list marks left out.
  static func plainText(_ blocks: [Block]) -> String {
    blocks.map { block in
      switch block.content {
      case .heading(_, let inlines), .paragraph(let inlines), .preformatted(_, let inlines):
        return inlines.plainText
      case .list(let list): return list.items.map { plainText($0.blocks) }.joined(separator: "\n")
      case .definitions(_, let definitions):
        return definitions.map { $0.term.plainText + "\n" + plainText($0.blocks) }
          .joined(separator: "\n")
      case .quote(_, let blocks), .note(_, let blocks): return plainText(blocks)
      case .table(let table):
        return table.rows.map { $0.map(\.plainText).joined(separator: " ") }.joined(separator: "\n")
      case .rule: return ""
      }
    }.joined(separator: "\n")
  }

  private static func outline(_ block: Block, indent: String) -> String {
    switch block.content {
    case .heading(let level, let inlines): return "h\(level) " + text(inlines)
    case .paragraph(let inlines): return "p " + text(inlines)
    case .list(let list):
      let kind = list.ordered ? "ol \(list.start)" : "ul"
      let items = list.items.map { item in
        let lines = of(item.blocks, indent: indent + "    ")
        return indent + "  - " + lines.dropFirst(indent.count + 4)
      }
      return ([kind] + items).joined(separator: "\n")
    case .definitions(let kind, let definitions):
      let items = definitions.map { definition in
        indent + "  - " + text(definition.term)
          + (definition.blocks.isEmpty ? "" : "\n" + of(definition.blocks, indent: indent + "    "))
      }
      return (["\(kind)"] + items).joined(separator: "\n")
    case .quote(let kind, let blocks):
      return (kind == .message ? "message\n" : "quote\n") + of(blocks, indent: indent + "  ")
    case .preformatted(let kind, let inlines): return "\(kind.name)\n" + inlines.plainText
    case .note(let kind, let blocks): return "note \(kind)\n" + of(blocks, indent: indent + "  ")
    case .table(let table):
      let rows = table.rows.map { indent + "  " + $0.map(text).joined(separator: " ¦ ") }
      return (["table \(table.headerRows)"] + rows).joined(separator: "\n")
    case .rule: return "rule"
    }
  }

  private static func text(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text): return text
      case .code(let text): return "`\(text)`"
      case .emphasis(let children): return "_\(text(children))_"
      case .strong(let children): return "*\(text(children))*"
      case .link(let destination, let children): return "<\(destination) \(text(children))>"
      case .reference(let target, let text): return "[\(target) \(text)]"
      case .lineBreak: return " / "
      }
    }.joined()
  }
}
