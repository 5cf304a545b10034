/// A name as written in a tag, such as `article.title`.
struct Name: Sendable {
  /// The parts between the dots; none for `.`, the item at hand.
  let components: [String]
  /// Where its tag starts.
  let offset: Int

  var text: String { components.isEmpty ? "." : components.joined(separator: ".") }

  /// `nil` where `text` is empty, holds blanks or has a dot without a word on either side.
  init?(_ text: String, at offset: Int) {
    guard Name.isWord(text) else { return nil }
    self.offset = offset
    guard text != "." else {
      components = []
      return
    }
    components = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    guard components.allSatisfy({ !$0.isEmpty }) else { return nil }
  }

  /// Whether `text` can name a partial, whose name has no components.
  static func isWord(_ text: String) -> Bool {
    !text.isEmpty && !text.utf8.contains(where: \.isBlank)
  }
}
