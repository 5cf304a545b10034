import Synchronization

extension Array where Element: Sendable {
  /// Transforms every element on up to `jobs` tasks and returns the results in the elements' order.
  ///
  /// The tasks take chunks from a shared counter: a task for each element would cost more than the work, and equal
  /// shares would leave a core idle behind the one that got the long articles.
  func parallelMap<Result: Sendable>(
    jobs: Int, chunk: Int = 32, _ transform: @escaping @Sendable (Element) throws -> Result
  ) async throws -> [Result] {
    let queue = ChunkQueue(count: count, chunk: chunk)
    return try await withThrowingTaskGroup(of: [(start: Int, results: [Result])].self) { group in
      for _ in 0..<Swift.max(1, jobs) {
        group.addTask {
          var done: [(start: Int, results: [Result])] = []
          while let range = queue.next() {
            try Task.checkCancellation()
            done.append((range.lowerBound, try self[range].map(transform)))
          }
          return done
        }
      }
      var chunks: [(start: Int, results: [Result])] = []
      for try await part in group { chunks += part }
      return chunks.sorted { $0.start < $1.start }.flatMap(\.results)
    }
  }
}

extension Array {
  /// The elements in slices of `count`, of which the last may be shorter.
  func chunks(of count: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: self.count, by: count).map { self[$0..<Swift.min($0 + count, self.count)] }
  }
}

/// Hands out index ranges to several tasks.
private final class ChunkQueue: Sendable {
  private let start = Atomic(0)
  private let count: Int
  private let chunk: Int

  init(count: Int, chunk: Int) {
    self.count = count
    self.chunk = chunk
  }

  func next() -> Range<Int>? {
    let first = start.add(chunk, ordering: .relaxed).oldValue
    return first < count ? first..<min(count, first + chunk) : nil
  }
}
