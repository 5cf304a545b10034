import KBModel

/// Reads pieces of a text as libcmark reads the inlines of a paragraph, with the definitions of the whole text.
struct InlineReader {
  /// The lines `[label]: destination`, each with its line feed, behind an empty line.
  let definitions: [UInt8]

  /// - Parameter definitions: of the whole text (``CommonMarkLines/definitions``).
  init(definitions: [UInt8]) { self.definitions = definitions }

  /// The inlines of a text on one line.
  func inlines(of text: [UInt8]) -> [Inline] {
    // A heading holds inlines and nothing else, whatever they begin with; what closes it is not shown.
    guard !text.isEmpty,
      case .heading(_, let inlines)? = first("# ".utf8 + text + " #".utf8)
    else { return [] }
    return inlines
  }

  /// The inlines of a paragraph's lines.
  func inlines(ofParagraph lines: [ArraySlice<UInt8>]) -> [Inline] {
    guard case .paragraph(let inlines)? = first(Array(lines.joined(separator: [0x0A]))) else {
      return []
    }
    return inlines
  }

  private func first(_ text: [UInt8]) -> Block.Content? {
    CommonMarkParser().parse(text + definitions).first?.content
  }
}

extension CommonMarkLines {
  /// What the text defines labels as, for pieces of it that are read by themselves.
  var definitions: [UInt8] {
    (1...max(1, count)).reduce(into: [0x0A, 0x0A]) { found, line in
      let text = self[line].withoutContainerMarks
      guard text.first == UInt8(ascii: "["), !self[line].isEmpty,
        ReferenceDefinition(text, next: self[line + 1]) != nil
      else { return }
      found += text
      found.append(0x0A)
      // The destination may stand below.
      if text.last == UInt8(ascii: ":") { found += self[line + 1].trimmingSpace + [0x0A] }
    }
  }
}
