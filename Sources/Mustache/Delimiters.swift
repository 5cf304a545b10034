/// What encloses tags, `{{` and `}}` until a `{{=<% %>=}}` says otherwise.
struct Delimiters: Sendable {
  static let standard = Delimiters(open: Array("{{".utf8), close: Array("}}".utf8))

  /// Longer delimiters help nobody, and the limit keeps the search for them linear.
  static let maximumLength = 16

  let open: [UInt8]
  let close: [UInt8]

  /// Reads the content of a set-delimiter tag: two words of other bytes than `=`.
  init?(_ content: ArraySlice<UInt8>) {
    let words = content.split(whereSeparator: \.isBlank)
    guard words.count == 2, !content.contains(UInt8(ascii: "=")),
      words.allSatisfy({ $0.count <= Self.maximumLength })
    else { return nil }
    open = Array(words[0])
    close = Array(words[1])
  }

  private init(open: [UInt8], close: [UInt8]) {
    self.open = open
    self.close = close
  }
}

extension UInt8 {
  /// A space, tab or line end.
  var isBlank: Bool { isIndentation || self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }

  /// A space or tab.
  var isIndentation: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}
