import Synchronization

/// Counts the requests that are being answered, so that a server can end when the last of them is.
final class RequestGate: Sendable {
  private struct State {
    var inside = 0
    var isClosed = false
    var waiters: [CheckedContinuation<Void, Never>] = []
  }

  private let state = Mutex(State())

  /// - Returns: false if the gate is closed.
  func enter() -> Bool {
    state.withLock { state in
      guard !state.isClosed else { return false }
      state.inside += 1
      return true
    }
  }

  /// Ends what a successful ``enter()`` began.
  func leave() {
    state.withLock { state in
      state.inside -= 1
      guard state.isClosed, state.inside == 0 else { return }
      state.waiters.forEach { $0.resume() }
      state.waiters = []
    }
  }

  /// Lets nobody in any more, and waits until all have left.
  func close() async {
    await withCheckedContinuation { waiter in
      state.withLock { state in
        state.isClosed = true
        if state.inside == 0 { waiter.resume() } else { state.waiters.append(waiter) }
      }
    }
  }
}
