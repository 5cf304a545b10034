import KBCatalog
import KBModel
import Mustache

/// The text of a comparison as a template shows it: what differs with a little of what stands around it, and the rest
/// folded away, so that the whole text of the copy is there.
struct ComparedText {
  let passages: [TextComparison.Passage]

  /// How many equal passages to show before and behind one that differs.
  private static let context = 2
  /// Fewer passages are not worth folding away.
  private static let leastFolded = 3
  /// How many headings tell what is folded away.
  private static let headingsShown = 3
  /// Lists are not indented further.
  private static let deepest = 6

  /// The stretches of the text in order: `folded`, `label` and `blocks` each.
  var value: Value { .list(stretches.map(value)) }

  private struct Stretch {
    var passages: Range<Int>
    var isFolded: Bool
  }

  private var stretches: [Stretch] {
    var stretches: [Stretch] = []
    func add(_ passages: Range<Int>, folded: Bool = false) {
      guard let last = stretches.last, !last.isFolded, !folded else {
        if !passages.isEmpty { stretches.append(Stretch(passages: passages, isFolded: folded)) }
        return
      }
      stretches[stretches.count - 1].passages = last.passages.lowerBound..<passages.upperBound
    }
    var start = 0
    while start < passages.count {
      let isEqual = passages[start].isEqual
      let end = passages[start...].firstIndex { $0.isEqual != isEqual } ?? passages.count
      let inner = min(start + (start == 0 ? 0 : Self.context), end)
      let outer = max(end - (end == passages.count ? 0 : Self.context), inner)
      if isEqual, outer - inner >= Self.leastFolded {
        add(start..<inner)
        add(inner..<outer, folded: true)
        add(outer..<end)
      } else {
        add(start..<end)
      }
      start = end
    }
    return stretches
  }

  private func value(_ stretch: Stretch) -> Value {
    [
      "folded": .bool(stretch.isFolded),
      "label": stretch.isFolded ? .text(label(stretch.passages)) : .null,
      "blocks": .list(blocks(passages[stretch.passages])),
    ]
  }

  private func label(_ folded: Range<Int>) -> String {
    let headings = passages[folded].filter { passage in
      if case .heading = passage.form.kind { return true }
      return false
    }.map { $0.runs.map(\.text).joined(separator: " ") }
    let label = "\(folded.count.grouped) equal passages"
    guard !headings.isEmpty else { return label }
    return label + ": " + headings.prefix(Self.headingsShown).joined(separator: ", ")
      + (headings.count > Self.headingsShown ? " …" : "")
  }

  /// Lines of one kind of preformatted text are one block.
  private func blocks(_ passages: ArraySlice<TextComparison.Passage>) -> [Value] {
    var blocks: [Value] = []
    var rest = passages
    while let first = rest.first {
      guard case .preformatted(let kind) = first.form.kind else {
        blocks.append(["code": .null, "passage": value(first)])
        rest.removeFirst()
        continue
      }
      let lines = rest.prefix { $0.form.kind == first.form.kind }
      rest = rest[lines.endIndex...]
      let values = lines.map { line -> Value in ["runs": runs(line)] }
      blocks.append([
        "code": ["kind": .text(kind.name), "lines": .list(values)], "passage": .null,
      ])
    }
    return blocks
  }

  private func value(_ passage: TextComparison.Passage) -> Value {
    let form = passage.form
    return [
      "tag": .text(form.kind.tag),
      "kind": .text(form.kind.name),
      "depth": form.depth == 0 ? .null : Value(min(form.depth, Self.deepest)),
      "item": Value(form.label),
      "runs": runs(passage),
    ]
  }

  private func runs(_ passage: TextComparison.Passage) -> Value {
    .list(
      passage.runs.map { run in
        [
          "gap": .text(run.gap),
          "equal": run.presence == .equal ? .text(run.text) : .null,
          "removed": run.presence == .removed ? .text(run.text) : .null,
          "added": run.presence == .added ? .text(run.text) : .null,
        ]
      })
  }
}

extension TextLine.Kind {
  /// The name of its HTML element. The page's own headings stand above those of the text.
  fileprivate var tag: String {
    switch self {
    case .heading(let level): return level <= 2 ? "h3" : "h4"
    case .title, .paragraph, .quotation, .note, .preformatted, .row: return "p"
    }
  }

  /// What it is, as a class.
  fileprivate var name: String {
    switch self {
    case .title: return "title"
    case .heading: return "heading"
    case .paragraph: return "paragraph"
    case .quotation: return "quotation"
    case .note: return "note"
    case .preformatted(let kind): return kind.name
    case .row(let isHeader): return isHeader ? "row header" : "row"
    }
  }
}
