import KBModel

/// A template made ready for comparing pages with it. A class, because each page hands its own on and none is changed.
final class PageMatcher: Sendable {
  let template: PageTemplate
  let header: LabelTable
  let footer: LabelTable
  let chrome: ChromeTable
  let sectionEnds: LineSet
  let contents: LineSet
  let ends: LineSet

  /// Every template, in the order in which they are tried.
  static let all = PageTemplates.all.map { PageMatcher($0) }
  /// The template of pages that no other knows.
  static let unknown = PageMatcher(.unknownPage)

  init(_ template: PageTemplate) {
    self.template = template
    header = LabelTable(template.header)
    footer = LabelTable(template.footer)
    chrome = ChromeTable(template.chrome)
    sectionEnds = LineSet(template.sectionEnds)
    contents = LineSet(template.contents)
    ends = LineSet(template.ends)
  }

  private static let productLinks = LineSet(PageLanguage.all.flatMap(\.productsLink))
  private static let sectionNames = LineSet(PageLanguage.all.flatMap(\.sections))

  /// How many lines of a page its head and its tail are, blank ones not counted.
  private static let headLines = 30
  fileprivate static let tailLines = 60
  /// Fields below so many bytes are those of an article that the page quotes.
  private static let headBytes = 6000

  /// Whether a line is the name of a standard section in some language.
  static func isSectionName(_ line: ArraySlice<UInt8>) -> Bool { sectionNames.contains(line) }

  /// Whether the page was made from the template.
  /// - Parameter ends: the page's, which are the same for every template.
  func matches(_ page: PageLines, _ ends: PageEnds) -> Bool { holds(template.evidence, page, ends) }

  /// The lines at the top, in which the fields of a header stand.
  static func head(of page: PageLines) -> [Int] {
    guard let start = page.lines.first?.range.lowerBound else { return [] }
    var head: [Int] = []
    for index in page.lines.indices where !page.isBlank(index) {
      guard head.count < headLines, page.lines[index].range.lowerBound - start < headBytes else {
        break
      }
      head.append(index)
    }
    return head
  }

  private func holds(_ evidence: PageEvidence, _ page: PageLines, _ ends: PageEnds) -> Bool {
    switch evidence {
    case .all(let all): return all.allSatisfy { holds($0, page, ends) }
    case .any(let any): return any.contains { holds($0, page, ends) }
    case .line(let text): return ends.lines.contains { $0.elementsEqual(text.utf8) }
    case .lineStart(let text): return ends.lines.contains { $0.starts(with: text.utf8) }
    case .head(let field):
      return ends.head.contains { line in
        header.labels(in: line).contains { $0.label.field == field }
      }
    case .headLine(let fields):
      return ends.head.contains { line in
        let found = header.labels(in: line).map(\.label.field)
        return fields.allSatisfy(found.contains) || Self.isRevisionLine(line)
      }
    case .repeatedNumber: return hasRepeatedNumber(page, ends.head)
    case .tail(let field):
      return ends.lines.contains { footer.label(atStartOf: $0)?.label.field == field }
    case .numberedTitle:
      return ends.head.first.map { PageTitle.number(atEndOf: $0) != nil } ?? false
    case .productsLink: return hasProductsLink(ends.head)
    case .mention(let text): return page.bytes.firstRange(of: Array(text.utf8)) != nil
    case .sections(let count):
      return page.lines.indices.lazy.filter { Self.isSectionName(page[$0]) }.prefix(count).count
        == count
    case .closedSections(let count):
      return page.lines.indices.lazy.filter { self.sectionEnds.contains(page[$0]) }.prefix(count)
        .count
        == count
    }
  }

  /// `<label>: 314917 - <link>`: the link's words in a language that is known, or the menu of languages above, whose
  /// name and whose picture's text are the same words.
  private func hasProductsLink(_ head: [ArraySlice<UInt8>]) -> Bool {
    for (position, text) in head.enumerated() {
      guard let line = NumberLine(text) else { continue }
      if Self.productLinks.containsStart(of: line.rest) { return true }
      if position > 0, Self.isDoubled(head[position - 1]), !line.rest.isEmpty { return true }
    }
    return false
  }

  private func hasRepeatedNumber(_ page: PageLines, _ head: [ArraySlice<UInt8>]) -> Bool {
    head.contains { line in
      guard let number = number(labelledIn: line) else { return false }
      let digits = String(number.number)
      return ["KB\(digits)", "Q\(digits)", "(\(digits))"].contains {
        page.bytes.firstRange(of: Array($0.utf8)) != nil
      }
    }
  }

  /// The number in a line that begins with its label, or has the support site's form of fields.
  func number(labelledIn line: ArraySlice<UInt8>) -> ArticleID? {
    header.number(in: line) ?? NumberLine(line)?.id
  }

  /// `<label>: 208427 - <label>: <date> - <label>: 3.5`, in whatever language.
  static func isRevisionLine(_ line: ArraySlice<UInt8>) -> Bool {
    NumberLine(line).map { isRevision($0.rest) } ?? false
  }

  /// `<label>: <date> - <label>: 3.5`.
  static func isRevision(_ rest: ArraySlice<UInt8>) -> Bool {
    let parts = rest.split(separator: UInt8(ascii: "-")).map { PageText.trim($0) }
    guard parts.count >= 2, let last = parts.last, let colon = last.lastIndex(of: UInt8(ascii: ":"))
    else { return false }
    let revision = PageText.trim(last[(colon + 1)...]).prefix { !$0.isBlank }
    return parts[0].contains(UInt8(ascii: ":")) && revision.contains(UInt8(ascii: "."))
      && revision.allSatisfy { $0.isDigit || $0 == UInt8(ascii: ".") }
  }

  /// Whether the line is the same words twice.
  static func isDoubled(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count >= 7, line.count % 2 == 1 else { return false }
    let middle = line.startIndex + line.count / 2
    return line[middle] == 0x20 && line[..<middle].elementsEqual(line[(middle + 1)...])
  }
}

/// The lines at the top and the end of a page, in which templates show themselves, without blanks and bars around them.
struct PageEnds {
  let head: [ArraySlice<UInt8>]
  /// Those of the head, then those near the end.
  let lines: [ArraySlice<UInt8>]

  init(_ page: PageLines) {
    let top = PageMatcher.head(of: page)
    head = top.map { page[$0] }
    let tail = page.lines.indices.suffix(PageMatcher.tailLines).filter { $0 > top.last ?? -1 }
    lines = head + tail.map { page[$0] }
  }
}

/// `<label>: 314917 - <rest>`, the first line of fields of the support site's pages in any language.
struct NumberLine {
  let id: ArticleID
  /// Behind the dash.
  let rest: ArraySlice<UInt8>

  /// The label has 30 letters at most.
  init?(_ line: ArraySlice<UInt8>) {
    guard let colon = line.prefix(90).firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex
    else { return nil }
    let value = PageText.trim(line[(colon + 1)...])
    let digits = value.prefix { $0.isDigit }
    guard (5...7).contains(digits.count),
      let id = ArticleID(String(decoding: digits, as: UTF8.self))
    else { return nil }
    let rest = PageText.trim(value[digits.endIndex...])
    guard rest.first == UInt8(ascii: "-"), rest.startIndex > digits.endIndex else { return nil }
    self.id = id
    self.rest = PageText.trim(rest.dropFirst())
  }
}
