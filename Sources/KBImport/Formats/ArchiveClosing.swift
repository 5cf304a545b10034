import KBModel

/// The labelled lines that close a body: query words, and the categories that the oldest articles have instead of a
/// footer. A value may go on over the following lines of its paragraph.
struct ArchiveClosing {
  /// Index of the first closing line; the body ends before it.
  let start: Int
  private(set) var queryWords: [String] = []
  private(set) var fields: [ArticleMetadata.Field] = []

  init(_ lines: FrameLines, before end: Int) {
    var end = end
    var entries: [(label: Label, value: String)] = []
    while true {
      var last = end
      while last > lines.range.lowerBound, lines.isBlank(last - 1) { last -= 1 }
      var first = last
      while first > lines.range.lowerBound, !lines.isBlank(first - 1) { first -= 1 }
      guard let labelled = (first..<last).first(where: { Label(lines[$0]) != nil }) else { break }
      var found: [(label: Label, value: String)] = []
      for index in labelled..<last {
        if let label = Label(lines[index]) {
          found.append((label, FieldValue.trimmed(lines[index].dropFirst(label.text.utf8.count))))
        } else if let open = found.last {
          found[found.count - 1].value = (open.value + " " + lines.string(index))
        }
      }
      entries += found.reversed()
      end = labelled
    }
    start = end
    for (label, value) in entries.reversed() {
      switch label {
      case .queryWords, .referenceWords, .words: if !value.isEmpty { queryWords.append(value) }
      case .category: fields.append(.init(name: "KBCategory", value: value))
      case .subcategory: fields.append(.init(name: "KBSubcategory", value: value))
      }
    }
  }

  private enum Label: CaseIterable {
    case queryWords, referenceWords, words, category, subcategory

    var text: String {
      switch self {
      case .queryWords: return "Additional query words:"
      case .referenceWords: return "Additional reference words:"
      case .words: return "Additional words:"
      case .category: return "KBCategory:"
      case .subcategory: return "KBSubcategory:"
      }
    }

    init?(_ line: ArraySlice<UInt8>) {
      guard line.first == UInt8(ascii: "A") || line.first == UInt8(ascii: "K"),
        let label = Self.allCases.first(where: { line.starts(with: $0.text.utf8) })
      else { return nil }
      self = label
    }
  }
}
