import Synchronization

/// A value that is made when somebody first asks for it, and kept: once, however many tasks ask.
public final class Deferred<Value: Sendable>: Sendable {
  private enum State {
    case awaited(@Sendable () -> Value)
    case ready(Value)
  }

  private let state: Mutex<State>

  /// - Parameter make: called at most once.
  public init(_ make: @escaping @Sendable () -> Value) { state = Mutex(.awaited(make)) }

  /// Whether somebody has asked for the value, so that it is there.
  public var isReady: Bool {
    state.withLock { state in
      switch state {
      case .ready: return true
      case .awaited: return false
      }
    }
  }

  /// The value. Whoever asks while it is being made waits.
  public var value: Value {
    state.withLock { state in
      switch state {
      case .ready(let value): return value
      case .awaited(let make):
        let value = make()
        state = .ready(value)
        return value
      }
    }
  }
}
