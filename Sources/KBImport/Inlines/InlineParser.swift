import KBModel

/// Turns a block's text into inlines: citations become references, web addresses links, the rest is literal text.
enum InlineParser {
  /// What a line feed in the text means.
  enum LineFeed {
    /// A break that the author wanted, ``Inline/lineBreak``.
    case lineBreak
    /// A character of preformatted text.
    case verbatim
  }

  /// - Parameters:
  ///   - bytes: valid UTF-8.
  ///   - listed: numbers that cite articles at the beginning of a line, although they have no letter.
  static func inlines(
    of bytes: [UInt8], lineFeed: LineFeed = .lineBreak, listed: Set<ArticleID> = []
  ) -> [Inline] {
    var inlines: [Inline] = []
    var start = 0
    for match in ReferenceScanner.matches(in: bytes, range: 0..<bytes.count, listed: listed) {
      appendText(bytes[start..<match.range.lowerBound], lineFeed: lineFeed, to: &inlines)
      let text = String(decoding: bytes[match.range], as: UTF8.self)
      switch match {
      case .reference(let target, _), .listed(let target, _):
        inlines.append(.reference(to: target, text: text))
      case .address:
        let destination =
          bytes[match.range].startsCaseInsensitively(with: "www.") ? "http://" + text : text
        inlines.append(.link(destination: destination, [.text(text)]))
      }
      start = match.range.upperBound
    }
    appendText(bytes[start...], lineFeed: lineFeed, to: &inlines)
    return inlines
  }

  static func inlines(of text: String, lineFeed: LineFeed = .lineBreak) -> [Inline] {
    inlines(of: Array(text.utf8), lineFeed: lineFeed)
  }

  private static func appendText(
    _ bytes: ArraySlice<UInt8>, lineFeed: LineFeed, to inlines: inout [Inline]
  ) {
    guard !bytes.isEmpty else { return }
    switch lineFeed {
    case .verbatim: inlines.append(.text(String(decoding: bytes, as: UTF8.self)))
    case .lineBreak where !bytes.contains(UInt8(ascii: "\n")):
      inlines.append(.text(String(decoding: bytes, as: UTF8.self)))
    case .lineBreak:
      let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() {
        if index > 0 { inlines.append(.lineBreak) }
        if !line.isEmpty { inlines.append(.text(String(decoding: line, as: UTF8.self))) }
      }
    }
  }
}
