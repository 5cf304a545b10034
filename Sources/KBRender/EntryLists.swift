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

  /// Links to the entries of an article, in the order of its text.
  func links(to kind: Index.Kind, of entry: CatalogEntry, in catalog: Catalog) -> [IndexLink] {
    guard let list = lists[kind] else { return [] }
    return entry.slugs(kind).compactMap { slug in
      list.places[slug].map {
        IndexLink(kind, slug: slug, name: Self.name(of: slug, kind, entry), in: $0)
      }
    }
  }

  /// What the article calls its entry: the message in its own words, the file with its version.
  private static func name(of slug: String, _ kind: Index.Kind, _ entry: CatalogEntry) -> String {
    if kind == .message {
      return entry.facts.messages.first { $0.slug == slug }.map { $0.text.shortened } ?? slug
    }
    let file = entry.facts.files.first { $0.slug == slug }
    return [file?.name, file?.version].compactMap { $0 }.joined(separator: " ")
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
