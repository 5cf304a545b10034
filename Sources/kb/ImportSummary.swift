import KBModel
import KBSite

/// The report of `kb import` for people.
struct ImportSummary {
  /// So many files are listed below a heading; `-v` lists all.
  static let filesListed = 20

  let report: ImportReport
  let request: ImportRequest

  /// A line of the table.
  private struct Row {
    let count: Int
    let words: String
    let examples: [String]
  }

  /// - Parameter details: whether to name the articles and files that are counted, and to list every file that needs a
  ///   look.
  func text(details: Bool) -> String {
    var text =
      "\(report.files.readable("file")), \(report.articles.readable("article"))"
      + (report.copies > 0
        ? ", \(report.copies.readable) further \(report.copies == 1 ? "copy" : "copies")" : "")
      + "\n"
    text += line("format", report.formats)
    text += line("encoding", report.encodings)
    text += line(
      "lost", Dictionary(uniqueKeysWithValues: report.lost.map { ($0.words, $1) }))
    guard let destination = report.destination else { return text }
    text += table(
      [
        ("\(request.isDryRun ? "would be in" : "in") \(destination)", outcomes),
        ("passed over", skipped),
      ], details: details)
    text += list("needs a look", report.doubtful, details: details)
    return text + list("not imported", report.refused, details: details)
  }

  private var outcomes: [Row] {
    let articles = ImportDestination.Outcome.allCases.compactMap { outcome in
      report.outcomes[outcome].map { count in
        Row(
          count: count, words: outcome.words,
          examples: (report.examples[outcome] ?? []).map(\.description))
      }
    }
    let nothing = articles.isEmpty ? [Row(count: 0, words: "articles", examples: [])] : []
    let texts =
      report.furtherTexts > 0
      ? [Row(count: report.furtherTexts, words: "copies of other words kept beside", examples: [])]
      : []
    let originals =
      report.originals > 0
      ? [Row(count: report.originals, words: "originals kept", examples: [])] : []
    return articles + nothing + texts + originals
  }

  private var skipped: [Row] {
    SkipReason.allCases.compactMap { reason in
      report.skipped[reason].map {
        Row(count: $0.count, words: reason.words, examples: $0.examples)
      }
    }
  }

  /// Headings, and below them the counts in one column.
  private func table(_ sections: [(heading: String, rows: [Row])], details: Bool) -> String {
    let width = sections.flatMap(\.rows).map(\.count.readable.count).max() ?? 0
    var text = ""
    for (heading, rows) in sections where !rows.isEmpty {
      text += heading + ":\n"
      for row in rows {
        let count = row.count.readable
        text += "  \(String(repeating: " ", count: width - count.count))\(count)  \(row.words)\n"
        guard details else { continue }
        for example in row.examples { text += "      \(example)\n" }
        let rest = row.count - row.examples.count
        if !row.examples.isEmpty, rest > 0 { text += "      … and \(rest.readable) more\n" }
      }
    }
    return text
  }

  /// The most frequent first.
  private func line(_ label: String, _ counts: [String: Int]) -> String {
    guard !counts.isEmpty else { return "" }
    let parts = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\($0.value.readable) \($0.key)" }
    return "  \(label): \(parts.joined(separator: ", "))\n"
  }

  private func list(_ heading: String, _ remarks: [ImportReport.Remark], details: Bool) -> String {
    guard !remarks.isEmpty else { return "" }
    let shown = details ? remarks[...] : remarks.prefix(Self.filesListed)
    let causes = Dictionary(grouping: remarks, by: \.code.rawValue).mapValues(\.count)
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\($0.value.readable) [\($0.key)]" }
    var text = "\(heading): \(remarks.count.readable) (\(causes.joined(separator: ", ")))\n"
    for remark in shown { text += "  \(remark.path): \(remark.reasons.joined(separator: "; "))\n" }
    let rest = remarks.count - shown.count
    return text + (rest > 0 ? "  … and \(rest.readable) more; -v lists all\n" : "")
  }
}

extension ImportDestination.Outcome {
  fileprivate var words: String {
    switch self {
    case .written: return "new: the archive did not have them"
    case .added: return "written beside another file of the archive with the same article"
    case .updated: return "changed: a later or better text than that of the earlier import"
    case .unchanged: return "equal to what is there"
    case .kept: return "kept, being better copies"
    case .conflict: return "left alone, as somebody changed them"
    }
  }
}
