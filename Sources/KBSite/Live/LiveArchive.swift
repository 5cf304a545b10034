import KBModel
import KBRender
import KBSearch
import Synchronization

/// An archive as it is being edited: renders any file of its site when it is asked for.
///
/// Pages are made from what was surveyed last, and from the article's file as it stands at that moment: an edited text
/// is on its page at once, whatever else has yet to take note of it. What depends on other articles (indices, citations
/// by title, backlinks) follows with ``refresh()``.
public final class LiveArchive: Sendable {
  private struct State {
    var edition: LiveEdition
    /// Files that changed since the edition was made, by path.
    var pending: [String: LiveEdit] = [:]
    /// What is to be said about the files that were edited, by path.
    var findings: [String: [Diagnostic]] = [:]
    var setupChanged = false
    /// Articles that the search index does not know as they are now.
    var unindexed: Set<ArticleID> = []

    var allFindings: [Diagnostic] { findings.sorted { $0.key < $1.key }.flatMap(\.value) }
  }

  private let state: Mutex<State>
  private let searchIndex = LiveSearchIndex()
  private let request: BuildRequest
  /// Whether the files were not looked at yet.
  private let isUnverified: Bool

  /// The folders and files whose changes matter.
  public let watchedPaths: [String]

  /// The file that marks a folder as a site: no article stands in one.
  public static let siteMarker = OutputFolder.marker

  private init(_ edition: LiveEdition, _ request: BuildRequest, isUnverified: Bool) {
    state = Mutex(State(edition: edition))
    self.request = request
    self.isUnverified = isUnverified
    let paths = edition.archive.setup.paths
    watchedPaths = paths.inputs + [paths.configuration]
  }

  /// Opens an archive with what an earlier survey knows, without a look at the files; ``verify()`` does that.
  /// - Parameter progress: called with how many files are done.
  /// - Returns: `nil` where configuration or templates are wrong, or a content folder is missing, which the report says.
  public static func open(
    _ request: BuildRequest, _ report: inout BuildReport,
    progress: @escaping @Sendable (BuildProgress) -> Void = { _ in }
  ) async throws -> LiveArchive? {
    guard let setup = ArchiveSetup(request, &report) else { return nil }
    let cache = SurveyCache(setup.cache("survey"))
    let snapshot: ContentSnapshot
    if cache.records.isEmpty {
      let tree = ContentTree(setup.paths.content)
      report.diagnostics += tree.diagnostics
      if tree.lacksFolder { return nil }
      snapshot = try await ContentSnapshot(tree.files, cache: cache, jobs: request.jobs)
    } else {
      snapshot = ContentSnapshot(trusting: cache, in: setup.paths.content)
    }
    let edition = try await LiveEdition(setup, snapshot, &report, progress: progress)
    if cache.records.isEmpty { edition.archive.saveSurvey() }
    return LiveArchive(edition, request, isUnverified: !cache.records.isEmpty)
  }

  /// How many articles there are.
  public var articles: Int { state.withLock { $0.edition.archive.catalog.entries.count } }

  /// The page of the article that a finding is about; `nil` where it is about more than one file.
  public func page(of finding: Diagnostic) -> String? {
    guard let path = finding.location?.path else { return nil }
    let edition = state.withLock { $0.edition }
    return edition.name(ofContent: path).flatMap { edition.archive.survey.header(named: $0) }
      .map { PageRenderer.path(of: $0.id) }
  }

  /// A file of the site, or `nil` where it has none at that path.
  public func file(at path: String) async throws -> [UInt8]? {
    let edition = state.withLock { $0.edition }
    guard path.hasPrefix(IndexPath.folder) else { return try edition.file(at: path) }
    let unindexed = state.withLock { state in
      defer { state.unindexed = [] }
      return state.unindexed
    }
    return try await searchIndex.file(at: path, of: edition.archive, edited: unindexed)
  }

  /// Takes note of changed files, by their paths as ``watchedPaths`` begins them.
  /// - Returns: what is stale at once. Where ``LiveUpdate/needsRefresh`` is set, more may be.
  public func note(_ paths: [String]) -> LiveUpdate {
    let edition = state.withLock { $0.edition }
    var update = LiveUpdate()
    var edits: [LiveEdit] = []
    var setupChanged = false
    for path in paths {
      guard let name = edition.name(ofContent: path) else {
        setupChanged = true
        continue
      }
      let edit = LiveEdit(SourceFile(path: path, name: name), in: edition.archive.survey)
      update.stale.formUnion(edit.pages)
      update.needsRefresh = update.needsRefresh || edit.concernsOthers
      edits.append(edit)
    }
    update.needsRefresh = update.needsRefresh || setupChanged
    update.isAllStale = setupChanged
    update.findings = state.withLock { state in
      state.setupChanged = state.setupChanged || setupChanged
      for edit in edits {
        if edit.concernsOthers { state.pending[edit.file.path] = edit }
        state.unindexed.formUnion(edit.articles)
        state.findings[edit.file.path] = edit.result?.diagnostics ?? []
      }
      return state.allFindings
    }
    return update
  }

  /// Makes everything follow the changes that were noted.
  /// - Returns: what is stale now.
  public func refresh() async throws -> LiveUpdate {
    let (old, pending, setupChanged) = state.withLock { state in
      defer {
        state.pending = [:]
        state.setupChanged = false
      }
      return (state.edition, state.pending, state.setupChanged)
    }
    var report = BuildReport()
    let setup = setupChanged ? ArchiveSetup(request, &report) : old.archive.setup
    // What is wrong with a template is shown, over the pages made with the old ones.
    let edition = LiveEdition(
      setup ?? old.archive.setup, old.archive.survey.replacing(Array(pending.values)), &report)
    let edited = Set(pending.keys)
    let general = report.diagnostics.filter { diagnostic in
      diagnostic.location.map { edited.contains($0.path) } ?? true || setup == nil
    }
    return state.withLock { state in
      state.edition = edition
      for path in edited {
        state.findings[path] = general.filter { $0.location?.path == path }
      }
      var update = LiveUpdate(isAllStale: true)
      update.findings = state.allFindings + (setup == nil ? report.diagnostics : [])
      return update
    }
  }

  /// Looks at all files for those that an earlier survey knew otherwise.
  /// - Returns: their paths, to be given to ``note(_:)``.
  public func verify() async throws -> [String] {
    guard isUnverified else { return [] }
    let edition = state.withLock { $0.edition }
    let tree = ContentTree(edition.archive.setup.paths.content)
    let snapshot = try await ContentSnapshot(
      tree.files, cache: edition.archive.survey.cache, jobs: 1)
    let present = Set(tree.files.map(\.name))
    let gone = edition.archive.survey.files.values.filter { !present.contains($0.name) }
    return snapshot.items.filter { !$0.isKnown }.map(\.file.path) + gone.map(\.path).sorted()
  }
}

/// What changed files mean for the pages of a live archive.
public struct LiveUpdate: Hashable, Sendable {
  /// Whether any page may be another one now.
  public var isAllStale = false
  /// Pages that are other ones now, by their paths in the site.
  public var stale: Set<String> = []
  /// What there is to say about the files that were edited; replaces what was said before.
  public var findings: [Diagnostic] = []
  /// Whether other pages follow with ``LiveArchive/refresh()``.
  public var needsRefresh = false
}
