/// A start tag and its end tag; the one place that writes attributes, and so the one that escapes them.
///
/// The text between tags is escaped by libcmark.
struct HTMLTag: Sendable {
  let opening: String
  /// Empty for a void element.
  private(set) var closing: String

  init(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]) {
    self.init(void: name, attributes)
    closing = "</\(name)>"
  }

  /// A void element such as `<br>`.
  init(void name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]) {
    var opening = "<\(name)"
    for (name, value) in attributes {
      opening += " \(name)=\""
      opening += Self.escapedAttribute(value)
      opening += "\""
    }
    self.opening = opening + ">"
    closing = ""
  }

  /// `value` as it stands between double quotes.
  static func escapedAttribute(_ value: String) -> String {
    guard value.utf8.contains(where: isSpecial) else { return value }
    var escaped: [UInt8] = []
    escaped.reserveCapacity(value.utf8.count + 16)
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "&"): escaped += "&amp;".utf8
      case UInt8(ascii: "<"): escaped += "&lt;".utf8
      case UInt8(ascii: ">"): escaped += "&gt;".utf8
      case UInt8(ascii: "\""): escaped += "&quot;".utf8
      default: escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "\"")
  }
}
