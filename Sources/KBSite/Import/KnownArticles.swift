import KBModel

/// The articles that the content folders held before an import, in whatever files and formats.
///
/// The folders are listed at once, and looked into only when it is asked for articles that the import wrote: what the
/// last survey knows is not read again.
struct KnownArticles: Sendable {
  private let snapshot: ContentSnapshot
  private let jobs: Int

  /// - Parameters:
  ///   - folders: content folders; they need not exist.
  ///   - cache: what earlier surveys of them found.
  init(in folders: [String], cache: SurveyCache, jobs: Int) async throws {
    let tree = ContentTree(folders.filter { FileSystem.kind(of: $0) == .folder })
    snapshot = try await ContentSnapshot(tree.files, cache: cache, jobs: jobs)
    self.jobs = jobs
  }

  /// Which of the articles were there.
  func held(of keys: Set<ArticleKey>) async throws -> Set<ArticleKey> {
    let holders = try await ArticleFinder(Set(keys.map(\.id))).holders(in: snapshot, jobs: jobs)
    return keys.intersection(holders.map(\.key))
  }
}
