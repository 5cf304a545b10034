import KBModel

/// An article as an indented outline for people: what it is, then a line for each block, its source lines first.
struct ArticleOutline {
  private(set) var text = ""

  init(_ article: Article) {
    let metadata = article.metadata
    text += "\(metadata.id)  \(metadata.title)\n"
    add("product", metadata.products.joined(separator: ", "))
    add("versions", metadata.versions.joined(separator: "; "))
    add(
      "dates",
      metadata.dates.map { "\($0.kind.rawValue) \($0.day?.description ?? $0.raw)" }.joined(
        separator: ", "))
    add("keywords", metadata.keywords.joined(separator: " "))
    for item in metadata.appliesTo {
      add("applies to", String(repeating: "  ", count: item.level - 1) + item.text)
    }
    for copy in metadata.copies {
      let lost =
        copy.lost.isEmpty ? "" : ", lost: " + copy.lost.map(\.rawValue).joined(separator: ", ")
      add("source", "\(copy.format) (\(copy.extraction.name)), \(copy.encoding.rawValue)\(lost)")
    }
    add(article.body, depth: 0)
  }

  private mutating func add(_ label: String, _ value: String) {
    guard !value.isEmpty else { return }
    text +=
      "  " + label + String(repeating: " ", count: max(1, 12 - label.utf8.count)) + value + "\n"
  }

  private mutating func add(_ blocks: [Block], depth: Int) {
    for block in blocks {
      switch block.content {
      case .heading(let level, let inlines):
        addLine(block.lines, depth, String(repeating: "#", count: level), inlines.plainText)
      case .paragraph(let inlines): addLine(block.lines, depth, "paragraph", inlines.plainText)
      case .preformatted(let kind, let inlines):
        addLine(block.lines, depth, kind.rawValue, inlines.plainText)
      case .table(let table):
        addLine(
          block.lines, depth, "table",
          "\(table.rows.count) rows, \(table.rows.first?.count ?? 0) columns")
      case .rule: addLine(block.lines, depth, "rule", "")
      case .quote(let children):
        addLine(block.lines, depth, "quote", "")
        add(children, depth: depth + 1)
      case .note(let kind, let children):
        addLine(block.lines, depth, kind.rawValue, "")
        add(children, depth: depth + 1)
      case .list(let list):
        addLine(
          block.lines, depth, "list", "\(list.marker.rawValue), \(list.items.count) items")
        for (offset, item) in list.items.enumerated() {
          addLine(item.lines, depth + 1, list.ordered ? "\(list.start + offset)." : "-", "")
          add(item.blocks, depth: depth + 2)
        }
      }
    }
  }

  /// The first line of a block's text is enough to recognize it.
  private mutating func addLine(_ lines: LineRange, _ depth: Int, _ kind: String, _ content: String)
  {
    let number = lines.first == lines.last ? "\(lines.first)" : "\(lines.first)–\(lines.last)"
    let first = content.split(separator: "\n").first ?? ""
    let shown = first.count > 64 ? first.prefix(63) + "…" : first[...]
    text += String(repeating: " ", count: max(0, 9 - number.count)) + number + "  "
    text +=
      String(repeating: "  ", count: depth) + kind + (shown.isEmpty ? "" : "  " + shown) + "\n"
  }
}
