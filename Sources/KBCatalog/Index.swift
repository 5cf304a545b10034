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
    case fix
    case file
    case message
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
  /// - Parameters:
  ///   - listed: the groups that have a page.
  ///   - label: what a group is called, by its slug.
  init(
    _ kind: Kind, of entries: [CatalogEntry], listed: ListedGroups, label: (String) -> GroupLabel
  ) {
    var members: [String: [Int]] = [:]
    for (position, entry) in entries.enumerated() {
      for slug in entry.slugs(kind) { members[slug, default: []].append(position) }
    }
    self.kind = kind
    groups = members.filter { listed.contains(kind, $0.key) }.sorted { $0.key < $1.key }.map {
      slug, positions in
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
    case .product: return productSlugs
    case .version: return versionSlugs
    case .technology: return technologySlugs
    case .keyword: return keywordSlugs
    case .prefix: return prefix.map { [$0] } ?? []
    case .issue: return issueSlugs
    case .year: return (date?.day?.year).map { [String($0)] } ?? []
    // English needs no list of its own: most articles are in it.
    case .language: return key.isEnglish ? [] : [key.language]
    case .error: return errors.map(\.code.slug)
    case .fix: return facts.fixes.map { $0.slug(product: productSlugs.first) }.withoutRepetitions
    case .file: return facts.files.map(\.slug).withoutRepetitions
    case .message: return facts.messages.map(\.slug).filter { !$0.isEmpty }.withoutRepetitions
    }
  }
}
