import KBModel
import KBRender

/// The files of the content folders at one moment, and which of them an earlier survey knows.
struct ContentSnapshot: Sendable {
  /// A file, and what is known of it.
  struct Item: Sendable {
    let file: SourceFile
    /// `nil` where the file is gone, or so young that a later change could bear the same stamp.
    let stamp: FileStamp?
    /// What an earlier survey found in a file of this name.
    let record: SurveyCache.Record?

    /// Whether the file is as that survey saw it.
    var isKnown: Bool { stamp != nil && record?.stamp == stamp }
  }

  /// Ordered by name.
  let items: [Item]
  let cache: SurveyCache
  /// Whether every file is as the earlier survey saw it, and none is gone.
  let isUnchanged: Bool
  /// What is wrong with the folders that the files stand in.
  private let diagnostics: [Diagnostic]

  /// The files of the content folders.
  init(_ tree: ContentTree, cache: SurveyCache, jobs: Int) async throws {
    try await self.init(tree.files, diagnostics: tree.diagnostics, cache: cache, jobs: jobs)
  }

  /// - Parameters:
  ///   - files: ordered by name.
  ///   - diagnostics: what is wrong with the folders that they stand in.
  init(
    _ files: [SourceFile], diagnostics: [Diagnostic] = [], cache: SurveyCache, jobs: Int
  ) async throws {
    let now = FileStamp.now
    let stamps = try await files.parallelMap(jobs: jobs, chunk: 256) { file in
      FileStamp(file.path).flatMap { $0.isSettled(at: now) ? $0 : nil }
    }
    var items: [Item] = []
    items.reserveCapacity(files.count)
    var records = cache.records[...]
    for (file, stamp) in zip(files, stamps) {
      while let first = records.first, first.name.utf8.lexicographicallyPrecedes(file.name.utf8) {
        records.removeFirst()
      }
      let record = records.first.flatMap { $0.name == file.name ? $0 : nil }
      items.append(Item(file: file, stamp: stamp, record: record))
    }
    self.items = items
    self.cache = cache
    self.diagnostics = diagnostics
    isUnchanged = items.count == cache.records.count && items.allSatisfy(\.isKnown)
  }

  /// The files as an earlier survey saw them, without a look at them.
  init(trusting cache: SurveyCache, in folders: [String]) {
    let folders = ContentTree.labels(of: folders)
    items = cache.records.compactMap { record in
      guard let path = ContentTree.path(of: record.name, in: folders) else { return nil }
      return Item(
        file: SourceFile(path: path, name: record.name), stamp: record.stamp, record: record)
    }
    self.cache = cache
    diagnostics = []
    isUnchanged = true
  }

  /// Of all files as they were found, and of what is wrong with their folders: equal ones give equal sites and equal
  /// reports. An earlier survey can have seen what no build of a site did, a preview's for one.
  var fingerprint: UInt64 {
    var fingerprint = Fingerprint()
    for item in items {
      fingerprint.feed(item.file.name)
      guard let stamp = item.stamp else { continue }
      for part in [stamp.size, stamp.modified, stamp.changed, stamp.number] {
        fingerprint.feed(Int(truncatingIfNeeded: part))
      }
    }
    for diagnostic in diagnostics {
      fingerprint.feed(diagnostic.message)
      fingerprint.feed(diagnostic.location?.description)
    }
    return fingerprint.value
  }
}

extension FileStamp {
  /// File systems keep time in steps: what was written within the last one can be written again under the same stamp.
  fileprivate func isSettled(at now: UInt64) -> Bool {
    let coarsestStep: UInt64 = 50_000_000
    return max(modified, changed) &+ coarsestStep < now
  }
}
