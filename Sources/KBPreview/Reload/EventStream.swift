import Synchronization

/// What is sent to one open page, as `text/event-stream` (HTML standard, section 9.2).
///
/// Events wait here until the client takes them. A client that takes none is cut off at ``limit`` bytes, so one that
/// sleeps costs no more than that.
final class EventStream: Sendable {
  /// What the server does next with a stream.
  enum Next: Hashable, Sendable {
    case bytes([UInt8])
    /// Nothing to send; the stream is woken when there is.
    case pause
    case end
  }

  private struct State {
    var pending: [UInt8] = Array("retry: 1000\n\n".utf8)
    var hasEnded = false
    var wake: (@Sendable () -> Void)?
  }

  private static let limit = 256 * 1024

  /// The page that listens, as ``PreviewSite/resource(at:)`` takes it.
  let page: String
  private let state = Mutex(State())
  private let onClose: @Sendable (EventStream) -> Void

  /// - Parameter onClose: called when the client has gone.
  init(page: String, onClose: @escaping @Sendable (EventStream) -> Void = { _ in }) {
    self.page = page
    self.onClose = onClose
  }

  /// Adds an event; its data is one line.
  func send(_ event: String, data: String) { append("event: \(event)\ndata: \(data)\n\n") }

  /// Sends a comment. Only writing shows that a client has gone.
  func sendHeartbeat() { append(":\n\n") }

  /// Ends the stream when all is sent.
  func end() {
    state.withLock { state in
      state.hasEnded = true
      Self.wake(&state)
    }
  }

  /// The client has gone; nothing is taken any more.
  func close() {
    state.withLock { state in
      state.hasEnded = true
      state.pending = []
      state.wake = nil
    }
    onClose(self)
  }

  /// Takes up to `limit` bytes.
  /// - Parameter pause: called while the stream is locked when there are none, so no event can slip in between; what
  ///   it returns is called once when there are.
  func next(atMost limit: Int, pause: () -> @Sendable () -> Void) -> Next {
    state.withLock { state in
      guard state.pending.isEmpty else {
        let bytes = Array(state.pending.prefix(limit))
        state.pending.removeFirst(bytes.count)
        return .bytes(bytes)
      }
      if state.hasEnded { return .end }
      state.wake = pause()
      return .pause
    }
  }

  private func append(_ text: String) {
    state.withLock { state in
      guard !state.hasEnded else { return }
      if state.pending.count + text.utf8.count > Self.limit {
        state.pending = []
        state.hasEnded = true
      } else {
        state.pending += text.utf8
      }
      Self.wake(&state)
    }
  }

  private static func wake(_ state: inout State) {
    state.wake?()
    state.wake = nil
  }
}
