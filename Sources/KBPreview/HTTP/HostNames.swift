/// The names that the server answers to.
///
/// A hostile page can let a name of its own point to this computer and so read the preview as if it were its own site
/// (DNS rebinding). It cannot forge the `Host` field, so a request for any other name is refused.
///
/// A server that listens on all addresses was opened to others on purpose. By what names they know this computer, and
/// through which forwarded ports they come, nobody can tell it; it answers to all of them.
struct HostNames: Hashable, Sendable {
  private let names: Set<String>
  private let port: Int
  /// Set where the server listens on all addresses.
  private let acceptsAll: Bool

  /// - Parameters:
  ///   - host: the name or address that the server listens on.
  ///   - port: which every `Host` field must end with.
  init(host: String, port: Int) {
    let host = host.lowercased()
    self.port = port
    acceptsAll = host == "0.0.0.0" || host == "::"
    names = ["localhost", "127.0.0.1", "[::1]", host.contains(":") ? "[\(host)]" : host]
  }

  /// True if a `Host` field's value is one of ours. The port may be missing where it is HTTP's own.
  func contains(_ value: String) -> Bool {
    if acceptsAll { return true }
    let value = value.lowercased()
    let end = ":\(port)"
    let name: Substring
    if value.hasSuffix(end) {
      name = value.dropLast(end.utf8.count)
    } else if port == 80 {
      name = value[...]
    } else {
      return false
    }
    return names.contains(String(name))
  }
}
