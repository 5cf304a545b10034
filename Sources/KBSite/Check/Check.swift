import KBCatalog
import KBImport
import KBModel
import KBRender
import Mustache

/// What a check was asked for.
public struct CheckRequest: Hashable, Sendable {
  /// The archive, as for a build. What is written by a build plays no part.
  public var build: BuildRequest
  /// The paths of the files to check; empty for all files of the content folders.
  public var files: [String] = []
  /// Whether the words of the sources are compared with those of their pages.
  public var fidelity = false

  /// A check of all that `build` would read.
  public init(_ build: BuildRequest) { self.build = build }
}

/// Reports all that ``build(_:progress:)`` would report, and writes nothing: the survey, the catalog, and every page
/// rendered in memory.
///
/// Every file is rendered, also one whose article is shown from another file. With a list of files nothing else is
/// read: the others are unknown, so that citations of them are not resolved and numbers not compared with theirs.
///
/// - Parameter progress: called from several tasks.
public func check(
  _ request: CheckRequest, progress: @escaping @Sendable (BuildProgress) -> Void = { _ in }
) async throws -> CheckReport {
  var build = BuildReport()
  var clock = PhaseClock()
  var report = CheckReport()

  if let configuration = readConfiguration(request.build, &build),
    let templates = loadTemplates(SitePaths(request.build, configuration).templates, &build)
  {
    let jobs = request.build.jobs
    let content = SitePaths(request.build, configuration).content
    let files = sourceFiles(request.files, in: content, &build)
    let survey = try await Survey(files, jobs: jobs) { done in
      progress(BuildProgress(phase: .survey, done: done, total: files.count))
    }
    build.add(survey)
    clock.finish("survey", &build)

    let catalog = Catalog(survey.headers)
    build.add(catalog, files: survey.files)
    clock.finish("catalog", &build)

    let pass = CheckPass(
      catalog: catalog, files: survey.files,
      renderer: PageRenderer(
        catalog: catalog, templates: templates.library,
        settings: SiteSettings(configuration, request.build, build)),
      fidelity: request.fidelity, jobs: jobs)
    do {
      report.add(
        try await pass.files(survey.headers) { done in
          progress(BuildProgress(phase: .check, done: done, total: survey.headers.count))
        }, fidelity: request.fidelity)
      clock.finish("articles", &build)
      if request.files.isEmpty { try await pass.indices() }
      clock.finish("indices", &build)
    } catch let error as TemplateError {
      build.diagnostics.append(Diagnostic(error))
    }
  }
  report.diagnostics += build.diagnostics
  report.files = build.files
  report.timings = build.timings
  return report
}

/// The files named, else all files of the content folders.
private func sourceFiles(
  _ paths: [String], in content: [String], _ report: inout BuildReport
) -> [SourceFile] {
  guard paths.isEmpty else {
    return paths.map { path in
      let folder = content.first { path.hasPrefix($0 + "/") }
      return SourceFile(
        path: path, name: String(path.dropFirst(folder.map { $0.utf8.count + 1 } ?? 0)))
    }
  }
  let tree = ContentTree(content)
  report.diagnostics += tree.diagnostics
  return tree.files
}

extension CheckReport {
  fileprivate mutating func add(_ outcomes: [CheckPass.Outcome], fidelity: Bool) {
    pages = outcomes.count { $0.isRendered }
    for outcome in outcomes { diagnostics += outcome.diagnostics }
    guard fidelity else { return }
    var figures = FidelityFigures()
    for outcome in outcomes { figures += outcome.figures }
    self.fidelity = figures
  }
}
