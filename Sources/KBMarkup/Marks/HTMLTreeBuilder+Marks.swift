extension HTMLTreeBuilder {
  /// Appends the text of a sentence with tags around what it names.
  mutating func appendMarked(_ text: String) {
    var text = text
    let marks = text.withUTF8 { MarkScanner.marks(in: $0) }
    guard !marks.isEmpty else { return tree.append(text: text) }
    var end = text.startIndex
    for mark in marks {
      let start = text.utf8.index(text.startIndex, offsetBy: mark.range.lowerBound)
      if end < start { tree.append(text: String(text[end..<start])) }
      end = text.utf8.index(start, offsetBy: mark.range.count)
      append(String(text[start..<end]), as: mark.kind)
    }
    if end < text.endIndex { tree.append(text: String(text[end...])) }
  }

  private mutating func append(_ text: String, as kind: InlineMark.Kind) {
    guard let tag = tag(of: kind, text) else { return tree.append(text: text) }
    tree.open(.inline(tag))
    tree.append(text: text)
    tree.close()
  }

  /// `nil` where a link would lead nowhere.
  private mutating func tag(of kind: InlineMark.Kind, _ text: String) -> HTMLTag? {
    switch kind {
    case .keys: return .keys
    case .code: return .code
    case .interface: return .interface
    case .section:
      let anchor = "#" + AnchorNames.slug(text)
      return hasAnchor(anchor) ? .anchorLink(anchor) : nil
    case .appliesTo: return marks?.appliesTo.map { .anchorLink($0) }
    case .query: return marks?.search.map { .anchorLink($0 + text.filter { $0 != " " }) }
    }
  }
}
