import KBCatalog
import KBImport
import KBModel

/// Turns files of any format into canonical text files of a content folder.
///
/// Passes over the files, as in a build: the survey keeps their headers, by which the copies of each article are put in
/// order; where there are several, their words are compared (``ImportPlan``); then the chosen files are read one at a time and written. An import that is interrupted leaves whole files, and goes
/// on when it is called again.
///
/// - Parameter progress: called from several tasks.
public func importArticles(
  _ request: ImportRequest, progress: @escaping @Sendable (ImportProgress) -> Void = { _ in }
) async throws -> ImportReport {
  var report = ImportReport()
  var build = BuildReport()
  let folders = request.folders(&build)
  report.diagnostics = build.diagnostics
  guard let folders, let destination = folders.first else { return report }
  report.destination = destination
  let known = try await KnownArticles(
    in: folders, cache: SurveyCache(request.archive.surveyCache), jobs: request.jobs)
  let source = ImportSource(request.sources, into: destination)
  report.diagnostics += source.diagnostics

  let survey = try await ImportSurvey(source, jobs: request.jobs) { done in
    progress(ImportProgress(phase: .survey, done: done, total: source.count ?? 0))
  }
  let merger = CopyMerger(survey.headers, order: source.copyOrder)
  report.add(survey, merger)

  let plan = try await ImportPlan(
    merger.groups, refused: merger.refused, survey, source, jobs: request.jobs)
  var pass = ImportPass(request, into: destination, plan)
  do {
    try await pass.run(over: source) { done in
      progress(ImportProgress(phase: .write, done: done, total: survey.read))
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
  report.add(pass.articles, held: try await known.held(of: Set(pass.articles[.written] ?? [])))
  report.originals = pass.originals
  report.furtherTexts = pass.furtherTexts
  return report
}

extension ImportRequest {
  /// The content folders of the archive, the one to write to first; one that is named stands alone. `nil` where the
  /// configuration, which would name them, is wrong, or a link that nobody named stands in the way.
  fileprivate func folders(_ report: inout BuildReport) -> [String]? {
    if let destination { return [destination] }
    guard let configuration = ArchiveSetup.configuration(of: archive, &report) else { return nil }
    let paths = SitePaths(archive, configuration)
    if let link = paths.unnamedContentSteps.first(where: FileSystem.isLink) {
      report.diagnostics.append(Diagnostic(unnamedContent: link, option: "--into"))
      return nil
    }
    return paths.content
  }
}

extension ImportReport {
  /// - Parameter held: those that the archive had, wherever.
  fileprivate mutating func add(
    _ articles: [ImportDestination.Outcome: [ArticleKey]], held: Set<ArticleKey>
  ) {
    var articles = articles
    let written = articles[.written] ?? []
    articles[.written] = written.filter { !held.contains($0) }
    articles[.added] = written.filter(held.contains)
    for (outcome, keys) in articles where !keys.isEmpty {
      outcomes[outcome] = keys.count
      examples[outcome] = Array(keys.prefix(Self.mostExamples))
    }
    new = (articles[.written] ?? []).sorted()
  }

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
    skipped = survey.skipped
    diagnostics += survey.diagnostics
    let findings = merger.diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      if let name = diagnostic.location?.path {
        diagnostic.location?.path = survey.paths[name] ?? name
      }
      return diagnostic
    }
    diagnostics += findings
    // Of articles that share a number one is imported.
    let conflicts = findings.filter { $0.severity == .error }
    copies -= conflicts.count
    refused += conflicts.compactMap { conflict in
      conflict.location.flatMap { Remark([conflict], on: $0.path) }
    }
    refused.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}

extension CopyMerger {
  /// The names of files that hold another article than the better file of their number.
  fileprivate var refused: Set<String> {
    Set(diagnostics.filter { $0.severity == .error }.compactMap { $0.location?.path })
  }
}

extension Diagnostic {
  /// A link where an article would be written, which the user did not name.
  /// - Parameter option: names the folder that it leads to.
  init(unnamedContent path: String, option: String) {
    self.init(
      .error, "symbolic-link",
      "the content folder is a symbolic link, which may have come with a copy of the archive; to write where it leads, name the folder with \(option); else delete the link",
      at: SourceLocation(path: path))
  }
}
