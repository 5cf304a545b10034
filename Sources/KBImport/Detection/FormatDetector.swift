import KBModel

/// Finds the format of a text by its content; file names play no part.
struct FormatDetector: Sendable {
  /// Every format that can be read. Where two are equally likely the earlier wins.
  let formats: [any ArticleFormat] = [
    DocumentFormat(), JekyllFormat(), CanonicalFormat(), WebPageFormat(),
  ]

  /// The most likely format, or `nil` and an error where none fits.
  func format(of text: SourceText, report: inout ImportReport) -> (any ArticleFormat)? {
    var best: (format: any ArticleFormat, likelihood: Int)?
    for format in formats {
      let likelihood = format.likelihood(of: text)
      if likelihood > (best?.likelihood ?? 0) { best = (format, likelihood) }
      if likelihood == 100 { break }
    }
    guard let best else {
      if PageRefusal.report(text, &report) { return nil }
      report.error(
        "unknown-format",
        "no known article format; an article starts with “DOCUMENT:Q123456”, with “---” front matter, or is a page of a Knowledge Base site",
        line: 1)
      return nil
    }
    return best.format
  }
}
