import KBModel

/// Why a text that shows the number of an article is none: it quotes the article, or only looks like one.
enum PageRefusal {
  /// What lines of other texts begin with in which articles are quoted: code, comments, posts.
  private static let quotations = [
    "```", "//", "/*", "* ", "> ", "Post by", "Posted by", "REM ", "' ",
  ]

  /// Whether something above the first field of a page shows that the page quotes an article.
  static func isQuotation(_ page: PageLines, _ matcher: PageMatcher) -> Bool {
    for index in PageMatcher.head(of: page) {
      if matcher.header.label(atStartOf: page[index]) != nil || NumberLine(page[index]) != nil {
        return false
      }
      if quotations.contains(where: { page[index].starts(with: $0.utf8) }) { return true }
    }
    return false
  }

  /// Reports why a text in no known format is refused, where it shows the number of an article.
  /// - Returns: whether it does.
  static func report(_ text: SourceText, _ report: inout ImportReport) -> Bool {
    let head = text.lines.indices.prefix(40)
    for index in text.lines.indices {
      guard let id = number(in: text.line(index)) else { continue }
      if head.contains(index), !isQuoted(text, before: index) {
        report.error(
          "look-alike",
          "the line names \(id) as a page of the Knowledge Base would, but nothing else here is of such a page; move the file out of the content folder, or, if it is an article, complete its header",
          line: index + 1)
      } else {
        report.error(
          "quoted-article",
          "\(id) is quoted here inside another text; put the article into a file of its own, or move this one out of the content folder",
          line: index + 1)
      }
      return true
    }
    return false
  }

  private static func isQuoted(_ text: SourceText, before index: Int) -> Bool {
    text.lines.indices[..<index].contains { other in
      let line = Prose.trim(text.line(other))
      return quotations.contains { line.starts(with: $0.utf8) }
    }
  }

  /// The number in a line that begins like the fields of a page, behind marks of quotations or comments.
  private static func number(in line: ArraySlice<UInt8>) -> ArticleID? {
    let marks = "/*>'#-| \t".utf8
    let text = Prose.trim(line.drop { marks.contains($0) })
    for label in ["Article ID", "PSS ID Number", "Article Id"] where text.starts(with: label.utf8) {
      let value = Prose.trim(text.dropFirst(label.utf8.count))
      guard value.first == UInt8(ascii: ":") else { continue }
      let word = Prose.trim(value.dropFirst()).prefix { $0.isAlphanumeric }
      if let id = ArticleID(String(decoding: word, as: UTF8.self)) { return id }
    }
    return nil
  }
}
