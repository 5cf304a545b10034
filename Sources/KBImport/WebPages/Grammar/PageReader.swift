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
  var page: PageLines
  var fields = PageFields()
  var title: String?
  private(set) var appliesTo: [ArticleMetadata.AppliesTo] = []
  /// The lines of the body in order.
  var body: [PageLine] = []
  /// Whether fields stand below the body.
  var hasFooter = false
  /// Whether the list of contents names headings below the last one that is there.
  private(set) var isCut = false
  /// The lines between header and footer.
  private(set) var middle = 0..<0
  /// 1-based numbers of lines above the title that belong to nothing.
  var unread: [Int] = []

  var template: PageTemplate { matcher.template }
  /// The line that is read next.
  var index = 0

  init(_ page: PageLines, _ matcher: PageMatcher) {
    self.matcher = matcher
    self.page = page
    for index in page.lines.indices {
      self.page.lines[index] = matcher.chrome.trimmed(page.lines[index], of: page.bytes)
    }
    cutEnd()
    readHeader()
    let header = index
    let footer = footerStart()
    // Text below its first field shows that it may be no footer.
    middle = header..<(isFooter(from: footer) ? footer : self.page.lines.count)
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

  private mutating func readBody(before end: Int) {
    while index < end {
      if !page.isBlank(index), skipsChrome() { continue }
      body.append(page.lines[index])
      index += 1
    }
  }

  // MARK: Fields

  /// Whether the line has the support site's form of fields in a language whose label is not known.
  func isNumberLine(_ index: Int) -> Bool {
    template.header.contains { $0.field == .number } && NumberLine(page[index]) != nil
      && (template.hasShortNumberLines || PageMatcher.isRevisionLine(page[index]))
  }

  mutating func skipsChrome() -> Bool {
    var end = matcher.chrome.end(of: page, at: index)
    if end == index, matcher.contents.contains(page[index]) {
      let list = ContentsList(page, labelAt: index)
      end = list.end
      isCut = isCut || list.namesMore
    }
    guard end > index else { return false }
    index = end
    return true
  }

  /// Reads the fields of the line at the index, with the list of products below its label.
  mutating func readFields(_ table: LabelTable, inFooter: Bool = false) -> Bool {
    let line = page[index]
    let found = table.labels(in: line)
    guard !found.isEmpty, !hasUnknownDate(found) else { return readNumberLine(found) }
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
        if let rest = fields.add(match, value, line: number),
          !isProductsLink(rest, behind: match, in: line)
        {
          putBack(rest, of: own)
        }
      }
    }
    return true
  }

  /// A longer text behind the number and its dash is glued to it and belongs to something else.
  private static let longestLink = 150

  /// Whether what stands behind the number and its dash is the link to the products, in whatever words.
  private func isProductsLink(
    _ rest: ArraySlice<UInt8>, behind match: LabelTable.Match, in line: ArraySlice<UInt8>
  ) -> Bool {
    template.hasShortNumberLines && match.label.field == .number && NumberLine(line) != nil
      && rest.count <= Self.longestLink
  }

  /// Whether the line has number, date and revision, and the label of its date is none of those found.
  private func hasUnknownDate(_ found: [LabelTable.Match]) -> Bool {
    !found.contains { $0.label.field == .reviewed } && PageMatcher.isRevisionLine(page[index])
      && isNumberLine(index)
  }

  /// A line of the support site in a language whose labels are not known, or not all.
  private mutating func readNumberLine(_ found: [LabelTable.Match]) -> Bool {
    guard isNumberLine(index), let line = NumberLine(page[index]) else { return false }
    fields.addNumberLine(
      line, languages: found.flatMap(\.languages), number: page.lines[index].number)
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
}
