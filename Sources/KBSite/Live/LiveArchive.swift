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
    /// The latest edit of each file that changed since a refresh last began, by path.
    var pending: [String: LiveEdit] = [:]
    /// The edits that the refresh under way takes in, by path; the edition does not know them yet.
    var refreshing: [String: LiveEdit] = [:]
    var setupChanged = false
    /// What is to be said about the configuration and the templates since they were edited.
    var setupFindings: [Diagnostic] = []
    /// What is wrong with folders and links among the articles, where opening the archive did not look.
    var folderFindings: [Diagnostic] = []
    /// The files that were edited, by path.
    var edited: Set<String> = []
    /// What is to be said about what files hold, by path.
    var findings: [String: [Diagnostic]] = [:]
    /// What is to be said about how files go together, by path: an edit of a text alone changes nothing in it.
    var catalogFindings: [String: [Diagnostic]] = [:]
    /// The article that a file held before it was edited and holds no more, by path.
    var former: [String: ArticleKey] = [:]
    /// What was found when the archive was opened and is still so, apart from notes.
    var standing: [Diagnostic] = []
    /// Articles that the search index does not know as they are now.
    var unindexed: Set<ArticleKey> = []
  }

  private let state: Mutex<State>
  let searchIndex = LiveSearchIndex()
  private let request: BuildRequest
  /// What was found when the archive was opened.
  private let earlierFindings: Set<Diagnostic>
  /// Whether the files were not looked at yet.
  private let isUnverified: Bool

  /// The folders and files whose changes matter.
  public let watchedPaths: [String]

  /// The file that marks a folder as a site: no article stands in one.
  public static let siteMarker = OutputFolder.marker.text

  private init(
    _ edition: LiveEdition, _ request: BuildRequest, earlierFindings: Set<Diagnostic>,
    isUnverified: Bool
  ) {
    state = Mutex(State(edition: edition))
    self.request = request
    self.earlierFindings = earlierFindings
    self.isUnverified = isUnverified
    let paths = edition.archive.setup.paths
    watchedPaths = paths.inputs + [paths.configuration]
    let standing = standing(in: edition)
    state.withLock { $0.standing = standing }
  }

  /// Opens an archive with what an earlier survey knows, without a look at the files; ``verify()`` does that.
  /// - Parameter progress: called with how many files are done.
  /// - Returns: `nil` where configuration or templates are wrong, or a content folder is missing, which the report says.
  public static func open(
    _ request: BuildRequest, _ report: inout BuildReport,
    progress: @escaping @Sendable (BuildProgress) -> Void = { _ in }
  ) async throws -> LiveArchive? {
    guard let setup = ArchiveSetup(request, &report) else { return nil }
    let cache = SurveyCache(setup.surveyCache)
    let snapshot: ContentSnapshot
    let hasFolders = setup.paths.content.allSatisfy { FileSystem.kind(of: $0) == .folder }
    if cache.records.isEmpty || !hasFolders {
      let tree = setup.contentTree()
      report.diagnostics += tree.diagnostics
      if tree.isUnusable { return nil }
      snapshot = try await ContentSnapshot(tree.files, cache: cache, jobs: request.jobs)
    } else {
      snapshot = ContentSnapshot(
        trusting: cache, in: setup.paths.content, ignoring: setup.configuration.ignored)
    }
    let edition = try await LiveEdition(setup, snapshot, &report, progress: progress)
    if cache.records.isEmpty { edition.archive.saveSurvey() }
    // Beside what is left to do before the first page is asked for, and apart from the threads that answer.
    Task.detached { edition.prepare() }
    let live = LiveArchive(
      edition, request, earlierFindings: Set(report.diagnostics),
      isUnverified: !cache.records.isEmpty)
    report.diagnostics = report.levels.applied(to: report.diagnostics)
    return live
  }

  /// What was found when the archive was opened, is still so, and is about one page: the page says it, the terminal said it.
  public var standingFindings: [Diagnostic] {
    state.withLock { state in
      let levels = state.edition.archive.setup.configuration.levels
      return levels.applied(
        to: state.standing.filter { finding in
          finding.location.map { !state.edited.contains($0.path) } == true
        })
    }
  }

  /// The edits that the edition does not know yet, by path.
  var edits: [String: LiveEdit] {
    state.withLock { $0.refreshing.merging($0.pending) { _, later in later } }
  }

  /// The files that held an article while the preview ran, and hold another one or none.
  func formerFiles(of key: ArticleKey) -> [String] {
    state.withLock { state in state.former.filter { $0.value == key }.map(\.key) }
  }

  private func standing(in edition: LiveEdition) -> [Diagnostic] {
    (edition.archive.survey.diagnostics + edition.catalogFindings).filter { finding in
      finding.severity > .note && earlierFindings.contains(finding)
    }
  }

  /// The state that pages are made from now.
  var edition: LiveEdition { state.withLock(\.edition) }

  /// How many articles there are.
  public var articles: Int { edition.archive.catalog.entries.count }

  /// What there is to say about what was edited, as it is now, and about what ``verify()`` found; what was found elsewhere
  /// when the archive was opened is not said again.
  public var findings: [Diagnostic] {
    let (levels, general, files) = state.withLock { state in
      (
        state.edition.archive.setup.configuration.levels,
        state.setupFindings + state.folderFindings,
        state.findings.merging(state.catalogFindings, uniquingKeysWith: +)
      )
    }
    return levels.applied(to: general + files.sorted { $0.key < $1.key }.flatMap(\.value))
  }

  /// The page of the article that a finding is about; `nil` where it is about more than one file.
  public func page(of finding: Diagnostic) -> String? {
    guard let path = finding.location?.path else { return nil }
    return state.withLock { state in
      // An article that was written a moment ago is in no edition yet.
      if let edit = state.pending[path] ?? state.refreshing[path] { return edit.page }
      return state.edition.page(ofContent: path)
    }
  }

  /// A file of the site, or `nil` where it has none at that path.
  public func file(at path: String) async throws -> [UInt8]? {
    guard path.hasPrefix(IndexPath.folder) else {
      return try edition.file(at: path)
    }
    return try await searchIndex.file(at: path) {
      state.withLock { state in
        defer { state.unindexed = [] }
        return (state.edition.archive, state.unindexed)
      }
    }
  }

  /// Takes note of changed files, by their paths as ``watchedPaths`` begins them.
  /// - Returns: what is stale at once. Where ``LiveUpdate/needsRefresh`` is set, more may be.
  public func note(_ paths: [String]) -> LiveUpdate {
    let edition = edition
    var edits: [LiveEdit] = []
    var setupChanged = false
    for path in paths {
      if let name = edition.name(ofContent: path) {
        edits.append(LiveEdit(SourceFile(path: path, name: name)))
      } else {
        setupChanged = true
      }
    }
    return state.withLock { state in
      var update = LiveUpdate(isAllStale: setupChanged, needsRefresh: setupChanged)
      state.setupChanged = state.setupChanged || setupChanged
      state.folderFindings.removeAll { $0.location.map { paths.contains($0.path) } == true }
      for var edit in edits {
        let path = edit.file.path
        edit.known = state.edition.archive.survey.header(named: edit.file.name)
        // An edit that takes back what a refresh has yet to show concerns others as much as that did.
        let earlier = state.pending[path] ?? state.refreshing[path]
        let concernsOthers =
          edit.concernsOthers || earlier?.concernsOthers == true || state.edition.reorders(edit)
        update.needsRefresh = update.needsRefresh || concernsOthers
        update.stale.formUnion(edit.pages)
        if let known = edit.known, edit.exists, edit.header?.key != known.key {
          state.former[path] = known.key
        } else if !edit.exists || edit.header?.key == state.former[path] {
          state.former[path] = nil
        }
        state.pending[path] = edit
        state.unindexed.formUnion(edit.articles)
        state.edited.insert(path)
        state.findings[path] = edit.findings
      }
      return update
    }
  }

  /// Makes everything follow the changes that were noted. It takes as long as the archive is large; one refresh follows
  /// the other, while pages are served and changes noted.
  /// - Returns: what is stale now.
  public func refresh() -> LiveUpdate {
    let (old, edits, edited, setupChanged) = state.withLock { state in
      state.refreshing = state.pending
      state.pending = [:]
      defer { state.setupChanged = false }
      return (state.edition, state.refreshing, state.edited, state.setupChanged)
    }
    var setupReport = BuildReport()
    let setup = setupChanged ? ArchiveSetup(request, &setupReport) : nil
    // What is wrong with a template is shown, over the pages made with the old ones.
    let edition = LiveEdition(
      setup ?? old.archive.setup, old.archive.survey.replacing(Array(edits.values)))
    // Here, where nobody waits: the pages are still those of the old edition.
    edition.prepare()
    let findings = told(edition.archive.survey.diagnostics, edited: edited)
    let catalogFindings = told(edition.catalogFindings, edited: edited)
    let standing = standing(in: edition)
    return state.withLock { state in
      state.edition = edition
      state.refreshing = [:]
      // Lists and copies may be others now than when the index took note of the edit.
      state.unindexed.formUnion(edits.values.flatMap(\.articles))
      if setupChanged { state.setupFindings = setupReport.diagnostics }
      let newer = state.findings.filter { state.pending[$0.key] != nil }
      state.findings = findings.merging(newer) { _, newer in newer }
      state.catalogFindings = catalogFindings
      state.standing = standing
      return LiveUpdate(isAllStale: true)
    }
  }

  /// The findings that the user is told of, by path: those of edited files, and new ones.
  private func told(_ findings: [Diagnostic], edited: Set<String>) -> [String: [Diagnostic]] {
    let told = findings.filter { finding in
      let isOfEdited = finding.location.map { edited.contains($0.path) } == true
      return isOfEdited || !earlierFindings.contains(finding)
    }
    return Dictionary(grouping: told) { $0.location?.path ?? "" }
  }

  /// Looks at all files for those that an earlier survey knew otherwise, and for what is wrong with their folders, which
  /// is among the ``findings`` then.
  /// - Returns: the paths of the files, to be given to ``note(_:)``.
  public func verify() async throws -> [String] {
    guard isUnverified else { return [] }
    let archive = edition.archive
    let tree = archive.setup.contentTree()
    let snapshot = try await ContentSnapshot(tree.files, cache: archive.survey.cache, jobs: 1)
    let present = Set(tree.files.map(\.name))
    // What stands in a folder that cannot be entered is out of reach, not gone.
    let unread = tree.diagnostics.compactMap { $0.location.map { $0.path + "/" } }
    let gone = archive.survey.files.allValues.filter { file in
      !present.contains(file.name) && !unread.contains(where: file.path.hasPrefix)
    }
    state.withLock { state in
      state.folderFindings = tree.diagnostics.filter { !earlierFindings.contains($0) }
    }
    return snapshot.items.filter { !$0.isKnown }.map(\.file.path) + gone.map(\.path).sorted()
  }

  /// Breaks off what takes long and somebody may wait for, which then fails: the making of the search index.
  public func close() async { await searchIndex.close() }
}
