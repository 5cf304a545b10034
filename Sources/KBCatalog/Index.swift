import KBModel

/// Articles grouped by something that they share.
public struct Index: Hashable, Sendable {
  /// What articles are grouped by; the raw value is the folder of the index on the site.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case shard = "kb"
    case product
    case version
    case technology
    case keyword
    case prefix
    case issue
    case year
    case language
    case error
  }

  /// A group and its articles.
  public struct Group: Hashable, Sendable {
    /// Its part of the address.
    public let slug: String
    /// As shown.
    public let name: String
    /// What the name means, in one sentence; `nil` where it needs none.
    public let explanation: String?
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
  /// - Parameter label: what a group is called, by its slug.
  init(_ kind: Kind, of entries: [CatalogEntry], label: (String) -> GroupLabel) {
    var members: [String: [Int]] = [:]
    for (position, entry) in entries.enumerated() {
      for slug in entry.slugs(kind) { members[slug, default: []].append(position) }
    }
    self.kind = kind
    groups = members.sorted { $0.key < $1.key }.map { slug, positions in
      let label = label(slug)
      return Group(
        slug: slug, name: label.name, explanation: label.explanation, members: positions)
    }
  }
}

extension CatalogEntry {
  /// The groups of an index that the article belongs to, by their slugs, each once.
  public func slugs(_ kind: Index.Kind) -> [String] {
    switch kind {
    case .shard: return [id.shard]
    case .product: return productSlug.map { [$0] } ?? []
    case .version: return versionSlugs
    case .technology: return technologySlugs
    case .keyword: return keywordSlugs
    case .prefix: return prefix.map { [$0] } ?? []
    case .issue: return issueSlugs
    case .year: return (date?.day?.year).map { [String($0)] } ?? []
    // English needs no list of its own: most articles are in it.
    case .language: return key.isEnglish ? [] : [key.language]
    case .error: return errors.map(\.code.slug)
    }
  }
}
