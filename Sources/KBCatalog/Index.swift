import KBModel

/// Articles grouped by something that they share.
public struct Index: Hashable, Sendable {
  /// What articles are grouped by; the raw value is the folder of the index on the site.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case shard = "kb"
    case product
    case keyword
    case prefix
    case year
  }

  /// A group and its articles.
  public struct Group: Hashable, Sendable {
    /// Its part of the address.
    public let slug: String
    /// As shown.
    public let name: String
    /// Positions in ``Catalog/entries``, ascending, so ordered by number.
    public let members: [Int]
  }

  /// What the articles are grouped by.
  public let kind: Kind
  /// Ordered by slug.
  public let groups: [Group]
}

extension Index {
  /// Builds the index of one kind over all entries.
  init(_ kind: Kind, of entries: [CatalogEntry], names: [String: String] = [:]) {
    var members: [String: [Int]] = [:]
    for (position, entry) in entries.enumerated() {
      switch kind {
      case .shard: members[entry.id.shard, default: []].append(position)
      case .product:
        if let slug = entry.productSlug { members[slug, default: []].append(position) }
      case .keyword: for slug in entry.keywordSlugs { members[slug, default: []].append(position) }
      case .prefix: if let prefix = entry.prefix { members[prefix, default: []].append(position) }
      case .year:
        if let year = entry.date?.day?.year { members[String(year), default: []].append(position) }
      }
    }
    self.kind = kind
    groups = members.sorted { $0.key < $1.key }.map { slug, positions in
      let name =
        kind == .product ? positions.first.flatMap { entries[$0].productName } : names[slug]
      return Group(slug: slug, name: name ?? slug, members: positions)
    }
  }
}
