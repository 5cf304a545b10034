import KBModel
import KBRender

/// The state of a live archive between two refreshes.
struct LiveEdition: Sendable {
  let archive: SurveyedArchive
  /// What is to be said about how files go together, which each finding names as the user can open them.
  let catalogFindings: [Diagnostic]
  /// By path. Made when a page that is no article is first asked for.
  private let plans: Deferred<[String: PagePlan]>

  init(
    _ setup: ArchiveSetup, _ snapshot: ContentSnapshot, _ report: inout BuildReport,
    progress: @escaping @Sendable (BuildProgress) -> Void
  ) async throws {
    var clock = PhaseClock()
    self.init(try await SurveyedArchive(setup, snapshot, &report, &clock, progress: progress))
  }

  init(_ setup: ArchiveSetup, _ survey: Survey) {
    var report = BuildReport()
    self.init(SurveyedArchive(setup, survey, &report))
  }

  private init(_ archive: SurveyedArchive) {
    self.archive = archive
    let files = archive.survey.files
    catalogFindings = archive.catalog.diagnostics.map { finding in
      finding.location.flatMap { files[$0.path] }.map(finding.located) ?? finding
    }
    plans = Deferred {
      Dictionary(
        archive.renderer.indexPages.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// Makes what is made when a page first asks for it: no page waits for it then.
  func prepare() {
    archive.catalog.prepare()
    _ = plans.value
  }

  /// Whether no page waits for what ``prepare()`` makes.
  var isPrepared: Bool { archive.catalog.isPrepared && plans.isReady }

  /// A file of the site.
  func file(at path: String) throws -> [UInt8]? {
    if let key = PageRenderer.article(at: path), let entry = archive.catalog[key] {
      do {
        return try archive.renderer.article(try archive.texts(entry)).bytes
      } catch is ChangedFile {
        // The file is gone or broken at the moment; the next change will say more.
        return nil
      }
    }
    if let (key, number) = PageRenderer.text(at: path), let entry = archive.catalog[key],
      let texts = try? archive.texts(entry)
    {
      return try archive.renderer.text(number, of: texts)?.bytes
    }
    if let plan = plans.value[path] { return try archive.renderer.page(plan).bytes }
    return archive.setup.assets[path]
      ?? StaticFiles.bytes(at: path, in: archive.setup.paths.statics)
  }

  /// Whether the copies of an article stand in another order with what a file says now.
  func reorders(_ edit: LiveEdit) -> Bool {
    guard let known = edit.known, let header = edit.header, let entry = archive.catalog[known.key],
      entry.copies.count > 1
    else { return false }
    let headers = entry.copies.compactMap { copy in
      copy.path == header.copy.path ? header : archive.survey.header(named: copy.path)
    }
    return archive.copyOrder.sorted(headers).map(\.copy.path) != entry.copies.map(\.path)
  }

  /// The name of a content file by its path; `nil` for other files.
  func name(ofContent path: String) -> String? {
    archive.setup.ignores(path)
      ? nil : ContentTree.name(of: path, in: archive.setup.paths.content)
  }

  /// The page of the article in a content file; `nil` for other files.
  func page(ofContent path: String) -> String? {
    name(ofContent: path).flatMap(archive.survey.header).map { PageRenderer.path(of: $0.key) }
  }
}
