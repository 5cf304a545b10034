import KBCatalog
import KBModel
import KBRender

/// What there is to say about a page beside what it shows.
extension LiveArchive {
  /// The file that the page of an article is made from; `nil` for other pages.
  public func source(ofPage path: String) -> PageSource? {
    let archive = edition.archive
    guard let key = PageRenderer.article(at: path), let entry = archive.catalog[key] else {
      return nil
    }
    let paths = entry.copies.map { archive.survey.files[$0.path]?.path ?? $0.path }
    let headers = entry.copies.prefix(2).compactMap { archive.survey.header(named: $0.path) }
    let reason =
      headers.count == 2 ? archive.copyOrder.reason(for: headers[0], before: headers[1]) : nil
    return paths.first.map {
      PageSource(path: $0, others: Array(paths.dropFirst()), reason: reason)
    }
  }

  /// Why an article has no page; `nil` where no file is meant to hold it.
  public func lostPage(at path: String) -> LostPage? {
    guard let key = PageRenderer.article(at: path) else { return nil }
    let edition = edition
    let survey = edition.archive.survey
    var findings: [String: [Diagnostic]] = [:]
    for finding in survey.diagnostics {
      if let path = finding.location?.path { findings[path, default: []].append(finding) }
    }
    let edits = edits
    for (path, edit) in edits { findings[path] = edit.findings }
    // Those that held it while this preview ran, and those that are meant to.
    var files = Set(formerFiles(of: key))
    for (path, found) in findings where found.contains(where: { $0.severity == .error }) {
      guard let name = edition.name(ofContent: path) else { continue }
      let header = edits[path].map(\.header) ?? survey.header(named: name)
      guard header == nil else { continue }
      if MeantNumber(of: SourceFile(path: path, name: name))?.id == key.id { files.insert(path) }
    }
    guard !files.isEmpty else { return nil }
    let sorted = files.sorted()
    let conflicts = edition.catalogFindings.filter { finding in
      finding.severity == .error && finding.location.map { files.contains($0.path) } == true
    }
    return LostPage(
      id: key.id, files: sorted, findings: sorted.flatMap { findings[$0] ?? [] } + conflicts)
  }
}
