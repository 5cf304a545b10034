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

  init(_ text: SourceText) {
    guard text.isHTML else {
      lines = PageExtraction.lines(of: text)
      form = .text
      facts = nil
      return
    }
    let document = HTMLParser().parse(text.bytes)
    facts = HTMLFacts(document, location: text.location)
    guard LibraryText.isLibraryPage(document) else {
      let page = HTMLPage(document)
      lines = page.lines
      form = .markup(page)
      return
    }
    let library = LibraryText(document)
    let own = library.text(path: text.path)
    lines = PageLines(
      bytes: own.bytes,
      lines: own.lines.enumerated().map { index, range in
        let number = index < library.spans.count ? library.spans[index].first : 1
        return PageLine(
          range: range, number: number,
          place: PageLine.Place(block: 0, part: index, length: range.count))
      }, extraction: .markup)
    form = .library(own, library)
  }

  /// The template that the page was made from.
  var matcher: PageMatcher? {
    let ends = PageEnds(lines)
    if let known = PageMatcher.all.first(where: { $0.matches(lines, ends) }) {
      return facts == nil && PageRefusal.isQuotation(lines, known) ? nil : known
    }
    guard let facts, facts.savedFrom != nil || PageMatcher.unknown.matches(lines, ends) else {
      return nil
    }
    return PageMatcher.unknown
  }
}
