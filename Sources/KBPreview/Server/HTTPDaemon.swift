import CMicrohttpd
import Synchronization

/// An HTTP server: libmicrohttpd takes requests apart and sends answers, Swift tasks find the answers. All pointers of
/// the library end in this file.
///
/// One thread of the library's serves all connections. A request is suspended while its answer is made, and a stream
/// of events while there is none, so neither holds the thread up.
final class HTTPDaemon: Sendable {
  private let daemon: Mutex<DaemonPointer?>
  private let context: DaemonContext

  /// Takes over a socket that listens. The daemon runs until ``stop()``.
  /// - Returns: `nil` where the library cannot start; the socket is then still the caller's.
  init?(socket: Int32, limits: HTTPLimits, handler: any HTTPHandler) {
    context = DaemonContext(handler: handler, patience: limits.headerTime)
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

/// Sendable because what is done with it in another thread is `MHD_resume_connection`, which is made for that, and only
/// while the connection is suspended: the library neither closes nor frees it then.
private struct ConnectionPointer: @unchecked Sendable {
  let pointer: OpaquePointer

  var key: Int { Int(bitPattern: pointer) }
}

/// What the callbacks of one daemon share.
private final class DaemonContext: Sendable {
  let handler: any HTTPHandler
  let gate = RequestGate()
  let executor = RequestExecutor()
  let waiting: WaitingConnections

  init(handler: any HTTPHandler, patience: Duration) {
    self.handler = handler
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
}

/// The events of a stream on their way to a connection.
private final class EventBody: Sendable {
  let stream: EventStream
  let connection: ConnectionPointer

  init(_ stream: EventStream, _ connection: ConnectionPointer) {
    self.stream = stream
    self.connection = connection
  }
}

// MARK: - Callbacks, all called from the library's thread

private func connectionChanged(
  _ context: UnsafeMutableRawPointer?, _ connection: OpaquePointer?,
  _: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, _ change: MHD_ConnectionNotificationCode
) {
  guard let context = DaemonContext.at(context), let connection else { return }
  let key = ConnectionPointer(pointer: connection).key
  if change == .CONNECTION_NOTIFY_STARTED {
    context.waiting.add(key, socket: kb_connection_socket(connection))
  } else {
    context.waiting.remove(key)
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
  guard let context = DaemonContext.at(context), let connection, let method,
    let held = request?.pointee
  else { return .NO }
  let exchange = Unmanaged<Exchange>.fromOpaque(held).takeUnretainedValue()
  let connectionPointer = ConnectionPointer(pointer: connection)
  switch exchange.stage.withLock({ $0 }) {
  case .header:
    context.waiting.remove(connectionPointer.key)
    let request = HTTPRequest(
      method: String(cString: method), target: exchange.target, fields: fields(of: connection))
    // An answer before the body has come makes the library close the connection instead of reading on.
    if let refusal = context.handler.refusal(of: request) { return send(refusal, over: connection) }
    exchange.stage.withLock { $0 = .complete(request) }
    return .YES
  case .complete(let request):
    guard context.gate.enter() else {
      let response = HTTPResponse.plain(.serviceUnavailable, "the preview is ending")
      return send(response, over: connection)
    }
    exchange.stage.withLock { $0 = .answering }
    MHD_suspend_connection(connection)
    Task(executorPreference: context.executor) {
      let reply = await context.handler.reply(to: request)
      exchange.stage.withLock { $0 = .answered(reply) }
      MHD_resume_connection(connectionPointer.pointer)
      context.gate.leave()
    }
    return .YES
  case .answering: return .YES
  case .answered(.response(let response)): return send(response, over: connection)
  case .answered(.events(let stream)):
    return send(EventBody(stream, connectionPointer), over: connection)
  }
}

private func requestCompleted(
  _ context: UnsafeMutableRawPointer?, _ connection: OpaquePointer?,
  _ request: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, _: MHD_RequestTerminationCode
) {
  guard let held = request?.pointee else { return }
  Unmanaged<Exchange>.fromOpaque(held).release()
  request?.pointee = nil
  guard let context = DaemonContext.at(context), let connection else { return }
  context.waiting.add(
    ConnectionPointer(pointer: connection).key, socket: kb_connection_socket(connection))
}

private func takeEvents(
  _ body: UnsafeMutableRawPointer?, _: UInt64, _ buffer: UnsafeMutablePointer<CChar>?, _ limit: Int
) -> Int {
  let endOfStream = -1
  guard let body, let buffer else { return endOfStream }
  let events = Unmanaged<EventBody>.fromOpaque(body).takeUnretainedValue()
  let connection = events.connection
  let next = events.stream.next(atMost: limit) {
    MHD_suspend_connection(connection.pointer)
    return { MHD_resume_connection(connection.pointer) }
  }
  switch next {
  case .bytes(let bytes):
    UnsafeMutableRawBufferPointer(start: buffer, count: limit).copyBytes(from: bytes)
    return bytes.count
  case .pause: return 0
  case .end: return endOfStream
  }
}

private func closeEvents(_ body: UnsafeMutableRawPointer?) {
  guard let body else { return }
  Unmanaged<EventBody>.fromOpaque(body).takeRetainedValue().stream.close()
}

// MARK: - Requests and answers

private func fields(of connection: OpaquePointer) -> [HTTPRequest.Field] {
  var fields: [HTTPRequest.Field] = []
  withUnsafeMutablePointer(to: &fields) { fields in
    _ = MHD_get_connection_values(
      connection, .HEADER_KIND,
      { fields, _, name, value in
        guard let name else { return .YES }
        let field = HTTPRequest.Field(
          name: String(cString: name), value: value.map { String(cString: $0) } ?? "")
        fields?.assumingMemoryBound(to: [HTTPRequest.Field].self).pointee.append(field)
        return .YES
      }, fields)
  }
  return fields
}

private func send(_ response: HTTPResponse, over connection: OpaquePointer) -> MHD_Result {
  var body = response.body
  let made = body.withUnsafeMutableBytes {
    MHD_create_response_from_buffer($0.count, $0.baseAddress, .RESPMEM_MUST_COPY)
  }
  return send(made, response.status, response.fields, over: connection)
}

private func send(_ body: EventBody, over connection: OpaquePointer) -> MHD_Result {
  let held = Unmanaged.passRetained(body)
  let unknownLength = UInt64.max
  guard
    let made = MHD_create_response_from_callback(
      unknownLength, 4096, takeEvents, held.toOpaque(), closeEvents)
  else {
    held.release()
    return .NO
  }
  let fields = [("Content-Type", "text/event-stream"), ("Cache-Control", "no-store")]
  return send(made, .ok, fields.map(HTTPRequest.Field.init), over: connection)
}

/// Sends a response and lets go of it.
private func send(
  _ response: OpaquePointer?, _ status: HTTPResponse.Status, _ fields: [HTTPRequest.Field],
  over connection: OpaquePointer
) -> MHD_Result {
  guard let response else { return .NO }
  defer { MHD_destroy_response(response) }
  for field in fields { _ = MHD_add_response_header(response, field.name, field.value) }
  return MHD_queue_response(connection, UInt32(status.rawValue), response)
}
