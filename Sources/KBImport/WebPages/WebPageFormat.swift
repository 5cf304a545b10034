import KBModel

/// Pages of the sites on which the Knowledge Base was published or copied, as text or as HTML.
///
/// A page is a template (``PageTemplate``: which site and which years made it) and an extraction (how it became the file
/// that we have). The extraction decides how the file is cut into lines (``PageLines``), the template what each line is
/// (``PageReader``); what is left is the body.
struct WebPageFormat: ArticleFormat {
  let name = "web-page"
  let summary = "a web page"

  func likelihood(of text: SourceText) -> Int {
    if text.isHTML { return 99 }
    guard let first = text.lines.first, !text.bytes[first].elementsEqual("---".utf8) else {
      return 0
    }
    return WebPage(text).matcher == nil ? 0 : 90
  }

  func read(_ text: SourceText, report: inout ImportReport) -> Reading? {
    let page = WebPage(text)
    guard let matcher = page.matcher else {
      report.error(
        "unknown-page",
        "a web page without the number of an article in a place where sites of the Knowledge Base show it; move it out of the content folder, or, if it is an article, write “Article ID: 123456” above it",
        line: 1)
      return nil
    }
    return PageReading(text, page, matcher).reading(&report)
  }
}
