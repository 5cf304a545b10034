import KBCatalog
import KBModel
import KBRender
import KBSearch

/// Brings the search index of one language up to date: told of each article whose text changed, it changes the shards that hold its
/// words; without a last build to start from it is told of every article and makes them all.
struct SearchIndexPass: Sendable {
  /// The language of its articles.
  let language: String
  private let builder = IndexBuilder()
  let writer: PageWriter
  /// The index of the last build, by path; empty where the index is made from nothing.
  private let known: [String: SiteManifest.File]
  /// That index, read back meanwhile; `nil` where it is damaged.
  private let old: Task<StoredIndex?, Never>?
  private let unlisted: UnlistedPostings
  private let jobs: Int

  /// The index of a site.
  struct Result: Sendable {
    var pages: [PageOutcome]
    /// What its files leave out, which the next build needs.
    var unlisted: UnlistedPostings
  }

  /// - Parameters:
  ///   - manifest: of the last build; `nil` where nothing is known of one.
  ///   - isAnew: whether the index of the last build is not used.
  init(
    _ writer: PageWriter, language: String = ArticleKey.english, manifest: SiteManifest?, jobs: Int,
    isAnew: Bool = false
  ) {
    self.writer = writer
    self.language = language
    self.jobs = jobs
    let files =
      isAnew ? [:] : writer.known.filter { IndexPath.language(of: $0.key) == language }
    let kept = files.compactMapValues { writer.kept($0.path.text)?.file }
    known = kept.count == files.count ? kept : [:]
    let unlisted = manifest?.unlisted[language] ?? UnlistedPostings()
    self.unlisted = unlisted
    old =
      known.isEmpty
      ? nil
      : Task {
        try? StoredIndex(unlisted: unlisted) {
          RelativePath(IndexPath.path($0, in: language)).flatMap(writer.output.read)
        }
      }
  }

  /// Whether the index has to be told of the article, whose page has that path and fingerprint.
  func needs(_ path: String, _ fingerprint: PageFingerprint) -> Bool {
    guard !known.isEmpty, let earlier = writer.known[path] else { return true }
    return fingerprint.changes(since: earlier.fingerprint).contains(.text)
  }

  /// Tells of an article. Called from several tasks.
  func add(_ article: Article, of entry: CatalogEntry) {
    builder.add(
      SearchDocument(article, product: entry.productSlugs.first ?? "", facts: entry.facts))
  }

  /// Makes the index, once all articles were told.
  /// - Returns: `nil` where the old index turned out to be of no use, and every article has to be told to a new one.
  func finish(_ catalog: Catalog) async throws -> Result? {
    guard let old else {
      let index = IndexWriter(builder.finish())
      return Result(pages: try await put(index.files), unlisted: index.unlisted)
    }
    guard let stored = await old.value else { return nil }
    let gone = Set(
      stored.documents.filter { catalog[ArticleKey(ArticleID($0), language: language)] == nil })
    guard !gone.isEmpty || !builder.isEmpty else {
      return Result(pages: known.values.map { PageOutcome(kept: $0) }, unlisted: unlisted)
    }
    guard let update = try? IndexUpdate(of: stored, removed: gone, added: builder) else {
      return nil
    }
    let changed = try await put(update.changed)
    let rewritten = Set(
      (update.changed.map(\.path) + update.deleted).map { IndexPath.path($0, in: language) })
    let kept = known.values.filter { !rewritten.contains($0.path.text) }
    return Result(pages: changed + kept.map { PageOutcome(kept: $0) }, unlisted: update.unlisted)
  }

  private func put(_ files: [IndexFile]) async throws -> [PageOutcome] {
    try await files.parallelMap(jobs: jobs) { file in
      try writer.put(IndexPath.path(file.path, in: language)) { file.compressed() ?? [] }
    }
  }
}
