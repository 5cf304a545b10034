import KBModel
import KBRender

/// The state of a live archive between two refreshes.
struct LiveEdition: Sendable {
  let archive: SurveyedArchive
  private let plans: [String: PagePlan]

  init(
    _ setup: ArchiveSetup, _ snapshot: ContentSnapshot, _ report: inout BuildReport,
    progress: @escaping @Sendable (BuildProgress) -> Void
  ) async throws {
    var clock = PhaseClock()
    self.init(try await SurveyedArchive(setup, snapshot, &report, &clock, progress: progress))
  }

  init(_ setup: ArchiveSetup, _ survey: Survey, _ report: inout BuildReport) {
    self.init(SurveyedArchive(setup, survey, &report))
  }

  private init(_ archive: SurveyedArchive) {
    self.archive = archive
    plans = Dictionary(
      archive.renderer.indexPages.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A file of the site.
  func file(at path: String) throws -> [UInt8]? {
    if let id = PageRenderer.article(at: path), let entry = archive.catalog[id] {
      do {
        return try archive.renderer.article(try archive.article(entry)).bytes
      } catch is ChangedFile {
        // The file is gone or broken at the moment; the next change will say more.
        return nil
      }
    }
    if let plan = plans[path] { return try archive.renderer.page(plan).bytes }
    return archive.setup.assets[path]
  }

  /// The name of a content file by its path; `nil` for other files.
  func name(ofContent path: String) -> String? {
    ContentTree.name(of: path, in: archive.setup.paths.content)
  }

  /// The page of the article in a content file; `nil` for other files.
  func page(ofContent path: String) -> String? {
    name(ofContent: path).flatMap(archive.survey.header).map { PageRenderer.path(of: $0.id) }
  }
}
