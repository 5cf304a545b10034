import KBCatalog
import KBModel
import KBSearch

/// The search indices of a live archive: made when one is first asked for, brought up to date when one is asked for again
/// after edits.
actor LiveSearchIndex {
  /// The index of one language.
  private struct Index {
    /// Compressed, by path.
    var files: [String: [UInt8]]
    var unlisted: UnlistedPostings
  }

  /// By language.
  private typealias Indices = [String: Index]

  /// What makes the indices as they were last asked for.
  private var latest: Task<Indices, any Error>?
  private var isClosed = false

  /// A file of an index; `nil` where it has none at that path.
  /// - Parameter take: gives the archive as it is, and the articles that changed since it was last called. It is called
  ///   in the same step as the index is begun, so of two calls the later one has the later archive.
  func file(
    at path: String, taking take: @Sendable () -> (SurveyedArchive, edited: Set<ArticleKey>)
  ) async throws -> [UInt8]? {
    guard !isClosed else { throw CancellationError() }
    let (archive, edited) = take()
    let task = task(of: archive, edited: edited)
    do {
      let indices = try await task.value
      return IndexPath.language(of: path).flatMap { indices[$0]?.files[path] }
    } catch {
      if latest == task { latest = nil }
      throw error
    }
  }

  /// Breaks off what is being made; calls fail from now on.
  func close() {
    isClosed = true
    latest?.cancel()
  }

  /// Calls may overlap, so each makes its indices from those of the call before, and none is made twice.
  private func task(
    of archive: SurveyedArchive, edited: Set<ArticleKey>
  ) -> Task<Indices, any Error> {
    if let latest, edited.isEmpty { return latest }
    // Detached: the threads that answer requests are not for work of seconds.
    let task = Task.detached { [latest] in
      let earlier = await withTaskCancellationHandler {
        try? await latest?.value
      } onCancel: {
        latest?.cancel()
      }
      let edited = Dictionary(grouping: edited, by: \.language)
      var indices: Indices = [:]
      for language in Set(archive.catalog.languages + [ArticleKey.english]) {
        let index = try await Self.updated(
          earlier?[language], language, of: archive, edited: edited[language] ?? [])
        if let index {
          indices[language] = index
        } else {
          indices[language] = try await Self.made(language, of: archive)
        }
      }
      return indices
    }
    latest = task
    return task
  }

  private static func made(_ language: String, of archive: SurveyedArchive) async throws -> Index {
    let jobs = archive.setup.request.jobs
    let builder = IndexBuilder()
    _ = try await archive.catalog.entries.parallelMap(jobs: jobs) {
      if $0.key.language == language { add($0, of: archive, to: builder) }
    }
    let index = IndexWriter(builder.finish())
    let files = try await compressed(index.files, language, jobs: jobs)
    return Index(files: Dictionary(uniqueKeysWithValues: files), unlisted: index.unlisted)
  }

  /// - Returns: `nil` where there is no index, or its files cannot be read back.
  private static func updated(
    _ index: Index?, _ language: String, of archive: SurveyedArchive, edited: [ArticleKey]
  ) async throws -> Index? {
    guard let index, !edited.isEmpty else { return index }
    let builder = IndexBuilder()
    for entry in edited.compactMap({ archive.catalog[$0] }) {
      add(entry, of: archive, to: builder)
    }
    guard
      let update = try? IndexUpdate(
        of: StoredIndex(
          unlisted: index.unlisted, read: { index.files[IndexPath.path($0, in: language)] }),
        removed: Set(edited.map(\.id.number)), added: builder)
    else { return nil }
    var files = index.files
    for path in update.deleted { files[IndexPath.path(path, in: language)] = nil }
    let jobs = archive.setup.request.jobs
    for (path, bytes) in try await compressed(update.changed, language, jobs: jobs) {
      files[path] = bytes
    }
    return Index(files: files, unlisted: update.unlisted)
  }

  private static func compressed(
    _ files: [IndexFile], _ language: String, jobs: Int
  ) async throws -> [(path: String, bytes: [UInt8])] {
    try await files.parallelMap(jobs: jobs) {
      (IndexPath.path($0.path, in: language), $0.compressed() ?? [])
    }
  }

  private static func add(
    _ entry: CatalogEntry, of archive: SurveyedArchive, to builder: IndexBuilder
  ) {
    // A file that is gone or broken at the moment is told of by the next edit.
    guard let article = try? archive.article(entry) else { return }
    builder.add(
      SearchDocument(
        article, product: archive.catalog.product(of: article) ?? "", facts: entry.facts))
  }
}
