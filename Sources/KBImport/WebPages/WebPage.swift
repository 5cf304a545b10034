import KBMarkup
import KBModel

/// A page in whatever form it survived: its lines, and what the form knows beyond them.
struct WebPage {
  enum Form {
    case text
    /// The text that a page of a library on CD was made from.
    case library(SourceText, LibraryText)
    case markup(HTMLPage)
  }

  let lines: PageLines
  let form: Form
  /// `nil` for text.
  let facts: HTMLFacts?
  /// The article whose address the page was saved from, and the line that shows it.
  let savedFrom: (id: ArticleID, line: Int)?
  /// Whether the page has more than is read of any.
  let isTruncated: Bool
  /// The template that the page was made from.
  let matcher: PageMatcher?

  init(_ text: SourceText) {
    if text.isHTML {
      let document = HTMLParser().parse(text.bytes)
      let facts = HTMLFacts(document, location: text.location)
      self.facts = facts
      savedFrom = facts.savedFrom.map { ($0, 1) }
      isTruncated = document.isTruncated
      if LibraryText.isLibraryPage(document) {
        let library = LibraryText(document)
        let own = library.text(path: text.path)
        lines = library.lines(of: own)
        form = .library(own, library)
      } else {
        let page = HTMLPage(document)
        lines = page.lines
        form = .markup(page)
      }
    } else {
      let page = PageExtraction.lines(of: text)
      let address = PageAddress(page)
      lines = address?.rest ?? page
      savedFrom = address.flatMap { address in address.article.map { ($0, address.line) } }
      form = .text
      facts = nil
      isTruncated = false
    }
    matcher = Self.matcher(of: lines, facts)
  }

  private static func matcher(of lines: PageLines, _ facts: HTMLFacts?) -> PageMatcher? {
    let ends = PageEnds(lines)
    let all = PageMatcher.all
    if let index = all.indices.first(where: { all[$0].matches(lines, ends) }) {
      let known = all[index]
      return facts == nil && PageRefusal.isQuotation(lines, known) ? nil : known
    }
    guard let facts, facts.savedFrom != nil || PageMatcher.unknown.matches(lines, ends) else {
      return nil
    }
    return PageMatcher.unknown
  }
}
