/// The target of a request, taken apart and decoded once (RFC 9112, section 3.2).
///
/// What could lead out of the site on any file system is refused here, so nothing behind has to think of it.
struct RequestTarget: Hashable, Sendable {
  /// Relative to the server's root, decoded; empty, or ends with a slash, where a folder is meant.
  let path: String
  /// As it came, without the question mark.
  let query: String?
  /// The host of an absolute target (`http://host/path`), which then counts instead of the `Host` field.
  let host: String?

  /// - Returns: `nil` for a target that no page of a site has.
  init?(_ target: String) {
    var rest = Substring(target)
    var host: String?
    if rest.prefix(7).lowercased() == "http://" {
      rest = rest.dropFirst(7)
      let authority = rest.prefix { $0 != "/" && $0 != "?" }
      host = String(authority)
      rest = rest[authority.endIndex...]
    }
    guard rest.hasPrefix("/") else { return nil }
    let encoded = rest.prefix { $0 != "?" }
    guard let path = Self.decoded(encoded.dropFirst()), Self.staysInside(path) else { return nil }
    self.path = path
    query = encoded.endIndex < rest.endIndex ? String(rest[encoded.endIndex...].dropFirst()) : nil
    self.host = host
  }

  /// The value of a query's parameter, decoded.
  func parameter(_ name: String) -> String? {
    guard let query else { return nil }
    for pair in query.split(separator: "&") where pair.hasPrefix(name + "=") {
      return Self.decoded(pair.dropFirst(name.utf8.count + 1))
    }
    return nil
  }

  /// Every part has a name, and none means a folder above or hides a separator of another system.
  private static func staysInside(_ path: String) -> Bool {
    guard !path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) else {
      return false
    }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return parts.enumerated().allSatisfy { index, part in
      part != "." && part != ".." && (!part.isEmpty || index == parts.count - 1)
    }
  }

  /// Percent-decoded once; `nil` where a sign is half an escape, hides a slash, or the bytes are not UTF-8.
  private static func decoded(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst()?.hexValue, let low = rest.popFirst()?.hexValue else {
        return nil
      }
      let value = high << 4 | low
      guard value != UInt8(ascii: "/"), value != UInt8(ascii: "\\") else { return nil }
      bytes.append(value)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}

extension String {
  /// The path percent-encoded for an address: all but slashes and what RFC 3986 calls unreserved.
  var percentEncodedPath: String {
    var encoded = ""
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += digits.utf8.count == 1 ? "%0" + digits : "%" + digits
      }
    }
    return encoded
  }
}

extension UInt8 {
  fileprivate var hexValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): return self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): return self - UInt8(ascii: "A") + 10
    default: return nil
    }
  }
}
