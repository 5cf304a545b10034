import KBModel

/// Everything that needs more than one article: copies merged, references resolved, backlinks, indices, related articles.
///
/// Built from headers alone, so its size is that of the headers, not of the archive's text.
public struct Catalog: Sendable {
  /// Ordered by number.
  public let entries: [CatalogEntry]
  /// What was found while merging.
  public let diagnostics: [Diagnostic]
  private let positions: [ArticleID: Int]
  private let citations: Citations
  private let labels: GroupLabels
  /// Few readers of a catalog ask for related articles.
  private let relations: Deferred<Relations>

  /// - Parameters:
  ///   - headers: one a file, in any order.
  ///   - order: decides which copy of an article is shown.
  public init(_ headers: [ArticleHeader], order: CopyOrder = CopyOrder()) {
    let merger = CopyMerger(headers, order: order)
    let languages = ShownLanguages(merger.groups)
    let citations = Citations(languages.shown)
    var naming = EntryNaming(languages.shown.lazy.flatMap(\.headers))
    let entries = languages.shown.map { naming.entry(of: $0, citations: citations) }
    let positions = Dictionary(
      entries.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.entries = entries
    self.positions = positions
    self.citations = citations
    diagnostics = merger.diagnostics + languages.diagnostics
    labels = naming.labels
    relations = Deferred { Relations(entries) }
  }

  /// The article with that number, where the archive has it.
  public subscript(id: ArticleID) -> CatalogEntry? { positions[id].map { entries[$0] } }

  // MARK: Citations

  /// The articles that cite this one: the most cited first, of equally cited ones the newest.
  public func backlinks(of id: ArticleID) -> [CatalogEntry] {
    (citations.sources[id] ?? []).map { entries[$0] }.sorted { left, right in
      if left.citations != right.citations { return left.citations > right.citations }
      return left.isNewer(than: right)
    }
  }

  /// Articles that are cited but absent, with those that cite them; the most cited first.
  public var missing: [MissingArticle] {
    citations.sources.filter { positions[$0.key] == nil }
      .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      .map { target, sources in
        MissingArticle(id: target, citedBy: sources.map { entries[$0] })
      }
  }

  /// How often an article cites another one, and how many of these citations have a target here.
  public var citationCounts: (all: Int, resolved: Int) {
    var counts = (all: 0, resolved: 0)
    for (target, sources) in citations.sources {
      counts.all += sources.count
      if positions[target] != nil { counts.resolved += sources.count }
    }
    return counts
  }

  /// Up to eight articles that readers of this one may want as well, the nearest first. Those that it cites and those
  /// that cite it are left out: they are on its page already.
  public func related(to id: ArticleID) -> [CatalogEntry] {
    guard let position = positions[id] else { return [] }
    var shown = Set(citations.sources[id] ?? [])
    for target in entries[position].references {
      if let cited = positions[target] { shown.insert(cited) }
    }
    return relations.value.nearest(to: position, except: shown).map { entries[$0] }
  }

  /// Makes now what ``related(to:)`` makes when it is first called.
  public func prepare() { _ = relations.value }

  /// Whether ``related(to:)`` has nothing left to make.
  public var isPrepared: Bool { relations.isReady }

  // MARK: Indices

  /// The index of one kind. Computed anew at each call; keep it.
  public func index(_ kind: Index.Kind) -> Index {
    Index(kind, of: entries) { labels.label(kind, slug: $0) }
  }

  /// What a group of an index is called.
  public func label(_ kind: Index.Kind, slug: String) -> GroupLabel {
    labels.label(kind, slug: slug)
  }

  /// All error codes with what the articles say of them, family by family. Computed anew at each call; keep it.
  public var errorIndex: [ErrorGroup] { ErrorGroup.groups(of: entries) }

  /// Positions of the articles by their own dates, the newest first; those without a date are left out. Computed anew
  /// at each call; keep it.
  public var recent: [Int] {
    entries.indices.filter { entries[$0].date?.day != nil }
      .sorted { entries[$0].isNewer(than: entries[$1]) }
  }
}

extension CatalogEntry {
  /// By date, then by number; an article without a date is older than all others.
  fileprivate func isNewer(than other: CatalogEntry) -> Bool {
    let (day, otherDay) = (date?.day, other.date?.day)
    if day == otherDay { return id > other.id }
    guard let day else { return false }
    guard let otherDay else { return true }
    return day > otherDay
  }
}
