import KBImport
import KBModel

/// An article as an indented outline for people: what it is, then a line for each block, its source lines first.
struct ArticleOutline {
  private(set) var text = ""

  /// The explanations by the first line and the type of what they explain.
  private let reasons: [Place: [BlockExplanation]]

  private struct Place: Hashable {
    let line: Int
    let type: String
  }

  /// - Parameter explanations: printed below the blocks that they explain; may be empty.
  init(_ article: Article, _ explanations: [BlockExplanation] = []) {
    reasons = Dictionary(grouping: explanations) { Place(line: $0.lines.first, type: $0.type) }
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
    for copy in metadata.copies.flatMap(\.origins) {
      let repairs =
        copy.repairs.isEmpty
        ? "" : ", repaired: " + copy.repairs.map(\.rawValue).joined(separator: ", ")
      let lost =
        copy.lost.isEmpty ? "" : ", lost: " + copy.lost.map(\.rawValue).joined(separator: ", ")
      add(
        "source",
        "\(copy.format) (\(copy.extraction.name)), \(copy.encoding.rawValue)\(repairs)\(lost)")
    }
    if let first = article.preface.first, let last = article.preface.last {
      addLine(first.lines.union(last.lines), 0, "preface", "")
      add(article.preface, depth: 1)
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
        explain(block.lines, depth, "heading")
      case .paragraph(let inlines):
        addLine(block.lines, depth, "paragraph", inlines.plainText)
        explain(block.lines, depth, "paragraph")
        explain(block.lines, depth, "quote")
      case .preformatted(let kind, let inlines):
        var name = kind.name
        if case .code(let language?) = kind { name += " (\(language.name))" }
        addLine(block.lines, depth, name, inlines.plainText)
        explain(block.lines, depth, "preformatted")
      case .table(let table):
        addLine(
          block.lines, depth, "table",
          "\(table.rows.count) rows, \(table.rows.first?.count ?? 0) columns")
        explain(block.lines, depth, "table")
      case .rule:
        addLine(block.lines, depth, "rule", "")
        explain(block.lines, depth, "rule")
      case .definitions(let kind, let definitions):
        addLine(block.lines, depth, kind.rawValue, "\(definitions.count) items")
        explain(block.lines, depth, "definitions")
        for definition in definitions {
          addLine(definition.lines, depth + 1, "term", definition.term.plainText)
          add(definition.blocks, depth: depth + 2)
        }
      case .quote(let kind, let children):
        addLine(block.lines, depth, kind == .message ? "message" : "quote", "")
        add(children, depth: depth + 1)
      case .note(let kind, let children):
        addLine(block.lines, depth, kind.rawValue, "")
        add(children, depth: depth + 1)
      case .list(let list):
        addLine(
          block.lines, depth, "list", "\(list.marker.rawValue), \(list.items.count) items")
        explain(block.lines, depth, "list")
        for (offset, item) in list.items.enumerated() {
          addLine(item.lines, depth + 1, list.ordered ? "\(list.start + offset)." : "-", "")
          add(item.blocks, depth: depth + 2)
        }
      }
    }
  }

  /// Adds the reasons for a block, each on a line of its own; a block that was put together from several runs of lines
  /// has one for each.
  private mutating func explain(_ lines: LineRange, _ depth: Int, _ type: String) {
    guard !reasons.isEmpty, lines.first <= lines.last else { return }
    for line in lines.first...lines.last {
      for reason in reasons[Place(line: line, type: type)] ?? [] {
        let place = reason.lines == lines ? "" : "\(reason.lines.first)–\(reason.lines.last): "
        text +=
          String(repeating: " ", count: 13 + 2 * depth) + "because: \(place)\(reason.evidence)\n"
      }
      if ["list", "definitions", "heading"].contains(type) { break }
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
