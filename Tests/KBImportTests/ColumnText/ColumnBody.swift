import KBModel

@testable import KBImport

/// Bodies of column text for tests.
enum ColumnBody {
  static func blocks(_ text: String, origin: ColumnText.Origin = .archive) -> [Block] {
    let source = SourceText(path: "a.txt", fileBytes: Array(text.utf8))
    let body = ColumnText(text: source, origin: origin, segments: [0..<source.lines.count])
    return ColumnTextParser(body).blocks()
  }

  static func outline(_ text: String, origin: ColumnText.Origin = .archive) -> String {
    BlockOutline.of(blocks(text, origin: origin))
  }

  /// The outline without the kinds of preformatted text, where tests do not depend on them: `pre` for all.
  static func form(_ text: String, origin: ColumnText.Origin = .archive) -> String {
    outline(text, origin: origin)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in
        let mark = line.drop { $0 == " " || $0 == "-" }
        guard ["code", "table", "console", "text"].contains(mark) else { return String(line) }
        return line.dropLast(mark.count) + "pre"
      }
      .joined(separator: "\n")
  }

  /// The text as the archive's converter wrapped it: greedily, each line as long as it can be. The lines after the
  /// first are indented.
  static func wrapped(_ text: String, at width: Int = 80, first: String = "", indent: Int = 0)
    -> String
  {
    var lines = [first]
    var isEmpty = true
    for word in text.split(separator: " ") {
      if isEmpty {
        lines[lines.count - 1] += word
      } else if lines[lines.count - 1].count + 1 + word.count > width {
        lines.append(String(repeating: " ", count: indent) + word)
      } else {
        lines[lines.count - 1] += " " + word
      }
      isEmpty = false
    }
    return lines.joined(separator: "\n")
  }

  /// Each block with its source lines, `heading 1–2`, containers with what they hold in brackets.
  static func lines(_ blocks: [Block]) -> String {
    blocks.map { block in
      let range = "\(block.lines.first)–\(block.lines.last)"
      switch block.content {
      case .heading: return "heading \(range)"
      case .paragraph: return "paragraph \(range)"
      case .list(let list):
        let items = list.items.map { "\($0.lines.first)–\($0.lines.last) [\(lines($0.blocks))]" }
        return "list \(range) (\(items.joined(separator: ", ")))"
      case .definitions(let kind, let definitions):
        let items = definitions.map {
          "\($0.lines.first)–\($0.lines.last) [\(lines($0.blocks))]"
        }
        return "\(kind) \(range) (\(items.joined(separator: ", ")))"
      case .quote(let kind, let blocks):
        return "\(kind == .message ? "message" : "quote") \(range) [\(lines(blocks))]"
      case .preformatted(let kind, _): return "\(kind.name) \(range)"
      case .note(_, let blocks): return "note \(range) [\(lines(blocks))]"
      case .table: return "table \(range)"
      case .rule: return "rule \(range)"
      }
    }.joined(separator: ", ")
  }
}
