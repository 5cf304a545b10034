/// What a product is for, at the end of its name: `… for Windows 95 and Windows NT`.
enum PlatformPhrase {
  /// The text before `for` and the platform behind it; `nil` where no platform stands at the end.
  static func split(_ text: Substring) -> (rest: Substring, platform: String)? {
    var search = text
    while let found = search.lastFor {
      var place = text[found.upperBound...]
      if place.hasPrefix("the ") { place = place.dropFirst(4) }
      if isName(place) {
        let rest = text[..<found.lowerBound].trimmingSuffix { ", ".contains($0) }
        return rest.isEmpty ? nil : (rest, String(place))
      }
      search = text[..<found.lowerBound]
    }
    return nil
  }

  /// Whether a text names platforms alone.
  static func isName(_ text: some StringProtocol) -> Bool {
    if names.contains(text.lowercased()) { return true }
    let parts = String(text).replacing(" and ", with: ",").replacing(" or ", with: ",").split(
      separator: ",")
    return parts.count > 1
      && parts.allSatisfy { part in
        let name = part.drop { $0 == " " }
        return names.contains((name.hasPrefix("the ") ? name.dropFirst(4) : name).lowercased())
      }
  }

  private static let names: Set<String> = [
    "windows", "windows 3.0", "windows 3.1", "windows 3.11", "windows 3.x", "windows 3.1x",
    "windows 95", "windows 95/98", "windows 98", "windows 2000", "windows nt", "windows nt 3.51",
    "windows nt 4.0", "windows for workgroups", "windows ce", "windows xp",
    "ms-dos", "macintosh", "mac", "mac os", "power macintosh", "os/2", "unix", "xenix", "appletalk",
    "windows 95 macintosh", "intel", "alpha",
  ]
}

extension Substring {
  /// The last ` for `.
  fileprivate var lastFor: Range<Index>? {
    let bytes = utf8
    var index = bytes.endIndex
    while index > bytes.startIndex {
      index = bytes.index(before: index)
      guard bytes[index] == UInt8(ascii: " "), self[index...].hasPrefix(" for ") else { continue }
      return index..<bytes.index(index, offsetBy: 5)
    }
    return nil
  }
}
