import Synchronization

/// Counts work done by several tasks and reports it now and then.
final class Counter: Sendable {
  private let done = Atomic(0)
  private let report: @Sendable (Int) -> Void

  init(_ report: @escaping @Sendable (Int) -> Void) { self.report = report }

  /// Counts one more; every 64th is reported.
  func advance() {
    let count = done.add(1, ordering: .relaxed).newValue
    if count.isMultiple(of: 64) { report(count) }
  }
}
