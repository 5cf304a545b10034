import KBCatalog
import KBModel
import Mustache

/// Groups and numbers as lists show them.
extension Value {
  /// A group: its name, size and meaning. A group of numbers is named by its first and its last one.
  /// - Parameters:
  ///   - largest: the size of the largest group of its index.
  ///   - isExplained: whether its meaning is shown.
  static func group(
    _ group: Index.Group, of kind: Index.Kind, in catalog: Catalog, largest: Int, root: String,
    isExplained: Bool = true
  ) -> Value {
    let size = group.members.count
    let name = kind == .shard ? catalog.numbers(of: group.members[...]) : group.name
    return [
      "name": .text(name),
      "href": .text(SiteAddress.group(kind, slug: group.slug).href(root: root)),
      "count": .text(size.grouped),
      "singular": .bool(size == 1),
      "share": Value(largest == 0 ? 0 : max(1, size * 100 / largest)),
      "explanation": Value(isExplained ? group.explanation : nil),
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

  /// Articles by their positions, as lists show them.
  func listed(_ positions: some Sequence<Int>, root: String) -> Value {
    .list(positions.map { ListedArticle(entries[$0]).value(root: root) })
  }
}
