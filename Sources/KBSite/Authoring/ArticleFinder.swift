import KBImport
import KBModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Finds the files that hold an article, in whatever format.
///
/// What the last survey knows is not read again; of the other files only those are read as articles in which the
/// number's digits stand.
struct ArticleFinder: Sendable {
  let id: ArticleID

  init(_ id: ArticleID) { self.id = id }

  /// The article's files, ordered by name.
  /// - Parameter progress: called with how many files are done.
  func files(
    in snapshot: ContentSnapshot, jobs: Int, progress: @escaping @Sendable (Int) -> Void
  ) async throws -> [SourceFile] {
    let counter = Counter(progress)
    let cache = snapshot.cache
    return try await snapshot.items.parallelMap(jobs: jobs, chunk: 256) { item in
      defer { counter.advance() }
      return holds(item, cache) ? item.file : nil
    }.compactMap { $0 }
  }

  private func holds(_ item: ContentSnapshot.Item, _ cache: SurveyCache) -> Bool {
    if item.isKnown, let record = item.record, let known = try? cache.result(record) {
      return known.value?.id == id
    }
    // A file that cannot be read is reported by whoever builds the archive.
    guard let bytes = try? FileSystem.read(item.file.path), mayHold(bytes) else { return false }
    return Importer().header(bytes, path: item.file.name).value?.id == id
  }

  private func mayHold(_ bytes: [UInt8]) -> Bool {
    // Zeros are the sign of UTF-16.
    if bytes.prefix(64).contains(0) { return true }
    let digits = Array(String(id.number).utf8)
    return bytes.withUnsafeBytes { Self.contains($0, digits) }
  }

  private static func contains(_ bytes: UnsafeRawBufferPointer, _ part: [UInt8]) -> Bool {
    guard let first = part.first, var place = bytes.baseAddress else { return false }
    let end = place + bytes.count
    while end - place >= part.count,
      let found = memchr(place, Int32(first), end - place - part.count + 1)
    {
      if memcmp(found, part, part.count) == 0 { return true }
      place = UnsafeRawPointer(found) + 1
    }
    return false
  }
}
