import KBCatalog
import KBImport
import KBModel
import KBRender

/// An archive whose headers are read: what a build, a check and a preview render pages from. It never changes, and all
/// tasks share it.
final class SurveyedArchive: Sendable {
  let setup: ArchiveSetup
  let survey: Survey
  let catalog: Catalog
  let renderer: PageRenderer

  /// - Parameters:
  ///   - report: is told what was found, and how long it took.
  ///   - progress: called with how many files are done.
  convenience init(
    _ setup: ArchiveSetup, _ snapshot: ContentSnapshot, _ report: inout BuildReport,
    _ clock: inout PhaseClock, progress: @escaping @Sendable (BuildProgress) -> Void
  ) async throws {
    let survey = try await Survey(snapshot, jobs: setup.request.jobs, progress: progress)
    clock.finish("survey", &report)
    self.init(setup, survey, &report)
    clock.finish("catalog", &report)
  }

  /// - Parameter report: is told what was found.
  init(_ setup: ArchiveSetup, _ survey: Survey, _ report: inout BuildReport) {
    report.add(survey)
    catalog = Catalog(survey.headers)
    report.add(catalog, files: survey.files)
    renderer = PageRenderer(
      catalog: catalog, templates: setup.templates,
      settings: setup.settings(formats: report.formats), read: { try? survey.article($0) })
    self.setup = setup
    self.survey = survey
  }

  /// Keeps what the survey found for the next one. A cache that cannot be written costs time, nothing else.
  func saveSurvey() { try? setup.cache("survey").write([survey.cached()]) }
}

extension BuildReport {
  fileprivate mutating func add(_ survey: Survey) {
    files = survey.files.count
    diagnostics += survey.diagnostics
    for header in survey.headers { formats[header.copy.origin.format, default: 0] += 1 }
  }

  fileprivate mutating func add(_ catalog: Catalog, files: [String: SourceFile]) {
    citations = catalog.citationCounts
    articles = catalog.entries.count
    diagnostics += catalog.diagnostics.map { diagnostic in
      guard let path = diagnostic.location?.path, let file = files[path] else { return diagnostic }
      return diagnostic.located(in: file)
    }
  }
}

extension SurveyedArchive {
  /// Reads an article from its best copy.
  func article(_ entry: CatalogEntry) throws(ChangedFile) -> Article {
    try survey.article(entry)
  }
}

extension Survey {
  /// Reads an article from its best copy.
  fileprivate func article(_ entry: CatalogEntry) throws(ChangedFile) -> Article {
    // What the importer finds was reported by the survey.
    guard let name = entry.copies.first?.path, let file = files[name],
      let bytes = try? FileSystem.read(file.path),
      var article = Importer().article(bytes, path: file.name).value
    else {
      throw ChangedFile(path: entry.copies.first.map { files[$0.path]?.path ?? $0.path })
    }
    article.metadata.copies = entry.copies.flatMap(\.origins)
    return article
  }
}

/// A file that could be read a moment ago.
struct ChangedFile: Error {
  let path: String?

  var diagnostic: Diagnostic {
    Diagnostic(
      .error, "unreadable-file", "the file changed during the build; build again",
      at: path.map { SourceLocation(path: $0) })
  }
}
