import Synchronization

/// Collects documents from any number of tasks.
///
/// Each call takes a segment of its own from a pool, so that tasks do not wait for each other; there are as many segments
/// as there were calls at the same time. The result does not depend on who took which.
public final class IndexBuilder: Sendable {
  private let pool = Mutex<[IndexSegment]>([])

  /// A builder without documents.
  public init() {}

  /// Whether no document was added.
  public var isEmpty: Bool { pool.withLock { $0.isEmpty } }

  /// Indexes a document; two with one number are both indexed, so give each number once.
  public func add(_ document: SearchDocument) {
    var segment = pool.withLock { $0.popLast() } ?? IndexSegment()
    segment.add(document)
    pool.withLock { [segment] in $0.append(segment) }
  }

  /// The index of all documents; the builder is empty afterwards.
  public func finish() -> InvertedIndex {
    InvertedIndex(
      merging: pool.withLock { pool in
        defer { pool = [] }
        return pool
      })
  }
}
