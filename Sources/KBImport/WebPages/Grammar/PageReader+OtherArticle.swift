import KBModel

/// Finds out whether a file goes on with another article, as notes do that somebody collected.
extension PageReader {
  /// So many lines below a number at most stands another field of its header.
  private static let headerLines = 6

  /// The first line between header and footer in which the header of another article begins.
  func otherArticle() -> (id: ArticleID, line: Int)? {
    guard let own = fields.identity.claimed.first else { return nil }
    for index in middle where !page.isBlank(index) {
      let below = ((index + 1)..<page.lines.count).prefix(Self.headerLines).map { page[$0] }
      if let id = number(inHeader: page[index], above: below), id != own {
        return (id, page.lines[index].number)
      }
    }
    return nil
  }

  private func number(
    inHeader line: ArraySlice<UInt8>, above below: [ArraySlice<UInt8>]
  ) -> ArticleID? {
    if let fields = NumberLine(line), PageMatcher.isRevisionLine(line) { return fields.id }
    if let label = matcher.header.label(atStartOf: line), label.label.field == .number {
      let fields: Set<PageField> = [.reviewed, .modified, .created, .revision, .appliesTo]
      let hasFields = below.contains { text in
        matcher.header.label(atStartOf: text).map { fields.contains($0.label.field) } ?? false
      }
      return hasFields ? matcher.header.number(in: line) : nil
    }
    if let title = PageTitle.number(atEndOf: line), let next = below.first(where: { !$0.isEmpty }),
      matcher.header.label(atStartOf: next)?.label.field == .appliesTo
    {
      return title.id
    }
    return nil
  }
}
