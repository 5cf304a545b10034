import KBCatalog
import KBModel

/// What `kb stats` found.
public struct StatisticsReport: Sendable {
  /// What was found while reading.
  public var diagnostics: [Diagnostic] = []
  /// `nil` where the archive could not be read.
  public var statistics: ArchiveStatistics?

  /// Nothing found.
  public init() {}
}

/// Reads the headers of an archive and counts what it holds; renders and writes nothing.
///
/// - Parameter progress: called from several tasks.
public func statistics(
  of request: BuildRequest, progress: @escaping @Sendable (BuildProgress) -> Void = { _ in }
) async throws -> StatisticsReport {
  var build = BuildReport()
  var clock = PhaseClock()
  var report = StatisticsReport()
  if let setup = ArchiveSetup(request, &build) {
    let tree = setup.contentTree()
    build.diagnostics += tree.diagnostics
    if !tree.isUnusable {
      let known = SurveyCache(setup.surveyCache)
      let snapshot = try await ContentSnapshot(tree.files, cache: known, jobs: request.jobs)
      let archive = try await SurveyedArchive(
        setup, snapshot, &build, &clock, progress: progress)
      report.statistics = ArchiveStatistics(archive.catalog)
    }
  }
  report.diagnostics = build.levels.applied(to: build.diagnostics)
  return report
}
