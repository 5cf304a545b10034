import KBImport
import KBModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Finds the files that hold certain articles, in whatever format.
///
/// What the last survey knows is not read again; where few articles are looked for, only those of the other files are
/// read as articles in whose text or path one of the numbers stands.
struct ArticleFinder: Sendable {
  /// A file, and what it holds.
  struct Holder: Sendable {
    let file: SourceFile
    let key: ArticleKey
  }

  /// To look for more numbers in a text takes longer than to read its header.
  private static let fewest = 8

  private let ids: Set<ArticleID>
  /// The numbers as texts write them; `nil` where they are too many to be looked for.
  private let digits: [[UInt8]]?

  init(_ ids: Set<ArticleID>) {
    self.ids = ids
    digits = ids.count > Self.fewest ? nil : ids.sorted().map { Array(String($0.number).utf8) }
  }

  /// The articles' files, ordered by name.
  /// - Parameter progress: called with how many files are done.
  func holders(
    in snapshot: ContentSnapshot, jobs: Int,
    progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) async throws -> [Holder] {
    guard !ids.isEmpty else { return [] }
    let counter = Counter(progress)
    let cache = snapshot.cache
    return try await snapshot.items.parallelMap(jobs: jobs, chunk: 256) { item in
      defer { counter.advance() }
      guard let key = key(of: item, cache), ids.contains(key.id) else { return nil }
      return Holder(file: item.file, key: key)
    }.compactMap { $0 }
  }

  private func key(of item: ContentSnapshot.Item, _ cache: SurveyCache) -> ArticleKey? {
    if item.isKnown, let record = item.record, let known = try? cache.result(record) {
      return known.value?.key
    }
    // A file that cannot be read is reported by whoever builds the archive.
    guard let bytes = try? FileSystem.read(item.file.path), mayHold(bytes, item.file.name) else {
      return nil
    }
    return Importer().header(bytes, path: item.file.name).value?.key
  }

  private func mayHold(_ bytes: [UInt8], _ name: String) -> Bool {
    // Zeros are the sign of UTF-16.
    guard let digits, !bytes.prefix(64).contains(0) else { return true }
    if let hint = PathNumber(name), ids.contains(hint.id) { return true }
    return bytes.withUnsafeBytes { text in digits.contains { Self.contains(text, $0) } }
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
