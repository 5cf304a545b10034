import KBModel

/// What the archive holds, in figures.
public struct ArchiveStatistics: Hashable, Sendable {
  /// How many articles or files have something in common.
  public struct Count: Hashable, Sendable {
    /// What they have in common, as shown.
    public let name: String
    /// The group of the index of that kind; `nil` for what has no index.
    public let slug: String?
    /// At least one.
    public let count: Int
  }

  /// An absent article and how many articles cite it.
  public struct Wanted: Hashable, Sendable {
    /// Its number.
    public let id: ArticleID
    /// At least one.
    public let citations: Int
  }

  /// Articles, each once however many files hold it.
  public let articles: Int
  /// Files, counted as they came to the archive: those that an imported file was made of, not the imported file.
  public let files: Int
  /// The lowest and the highest number; `nil` for an empty archive.
  public let numbers: ClosedRange<ArticleID>?
  /// Files by the format that read them, the most frequent first.
  public let formats: [Count]
  /// Files by how their text reached the archive, from the most to the least complete.
  public let extractions: [Count]
  /// Articles by product, the most frequent first; those without a product are not in it.
  public let products: [Count]
  /// Articles by the year of their date, ascending; those without a date are not in it.
  public let years: [Count]
  /// Articles by the decade of their date, ascending: `1990s`.
  public let decades: [Count]
  /// Articles by issue type, in the order of ``IssueType``; an article can be of several, and of none.
  public let issueTypes: [Count]
  /// Citations of another article, each once an article.
  public let citations: Int
  /// Those of an article that the archive has.
  public let resolvedCitations: Int
  /// Articles that are cited but absent, the most cited first.
  public let wanted: [Wanted]
  /// Error codes that articles tell of.
  public let errorCodes: Int

  /// Counts what the catalog holds.
  public init(_ catalog: Catalog) {
    let entries = catalog.entries
    let origins = entries.lazy.flatMap(\.copies).flatMap(\.origins)
    articles = entries.count
    files = origins.count
    numbers = entries.first.flatMap { first in entries.last.map { first.id...$0.id } }
    formats = Self.byFrequency(Self.counts(origins.map(\.format)))
    let byExtraction = Self.counts(origins.map(\.extraction))
    extractions = Copy.Extraction.allCases.compactMap { extraction in
      byExtraction[extraction].map { Count(name: extraction.name, slug: nil, count: $0) }
    }
    products = Self.groups(.product, in: catalog).sorted {
      ($1.count, $0.name) < ($0.count, $1.name)
    }
    years = Self.groups(.year, in: catalog)
    decades = Self.counts(entries.lazy.compactMap { $0.date?.day?.year }.map { $0 / 10 })
      .sorted { $0.key < $1.key }
      .map { Count(name: "\($0.key)0s", slug: nil, count: $0.value) }
    let byType = Self.groups(.issue, in: catalog)
    issueTypes = IssueType.allCases.compactMap { type in byType.first { $0.slug == type.slug } }
    (citations, resolvedCitations) = catalog.citationCounts
    wanted = catalog.missing.map { Wanted(id: $0.id, citations: $0.citedBy.count) }
    errorCodes = Set(entries.lazy.flatMap(\.errors).map(\.code.slug)).count
  }

  private static func counts<Key: Hashable>(_ keys: some Sequence<Key>) -> [Key: Int] {
    keys.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  private static func byFrequency(_ counts: [String: Int]) -> [Count] {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { Count(name: $0.key, slug: nil, count: $0.value) }
  }

  /// In the order of the index, which is that of the slugs.
  private static func groups(_ kind: Index.Kind, in catalog: Catalog) -> [Count] {
    catalog.index(kind).groups.map {
      Count(name: $0.name, slug: $0.slug, count: $0.members.count)
    }
  }
}
