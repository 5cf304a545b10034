/// An address outside the archive that is safe to link to.
struct ExternalAddress: Hashable, Sendable {
  /// Percent-encoded: ASCII without spaces, quotes and brackets.
  let href: String

  /// Addresses of other schemes (`javascript:`, `file:`, relative paths of a site that is gone) stay text.
  static let schemes = ["http", "https", "ftp", "mailto", "news"]

  /// `nil` unless `destination` begins with one of ``schemes``.
  init?(_ destination: String) {
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
