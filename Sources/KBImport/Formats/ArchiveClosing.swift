import KBModel

/// The labelled lines that close a body: query words, and the categories that the oldest articles have instead of a
/// footer. A value may go on over the following lines of its paragraph; a label may stand behind another's value, or
/// behind the last sentence of the text.
struct ArchiveClosing {
  /// Index of the first closing line; the body ends before it.
  private(set) var start: Int
  /// Where the first label stands in the body's last line, if it stands behind text.
  private(set) var cut: Int?
  private(set) var queryWords: [String] = []
  private(set) var fields: [ArticleMetadata.Field] = []

  init(_ lines: FrameLines, before end: Int) {
    start = end
    var entries: [Entry] = []
    while cut == nil {
      var last = start
      while last > lines.range.lowerBound, lines.isBlank(last - 1) { last -= 1 }
      var first = last
      while first > lines.range.lowerBound, !lines.isBlank(first - 1) { first -= 1 }
      guard let labelled = (first..<last).first(where: { Label.first(in: lines[$0]) != nil })
      else { break }
      entries += Self.entries(lines, labelled..<last).reversed()
      start = labelled
      if let label = Label.first(in: lines[labelled]), label.start > lines[labelled].startIndex {
        cut = label.start
        start = labelled + 1
      }
    }
    for entry in entries.reversed() { add(entry) }
  }

  private typealias Entry = (label: Label, value: String)

  private static func entries(_ lines: FrameLines, _ range: Range<Int>) -> [Entry] {
    var entries: [Entry] = []
    for index in range {
      var rest = lines[index]
      while !rest.isEmpty {
        let next = Label.first(in: rest)
        let text = FieldValue.trimmed(rest[..<(next?.start ?? rest.endIndex)])
        if !text.isEmpty, let open = entries.last {
          entries[entries.count - 1].value = open.value.isEmpty ? text : open.value + " " + text
        }
        guard let next else { break }
        entries.append((next.label, ""))
        rest = rest[(next.start + next.label.rawValue.utf8.count)...]
      }
    }
    return entries
  }

  /// Labels that are not the page's own stay with their values.
  private mutating func add(_ entry: Entry) {
    switch entry.label {
    case .queryWords: if !entry.value.isEmpty { queryWords.append(entry.value) }
    case .referenceWords, .words:
      guard !entry.value.isEmpty else { return }
      fields.append(.init(name: String(entry.label.rawValue.dropLast()), value: entry.value))
    case .category: fields.append(.init(name: "KBCategory", value: entry.value))
    case .subcategory: fields.append(.init(name: "KBSubcategory", value: entry.value))
    }
  }

  private enum Label: String, CaseIterable {
    case queryWords = "Additional query words:"
    case referenceWords = "Additional reference words:"
    case words = "Additional words:"
    case category = "KBCategory:"
    case subcategory = "KBSubcategory:"

    /// The first label at the beginning of the text or behind a blank.
    static func first(in text: ArraySlice<UInt8>) -> (label: Self, start: Int)? {
      for index in text.indices
      where (text[index] == UInt8(ascii: "A") || text[index] == UInt8(ascii: "K"))
        && (index == text.startIndex || text[index - 1].isBlank)
      {
        let rest = text[index...]
        if let label = allCases.first(where: { rest.starts(with: $0.rawValue.utf8) }) {
          return (label, index)
        }
      }
      return nil
    }
  }
}
