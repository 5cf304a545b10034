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

  /// Articles, each once in each language however many files hold it.
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
  /// Articles by language, English first; empty where all are in English.
  public let languages: [Count]
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
  /// Lines of lists of products.
  public let productLines: Int
  /// Those of them whose product the table of names lacks and in which no version was found: shown as they stand.
  public let unreadProductLines: Int
  /// Articles that say in which release, or by which hotfix, their problem was corrected.
  public let fixedArticles: Int
  /// Articles that list the files of a fix.
  public let articlesWithFiles: Int
  /// Articles that quote messages of programs.
  public let articlesWithMessages: Int

  /// Counts what the catalog holds.
  public init(_ catalog: Catalog) {
    let entries = catalog.entries
    var tally = Tally()
    for entry in entries { tally.add(entry) }
    articles = entries.count
    files = tally.formats.values.reduce(0, +)
    numbers = entries.first.flatMap { first in entries.last.map { first.id...$0.id } }
    formats = tally.formats.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { Count(name: $0.key, slug: nil, count: $0.value) }
    extractions = Copy.Extraction.allCases.compactMap { extraction in
      tally.extractions[extraction].map { Count(name: extraction.name, slug: nil, count: $0) }
    }
    func group(_ kind: Index.Kind, _ slug: String, _ count: Int) -> Count {
      Count(name: catalog.label(kind, slug: slug).name, slug: slug, count: count)
    }
    products = tally.products.map { group(.product, $0.key, $0.value) }
      .sorted { ($1.count, $0.name, $0.slug ?? "") < ($0.count, $1.name, $1.slug ?? "") }
    years = tally.years.sorted { $0.key < $1.key }.map { group(.year, String($0.key), $0.value) }
    decades = Dictionary(tally.years.map { ($0.key / 10, $0.value) }, uniquingKeysWith: +)
      .sorted { $0.key < $1.key }
      .map { Count(name: "\($0.key)0s", slug: nil, count: $0.value) }
    let languages = catalog.languages
    self.languages =
      languages.allSatisfy { $0 == ArticleKey.english }
      ? []
      : languages.map { language in
        Count(
          name: LanguageName(of: language).english,
          slug: language == ArticleKey.english ? nil : language,
          count: tally.languages[language] ?? 0)
      }
    issueTypes = IssueType.allCases.compactMap { type in
      tally.issueTypes[type.slug].map { group(.issue, type.slug, $0) }
    }
    (citations, resolvedCitations) = catalog.citationCounts
    wanted = catalog.missing.map { Wanted(id: $0.id, citations: $0.citedBy.count) }
    errorCodes = tally.errorCodes.count
    (productLines, unreadProductLines) = catalog.productLines
    fixedArticles = entries.count { !$0.facts.fixes.isEmpty }
    articlesWithFiles = entries.count { $0.facts.files.contains(where: \.isShipped) }
    articlesWithMessages = entries.count { !$0.facts.messages.isEmpty }
  }

  /// Articles and files by what they have in common.
  private struct Tally {
    var formats: [String: Int] = [:]
    var extractions: [Copy.Extraction: Int] = [:]
    var products: [String: Int] = [:]
    var years: [Int: Int] = [:]
    var languages: [String: Int] = [:]
    var issueTypes: [String: Int] = [:]
    var errorCodes: Set<String> = []

    mutating func add(_ entry: CatalogEntry) {
      for origin in entry.copies.flatMap(\.origins) {
        formats[origin.format, default: 0] += 1
        extractions[origin.extraction, default: 0] += 1
      }
      if let product = entry.productSlugs.first { products[product, default: 0] += 1 }
      languages[entry.key.language, default: 0] += 1
      if let year = entry.date?.day?.year { years[year, default: 0] += 1 }
      for type in entry.issueSlugs { issueTypes[type, default: 0] += 1 }
      for error in entry.errors { errorCodes.insert(error.code.slug) }
    }
  }
}
