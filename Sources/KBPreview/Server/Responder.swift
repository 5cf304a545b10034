/// Answers requests for a site: which of them are refused, which file is meant, and what is sent of it.
struct Responder: HTTPHandler {
  let site: any PreviewSite
  let hub: EventHub
  let hostNames: HostNames
  /// The path of the site on the server; begins and ends with a slash.
  let root: String

  func refusal(of request: HTTPRequest) -> HTTPResponse? {
    let target = RequestTarget(request.target)
    guard let host = target?.host ?? request["host"] else {
      return .plain(.badRequest, "a request names its host, once").guarded
    }
    guard hostNames.contains(host) else { return Self.wrongHost.guarded }
    guard request.method == "GET" || request.method == "HEAD" else {
      let allowed = [("Allow", "GET, HEAD")]
      return .plain(.methodNotAllowed, "a preview is only read", fields: allowed).guarded
    }
    let hasBody =
      !request.values("transfer-encoding").isEmpty
      || request.values("content-length").contains { $0 != "0" }
    if hasBody { return .plain(.contentTooLarge, "a preview takes nothing in").guarded }
    return target == nil ? Self.badTarget.guarded : nil
  }

  func reply(to request: HTTPRequest) async -> HTTPReply {
    guard let target = RequestTarget(request.target) else { return .response(Self.badTarget) }
    guard let path = sitePath(target.path) else { return .response(outside(target).guarded) }
    switch path {
    case ReloadClient.eventsPath: return .events(events(target))
    case ReloadClient.scriptPath:
      let script = Delivery(
        body: ReloadClient.script, mediaType: MediaType.of(path), modified: nil)
      return .response(script.response(to: request).guarded)
    default:
      return .response(await response(to: request, path: path, query: target.query).guarded)
    }
  }

  private static let badTarget = HTTPResponse.plain(
    .badRequest, "no page of a site has such an address; check its percent signs and dots")

  private static let wrongHost = HTTPResponse.plain(
    .misdirectedRequest,
    "this preview does not answer to the name in your request; open the address that kb printed, or start it with --host and that name, or with --host 0.0.0.0 for all"
  )

  /// The path below the site's root; `nil` outside it.
  private func sitePath(_ path: String) -> String? {
    let path = "/" + path
    return path.hasPrefix(root) ? String(path.dropFirst(root.count)) : nil
  }

  /// The server's own root leads to the site; beside it is nothing.
  private func outside(_ target: RequestTarget) -> HTTPResponse {
    guard target.path.isEmpty || "/\(target.path)/" == root else {
      return .plain(.notFound, "the site is at \(root)")
    }
    return .plain(
      .found, "the site is at \(root)", fields: [("Location", root.percentEncodedPath)])
  }

  private func events(_ target: RequestTarget) -> EventStream {
    let version = target.parameter("since").flatMap(EventHub.Version.init)
    return hub.subscribe(page: target.parameter("page") ?? "index.html", since: version)
  }

  private func response(
    to request: HTTPRequest, path: String, query: String?
  ) async -> HTTPResponse {
    // Before the page is made: what changes while it is made makes it stale.
    let version = hub.version
    let isFolder = path.isEmpty || path.hasSuffix("/")
    let file = isFolder ? path + "index.html" : path
    if let resource = await site.resource(at: file) {
      return delivery(resource, file: file, page: file, version).response(to: request)
    }
    if !isFolder, await site.resource(at: path + "/index.html") != nil {
      let address = (root + path + "/").percentEncodedPath + (query.map { "?" + $0 } ?? "")
      return .plain(
        .movedPermanently, "this address ends with a slash", fields: [("Location", address)])
    }
    guard let missing = await site.resource(at: "404.html") else {
      return .plain(.notFound, "the site has no such page")
    }
    let delivery = delivery(missing, file: "404.html", page: file, version)
    let fields = [("Content-Type", delivery.mediaType)]
    return HTTPResponse(.notFound, fields: fields, body: delivery.body)
  }

  /// - Parameters:
  ///   - file: what is sent.
  ///   - page: what was asked for, and is waited for.
  private func delivery(
    _ resource: PreviewResource, file: String, page: String, _ version: EventHub.Version
  ) -> Delivery {
    let type = resource.mediaType ?? MediaType.of(file)
    guard MediaType.isPage(type) else {
      let modified = resource.modified.map(HTTPDate.init(seconds:))
      return Delivery(body: resource.body, mediaType: type, modified: modified)
    }
    // The page's script has the version in it, which no date of the source tells.
    let body = ReloadClient.added(
      to: resource.body, page: page, source: resource.source, root: root, version: version)
    return Delivery(body: body, mediaType: type, modified: nil)
  }
}

extension HTTPResponse {
  /// With what every answer says: look again before you show it later, believe the media type, keep it to this origin.
  fileprivate var guarded: HTTPResponse {
    var response = self
    response.fields += [
      .init(name: "Cache-Control", value: "no-cache"),
      .init(name: "X-Content-Type-Options", value: "nosniff"),
      .init(name: "Cross-Origin-Resource-Policy", value: "same-origin"),
    ]
    return response
  }
}
