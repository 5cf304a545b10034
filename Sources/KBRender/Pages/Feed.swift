import KBCatalog
import KBModel

/// The latest revisions as an Atom feed (RFC 4287).
extension PageRenderer {
  private static let entriesInFeed = 50

  /// Positions of the articles in it, the newest first.
  var articlesInFeed: ArraySlice<Int> { recent.prefix(Self.entriesInFeed) }

  func feed() -> [UInt8] {
    let base = settings.absolute(.home) ?? ""
    let entries = articlesInFeed.map { catalog.entries[$0] }
    let updated = entries.first?.date?.day.map(Self.timestamp) ?? "1970-01-01T00:00:00Z"
    var xml = """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
      <id>\(XMLText.escaped(base))</id>
      <title>\(XMLText.escaped(settings.title))</title>
      <link rel="self" type="application/atom+xml" href="\(XMLText.escaped(base))feed.xml"/>
      <link rel="alternate" type="text/html" href="\(XMLText.escaped(base))"/>
      <updated>\(updated)</updated>
      <author><name>Microsoft</name></author>

      """
    for entry in entries { xml += feedEntry(entry, base: base) }
    return Array((xml + "</feed>\n").utf8)
  }

  /// An article's address never changes, so it is its identity as well.
  private func feedEntry(_ entry: CatalogEntry, base: String) -> String {
    let address = XMLText.escaped(base + SiteAddress.article(entry.key).path)
    let excerpt = read(entry).flatMap { Excerpt.excerpt(of: $0.body) }
    let summary = excerpt.map { "<summary>\(XMLText.escaped($0))</summary>\n" } ?? ""
    let category = entry.productName.map { "<category term=\"\(XMLText.escaped($0))\"/>\n" } ?? ""
    return """
      <entry>
      <id>\(address)</id>
      <title>\(XMLText.escaped("\(entry.id): \(entry.title)"))</title>
      <link rel="alternate" type="text/html" href="\(address)"/>
      <updated>\(entry.date?.day.map(Self.timestamp) ?? "")</updated>
      \(category)\(summary)</entry>

      """
  }

  /// RFC 3339; articles give days, not hours.
  private static func timestamp(_ day: Day) -> String { "\(day)T00:00:00Z" }
}
