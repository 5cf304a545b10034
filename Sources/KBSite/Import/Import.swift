import KBCatalog
import KBImport
import KBModel

/// Turns files of any format into canonical text files of a content folder.
///
/// Two passes over the files, as in a build: the survey keeps their headers, from which the best copy of each article is
/// chosen; then these are read one at a time and written. An import that is interrupted leaves whole files, and goes
/// on when it is called again.
///
/// - Parameter progress: called from several tasks.
public func importArticles(
  _ request: ImportRequest, progress: @escaping @Sendable (ImportProgress) -> Void = { _ in }
) async throws -> ImportReport {
  var report = ImportReport()
  var build = BuildReport()
  let destination = request.folder(&build)
  report.diagnostics = build.diagnostics
  guard let destination else { return report }
  report.destination = destination
  let source = ImportSource(request.sources, into: destination)
  report.diagnostics += source.diagnostics

  let survey = try await ImportSurvey(source, jobs: request.jobs) { done in
    progress(ImportProgress(phase: .survey, done: done, total: source.count ?? 0))
  }
  let merger = CopyMerger(survey.headers, order: source.copyOrder)
  report.add(survey, merger)

  var pass = ImportPass(request, into: destination, survey, choosing: merger.groups)
  do {
    try await pass.run(over: source) { done in
      progress(ImportProgress(phase: .write, done: done, total: survey.files))
    }
  } catch let error as FileError where error.isLink {
    report.diagnostics.append(Diagnostic(link: error))
  } catch let error as FileError {
    report.diagnostics.append(
      Diagnostic(
        .error, "write-failed",
        "\(error); what was imported before stays, call again to go on",
        at: SourceLocation(path: error.path)))
  } catch let error as OriginalsFolder.Damaged {
    report.diagnostics.append(
      Diagnostic(
        .error, "archive", "\(error.reason); move the file away to begin a new one",
        at: SourceLocation(path: error.path)))
  }
  report.diagnostics += pass.diagnostics
  report.outcomes = pass.outcomes
  report.originals = pass.originals
  return report
}

extension ImportRequest {
  /// The content folder to write to; `nil` where the configuration, which would name it, is wrong.
  fileprivate func folder(_ report: inout BuildReport) -> String? {
    if let destination { return destination }
    return ArchiveSetup.configuration(of: archive, &report).flatMap { configuration in
      SitePaths(archive, configuration).content.first
    }
  }
}

extension ImportReport {
  fileprivate mutating func add(_ survey: ImportSurvey, _ merger: CopyMerger) {
    files = survey.files
    articles = merger.groups.count
    copies = survey.headers.count - articles
    for group in merger.groups {
      guard let copy = group.headers.first?.copy.origin else { continue }
      formats[copy.format, default: 0] += 1
      encodings[copy.encoding.rawValue, default: 0] += 1
      for part in copy.lost { lost[part, default: 0] += 1 }
    }
    doubtful = survey.doubtful
    refused = survey.refused
    diagnostics += survey.diagnostics
    diagnostics += merger.diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      if let name = diagnostic.location?.path {
        diagnostic.location?.path = survey.paths[name] ?? name
      }
      return diagnostic
    }
  }
}
