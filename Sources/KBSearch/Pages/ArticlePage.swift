import KBModel

/// What an article's page says, read from its HTML: the site's pages are the only copy of the articles' texts.
///
/// It relies on the hooks of the article template: `<h1>`, `<dl class="kb-meta">`, `<time datetime>`, and
/// `<div class="kb-body">` with the sections of class `kb-appendix` behind it.
struct ArticlePage {
  var title: [UInt8]
  var product: [UInt8]
  var year: Int?
  var body: [UInt8]

  /// Where the page of an article is, below the site's folder.
  static func path(of key: ArticleKey) -> String { key.address + "index.html" }

  /// `nil` where the page has no title.
  init?(_ html: [UInt8]) {
    guard let heading = html.first(of: "<h1>", from: 0),
      let headingEnd = html.first(of: "</h1>", from: heading)
    else { return nil }
    title = HTMLText.plain(html[(heading + 4)..<headingEnd])
    product = []
    let body = html.first(of: "<div class=\"kb-body\">", from: headingEnd) ?? html.count
    if let term = html.first(of: "<dt>Product</dt><dd>", from: headingEnd), term < body,
      let end = html.first(of: "</dd>", from: term)
    {
      product = HTMLText.plain(html[(term + 20)..<end])
    }
    if let time = html.first(of: "<time datetime=\"", from: headingEnd), time < body {
      year = Int(String(decoding: html[(time + 16)...].prefix(4), as: UTF8.self))
    }
    // The appendix begins behind the body; without one, the article ends.
    let end =
      [
        "<section class=\"kb-appendix\">", "<nav class=\"kb-backlinks",
        "<nav class=\"kb-related", "<details class=\"kb-details", "</article>",
      ].compactMap { html.first(of: $0, from: body) }.min() ?? html.count
    self.body = HTMLText.plain(html[min(body, end)..<end])
  }
}

extension [UInt8] {
  /// Where a marker stands first, from an index on.
  fileprivate func first(of marker: String, from start: Int) -> Int? {
    let marker = Array<UInt8>(marker.utf8)
    guard count >= marker.count, start <= count - marker.count else { return nil }
    for index in start...(count - marker.count) where self[index] == marker[0] {
      var length = 1
      while length < marker.count, self[index + length] == marker[length] { length += 1 }
      if length == marker.count { return index }
    }
    return nil
  }
}
