/// The visible text of a page of HTML, cut by the check's own scanner. Every line end of the page stays one, so that
/// lines keep their numbers.
enum MarkupSource {
  /// Elements whose text is none of the article.
  private static let hidden: Set<HTMLName> = [
    "head", "script", "style", "title", "nav", "form", "select", "button", "textarea", "noscript",
    "iframe",
    "object", "svg", "template",
  ]

  /// Whether a file begins like a page of HTML.
  static func isMarkup(_ bytes: [UInt8]) -> Bool {
    guard bytes.first(where: { !$0.isGap && $0 != 0x0A && $0 != 0x0D }) == UInt8(ascii: "<") else {
      return false
    }
    let top = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
    let text = top.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    return text.hasPrefix("<!doctype html") || text.hasPrefix("<html")
      || text.hasPrefix("<!-- saved from")
      || text.hasPrefix("<head") || text.hasPrefix("<body")
  }

  static func text(of html: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(html.count)
    html.withUnsafeBufferPointer { buffer in
      var scanner = TagScanner(buffer)
      var open: HTMLName?
      var done = 0
      while let token = scanner.next() {
        switch token {
        case .text(let range):
          addLineEnds(buffer[done..<range.lowerBound], to: &text)
          done = range.upperBound
          if open == nil {
            HTMLText.append(buffer, range, to: &text)
          } else {
            addLineEnds(buffer[range], to: &text)
          }
        case .start(let tag):
          if open == nil, hidden.contains(tag.name) { open = tag.name }
          if !tag.name.isInline { text.append(0x20) }
          if open == nil, tag.name == "img", let alternative = tag.text("alt") {
            text += Array(" \(alternative) ".utf8)
          }
        case .end(let name):
          if open == name { open = nil }
          if !name.isInline { text.append(0x20) }
        }
      }
      addLineEnds(buffer[done...], to: &text)
    }
    return text
  }

  private static func addLineEnds(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, to text: inout [UInt8]
  ) {
    for byte in bytes where byte == 0x0A { text.append(0x0A) }
  }
}
