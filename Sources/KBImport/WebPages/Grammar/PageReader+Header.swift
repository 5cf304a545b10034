import KBModel

/// What stands above an article: the site's own lines, the title, fields, the lists of products and contents.
extension PageReader {
  mutating func readHeader() {
    readTitleAboveFields()
    var last = lastFields()
    while index < page.lines.count {
      let line = page[index]
      if line.isEmpty || isDivider(index) {
        index += 1
      } else if skipsChrome() {
        continue
      } else if readFields(matcher.header) {
        last = last.map { max($0, index - 1) }
      } else if isTitleBelowFields(index) {
        setTitle(index)
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

  /// Whether a line stands for a line that is drawn across the page, around the fields.
  private func isDivider(_ index: Int) -> Bool {
    page.extraction == .markup && page[index].elementsEqual("---".utf8)
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
    return PageMatcher.head(of: page).prefix { $0 < index || !isTitleOfAnother($0) }.last { index in
      switch matcher.header.label(atStartOf: page[index])?.label.field {
      case .number, .englishNumber, .earlierNumber: return true
      default: return false
      }
    }
  }

  /// Whether a line below the title is one, too: with a number, and above fields of its own.
  private func isTitleOfAnother(_ index: Int) -> Bool {
    PageTitle.number(atEndOf: page[index]) != nil && nextFilled(index).map(isLabel) ?? false
  }

  /// The next line that is not blank.
  private func nextFilled(_ index: Int) -> Int? {
    ((index + 1)..<page.lines.count).first { !page.isBlank($0) }
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
    guard index < range.upperBound, isTitle(index), let end = titleEnd(before: range.upperBound)
    else { return }
    setTitle(index..<end)
    index = end
  }

  private static let longestTitle = 4

  /// Behind the last line of the title that begins at the index: the one with its number, or the one above the list of
  /// products. `nil` where neither follows and the page has fields further down.
  private func titleEnd(before limit: Int) -> Int? {
    guard template.hasLongTitles, PageTitle(page[index]).id == nil else { return index + 1 }
    var end = index + 1
    while end < min(limit, index + Self.longestTitle), !page.isBlank(end), !isLabel(end) {
      end += 1
      if PageTitle.number(atEndOf: page[end - 1]) != nil { return end }
    }
    if end < limit, isLabel(end) { return end }
    return PageMatcher.head(of: page).contains(where: isLabel) ? nil : index + 1
  }

  private func isLabel(_ index: Int) -> Bool { matcher.header.label(atStartOf: page[index]) != nil }

  // MARK: Titles around the fields

  /// Reads everything above the first fields, where most templates have the title, and those that have it below lost it
  /// in some copies.
  private mutating func readTitleAboveFields() {
    guard template.title != .first else { return readTitle(in: index..<page.lines.count) }
    guard let first = firstFields() else { return }
    var above: [Int] = []
    while index < first {
      if page.isBlank(index) {
        index += 1
      } else if !skipsChrome() {
        if !PageMatcher.isDoubled(page[index]) { above.append(index) }
        index += 1
      }
    }
    index = first
    let found: Int?
    switch template.title {
    case .aboveFields: found = titleHeading(above) ?? above.last
    case .belowFields: found = titleHeading(above) ?? onlyTitle(above, first)
    case .first, .absent: found = nil
    }
    guard let title = found, isTitle(title), let position = above.firstIndex(of: title) else {
      unread += above.map { page.lines[$0].number }
      return
    }
    var start = position
    // A title that the form broke, not one of two lines.
    while start > 0, page.lines[above[start]].markup == .continuation { start -= 1 }
    setTitle(above[start]..<(title + 1))
    unread += (above[..<start] + above[(position + 1)...]).filter { !says(sameAs: title, $0) }
      .map { page.lines[$0].number }
  }

  /// The heading that is the title: the only one of the first level, else the nearest.
  private func titleHeading(_ above: [Int]) -> Int? {
    let headings = above.filter {
      if case .heading = page.lines[$0].markup { true } else { false }
    }
    let outermost = headings.filter { page.lines[$0].markup == .heading(level: 1) }
    return outermost.count == 1 ? outermost[0] : headings.last
  }

  /// The only line above the fields, where it has words enough and no title stands below them.
  private func onlyTitle(_ above: [Int], _ first: Int) -> Int? {
    guard above.count == 1, !Prose(page[above[0]]).endsSentence,
      page[above[0]].count(where: \.isBlank) >= 2
    else { return nil }
    var next = nextFilled(first)
    while let index = next, isLabel(index) || matcher.chrome.end(of: page, at: index) > index {
      next = nextFilled(index)
    }
    return next.map(isTitleBelowFields) ?? false ? nil : above[0]
  }

  /// Whether a line that stands below fields is the title. A sentence is none: the page shows no title, or lost it.
  private func isTitleBelowFields(_ index: Int) -> Bool {
    guard title == nil, isTitle(index) else { return false }
    let isHeading = page.lines[index].markup == .heading(level: 1)
    switch template.title {
    case .belowFields:
      return isHeading
        || page[index].last != UInt8(ascii: ".") && !page[index].suffix(3).elementsEqual("。".utf8)
    case .aboveFields:
      // Below the head of a wiki.
      return isHeading && fields.found == [.number]
    case .first, .absent: return false
    }
  }

  /// Whether a line says what the title says: the head of a print, the name of a page.
  private func says(sameAs title: Int, _ other: Int) -> Bool {
    let words = { (index: Int) in
      PageTitle(page[index]).text.lowercased().split { !$0.isLetter && !$0.isNumber }
    }
    let (own, others) = (words(title), words(other))
    return others.starts(with: own) || own.starts(with: others)
  }

  /// Whether a line may be the title: neither a section's name nor a long sentence nor one that introduces something.
  private func isTitle(_ index: Int) -> Bool {
    let line = page[index]
    if SectionName.isName(line) || PageMatcher.isSectionName(line) { return false }
    if case .heading(1) = page.lines[index].markup { return true }
    return
      !(isLabel(index) || NumberLine(line) != nil
      || matcher.sectionEnds.contains(line) || matcher.contents.contains(line)
      || ItemMark.parse(page.bytes[page.lines[index].range]) != nil
      || (line.count > 150 && Prose(line).endsSentence || line.last == UInt8(ascii: ":"))
        && PageTitle(line).id == nil)
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
