import KBModel

/// The first words of an article, which search engines show below its title.
enum Excerpt {
  /// In bytes; search engines cut longer ones.
  private static let limit = 160

  /// The beginning of the first paragraph, cut between two words; `nil` without a paragraph.
  static func excerpt(of body: [Block]) -> String? {
    for block in body {
      guard case .paragraph(let inlines) = block.content else { continue }
      let text = excerpt(of: inlines.plainText)
      if !text.isEmpty { return text }
    }
    return nil
  }

  private static func excerpt(of text: String) -> String {
    var excerpt = ""
    for word in text.utf8.split(whereSeparator: { $0 <= 0x20 }) {
      guard excerpt.utf8.count + word.count < limit else {
        return excerpt.isEmpty ? excerpt : excerpt + " …"
      }
      if !excerpt.isEmpty { excerpt += " " }
      excerpt += Substring(word)
    }
    return excerpt
  }
}
