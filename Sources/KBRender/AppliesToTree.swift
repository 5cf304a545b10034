import KBModel
import Mustache

/// The products that an article applies to, nested by their levels.
struct AppliesToTree {
  private let lines: [ArticleMetadata.AppliesTo]
  /// Templates nest by including themselves, which has a limit.
  private static let deepest = 8

  init(_ lines: [ArticleMetadata.AppliesTo]) { self.lines = lines }

  /// `{"items": [{"text", "sublist"}]}`, where a sublist has the same form; ``Value/null`` without lines.
  var value: Value {
    var position = 0
    let items = items(at: &position, depth: 1, level: Int.min)
    return items.isEmpty ? .null : ["items": .list(items)]
  }

  /// The lines from `position` on that are deeper than `level`, each with the lines below it.
  private func items(at position: inout Int, depth: Int, level: Int) -> [Value] {
    var items: [Value] = []
    while position < lines.count, lines[position].level > level {
      let line = lines[position]
      position += 1
      let sublist =
        depth < Self.deepest
        ? self.items(at: &position, depth: depth + 1, level: line.level) : []
      items.append([
        "text": .text(line.text), "sublist": sublist.isEmpty ? .null : ["items": .list(sublist)],
      ])
    }
    return items
  }
}
