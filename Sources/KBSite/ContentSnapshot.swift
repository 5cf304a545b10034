import KBModel
import KBRender

/// The files of the content folders at one moment, and which of them an earlier survey knows.
///
/// A file is known by its bytes. Where its stamp is that of the earlier survey, they are not looked at; where it is
/// another one (a copy of the archive, a checkout, a restored cache) and the size is the same, they are read and compared.
struct ContentSnapshot: Sendable {
  /// A file, and what is known of it.
  struct Item: Sendable {
    let file: SourceFile
    /// `nil` where the file is gone, or so young that a later change could bear the same stamp.
    let stamp: FileStamp?
    /// What an earlier survey found in a file of this name.
    let record: SurveyCache.Record?
    /// Whether the file is as that survey saw it.
    let isKnown: Bool

    /// Whether only a look at its bytes told so.
    var isRestored: Bool { isKnown && record?.stamp != stamp }
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
    items = try await Self.known(files, cache).parallelMap(jobs: jobs, chunk: 256) { file, record in
      Item(file, record, at: now)
    }
    self.cache = cache
    self.diagnostics = diagnostics
    isUnchanged = items.count == cache.records.count && items.allSatisfy(\.isKnown)
  }

  /// The files as an earlier survey saw them, without a look at them.
  /// - Parameter ignored: what is left out.
  init(trusting cache: SurveyCache, in folders: [String], ignoring ignored: [PathPattern]) {
    let folders = ContentTree.labels(of: folders)
    items = cache.records.compactMap { record in
      guard ignored.isEmpty || !ignored.match(ContentTree.innerPath(of: record.name, in: folders)),
        let path = ContentTree.path(of: record.name, in: folders)
      else { return nil }
      return Item(
        file: SourceFile(path: path, name: record.name), stamp: record.stamp, record: record,
        isKnown: true)
    }
    self.cache = cache
    diagnostics = []
    isUnchanged = true
  }

  /// Each file with what is known of it.
  /// - Parameter files: ordered by name, as the records are.
  private static func known(
    _ files: [SourceFile], _ cache: SurveyCache
  ) -> [(SourceFile, SurveyCache.Record?)] {
    var records = cache.records[...]
    return files.map { file in
      while let first = records.first, first.name.utf8.lexicographicallyPrecedes(file.name.utf8) {
        records.removeFirst()
      }
      return (file, records.first.flatMap { $0.name == file.name ? $0 : nil })
    }
  }

  /// Of all files as they were found, and of what is wrong with their folders: equal ones give equal sites and equal
  /// reports. An earlier survey can have seen what no build of a site did, a preview's for one.
  /// - Parameter read: the bytes of files that were read since, by position; of others those are meant that the earlier
  ///   survey saw.
  func fingerprint(read: (Int) -> ContentHash? = { _ in nil }) -> UInt64 {
    var fingerprint = Fingerprint()
    for (position, item) in items.enumerated() {
      fingerprint.feed(item.file.name)
      let content = read(position) ?? (item.isKnown ? item.record?.content : nil)
      fingerprint.feed(content.map { Int(truncatingIfNeeded: $0.value) } ?? 0)
    }
    for diagnostic in diagnostics {
      fingerprint.feed(diagnostic.message)
      fingerprint.feed(diagnostic.location?.description)
    }
    return fingerprint.value
  }
}

extension ContentSnapshot.Item {
  /// Looks at a file.
  /// - Parameter now: a file that is younger than a step of the clock has no stamp.
  fileprivate init(_ file: SourceFile, _ record: SurveyCache.Record?, at now: UInt64) {
    // Before its bytes: what is written while they are read gives it another one.
    let found = FileStamp(file.path)
    let stamp = found.flatMap { $0.isSettled(at: now) ? $0 : nil }
    var isKnown = stamp != nil && record?.stamp == stamp
    if !isKnown, let record, let content = record.content, found?.size == record.stamp.size,
      let bytes = try? FileSystem.read(file.path)
    {
      isKnown = ContentHash(bytes) == content
    }
    self.init(file: file, stamp: stamp, record: record, isKnown: isKnown)
  }
}

extension FileStamp {
  /// Whether a later change cannot bear the same stamp. File systems keep time in steps: what was written within the last one can be written again under the same stamp.
  func isSettled(at now: UInt64) -> Bool {
    let coarsestStep: UInt64 = 50_000_000
    return max(modified, changed) &+ coarsestStep < now
  }
}
