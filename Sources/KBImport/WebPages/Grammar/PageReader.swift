import KBModel

/// Reads a page by its template: the fields above and below the article, and which lines are its body.
///
///     page    := header body footer rest
///     header  := (chrome | title | fields | product list | contents list)*
///     footer  := (chrome | fields | product list | keywords)*
///     rest    := the site's own lines behind the article
///
/// Nothing but the site's own texts is left out: a line that fits no part belongs to the body, or, above the title, is
/// named in the report.
struct PageReader {
  let matcher: PageMatcher
  private(set) var page: PageLines
  private(set) var fields = PageFields()
  private(set) var title: String?
  private(set) var appliesTo: [ArticleMetadata.AppliesTo] = []
  /// The lines of the body in order.
  private(set) var body: [PageLine] = []
  /// Whether fields stand below the body.
  private(set) var hasFooter = false
  /// 1-based numbers of lines above the title that belong to nothing.
  private(set) var unread: [Int] = []

  private var template: PageTemplate { matcher.template }
  private var index = 0

  init(_ page: PageLines, _ matcher: PageMatcher) {
    self.matcher = matcher
    self.page = page
    for index in page.lines.indices {
      self.page.lines[index] = matcher.chrome.trimmed(page.lines[index], of: page.bytes)
    }
    cutEnd()
    readHeader()
    let footer = footerStart()
    readBody(before: footer)
    readFooter(from: footer)
    fields.closeKeywords()
  }

  /// Cuts off what stands behind the article.
  private mutating func cutEnd() {
    let tail = page.lines.indices.suffix(120)
    if let end = tail.first(where: { matcher.ends.contains(page[$0]) && $0 > page.lines.count / 3 })
    {
      page.lines.removeSubrange(end...)
    }
  }

  // MARK: Header

  private mutating func readHeader() {
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

  /// Whether the line has the support site's form of fields in a language whose label is not known.
  private func isNumberLine(_ index: Int) -> Bool {
    template.header.contains { $0.field == .number } && NumberLine(page[index]) != nil
      && (template.evidence == .productsLink || PageMatcher.isRevisionLine(page[index]))
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

  // MARK: Fields

  private mutating func skipsChrome() -> Bool {
    var end = matcher.chrome.end(of: page, at: index)
    if end == index, matcher.contents.contains(page[index]) {
      end = ContentsList.end(of: page, labelAt: index)
    }
    guard end > index else { return false }
    index = end
    return true
  }

  /// Reads the fields of the line at the index, with the list of products below its label.
  private mutating func readFields(_ table: LabelTable, inFooter: Bool = false) -> Bool {
    let line = page[index]
    let found = table.labels(in: line)
    guard !found.isEmpty else { return readNumberLine() }
    let number = page.lines[index].number
    let own = index
    index += 1
    for (position, match) in found.enumerated() {
      let end = position + 1 < found.count ? found[position + 1].start : line.endIndex
      var value = line[min(match.valueStart, end)..<end]
      if match.label.field == .appliesTo {
        readProducts(value, inFooter: inFooter)
        fields.addProducts(match)
      } else {
        if PageText.trim(value).isEmpty, match.label.field == .earlierNumber,
          let next = numberBelow()
        {
          value = next
        }
        if let rest = fields.add(match, value, line: number) { putBack(rest, of: own) }
      }
    }
    return true
  }

  /// A line of the support site in a language whose labels are not known.
  private mutating func readNumberLine() -> Bool {
    guard isNumberLine(index), let line = NumberLine(page[index]) else { return false }
    fields.addNumberLine(line, number: page.lines[index].number)
    index += 1
    return true
  }

  /// The next line, where it begins with the number that belongs to the label on the line above.
  private mutating func numberBelow() -> ArraySlice<UInt8>? {
    guard index < page.lines.count, page[index].first == UInt8(ascii: "Q"),
      page[index].dropFirst().first?.isDigit == true
    else { return nil }
    index += 1
    return page[index - 1]
  }

  /// Reads again what an extraction glued to a field, as a line of its own.
  private mutating func putBack(_ rest: ArraySlice<UInt8>, of line: Int) {
    var piece = page.lines[max(line, index - 1)]
    piece.range = rest.startIndex..<rest.endIndex
    index -= 1
    page.lines[index] = piece
  }

  private mutating func readProducts(_ value: ArraySlice<UInt8>, inFooter: Bool) {
    let list = ProductList(
      value, in: page, from: index, before: page.lines.count,
      takesPlainLines: inFooter || page.extraction == .printed,
      isOther: { other in
        matcher.header.label(atStartOf: page[other]) != nil
          || matcher.footer.label(atStartOf: page[other]) != nil
          || matcher.chrome.end(of: page, at: other) > other
          || matcher.contents.contains(page[other])
          || matcher.sectionEnds.contains(page[other]) || SectionName.isUpperCaseName(page[other])
      })
    if appliesTo.isEmpty { appliesTo = list.items }
    index = list.end
  }

  // MARK: Footer

  /// The first line from which on all lines are those of a footer; where text stands between its fields, too, the last
  /// line that begins like the footer.
  private func footerStart() -> Int {
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
  private func isFooter(from start: Int) -> Bool {
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

  private mutating func readFooter(from start: Int) {
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

  // MARK: Body

  private mutating func readBody(before end: Int) {
    while index < end {
      if !page.isBlank(index), skipsChrome() { continue }
      body.append(page.lines[index])
      index += 1
    }
  }
}
