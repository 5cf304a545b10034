import KBModel

/// Everything that needs more than one article: copies merged, references resolved, backlinks, indices.
///
/// Built from headers alone, so its size is that of the headers, not of the archive's text.
public struct Catalog: Sendable {
  /// Ordered by number.
  public let entries: [CatalogEntry]
  /// What was found while merging.
  public let diagnostics: [Diagnostic]
  private let positions: [ArticleID: Int]
  private let citedBy: [ArticleID: [Int]]

  /// - Parameter headers: one a file, in any order.
  public init(_ headers: [ArticleHeader]) {
    let merger = CopyMerger(headers)
    let products = Products(headers)
    let keywords = Keywords(headers)
    let entries = merger.groups.compactMap { group -> CatalogEntry? in
      guard let shown = group.headers.first else { return nil }
      let product = group.headers.lazy.compactMap { products.product(of: $0) }.first
      let title =
        group.headers.lazy.map(\.title).first { !$0.isEmpty } ?? shown.id.description
      return CatalogEntry(
        id: shown.id, title: title, prefix: TitlePrefix(of: title)?.name, date: shown.date,
        language: shown.language,
        productSlug: product?.slug, productName: product?.name,
        keywordSlugs: keywords.slugs(of: shown), references: shown.references,
        copies: group.headers.map(\.copy))
    }
    self.entries = entries
    diagnostics = merger.diagnostics
    positions = Dictionary(
      entries.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var citedBy: [ArticleID: [Int]] = [:]
    for (position, entry) in entries.enumerated() {
      for target in entry.references { citedBy[target, default: []].append(position) }
    }
    self.citedBy = citedBy
    keywordNames = keywords.names
  }

  private let keywordNames: [String: String]

  /// The article with that number, where the archive has it.
  public subscript(id: ArticleID) -> CatalogEntry? { positions[id].map { entries[$0] } }

  /// The articles that cite this one, ordered by number.
  public func backlinks(of id: ArticleID) -> [CatalogEntry] {
    (citedBy[id] ?? []).map { entries[$0] }
  }

  /// Articles that are cited but absent, with those that cite them; the most cited first.
  public var missing: [(id: ArticleID, citedBy: [CatalogEntry])] {
    citedBy.filter { positions[$0.key] == nil }
      .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      .map { target, sources in (id: target, citedBy: sources.map { entries[$0] }) }
  }

  /// The index of one kind. Computed anew at each call; keep it.
  public func index(_ kind: Index.Kind) -> Index {
    Index(kind, of: entries, names: kind == .keyword ? keywordNames : [:])
  }

  /// How often an article cites another one, and how many of these citations have a target here.
  public var citationCounts: (all: Int, resolved: Int) {
    var counts = (all: 0, resolved: 0)
    for (target, sources) in citedBy {
      counts.all += sources.count
      if positions[target] != nil { counts.resolved += sources.count }
    }
    return counts
  }
}
