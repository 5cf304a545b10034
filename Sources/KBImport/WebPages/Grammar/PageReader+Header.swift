import KBModel

/// What stands above an article: the site's own lines, the title, fields, the lists of products and contents.
extension PageReader {
  mutating func readHeader() {
    let first = firstFields()
    switch template.title {
    case .first: readTitle(in: index..<page.lines.count)
    case .aboveFields: readTitleAbove(first)
    case .belowFields, .absent:
      if let first { skipUnread(to: first) }
    }
    var last = lastFields()
    var mayBeTitle = template.title == .belowFields
    while index < page.lines.count {
      let line = page[index]
      if line.isEmpty {
        index += 1
      } else if skipsChrome() {
        continue
      } else if readFields(matcher.header) {
        last = last.map { max($0, index - 1) }
        continue
      } else if mayBeTitle, title == nil, isTitle(index) {
        setTitle(index)
        mayBeTitle = false
        index += 1
      } else if let end = last, index < end {
        // Between the title and the fields, some templates have a sentence.
        body.append(page.lines[index])
        index += 1
      } else if template.hasPreamble, appliesTo.isEmpty, let name = LegacyLine.name(of: line) {
        fields.addPreamble(name, line)
        index += 1
      } else {
        break
      }
    }
  }

  /// The first line near the top with fields; the list of products alone can stand at the end, too.
  private func firstFields() -> Int? {
    PageMatcher.head(of: page).first { index in
      guard let field = matcher.header.label(atStartOf: page[index])?.label.field else {
        return isNumberLine(index)
      }
      return field != .appliesTo
    }
  }

  /// The last line near the top with the article's number, for templates that have text above it.
  private func lastFields() -> Int? {
    guard template.title == .first else { return nil }
    return PageMatcher.head(of: page).last { index in
      switch matcher.header.label(atStartOf: page[index])?.label.field {
      case .number, .englishNumber, .earlierNumber: return true
      default: return false
      }
    }
  }

  private mutating func readTitle(in range: Range<Int>) {
    while index < range.upperBound {
      if page.isBlank(index) {
        index += 1
      } else if skipsChrome() {
        continue
      } else {
        break
      }
    }
    guard index < range.upperBound, isTitle(index) else { return }
    var end = index + 1
    // A title of several lines ends at its number or above the list of products.
    if template.hasLongTitles, PageTitle(page[index]).id == nil {
      while end < min(range.upperBound, index + 4), !page.isBlank(end),
        matcher.header.label(atStartOf: page[end]) == nil
      {
        end += 1
      }
      let isLabelled = end < range.upperBound && matcher.header.label(atStartOf: page[end]) != nil
      if !isLabelled { end = index + 1 }
      if !isLabelled, PageMatcher.head(of: page).contains(where: isLabel) { return }
    }
    setTitle(index..<end)
    index = end
  }

  private func isLabel(_ index: Int) -> Bool { matcher.header.label(atStartOf: page[index]) != nil }

  /// The title is the line above the fields that is nearest to them and not the site's.
  private mutating func readTitleAbove(_ first: Int?) {
    guard let first else { return }
    var candidates: [Int] = []
    while index < first {
      if page.isBlank(index) {
        index += 1
      } else if !skipsChrome() {
        if !PageMatcher.isDoubled(page[index]) { candidates.append(index) }
        index += 1
      }
    }
    guard let last = candidates.last, isTitle(last) else {
      unread += candidates.map { page.lines[$0].number }
      return
    }
    var start = candidates.count - 1
    // A title that the form broke, not one of two lines.
    while start > 0, page.lines[candidates[start]].markup == .continuation { start -= 1 }
    setTitle(candidates[start]..<(last + 1))
    unread += candidates[..<start].filter { !says(sameAs: last, $0) }.map { page.lines[$0].number }
    index = first
  }

  /// Whether a line says what the title says: the head of a print, the name of a page.
  private func says(sameAs title: Int, _ other: Int) -> Bool {
    let words = { (index: Int) in
      PageTitle(page[index]).text.lowercased().split { !$0.isLetter && !$0.isNumber }
    }
    let (own, others) = (words(title), words(other))
    return others.starts(with: own) || own.starts(with: others)
  }

  private mutating func skipUnread(to first: Int) {
    while index < first {
      if page.isBlank(index) {
        index += 1
      } else if !skipsChrome() {
        unread.append(page.lines[index].number)
        index += 1
      }
    }
  }

  /// Whether a line may be the title: neither a section's name nor a long sentence.
  private func isTitle(_ index: Int) -> Bool {
    let line = page[index]
    if case .heading(1) = page.lines[index].markup { return true }
    return
      !(isLabel(index) || NumberLine(line) != nil || SectionName.isName(line)
      || PageMatcher.isSectionName(line)
      || matcher.sectionEnds.contains(line) || matcher.contents.contains(line)
      || ItemMark.parse(page.bytes[page.lines[index].range]) != nil
      || (line.count > 150 && Prose(line).endsSentence && PageTitle(line).id == nil))
  }

  private mutating func setTitle(_ index: Int) { setTitle(index..<(index + 1)) }

  private mutating func setTitle(_ range: Range<Int>) {
    let lines = range.filter { !page.isBlank($0) }
    let words = lines.map { page.string($0) }.joined(separator: " ")
    let title = PageTitle(ArraySlice(words.utf8))
    self.title = title.text
    fields.add(title, line: page.lines[range.upperBound - 1].number)
  }
}
