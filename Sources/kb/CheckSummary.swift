import KBSite

/// The closing lines of `kb check`.
struct CheckSummary {
  let report: CheckReport
  let elapsed: Duration

  /// - Parameter details: whether to list the phases' times as well.
  func text(details: Bool) -> String {
    var lines: [String] = []
    if let fidelity = report.fidelity {
      let destinations =
        fidelity.destinations > 0
        ? " and \(fidelity.destinations.readable("destination"))" : ""
      lines.append(
        "\(fidelity.words.readable) words\(destinations) of \(report.pages.readable) files compared with their pages, \(fidelity.differences.readable) differences"
      )
      lines.append(
        "\(fidelity.keptLines.readable) of \(fidelity.alignedLines.readable) aligned lines kept")
    }
    if report.citations.all > 0 {
      let missing = report.citations.all - report.citations.resolved
      lines.append(
        "\(report.citations.all.readable("citation")), \(missing.readable) of them of \(report.absentArticles.readable("article")) that the archive lacks\(details ? "" : " (-v lists them)")"
      )
    }
    if report.links > 0 { lines.append("\(report.links.readable("link")) followed") }
    if details {
      lines += report.timings.map { "  \($0.phase): \($0.duration.readable)" }
    }
    lines.append(
      "\(report.files.readable("file")) checked, \(report.pages.readable) of them rendered (\(elapsed.readable), \(OperatingSystem.peakMemory.readableBytes) of memory at most)"
    )
    return lines.joined(separator: "\n") + "\n"
  }
}
