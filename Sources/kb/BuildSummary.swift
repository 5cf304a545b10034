import KBSite

/// The closing lines of `kb build`.
struct BuildSummary {
  let report: BuildReport
  let elapsed: Duration

  /// - Parameter details: whether to list the phases' times as well.
  func text(details: Bool) -> String {
    guard report.files > 0 || report.site != nil else { return "no site was written\n" }
    var lines: [String] = []
    let formats = report.formats
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\($0.value.readable) \($0.key)" }
    let files = formats.isEmpty ? "" : " (\(formats.joined(separator: ", ")))"
    lines.append(
      "\(report.files.readable("file"))\(files), \(report.articles.readable("article"))")
    if report.copyPages > 0 {
      lines.append("\(report.copyPages.readable("page")) of copies whose words differ")
    }
    if report.citations.all > 0 {
      let missing = report.citations.all - report.citations.resolved
      lines.append(
        "\(report.citations.resolved.readable("reference")) linked, \(missing.readable) to articles that the archive lacks"
      )
    }
    if details {
      lines += report.timings.map { "  \($0.phase): \($0.duration.readable)" }
    }
    let effort =
      "\(elapsed.readable), \(OperatingSystem.peakMemory.readableBytes) of memory at most"
    if let site = report.site {
      lines.append(
        "\(report.pages.readable) files, \(report.bytes.readableBytes), in \(site): \(changes) (\(effort))"
      )
    } else {
      let outcome =
        report.isPublishedInPart ? "the site was written in part" : "no site was written"
      lines.append("\(outcome) (\(effort))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What the build did to the site: `12 written, 1 deleted`.
  private var changes: String {
    let deleted = report.changes.count { $0.reasons == [.gone] }
    let written = report.changes.count - deleted
    guard written + deleted > 0 else { return "nothing changed" }
    return "\(written.readable) written" + (deleted > 0 ? ", \(deleted.readable) deleted" : "")
  }
}
