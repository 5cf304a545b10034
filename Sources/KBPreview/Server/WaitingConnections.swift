#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif
import Synchronization

/// The connections whose next request is not complete, and since when.
///
/// libmicrohttpd closes a connection that is silent. One that sends a byte now and then is never silent, so it has a
/// deadline as well.
final class WaitingConnections: Sendable {
  private struct Waiting {
    let socket: Int32
    let since: ContinuousClock.Instant
  }

  private let patience: Duration
  /// By the connections' keys.
  private let connections = Mutex<[Int: Waiting]>([:])

  /// - Parameter patience: how long a request's header may take.
  init(patience: Duration) { self.patience = patience }

  /// The connection begins to wait for a request.
  func add(_ connection: HTTPConnection) {
    let waiting = Waiting(socket: connection.socket, since: .now)
    connections.withLock { $0[connection.key] = waiting }
  }

  /// The request is there, or the connection ends. Its socket must still be open.
  func remove(_ connection: HTTPConnection) {
    connections.withLock { $0[connection.key] = nil }
  }

  /// Ends the connections that have waited too long; their server notices it and closes them.
  func endLate(now: ContinuousClock.Instant = .now) {
    // Under the lock no socket is closed, so no number belongs to another connection by now.
    connections.withLock { connections in
      for waiting in connections.values where now - waiting.since > patience {
        shutdown(waiting.socket, Int32(SHUT_RDWR))
      }
    }
  }
}
