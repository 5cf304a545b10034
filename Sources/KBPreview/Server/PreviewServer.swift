/// Serves a site as it is being edited, and tells open pages when they have changed.
///
///     let server = try PreviewServer(of: site)
///     for await event in FileWatcher(folders).events() {
///       if case .changed = event { server.publish(PreviewUpdate(stale: .all)) }
///     }
///     await server.stop()
///
/// It reads only: `GET` and `HEAD`, and no path that leads out of the site. Unless it listens on all addresses, it answers
/// only to its own names, so that no page of another site can look in.
public final class PreviewServer: Sendable {
  /// Where the site is served.
  public struct Place: Hashable, Sendable {
    /// A name or an address of this computer; `0.0.0.0` for all of its addresses.
    public var host: String
    /// The port; where it is taken, the next that is free. 0 for any.
    public var port: Int
    /// The path of the site on the server, such as `/archive/`.
    public var root: String

    /// By default only this computer can see it.
    public init(host: String = "127.0.0.1", port: Int = 1985, root: String = "/") {
      self.host = host
      self.port = port
      self.root = root
    }
  }

  /// The address to open: `http://127.0.0.1:1985/`.
  public let address: String
  /// The port that was free.
  public let port: Int

  /// Where pages are made. What browsers wait for, such as the taking note of an edit, has its place here, too; work of
  /// seconds has not.
  public let executor: any TaskExecutor

  private let hub: EventHub
  private let daemon: HTTPDaemon
  private let heartbeat: Task<Void, Never>

  /// Starts to serve; it ends with ``stop()``.
  public convenience init(of site: any PreviewSite, at place: Place = Place()) throws(PreviewError)
  {
    try self.init(of: site, at: place, limits: HTTPLimits(), heartbeat: .seconds(5))
  }

  /// - Parameter heartbeat: how often clients that have gone or that dawdle are looked for.
  init(
    of site: any PreviewSite, at place: Place, limits: HTTPLimits, heartbeat interval: Duration
  ) throws(PreviewError) {
    let socket = try ListeningSocket(host: place.host, port: place.port)
    let hub = EventHub()
    let trimmed = place.root.split(separator: "/").joined(separator: "/")
    let root = trimmed.isEmpty ? "/" : "/\(trimmed)/"
    let responder = Responder(
      site: site, hub: hub, hostNames: HostNames(host: place.host, port: socket.port), root: root)
    let executor = RequestExecutor()
    guard
      let daemon = HTTPDaemon(
        socket: socket.descriptor, limits: limits, handler: responder, executor: executor)
    else {
      socket.close()
      throw .outOfResources
    }
    self.hub = hub
    self.daemon = daemon
    self.executor = executor
    port = socket.port
    address = "http://\(Self.shownHost(place.host)):\(socket.port)\(root.percentEncodedPath)"
    heartbeat = Task(executorPreference: executor) {
      while (try? await Task.sleep(for: interval)) != nil {
        hub.sendHeartbeat()
        daemon.endLateConnections()
      }
    }
  }

  /// How many pages are open and listen.
  public var listenerCount: Int { hub.listenerCount }

  /// Loads stale pages again wherever they are open, and shows what there is to tell.
  public func publish(_ update: PreviewUpdate) { hub.publish(update) }

  /// Finishes the answers that are being made, closes all connections and frees the port. Once is enough, and twice
  /// does no harm.
  public func stop() async {
    heartbeat.cancel()
    hub.close()
    await daemon.stop()
  }

  /// What listens on all addresses is opened at the nearest.
  private static func shownHost(_ host: String) -> String {
    switch host {
    case "0.0.0.0": return "127.0.0.1"
    case "::": return "[::1]"
    default: return host.contains(":") ? "[\(host)]" : host
    }
  }
}
