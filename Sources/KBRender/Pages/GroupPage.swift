import KBCatalog
import KBModel
import Mustache

/// The articles of a group, in parts of 500.
extension PageRenderer {
  /// A page of so many entries stays under 200 KB.
  static let entriesPerPage = 500

  static func groupPlans(
    _ group: Index.Group, at position: Int, of kind: Index.Kind
  ) -> [PagePlan] {
    (1...max(1, parts(of: group))).map { part in
      PagePlan(
        .group(kind, position, part: part), at: .group(kind, slug: group.slug, part: part))
    }
  }

  private static func parts(of group: Index.Group) -> Int {
    (group.members.count + entriesPerPage - 1) / entriesPerPage
  }

  func groupContext(_ group: Index.Group, of kind: Index.Kind, part: Int) -> PageContext {
    let parts = Self.parts(of: group)
    let title = kind == .shard ? catalog.numbers(of: group.members[...]) : group.name
    var context = PageContext(
      settings, at: .group(kind, slug: group.slug, part: part),
      title: parts > 1 ? "\(title), \(catalog.numbers(of: members(of: group, part: part)))" : title,
      description: "\(kind.title): \(title)",
      crumbs: [Crumb(kind.title, .index(kind)), Crumb(title)])
    let root = context.root
    context["title"] = .text(title)
    context["kind"] = .text(kind.singularTitle)
    context["count"] = .text(group.members.count.grouped)
    context["singular"] = .bool(group.members.count == 1)
    context["entries"] = .list(
      members(of: group, part: part).map { .entry(catalog.entries[$0], root: root) })
    let links = (1...max(1, parts)).map { number in
      PageLink(
        label: catalog.numbers(of: members(of: group, part: number)),
        address: .group(kind, slug: group.slug, part: number))
    }
    context.addParts(links, current: part)
    return context
  }

  private func members(of group: Index.Group, part: Int) -> ArraySlice<Int> {
    group.members.dropFirst((part - 1) * Self.entriesPerPage).prefix(Self.entriesPerPage)
  }
}

extension PageContext {
  /// Links to the other parts of a list that is too long for one page, `current` counting from 1.
  mutating func addParts(_ links: [PageLink], current: Int) {
    let root = root
    let values = links.enumerated().map { index, link in
      index == current - 1
        ? PageLink(label: link.label).value(root: root) : link.value(root: root)
    }
    self["parts"] = values.count > 1 ? ["links": .list(values)] : .null
    self["previous"] = current > 1 ? values[current - 2] : .null
    self["next"] = current < values.count ? values[current] : .null
  }
}

extension Index.Kind {
  /// The heading of the index.
  var title: String {
    switch self {
    case .shard: return "Article numbers"
    case .product: return "Products"
    case .keyword: return "Keywords"
    case .prefix: return "Title prefixes"
    case .year: return "Years"
    }
  }

  /// What one group is.
  var singularTitle: String {
    switch self {
    case .shard: return "Article numbers"
    case .product: return "Product"
    case .keyword: return "Keyword"
    case .prefix: return "Title prefix"
    case .year: return "Year"
    }
  }
}
