import KBModel

/// Finds the format of a text by its content; file names play no part.
struct FormatDetector: Sendable {
  /// Every format that can be read. Where two are equally likely the earlier wins.
  let formats: [any ArticleFormat] = [
    DocumentFormat(), JekyllFormat(), CanonicalFormat(), WebPageFormat(),
  ]

  /// The text as the most likely format knows it, or `nil` and an error where none fits.
  func recognize(_ text: SourceText, report: inout ImportReport) -> RecognizedText? {
    var best: RecognizedText?
    for format in formats {
      guard let found = format.recognize(text), found.likelihood > best?.likelihood ?? 0 else {
        continue
      }
      best = found
      if found.likelihood == 100 { break }
    }
    guard let best else {
      if PageRefusal.report(WebPage(text), &report) { return nil }
      report.error(
        "unknown-format",
        "no known article format; an article starts with “DOCUMENT:Q123456”, with “---” front matter, or is a page of a Knowledge Base site",
        line: 1)
      return nil
    }
    return best
  }
}
