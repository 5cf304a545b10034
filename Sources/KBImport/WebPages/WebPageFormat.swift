import KBModel

/// Pages of the sites on which the Knowledge Base was published or copied, as text or as HTML.
///
/// A page is a template (``PageTemplate``: which site and which years made it) and an extraction (how it became the file
/// that we have). The extraction decides how the file is cut into lines (``PageLines``), the template what each line is
/// (``PageReader``); what is left is the body.
struct WebPageFormat: ArticleFormat {
  let name = "web-page"
  let summary = "a web page"

  func recognize(_ text: SourceText) -> RecognizedText? {
    // Markup is a page, whatever it says.
    if text.isHTML {
      return RecognizedText(likelihood: 99) { read(WebPage(text), text, report: &$0) }
    }
    guard let first = text.lines.first, !text.bytes[first].elementsEqual("---".utf8) else {
      return nil
    }
    let page = WebPage(text)
    guard page.matcher != nil else { return nil }
    return RecognizedText(likelihood: 90) { read(page, text, report: &$0) }
  }

  private func read(
    _ page: WebPage, _ text: SourceText, report: inout ImportReport
  ) -> Reading? {
    if let own = page.archiveText {
      return DocumentFormat().recognize(own)?.read(&report)
    }
    guard let matcher = page.matcher else {
      if !PageRefusal.report(page, &report) {
        report.error(
          "unknown-page",
          "a web page without the number of an article in a place where sites of the Knowledge Base show it; move it out of the content folder, or, if it is an article, write “Title (123456)” above it and “The information in this article applies to:” below that",
          line: 1)
      }
      return nil
    }
    return PageReading(text, page, matcher).reading(&report)
  }
}
