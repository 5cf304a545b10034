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
  /// The template that the page was made from; `nil` for pages that are no article's.
  let matcher: PageMatcher?
  /// The line that shows that the page quotes an article (``QuotationTest``).
  let quotation: Int?
  /// The archive's own text, where the page is nothing but a frame for it; its lines are those of the page.
  let archiveText: SourceText?

  init(_ text: SourceText) {
    if text.isHTML {
      let document = HTMLParser().parse(text.bytes)
      let facts = HTMLFacts(document, location: text.location)
      self.facts = facts
      savedFrom = facts.savedFrom.map { ($0, 1) }
      isTruncated = document.isTruncated
      archiveText = Self.archiveText(in: document, path: text.path)
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
      archiveText = nil
    }
    let known = Self.matcher(of: lines, facts)
    let page = lines
    quotation = known.flatMap { QuotationTest.line(in: page, $0) }
    matcher = quotation == nil ? known : nil
  }

  private static func archiveText(in document: HTMLDocument, path: String) -> SourceText? {
    guard let node = document.first(.pre), let text = document.firstChild(of: node),
      document.text(of: node).drop(while: { $0 <= 0x20 }).starts(with: "DOCUMENT:".utf8)
    else { return nil }
    let start = document.first(.body).map { document.nodes[$0].text.lowerBound } ?? 0
    let above = document.text[start..<max(start, document.nodes[node].text.lowerBound)]
    guard above.allSatisfy({ $0 <= 0x20 }) else { return nil }
    let lines = [UInt8](repeating: 0x0A, count: max(0, Int(document.nodes[text].line) - 1))
    return SourceText(path: path, utf8: lines + document.text(of: node))
  }

  private static func matcher(of lines: PageLines, _ facts: HTMLFacts?) -> PageMatcher? {
    let ends = PageEnds(lines)
    if let known = PageMatcher.all.first(where: { $0.matches(lines, ends) }) { return known }
    guard let facts else { return nil }
    let isAddressed = facts.savedFrom != nil || facts.described != nil
    return isAddressed || PageMatcher.unknown.matches(lines, ends) ? PageMatcher.unknown : nil
  }
}
