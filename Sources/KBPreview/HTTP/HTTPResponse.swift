/// An answer whose body is known.
struct HTTPResponse: Hashable, Sendable {
  /// The status codes that the preview answers with (RFC 9110, section 15).
  enum Status: Int, Hashable, Sendable {
    case ok = 200
    case partialContent = 206
    case movedPermanently = 301
    case found = 302
    case notModified = 304
    case badRequest = 400
    case notFound = 404
    case methodNotAllowed = 405
    case contentTooLarge = 413
    case rangeNotSatisfiable = 416
    case misdirectedRequest = 421
    case serviceUnavailable = 503
  }

  var status: Status
  /// Name and value, in the order in which they are sent.
  var fields: [HTTPRequest.Field]
  var body: [UInt8]

  init(_ status: Status, fields: [(String, String)] = [], body: [UInt8] = []) {
    self.status = status
    self.fields = fields.map(HTTPRequest.Field.init)
    self.body = body
  }

  /// A refusal or a pointer elsewhere, in one sentence for whoever reads it.
  static func plain(_ status: Status, _ sentence: String, fields: [(String, String)] = []) -> Self {
    let type = ("Content-Type", "text/plain; charset=utf-8")
    return HTTPResponse(status, fields: fields + [type], body: Array((sentence + "\n").utf8))
  }

  subscript(name: String) -> String? { fields.first { $0.name == name }?.value }
}

/// What a request is answered with.
enum HTTPReply: Sendable {
  case response(HTTPResponse)
  /// A `text/event-stream` that stays open.
  case events(EventStream)
}
