import KBCatalog
import KBModel
import Mustache

/// Articles and groups as lists show them.
extension Value {
  /// An article: its number, title and date.
  static func entry(_ entry: CatalogEntry, root: String) -> Value {
    [
      "id": .text(entry.id.description),
      "title": .text(entry.title),
      "href": .text(SiteAddress.article(entry.id).href(root: root)),
      "date": Value((entry.date?.day).map(\.description)),
    ]
  }

  /// A group: its name and size. A group of numbers is named by its first and its last one.
  /// - Parameter largest: the size of the largest group of its index.
  static func group(
    _ group: Index.Group, of kind: Index.Kind, in catalog: Catalog, largest: Int, root: String
  ) -> Value {
    let size = group.members.count
    let name = kind == .shard ? catalog.numbers(of: group.members[...]) : group.name
    return [
      "name": .text(name),
      "href": .text(SiteAddress.group(kind, slug: group.slug).href(root: root)),
      "count": .text(size.grouped),
      "singular": .bool(size == 1),
      "share": Value(largest == 0 ? 0 : max(1, size * 100 / largest)),
    ]
  }
}

extension Catalog {
  /// The first and the last number of some entries: `Q198012–Q198990`.
  func numbers(of members: ArraySlice<Int>) -> String {
    guard let first = members.first, let last = members.last else { return "" }
    let id = entries[first].id.description
    return first == last ? id : "\(id)–\(entries[last].id.description)"
  }
}
