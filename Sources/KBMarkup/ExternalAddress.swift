/// An address outside the archive that is safe to link to.
public struct ExternalAddress: Hashable, Sendable {
  /// Percent-encoded: ASCII without spaces, quotes and brackets.
  public let href: String

  /// Addresses of other schemes (`javascript:`, `file:`) and relative paths are no links in a page.
  static let schemes = ["http", "https", "ftp", "mailto", "news"]

  /// `nil` unless `destination` begins with one of ``schemes``.
  public init?(_ destination: String) {
    guard let colon = destination.utf8.firstIndex(of: UInt8(ascii: ":")),
      Self.schemes.contains(destination[..<colon].lowercased())
    else { return nil }
    guard !destination.utf8.allSatisfy(Self.isAllowed) else {
      href = destination
      return
    }
    var bytes: [UInt8] = []
    for byte in destination.utf8 {
      if Self.isAllowed(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), Self.hexadecimal(byte >> 4), Self.hexadecimal(byte & 15)]
      }
    }
    href = String(decoding: bytes, as: UTF8.self)
  }

  /// Whether anybody could ever reach it: a web or FTP address of a host with a name in a public domain. Articles have
  /// many examples (`http://servername/`, `http://localhost/`, `http://10.0.0.1/`) of which nothing has a copy.
  var isPublic: Bool {
    guard let colon = href.utf8.firstIndex(of: UInt8(ascii: ":")),
      ["http", "https", "ftp"].contains(href[..<colon].lowercased())
    else { return false }
    let host = href.utf8[href.utf8.index(after: colon)...].drop { $0 == UInt8(ascii: "/") }
      .prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "?") }
    let labels = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard labels.count > 1, !labels.contains(where: \.isEmpty), let domain = labels.last,
      domain.count > 1, domain.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 })
    else { return false }
    return (labels.prefix(1) + labels.suffix(2)).allSatisfy {
      !Self.exampleDomains.contains(String(decoding: $0, as: UTF8.self).lowercased())
    }
  }

  /// Domains that stand for any other.
  private static let exampleDomains: Set<String> = [
    "local", "localhost", "example", "test", "invalid", "yourdomain", "mydomain", "domain",
    "yourcompany", "mycompany", "company", "servername", "yourserver", "myserver", "server",
    "yyy", "zzz",
  ]

  /// RFC 3986's reserved and unreserved characters, and `%`, which is taken as already encoding something.
  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x7F...: return false
    case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
      UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"),
      UInt8(ascii: "}"):
      return false
    default: return true
    }
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
  }
}
