/// The HTML tag that stands for a line break where CommonMark has no other.
enum HTMLLineBreak {
  static let tag = "<br>"

  /// The length of `br>`, `br/>` or `br />` at the beginning of `text`, which follows a `<`.
  static func length(in text: some Collection<UInt8>) -> Int? {
    ["br>", "br/>", "br />"].first { tag in
      let word = text.prefix(tag.utf8.count)
      return word.count == tag.utf8.count
        && zip(word, tag.utf8).allSatisfy { $0 == $1 || ($0 | 0x20 == $1 && $1 >= 0x61) }
    }?.utf8.count
  }

  static func isTag(_ html: String) -> Bool {
    html.utf8.first == UInt8(ascii: "<")
      && length(in: html.utf8.dropFirst()) == html.utf8.count - 1
  }
}
