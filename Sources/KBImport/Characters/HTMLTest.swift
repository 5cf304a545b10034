/// Tells web pages from texts by how they begin.
///
/// A page begins with its document type, or with a tag that opens it, stands in its head, or, where those are lost, begins
/// a block. Blanks, comments and processing instructions may come first. Else its first lines end in tags. An article
/// about HTML quotes such tags further down only.
enum HTMLTest {
  /// How far from the beginning the tag may be.
  static let sampleSize = 4096

  /// Whether a text, in ASCII or an encoding that contains ASCII, is a web page.
  static func isHTML(_ text: [UInt8]) -> Bool {
    var rest = text.prefix(sampleSize)
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    while true {
      rest = rest.drop { $0 <= 0x20 }
      if rest.starts(with: "<!--") {
        if rest.startsCaseInsensitively(with: "<!-- saved from url") { return true }
        guard let end = rest.dropFirst(4).end(of: "-->") else { return false }
        rest = rest[end...]
      } else if rest.starts(with: "<?") {
        guard let end = rest.end(of: ">") else { return false }
        rest = rest[end...]
      } else {
        return rest.first == UInt8(ascii: "<")
          ? beginsWithTag(rest.dropFirst()) : endsLinesWithTags(rest)
      }
    }
  }

  private static func beginsWithTag(_ bytes: ArraySlice<UInt8>) -> Bool {
    let name = bytes.prefix { $0.isAlphanumeric || $0 == UInt8(ascii: "!") }
    guard let next = bytes[name.endIndex...].first, next <= 0x20 || next == UInt8(ascii: ">") else {
      return false
    }
    switch String(decoding: name, as: UTF8.self).lowercased() {
    case "html", "head", "title", "meta", "base", "link", "style", "script", "body", "frameset",
      "h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "center", "table", "pre", "ul", "ol", "font",
      "form":
      return true
    case "!doctype":
      return bytes[name.endIndex...].drop { $0 <= 0x20 }.startsCaseInsensitively(with: "html")
    default: return false
    }
  }

  /// Whether the first two lines with text end in a tag that ends a line or a paragraph.
  private static func endsLinesWithTags(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    for _ in 0..<2 {
      let line = rest.prefix { $0 != 0x0A }
      guard let last = line.last(where: { $0 > 0x20 }), last == UInt8(ascii: ">"),
        let open = line.lastIndex(of: UInt8(ascii: "<"))
      else { return false }
      let tag = line[open...].filter { $0 > 0x20 }
      guard
        ["<br>", "<br/>", "<p>", "</p>"].contains(String(decoding: tag, as: UTF8.self).lowercased())
      else { return false }
      rest = rest[line.endIndex...].drop { $0 <= 0x20 }
    }
    return true
  }
}

extension ArraySlice<UInt8> {
  /// The index after the first occurrence of an ASCII text in lower case; letters match in either case.
  func end(of text: StaticString) -> Int? {
    var rest = self
    while rest.count >= text.utf8CodeUnitCount {
      if rest.startsCaseInsensitively(with: text) {
        return rest.startIndex + text.utf8CodeUnitCount
      }
      rest = rest.dropFirst()
    }
    return nil
  }
}
