import KBCatalog
import KBModel
import KBSearch

/// The search index of a live archive: made when it is first asked for, brought up to date when it is asked for again
/// after edits.
actor LiveSearchIndex {
  private struct Index {
    /// Compressed, by path.
    var files: [String: [UInt8]]
    var unlisted: UnlistedPostings
  }

  /// What makes the index as it was last asked for.
  private var latest: Task<Index, any Error>?
  private var isClosed = false

  /// A file of the index; `nil` where it has none at that path.
  /// - Parameter take: gives the archive as it is, and the articles that changed since it was last called. It is called
  ///   in the same step as the index is begun, so of two calls the later one has the later archive.
  func file(
    at path: String, taking take: @Sendable () -> (SurveyedArchive, edited: Set<ArticleID>)
  ) async throws -> [UInt8]? {
    guard !isClosed else { throw CancellationError() }
    let (archive, edited) = take()
    let task = task(of: archive, edited: edited)
    do {
      return try await task.value.files[path]
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

  /// Calls may overlap, so each makes its index from that of the call before, and none is made twice.
  private func task(
    of archive: SurveyedArchive, edited: Set<ArticleID>
  ) -> Task<Index, any Error> {
    if let latest, edited.isEmpty { return latest }
    // Detached: the threads that answer requests are not for work of seconds.
    let task = Task.detached { [latest] in
      let earlier = await withTaskCancellationHandler {
        try? await latest?.value
      } onCancel: {
        latest?.cancel()
      }
      if let earlier,
        let updated = try await Self.updated(earlier, of: archive, edited: edited)
      {
        return updated
      }
      return try await Self.made(of: archive)
    }
    latest = task
    return task
  }

  private static func made(of archive: SurveyedArchive) async throws -> Index {
    let jobs = archive.setup.request.jobs
    let builder = IndexBuilder()
    _ = try await archive.catalog.entries.parallelMap(jobs: jobs) {
      add($0, of: archive, to: builder)
    }
    let index = IndexWriter(builder.finish())
    let files = try await compressed(index.files, jobs: jobs)
    return Index(files: Dictionary(uniqueKeysWithValues: files), unlisted: index.unlisted)
  }

  /// - Returns: `nil` where the files cannot be read back.
  private static func updated(
    _ index: Index, of archive: SurveyedArchive, edited: Set<ArticleID>
  ) async throws -> Index? {
    let builder = IndexBuilder()
    for entry in edited.compactMap({ archive.catalog[$0] }) {
      add(entry, of: archive, to: builder)
    }
    guard
      let update = try? IndexUpdate(
        of: StoredIndex(unlisted: index.unlisted, read: { index.files[$0] }),
        removed: Set(edited.map(\.number)), added: builder)
    else { return nil }
    var files = index.files
    for path in update.deleted { files[path] = nil }
    for (path, bytes) in try await compressed(update.changed, jobs: archive.setup.request.jobs) {
      files[path] = bytes
    }
    return Index(files: files, unlisted: update.unlisted)
  }

  private static func compressed(
    _ files: [IndexFile], jobs: Int
  ) async throws -> [(path: String, bytes: [UInt8])] {
    try await files.parallelMap(jobs: jobs) { ($0.path, $0.compressed() ?? []) }
  }

  private static func add(
    _ entry: CatalogEntry, of archive: SurveyedArchive, to builder: IndexBuilder
  ) {
    // A file that is gone or broken at the moment is told of by the next edit.
    if let article = try? archive.article(entry) { builder.add(SearchDocument(article)) }
  }
}
