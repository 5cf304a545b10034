import KBCatalog
import KBModel
import KBRender
import Mustache

/// What a check was asked for.
public struct CheckRequest: Hashable, Sendable {
  /// The archive, as for a build. What is written by a build plays no part.
  public var build: BuildRequest
  /// The paths of the files and folders to check; empty for all files of the content folders.
  public var files: [String] = []
  /// Whether the words of the sources are compared with those of their pages.
  public var fidelity = false
  /// Dates after this one are suspicious; `nil` leaves them.
  public var today: Day?

  /// A check of all that `build` would read.
  public init(_ build: BuildRequest) { self.build = build }
}

/// Reports all that ``build(_:progress:)`` would report, and writes nothing: the survey, the catalog, and every page
/// rendered in memory. Beyond that it looks at the metadata, and follows every link of every page.
///
/// Every file is rendered, also one whose article is shown from another file. With a list of files nothing else is
/// read: the others are unknown, so that citations of them are not resolved, numbers not compared with theirs, and
/// links not followed.
///
/// - Parameter progress: called from several tasks.
public func check(
  _ request: CheckRequest, progress: @escaping @Sendable (BuildProgress) -> Void = { _ in }
) async throws -> CheckReport {
  var build = BuildReport()
  var clock = PhaseClock()
  var report = CheckReport()

  if let setup = ArchiveSetup(request.build, &build),
    case let files = sourceFiles(request.files, in: setup, &build), !files.isEmpty
  {
    let jobs = request.build.jobs
    // To know all files takes longer than to read a few.
    let known = request.files.isEmpty ? SurveyCache(setup.surveyCache) : SurveyCache()
    let archive = try await SurveyedArchive(
      setup, try await ContentSnapshot(files, cache: known, jobs: jobs), &build, &clock,
      progress: progress)
    let headers = archive.survey.headers
    let isWhole = request.files.isEmpty
    report.add(MetadataCheck(today: request.today), archive)
    // Of a few files it is not known what the archive lacks.
    if isWhole { report.addCitations(archive.catalog) }
    let pass = CheckPass(archive: archive, fidelity: request.fidelity, links: isWhole)
    do {
      let outcomes = try await pass.files(headers) { done in
        progress(BuildProgress(phase: .check, done: done, total: headers.count))
      }
      report.add(outcomes, fidelity: request.fidelity)
      clock.finish("articles", &build)
      if isWhole {
        let indices = try await pass.indices()
        clock.finish("indices", &build)
        report.links += indices.reduce(0) { $0 + $1.targets.count }
        report.diagnostics += archive.catalog.absences(in: archive.survey.files)
        report.diagnostics += try SiteCheck(
          archive: archive, articles: pages(of: outcomes, headers), indices: indices,
          statics: StaticFiles(setup.paths.statics)
        ).diagnostics()
        clock.finish("links", &build)
      }
    } catch let error as TemplateError {
      build.diagnostics.append(Diagnostic(error))
    }
  }
  report.diagnostics = build.levels.applied(to: report.diagnostics + build.diagnostics)
  report.files = build.files
  report.timings = build.timings
  return report
}

/// The headers of the articles whose links were collected.
private func pages(
  of outcomes: [CheckPass.Outcome], _ headers: [ArticleHeader]
) -> [(header: ArticleHeader, links: PageLinks)] {
  zip(headers, outcomes).compactMap { header, outcome in
    outcome.links.map { (header, $0) }
  }
}

/// The files and those of the folders that are named, else all files of the content folders.
private func sourceFiles(
  _ paths: [String], in setup: ArchiveSetup, _ report: inout BuildReport
) -> [SourceFile] {
  let content = setup.paths.content
  guard paths.isEmpty else {
    return paths.flatMap { path in
      guard FileSystem.kind(of: path) == .folder else { return [path] }
      let tree = ContentTree([path])
      report.diagnostics += tree.diagnostics
      return tree.files.map(\.path).filter { !setup.ignores($0) }
    }.map { path in
      SourceFile(path: path, name: ContentTree.name(of: path, in: content) ?? path)
    }
  }
  let tree = setup.contentTree()
  report.diagnostics += tree.diagnostics
  if let emptiness = tree.emptiness { report.diagnostics.append(emptiness) }
  return tree.files
}

extension CheckReport {
  fileprivate mutating func addCitations(_ catalog: Catalog) {
    citations = catalog.citationCounts
    absentArticles = catalog.missing.count
  }

  fileprivate mutating func add(_ check: MetadataCheck, _ archive: SurveyedArchive) {
    for header in archive.survey.headers {
      guard let file = archive.survey.files[header.copy.path] else { continue }
      diagnostics += check.diagnostics(of: header, in: file)
    }
  }

  fileprivate mutating func add(_ outcomes: [CheckPass.Outcome], fidelity: Bool) {
    pages = outcomes.count { $0.isRendered }
    links += outcomes.reduce(0) { $0 + ($1.links?.targets.count ?? 0) }
    for outcome in outcomes { diagnostics += outcome.diagnostics }
    guard fidelity else { return }
    var figures = FidelityFigures()
    for outcome in outcomes { figures += outcome.figures }
    self.fidelity = figures
  }
}
