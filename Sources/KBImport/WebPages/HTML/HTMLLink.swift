import KBModel

/// What a link of a page leads to.
enum HTMLLink {
  private static let schemes = ["http://", "https://", "ftp://", "mailto:", "news:"]

  /// The text of a link as a reference to an article, as a link to an address outside, or as text alone: places of the
  /// page itself, scripts, and files of a site that is gone.
  static func inlines(_ text: [Inline], address: String) -> [Inline] {
    let plain = text.plainText
    if let target = article(address) {
      return plain.isEmpty ? [] : [.reference(to: target, text: plain)]
    }
    let lowered = address.lowercased()
    guard schemes.contains(where: lowered.hasPrefix), !address.utf8.contains(where: { $0 < 0x20 })
    else { return parsed(text) }
    return [.link(destination: address, text)]
  }

  /// The article that an address stands for: one of the support site's, or a page of the tree itself
  /// (`../SQLSERVER/Q104204.htm`, `875.HTM` in its folder is not told), whatever its folder and case.
  static func article(_ address: String) -> ArticleID? {
    let path = address.prefix { $0 != "#" && $0 != "?" }
    let isRelative = !address.contains(":")
    if isRelative || address.lowercased().hasPrefix("http://support.microsoft.com") {
      let name = path.split(separator: "/").last?.prefix { $0 != "." } ?? ""
      if let first = name.utf8.first, first | 0x20 == UInt8(ascii: "q"), let id = ArticleID(name) {
        return id
      }
    }
    var bytes = Array(address.utf8)
    if isRelative {
      guard address.hasPrefix("/") else { return nil }
      bytes = Array("http://support.microsoft.com".utf8) + bytes
    }
    return bytes.withUnsafeBufferPointer { SupportAddress.target(of: $0) }
  }

  /// Text that links nowhere may cite articles all the same.
  private static func parsed(_ text: [Inline]) -> [Inline] {
    text.flatMap { inline -> [Inline] in
      guard case .text(let string) = inline else { return [inline] }
      return FlattenedInlines.inlines(of: Array(string.utf8))
    }
  }
}
