import KBModel

/// What stands below an article: fields, keywords, the list of products.
extension PageReader {
  /// The first line from which on all lines are those of a footer; where text stands between its fields, too, the last
  /// line that begins like the footer.
  func footerStart() -> Int {
    let range = index..<max(index, page.lines.count)
    let starts = range.suffix(150).filter { beginsFooter($0) }
    if let start = starts.first(where: { isFooter(from: $0) }) { return start }
    let first = template.footer.first?.text
    return starts.last { matcher.footer.label(atStartOf: page[$0])?.label.text == first }
      ?? starts.last { $0 >= page.lines.count - 8 } ?? page.lines.count
  }

  private func beginsFooter(_ index: Int) -> Bool {
    matcher.footer.label(atStartOf: page[index]) != nil || isNumberLine(index)
  }

  /// Whether every line from an index on is a field, an item or a word of one, or the site's.
  func isFooter(from start: Int) -> Bool {
    var index = start
    var isInList = false
    while index < page.lines.count {
      let line = page[index]
      let end = matcher.chrome.end(of: page, at: index)
      if line.isEmpty || isRule(line) || matcher.sectionEnds.contains(line) {
        index += 1
      } else if end > index {
        index = end
      } else if let match = matcher.footer.label(atStartOf: line) {
        isInList =
          match.label.field == .appliesTo || match.label.field == .keywords
          || match.label.field == .queryWords
        index += 1
      } else if isNumberLine(index) || (template.keepsUnknownFields && isUnknownField(line)) {
        isInList = false
        index += 1
      } else if isInList,
        ItemMark.parse(page.bytes[page.lines[index].range]) != nil
          || page.lines[index].markup != nil
          || PageFields.areKeywords(line) || line.count < 100 && !Prose(line).endsSentence
      {
        index += 1
      } else {
        return false
      }
    }
    return true
  }

  mutating func readFooter(from start: Int) {
    index = start
    hasFooter = start < page.lines.count
    var isInKeywords = false
    while index < page.lines.count {
      let line = page[index]
      if line.isEmpty || isRule(line) || matcher.sectionEnds.contains(line) {
        index += 1
      } else if skipsChrome() {
        continue
      } else if matcher.footer.label(atStartOf: line) != nil || isNumberLine(index) {
        isInKeywords =
          matcher.footer.labels(in: line).last.map { $0.label.field == .keywords } ?? false
        _ = readFields(matcher.footer, inFooter: true)
      } else if isInKeywords, PageFields.areKeywords(line) {
        fields.addKeywords(line, line: page.lines[index].number)
        index += 1
      } else if template.keepsUnknownFields, let colon = line.firstIndex(of: UInt8(ascii: ":")) {
        fields.addUnknown(line[..<colon], line[(colon + 1)...])
        index += 1
      } else {
        isInKeywords = false
        body.append(page.lines[index])
        index += 1
      }
    }
  }

  private func isUnknownField(_ line: ArraySlice<UInt8>) -> Bool {
    line.count < 100 && line.prefix(40).contains(UInt8(ascii: ":"))
  }

  private func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    line.allSatisfy {
      $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "|") || $0.isBlank
    }
  }
}
