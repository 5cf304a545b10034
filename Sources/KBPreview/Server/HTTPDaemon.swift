import CMicrohttpd
import Synchronization

/// An HTTP server: libmicrohttpd takes requests apart and sends answers, Swift tasks find the answers. All pointers of
/// the library end here and in ``HTTPConnection``; ``WaitingConnections`` keeps them as numbers only.
///
/// One thread of the library's serves all connections. A request is suspended while its answer is made, and a stream
/// of events while there is none, so neither holds the thread up.
final class HTTPDaemon: Sendable {
  private let daemon: Mutex<DaemonPointer?>
  private let context: DaemonContext

  /// Takes over a socket that listens. The daemon runs until ``stop()``.
  /// - Returns: `nil` where the library cannot start; the socket is then still the caller's.
  init?(
    socket: Int32, limits: HTTPLimits, handler: any HTTPHandler, executor: any TaskExecutor
  ) {
    context = DaemonContext(handler, executor, patience: limits.headerTime)
    let retained = Unmanaged.passRetained(context)
    let callbacks = kb_daemon_callbacks(
      connection: connectionChanged, target: targetRead, request: requestRead,
      completed: requestCompleted)
    let started = kb_start_daemon(
      socket, callbacks,
      kb_daemon_limits(
        memory: limits.connectionMemory, connections: UInt32(limits.connections),
        timeout: UInt32(limits.silence)), retained.toOpaque())
    guard let started else {
      retained.release()
      return nil
    }
    daemon = Mutex(DaemonPointer(pointer: started))
  }

  /// Ends connections that dawdle over a request; to be called now and then.
  func endLateConnections() { context.waiting.endLate() }

  /// Refuses new requests, finishes those that are being answered, and closes all connections. Streams of events must
  /// have been ended.
  func stop() async {
    await context.gate.close()
    let daemon = daemon.withLock { $0.take() }
    guard let daemon else { return }
    MHD_stop_daemon(daemon.pointer)
    Unmanaged.passUnretained(context).release()
  }
}

/// Sendable because one owner takes it out of its lock, once.
private struct DaemonPointer: @unchecked Sendable {
  let pointer: OpaquePointer
}

/// What the callbacks of one daemon share.
private final class DaemonContext: Sendable {
  let handler: any HTTPHandler
  let gate = RequestGate()
  let executor: any TaskExecutor
  let waiting: WaitingConnections

  init(_ handler: any HTTPHandler, _ executor: any TaskExecutor, patience: Duration) {
    self.handler = handler
    self.executor = executor
    waiting = WaitingConnections(patience: patience)
  }

  static func at(_ pointer: UnsafeMutableRawPointer?) -> DaemonContext? {
    pointer.map { Unmanaged<DaemonContext>.fromOpaque($0).takeUnretainedValue() }
  }
}

/// One request, from its first line to the end of its answer. The library holds it.
private final class Exchange: Sendable {
  enum Stage: Sendable {
    case header
    case complete(HTTPRequest)
    case answering
    case answered(HTTPReply)
  }

  let target: String
  let stage = Mutex(Stage.header)

  init(target: String) { self.target = target }

  /// The client has its answer, or has gone. A stream may have waited for one that was never sent.
  func end() {
    if case .answered(.events(let stream)) = stage.withLock({ $0 }) { stream.close() }
  }
}

// MARK: - Callbacks, all called from the library's thread

private func connectionChanged(
  _ context: UnsafeMutableRawPointer?, _ connection: OpaquePointer?,
  _: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, _ change: MHD_ConnectionNotificationCode
) {
  guard let context = DaemonContext.at(context), let connection else { return }
  if change == .CONNECTION_NOTIFY_STARTED {
    context.waiting.add(HTTPConnection(connection))
  } else {
    context.waiting.remove(HTTPConnection(connection))
  }
}

/// The only place where the target is told as it came, with its query and its percent signs.
private func targetRead(
  _: UnsafeMutableRawPointer?, _ target: UnsafePointer<CChar>?, _: OpaquePointer?
) -> UnsafeMutableRawPointer? {
  // What is not UTF-8 is repaired, and no longer the address of anything.
  Unmanaged.passRetained(Exchange(target: target.map { String(cString: $0) } ?? "")).toOpaque()
}

private func requestRead(
  _ context: UnsafeMutableRawPointer?, _ connection: OpaquePointer?, _: UnsafePointer<CChar>?,
  _ method: UnsafePointer<CChar>?, _: UnsafePointer<CChar>?, _: UnsafePointer<CChar>?,
  _: UnsafeMutablePointer<Int>?,
  _ request: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
) -> MHD_Result {
  guard let context = DaemonContext.at(context), let method, let held = request?.pointee,
    let connection = connection.map(HTTPConnection.init)
  else { return .NO }
  let exchange = Unmanaged<Exchange>.fromOpaque(held).takeUnretainedValue()
  switch exchange.stage.withLock({ $0 }) {
  case .header:
    context.waiting.remove(connection)
    let request = HTTPRequest(
      method: String(cString: method), target: exchange.target, fields: connection.fields)
    // An answer before the body has come makes the library close the connection instead of reading on.
    if let refusal = context.handler.refusal(of: request) { return connection.send(refusal) }
    exchange.stage.withLock { $0 = .complete(request) }
    return .YES
  case .complete(let request):
    guard context.gate.enter() else {
      return connection.send(.plain(.serviceUnavailable, "the preview is ending"))
    }
    exchange.stage.withLock { $0 = .answering }
    connection.suspend()
    Task(executorPreference: context.executor) {
      let reply = await context.handler.reply(to: request)
      exchange.stage.withLock { $0 = .answered(reply) }
      connection.resume()
      context.gate.leave()
    }
    return .YES
  case .answering: return .YES
  case .answered(let reply): return connection.send(reply)
  }
}

private func requestCompleted(
  _ context: UnsafeMutableRawPointer?, _ connection: OpaquePointer?,
  _ request: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, _: MHD_RequestTerminationCode
) {
  guard let held = request?.pointee else { return }
  Unmanaged<Exchange>.fromOpaque(held).takeRetainedValue().end()
  request?.pointee = nil
  guard let context = DaemonContext.at(context), let connection else { return }
  context.waiting.add(HTTPConnection(connection))
}
