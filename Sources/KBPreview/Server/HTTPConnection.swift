import CMicrohttpd

/// A connection of libmicrohttpd's, as its callbacks hand it over.
///
/// Sendable because all that another thread does with it is ``resume()``, which is made for that, and only while the
/// connection is suspended: the library neither closes nor frees it then.
struct HTTPConnection: @unchecked Sendable {
  private let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) { self.pointer = pointer }

  /// Tells it from all others that are open.
  var key: Int { Int(bitPattern: pointer) }

  /// The number of its socket, or -1.
  var socket: Int32 { kb_connection_socket(pointer) }

  /// Asks the library to leave it alone until ``resume()``.
  func suspend() { MHD_suspend_connection(pointer) }

  /// Asks the library to go on where it suspended the connection.
  func resume() { MHD_resume_connection(pointer) }

  /// The fields of the request's header.
  var fields: [HTTPRequest.Field] {
    var fields: [HTTPRequest.Field] = []
    withUnsafeMutablePointer(to: &fields) { fields in
      _ = MHD_get_connection_values(
        pointer, .HEADER_KIND,
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

  /// Answers the request.
  func send(_ reply: HTTPReply) -> MHD_Result {
    switch reply {
    case .response(let response): return send(response)
    case .events(let stream): return send(stream)
    }
  }

  /// Answers the request.
  func send(_ response: HTTPResponse) -> MHD_Result {
    var body = response.body
    let made = body.withUnsafeMutableBytes {
      MHD_create_response_from_buffer($0.count, $0.baseAddress, .RESPMEM_MUST_COPY)
    }
    return send(made, response.status, response.fields)
  }

  private func send(_ stream: EventStream) -> MHD_Result {
    let held = Unmanaged.passRetained(EventBody(stream: stream, connection: self))
    let unknownLength = UInt64.max
    guard
      let made = MHD_create_response_from_callback(
        unknownLength, 4096, takeEvents, held.toOpaque(), releaseEvents)
    else {
      held.release()
      return .NO
    }
    let fields = [
      ("Content-Type", "text/event-stream"), ("Cache-Control", "no-store"),
      // One that is cut off frees its connection at once.
      ("Connection", "close"),
    ]
    return send(made, .ok, fields.map(HTTPRequest.Field.init))
  }

  /// Sends a response and lets go of it.
  private func send(
    _ response: OpaquePointer?, _ status: HTTPResponse.Status, _ fields: [HTTPRequest.Field]
  ) -> MHD_Result {
    guard let response else { return .NO }
    defer { MHD_destroy_response(response) }
    for field in fields { _ = MHD_add_response_header(response, field.name, field.value) }
    return MHD_queue_response(pointer, UInt32(status.rawValue), response)
  }
}

/// The events of a stream on their way to a connection. The library's response holds it.
private final class EventBody: Sendable {
  let stream: EventStream
  let connection: HTTPConnection

  init(stream: EventStream, connection: HTTPConnection) {
    self.stream = stream
    self.connection = connection
  }
}

private func takeEvents(
  _ body: UnsafeMutableRawPointer?, _: UInt64, _ buffer: UnsafeMutablePointer<CChar>?, _ limit: Int
) -> Int {
  let endOfStream = -1
  guard let body, let buffer else { return endOfStream }
  let events = Unmanaged<EventBody>.fromOpaque(body).takeUnretainedValue()
  let connection = events.connection
  let next = events.stream.next(atMost: limit) {
    connection.suspend()
    return { connection.resume() }
  }
  switch next {
  case .bytes(let bytes):
    UnsafeMutableRawBufferPointer(start: buffer, count: limit).copyBytes(from: bytes)
    return bytes.count
  case .pause: return 0
  case .end: return endOfStream
  }
}

private func releaseEvents(_ body: UnsafeMutableRawPointer?) {
  guard let body else { return }
  Unmanaged<EventBody>.fromOpaque(body).release()
}
