import KBModel

/// The address that some copies have above everything else, alone in a line: where the page was saved from.
struct PageAddress {
  /// The article that the address is one's of; `nil` for other addresses.
  let article: ArticleID?
  /// 1-based.
  let line: Int
  /// The page below the address.
  let rest: PageLines

  /// - Returns: `nil` for a page that begins with anything else.
  init?(_ page: PageLines) {
    guard let index = page.lines.indices.first(where: { !page.isBlank($0) }),
      Self.isAddress(page[index])
    else { return nil }
    article = Self.article(page.string(index))
    line = page.lines[index].number
    var rest = page
    rest.lines.removeSubrange(...index)
    self.rest = rest
  }

  private static func isAddress(_ text: ArraySlice<UInt8>) -> Bool {
    (text.startsCaseInsensitively(with: "http://")
      || text.startsCaseInsensitively(with: "https://"))
      && !text.contains(where: \.isBlank)
  }

  /// The article of a page of the support site, or of a copy of its tree (`…/KB/en-us/195/875.HTM`, `…/kb/810018`). An
  /// archive of the web has the page's own address behind its own.
  private static func article(_ address: String) -> ArticleID? {
    let parts = address.split(separator: "http", omittingEmptySubsequences: true)
    let own = parts.last.map { "http" + $0 } ?? address
    if let article = HTMLLink.article(own) { return article }
    return own.lowercased().contains("/kb/") ? PathNumber(own)?.id : nil
  }
}
