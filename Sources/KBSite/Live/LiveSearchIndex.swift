import KBCatalog
import KBModel
import KBSearch

/// The search index of a live archive: made when it is first asked for, brought up to date when it is asked for again
/// after edits.
actor LiveSearchIndex {
  /// Compressed, by path; empty before the first request.
  private var files: [String: [UInt8]] = [:]

  /// A file of the index; `nil` where it has none at that path.
  /// - Parameter edited: the articles that changed since the last call.
  func file(
    at path: String, of archive: SurveyedArchive, edited: Set<ArticleID>
  ) async throws -> [UInt8]? {
    if files.isEmpty {
      let builder = IndexBuilder()
      _ = try await archive.catalog.entries.parallelMap(jobs: archive.setup.request.jobs) {
        Self.add($0, of: archive, to: builder)
      }
      try await put(IndexWriter.files(builder.finish()), jobs: archive.setup.request.jobs)
    } else if !edited.isEmpty {
      let builder = IndexBuilder()
      for entry in edited.compactMap({ archive.catalog[$0] }) {
        Self.add(entry, of: archive, to: builder)
      }
      do {
        let update = try IndexUpdate(
          of: try StoredIndex(read: { self.files[$0] }), removed: Set(edited.map(\.number)),
          added: builder)
        for path in update.deleted { files[path] = nil }
        try await put(update.changed, jobs: archive.setup.request.jobs)
      } catch is IndexError {
        files = [:]
        return try await file(at: path, of: archive, edited: [])
      }
    }
    return files[path]
  }

  private func put(_ new: [IndexFile], jobs: Int) async throws {
    let compressed = try await new.parallelMap(jobs: jobs) { ($0.path, $0.compressed() ?? []) }
    for (path, bytes) in compressed { files[path] = bytes }
  }

  private static func add(
    _ entry: CatalogEntry, of archive: SurveyedArchive, to builder: IndexBuilder
  ) {
    // A file that is gone or broken at the moment is told of by the next edit.
    if let article = try? archive.article(entry) { builder.add(SearchDocument(article)) }
  }
}
