import KBModel
import KBSite

/// The report of `kb import` for people.
struct ImportSummary {
  /// So many files are listed below a heading; `-v` lists all.
  static let filesListed = 20

  let report: ImportReport
  let request: ImportRequest

  /// - Parameter details: whether to list every file.
  func text(details: Bool) -> String {
    var text =
      "\(report.files.readable("file")), \(report.articles.readable("article"))"
      + (report.copies > 0 ? ", \(report.copies.readable) further copies" : "") + "\n"
    text += line("format", report.formats)
    text += line("encoding", report.encodings)
    text += line(
      "lost", Dictionary(uniqueKeysWithValues: report.lost.map { ($0.rawValue, $1) }))
    guard let destination = report.destination else { return text }
    text += "\(request.isDryRun ? "would be in" : "in") \(destination): "
    text += outcomes + "\n"
    if report.originals > 0 { text += "\(report.originals.readable) originals kept\n" }
    text += list("needs a look", report.doubtful, details: details)
    text += list("not imported", report.refused, details: details)
    return text
  }

  private var outcomes: String {
    let parts = ImportDestination.Outcome.allCases.compactMap { outcome in
      report.outcomes[outcome].map { "\($0.readable) \(outcome.words)" }
    }
    return parts.isEmpty ? "nothing" : parts.joined(separator: ", ")
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
    var text = "\(heading): \(remarks.count.readable)\n"
    for remark in shown { text += "  \(remark.path): \(remark.reasons.joined(separator: "; "))\n" }
    let rest = remarks.count - shown.count
    return text + (rest > 0 ? "  … and \(rest.readable) more; -v lists all\n" : "")
  }
}

extension ImportDestination.Outcome {
  fileprivate var words: String {
    switch self {
    case .written: return "new"
    case .updated: return "updated"
    case .unchanged: return "unchanged"
    case .kept: return "kept, being better copies"
    case .conflict: return "left alone, as somebody changed them"
    }
  }
}
