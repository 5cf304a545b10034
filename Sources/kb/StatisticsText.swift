import KBCatalog

/// The figures of `kb stats` for people: a table for each question.
struct StatisticsText {
  let statistics: ArchiveStatistics
  /// How many rows of a long table are shown.
  let limit: Int

  var text: String {
    let articles = statistics.articles
    var text = "\(articles.readable) articles in \(statistics.files.readable) files"
    if let numbers = statistics.numbers {
      text += ", \(numbers.lowerBound) to \(numbers.upperBound)"
    }
    text += "\n"
    if statistics.citations > 0 {
      let missing = statistics.citations - statistics.resolvedCitations
      text +=
        "\(statistics.citations.readable) citations: \(statistics.resolvedCitations.readable) of articles that are here, "
      text += "\(missing.readable) of \(statistics.wanted.count.readable) articles that are not\n"
    }
    if statistics.errorCodes > 0 { text += "\(statistics.errorCodes.readable) error codes\n" }
    if statistics.unreadProductLines > 0 {
      text +=
        "\(statistics.productLines.readable) lines of lists of products: \(statistics.unreadProductLines.readable) of products without a name of the table and without a version\n"
    }
    for (count, what) in [
      (statistics.fixedArticles, "say which release or hotfix corrects their problem"),
      (statistics.articlesWithFiles, "list the files of a fix"),
      (statistics.articlesWithMessages, "quote messages of programs"),
    ] where count > 0 {
      text += "\(count.readable) articles \(what)\n"
    }
    text += table("files by format", statistics.formats, of: statistics.files)
    text += table("files by extraction", statistics.extractions, of: statistics.files)
    text += table("articles by language", statistics.languages, of: articles)
    text += table("articles by issue type", statistics.issueTypes, of: articles)
    text += table("articles by year", statistics.years, of: articles)
    text += table("articles by product", statistics.products, of: articles, limit: limit)
    return text + wanted
  }

  private var wanted: String {
    guard !statistics.wanted.isEmpty else { return "" }
    var text = "\nmost wanted: cited, but not here\n"
    for article in statistics.wanted.prefix(limit) {
      text += "  \(padded(article.citations.readable))  \(article.id)\n"
    }
    return text + rest(statistics.wanted.count)
  }

  /// A row for each count: how many, what share of all, and of what.
  private func table(
    _ heading: String, _ counts: [ArchiveStatistics.Count], of total: Int, limit: Int = .max
  ) -> String {
    guard !counts.isEmpty else { return "" }
    var text = "\n\(heading)\n"
    for count in counts.prefix(limit) {
      let share = total > 0 ? (count.count * 100 + total / 2) / total : 0
      let percent =
        share == 0
        ? " <1"
        : String(repeating: " ", count: share < 10 ? 2 : share < 100 ? 1 : 0) + String(share)
      text += "  \(padded(count.count.readable))  \(percent) %  \(count.name)\n"
    }
    return text + (limit == .max ? "" : rest(counts.count))
  }

  private func rest(_ count: Int) -> String {
    count > limit ? "  … and \((count - limit).readable) more; --limit shows more of them\n" : ""
  }

  private func padded(_ figure: String) -> String {
    String(repeating: " ", count: max(0, 7 - figure.utf8.count)) + figure
  }
}
