/// Chooses what a client is sent of a resource: the whole, a part, or nothing because it has it already
/// (RFC 9110, sections 13 and 14).
struct Delivery {
  let body: [UInt8]
  let mediaType: String
  /// `nil` where only the entity tag tells versions apart.
  let modified: HTTPDate?

  /// The answer to a `GET` or `HEAD` request; the server leaves a `HEAD` answer's body out when it sends.
  func response(to request: HTTPRequest) -> HTTPResponse {
    let tag = EntityTag(body)
    var fields = [("ETag", tag.text)]
    if let modified { fields.append(("Last-Modified", modified.description)) }
    if isKnown(to: request, tag) { return HTTPResponse(.notModified, fields: fields) }
    fields += [("Content-Type", mediaType), ("Accept-Ranges", "bytes")]
    switch range(of: request, tag) {
    case .part(let part):
      fields.append(
        ("Content-Range", "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(body.count)"))
      return HTTPResponse(.partialContent, fields: fields, body: Array(body[part]))
    case .unsatisfiable:
      return .plain(
        .rangeNotSatisfiable, "this range is beyond the end of the file",
        fields: [("Content-Range", "bytes */\(body.count)")])
    case nil: return HTTPResponse(.ok, fields: fields, body: body)
    }
  }

  private func isKnown(to request: HTTPRequest, _ tag: EntityTag) -> Bool {
    let tags = request.values("if-none-match")
    guard tags.isEmpty else { return tags.contains(where: tag.isListed) }
    // Any other date than our own is of another version: a file may be replaced by an older one.
    guard let modified, let date = request["if-modified-since"] else { return false }
    return date == modified.description
  }

  private func range(of request: HTTPRequest, _ tag: EntityTag) -> ByteRange? {
    guard request.method == "GET", let field = request["range"] else { return nil }
    let condition = request["if-range"]
    guard condition == nil || condition == tag.text || condition == modified?.description else {
      return nil
    }
    return ByteRange(field, length: body.count)
  }
}
