import KBCatalog
import KBModel
import KBRender

/// An archive whose headers are read: what a build, a check and a preview render pages from. It never changes, and all
/// tasks share it.
final class SurveyedArchive: Sendable {
  let setup: ArchiveSetup
  let survey: Survey
  let catalog: Catalog
  /// Decides which copy of an article is shown.
  let copyOrder: CopyOrder
  let renderer: PageRenderer
  private let reader: ArticleReader

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
    let (shown, drafts) = survey.headers(showingDrafts: setup.request.showsDrafts)
    report.diagnostics += drafts
    let copyOrder = ContentTree.copyOrder(of: setup.paths.content)
    self.copyOrder = copyOrder
    catalog = Catalog(shown, order: copyOrder, names: setup.productNames)
    report.add(catalog, files: survey.files)
    let reader = ArticleReader(survey.files)
    self.reader = reader
    renderer = PageRenderer(
      catalog: catalog, templates: setup.templates,
      settings: setup.settings(formats: report.formats),
      read: { try? reader.surveyedArticle($0) })
    self.setup = setup
    self.survey = survey
  }

  /// Keeps what the survey found for the next one. A cache that cannot be written costs time, nothing else.
  func saveSurvey() { try? setup.surveyCache.write([survey.cached()]) }
}

extension Survey {
  /// The headers that articles are made from, and a note on each draft that is left out.
  fileprivate func headers(
    showingDrafts: Bool
  ) -> (shown: [ArticleHeader], drafts: [Diagnostic]) {
    guard !showingDrafts, headers.contains(where: \.isDraft) else { return (headers, []) }
    let drafts = headers.filter(\.isDraft).map { header in
      let finding = Diagnostic(
        .note, "draft",
        "the site leaves \(header.id) out, which is a draft; take “draft: true”"
          + " away to publish it", at: SourceLocation(path: header.copy.path))
      return files[header.copy.path].map { finding.located(in: $0) } ?? finding
    }
    return (headers.filter { !$0.isDraft }, drafts)
  }
}

extension BuildReport {
  fileprivate mutating func add(_ survey: Survey) {
    files = survey.files.count
    diagnostics += survey.diagnostics
    for header in survey.headers { formats[header.copy.origin.format, default: 0] += 1 }
  }

  fileprivate mutating func add(_ catalog: Catalog, files: NameTable<SourceFile>) {
    citations = catalog.citationCounts
    articles = catalog.entries.count
    diagnostics += catalog.diagnostics.map { diagnostic in
      guard let path = diagnostic.location?.path, let file = files[path] else { return diagnostic }
      return diagnostic.located(in: file)
    }
  }
}

extension SurveyedArchive {
  /// Of all that pages are made from but for the articles' texts: what the survey found, and which copy of an article
  /// comes first, which the texts themselves can decide. `nil` for a survey that was edited.
  var fingerprint: UInt64? {
    guard let survey = survey.fingerprint else { return nil }
    var fingerprint = Fingerprint()
    fingerprint.feed(Int(truncatingIfNeeded: survey))
    for entry in catalog.entries where entry.copies.count > 1 {
      for copy in entry.copies { fingerprint.feed(copy.path) }
    }
    return fingerprint.value
  }

  /// Reads an article from its best copy as it stands now.
  func article(_ entry: CatalogEntry) throws(ChangedFile) -> Article {
    try reader.article(entry)
  }

  /// Reads an article from its best copy, which has to be as the survey saw it.
  func surveyedArticle(_ entry: CatalogEntry) throws(ChangedFile) -> Article {
    try reader.surveyedArticle(entry)
  }

  /// Reads an article and all its copies as they stand now.
  func texts(_ entry: CatalogEntry) throws(ChangedFile) -> ArticleTexts {
    try reader.texts(entry)
  }

  /// Reads an article and all its copies, which have to be as the survey saw them.
  func surveyedTexts(_ entry: CatalogEntry) throws(ChangedFile) -> ArticleTexts {
    try reader.surveyedTexts(entry)
  }

  /// Whether a file was asked for that is no longer as the survey saw it: what was made of the archive is not what a
  /// later look at the same files would give.
  var sawChange: Bool { reader.sawChange }
}
