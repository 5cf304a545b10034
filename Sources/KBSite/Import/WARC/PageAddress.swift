/// The address of a page as the name of a file: `support.example/kb/154607` of `http://support.example/kb/154607/`.
///
/// The name leads out of no folder and has no hidden part, so that it can name an entry of an archive.
struct PageAddress {
  let name: String

  init(_ address: String) {
    var text = address[...]
    if let scheme = address.firstRange(of: "://") { text = address[scheme.upperBound...] }
    text = text.prefix { $0 != "#" }
    let query = text.firstIndex(of: "?").map { text[$0...] } ?? ""
    var parts: [String] = []
    for part in text.dropLast(query.count).split(separator: "/") {
      switch part {
      case ".": continue
      case "..": if parts.count > 1 { parts.removeLast() }
      default: parts.append(part.hasPrefix(".") ? "%2E" + part.dropFirst() : String(part))
      }
    }
    // A slash in the query would make folders of it.
    let end = query.split(separator: "/", omittingEmptySubsequences: false).joined(separator: "%2F")
    let name = parts.joined(separator: "/") + end
    self.name = name.isEmpty ? "page" : Self.printable(name)
  }

  /// With blanks and controls as `%20` and the like.
  private static func printable(_ name: String) -> String {
    guard name.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F }) else { return name }
    var bytes: [UInt8] = []
    for byte in name.utf8 {
      if byte <= 0x20 || byte == 0x7F {
        let digits = String(byte, radix: 16, uppercase: true)
        bytes += "%\(digits.utf8.count < 2 ? "0" : "")\(digits)".utf8
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
