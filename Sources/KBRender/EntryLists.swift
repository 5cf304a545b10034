import KBCatalog
import KBModel

/// The indices whose groups have no pages of their own: files and messages, each an entry of a list.
struct EntryLists: Sendable {
  static let kinds: [Index.Kind] = [.file, .message]

  private let lists: [Index.Kind: EntryList]

  init(_ catalog: Catalog) {
    lists = Dictionary(
      uniqueKeysWithValues: Self.kinds.map { kind in
        let index = catalog.index(kind)
        return (kind, EntryList(IndexListing(index), catalog.factRows(index), of: catalog))
      })
  }

  subscript(kind: Index.Kind) -> EntryList? { lists[kind] }

  /// Links to the entries of an article, in the order of its text, each once: the first mention names it.
  func links(to kind: Index.Kind, of entry: CatalogEntry) -> [IndexLink] {
    guard let list = lists[kind] else { return [] }
    var seen: Set<String> = []
    return Self.mentions(kind, of: entry).compactMap { slug, name in
      guard seen.insert(slug).inserted else { return nil }
      return list.places[slug].map { IndexLink(kind, slug: slug, name: name, in: $0) }
    }
  }

  /// The entries that an article mentions and what it calls them: the message in its own words, the file with its version.
  private static func mentions(
    _ kind: Index.Kind, of entry: CatalogEntry
  ) -> [(slug: String, name: String)] {
    if kind == .message {
      return entry.facts.messages.map { ($0.slug, $0.text.shortened) }
    }
    return entry.facts.files.map { file in
      (file.slug, [file.name, file.version].compactMap { $0 }.joined(separator: " "))
    }
  }
}

extension String {
  /// A field of an article shows this much of a message, in bytes.
  private static let longestInField = 90

  /// Cut between two words where it is long.
  fileprivate var shortened: String {
    guard utf8.count > Self.longestInField else { return self }
    let start = utf8.prefix(Self.longestInField)
    guard let end = start.lastIndex(of: 0x20) else { return self }
    return String(self[..<end]) + " …"
  }
}
