/// The names that the server answers to.
///
/// A hostile page can let a name of its own point to this computer and so read the preview as if it were its own site
/// (DNS rebinding). It cannot forge the `Host` field, so a request for any other name is refused.
struct HostNames: Hashable, Sendable {
  private let names: Set<String>
  private let port: Int
  /// Set where the server listens on all addresses: nobody can let an address point elsewhere.
  private let acceptsAddresses: Bool

  /// - Parameters:
  ///   - host: the name or address that the server listens on.
  ///   - port: which every `Host` field must end with.
  init(host: String, port: Int) {
    let host = host.lowercased()
    self.port = port
    acceptsAddresses = host == "0.0.0.0" || host == "::"
    names = ["localhost", "127.0.0.1", "[::1]", host.contains(":") ? "[\(host)]" : host]
  }

  /// True if a `Host` field's value is one of ours. The port may be missing where it is HTTP's own.
  func contains(_ value: String) -> Bool {
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
    return names.contains(String(name)) || acceptsAddresses && Self.isAddress(name)
  }

  /// Four numbers, or anything in brackets: no name looks like that.
  private static func isAddress(_ name: Substring) -> Bool {
    if name.hasPrefix("["), name.hasSuffix("]") {
      return name.dropFirst().dropLast().allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." }
    }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
  }
}
