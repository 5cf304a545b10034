import KBModel

/// Everything that needs more than one article: copies merged, references resolved, backlinks, indices, related articles.
///
/// Built from headers alone, so its size is that of the headers, not of the archive's text. An article in another language
/// is an article of its own: its key is number and language.
public struct Catalog: Sendable {
  /// Ordered by key.
  public let entries: [CatalogEntry]
  /// What was found while merging.
  public let diagnostics: [Diagnostic]
  private let translations: Translations
  private let citations: Citations
  private let labels: GroupLabels
  private let listed: ListedGroups
  private let products: ProductNaming
  /// What products and their families are called.
  public let names: ProductNames
  /// Few readers of a catalog ask for related articles.
  private let relations: Deferred<Relations>

  /// - Parameters:
  ///   - headers: one a file, in any order.
  ///   - order: decides which copy of an article is shown.
  ///   - names: what products are called.
  public init(
    _ headers: [ArticleHeader], order: CopyOrder = CopyOrder(), names: ProductNames = ProductNames()
  ) {
    let merger = CopyMerger(headers, order: order)
    let groups = merger.groups
    let translations = Translations(groups.map(\.key))
    let citations = Citations(groups, translations)
    var naming = EntryNaming(groups.lazy.flatMap(\.headers), names: names)
    let entries = groups.map { naming.entry(of: $0, citations: citations) }
    self.entries = entries
    self.translations = translations
    self.citations = citations
    diagnostics = merger.diagnostics
    labels = naming.labels
    products = naming.products
    listed = ListedGroups(entries, naming.products, names)
    self.names = names
    relations = Deferred { Relations(entries) }
  }

  // MARK: Languages

  /// The article in that language, where the archive has it.
  public subscript(key: ArticleKey) -> CatalogEntry? { translations[key].map { entries[$0] } }

  /// The article with that number as readers of a language are led to it: in that language where the archive has it, else
  /// in English, else in the first that there is.
  public func entry(_ id: ArticleID, in language: String = ArticleKey.english) -> CatalogEntry? {
    translations.position(of: id, in: language).map { entries[$0] }
  }

  /// The article in all its languages, English first; empty where the archive lacks it.
  public func translations(of id: ArticleID) -> ArraySlice<CatalogEntry> {
    entries[translations.range(of: id)]
  }

  /// The languages of all articles, English first.
  public var languages: [String] { translations.languages }

  /// Articles that the archive has in other languages than English alone, in the first of them: readers who look for the
  /// number are led there.
  public var untranslated: [CatalogEntry] {
    guard languages != [ArticleKey.english] else { return [] }
    return entries.indices.lazy.filter { position in
      !entries[position].key.isEnglish
        && (position == 0 || entries[position - 1].id != entries[position].id)
    }.map { entries[$0] }
  }

  /// The articles with the numbers before and after, in the same language.
  public func neighbours(of key: ArticleKey) -> (previous: CatalogEntry?, next: CatalogEntry?) {
    let (previous, next) = translations.neighbours(of: key)
    return (previous.map { entries[$0] }, next.map { entries[$0] })
  }

  // MARK: Citations

  /// The articles that cite this one: the most cited first, of equally cited ones the newest.
  public func backlinks(of key: ArticleKey) -> [CatalogEntry] {
    citations.sources(of: key).map { entries[$0] }.sorted { left, right in
      if left.citations != right.citations { return left.citations > right.citations }
      return left.isNewer(than: right)
    }
  }

  /// Articles that are cited but absent, with those that cite them; the most cited first.
  public var missing: [MissingArticle] {
    citations.targets.filter { translations.range(of: $0.id).isEmpty }
      .sorted { ($1.sources.count, $0.id) < ($0.sources.count, $1.id) }
      .map { target in
        MissingArticle(id: target.id, citedBy: target.sources.map { entries[$0] })
      }
  }

  /// How often an article cites another one, and how many of these citations have a target here.
  public var citationCounts: (all: Int, resolved: Int) {
    var counts = (all: 0, resolved: 0)
    for target in citations.targets {
      counts.all += target.sources.count
      if !translations.range(of: target.id).isEmpty { counts.resolved += target.sources.count }
    }
    return counts
  }

  /// Up to eight articles in the same language that readers of this one may want as well, the nearest first. Those that it
  /// cites and those that cite it are left out: they are on its page already.
  public func related(to key: ArticleKey) -> [CatalogEntry] {
    guard let position = translations[key] else { return [] }
    var shown = Set(citations.sources(of: key))
    for target in entries[position].references {
      if let cited = translations.position(of: target, in: key.language) { shown.insert(cited) }
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
    Index(kind, of: entries, listed: listed) { labels.label(kind, slug: $0) }
  }

  /// Whether a group has a page.
  public func isListed(_ kind: Index.Kind, slug: String) -> Bool { listed.contains(kind, slug) }

  /// What a line of a list of products names, taken apart once for the whole archive.
  public func phrase(of fact: ProductFact) -> ProductPhrase { products.phrase(of: fact) }

  /// How many lines of lists of products there are, and of how many neither the product is known nor a version was found.
  public var productLines: (all: Int, unread: Int) { products.lineCounts }

  /// The product of an article, by its part of an address, as the article now is: an editor may have changed it since the
  /// catalog was made. Where several files hold the article, that of the catalog.
  public func product(of article: Article) -> String? {
    let entry = self[article.metadata.key]
    if let entry, entry.copies.count > 1 { return entry.productSlugs.first }
    guard let copy = entry?.copies.first ?? article.metadata.copies.first else { return nil }
    let header = ArticleHeader(article.metadata, references: [], copy: copy)
    return products.known(of: [header]).products.first?.slug
  }

  /// The slugs of the products that the archive's headers name, not only its lists of products.
  public var headings: Set<String> { listed.headings }

  /// The key of a listed product's family.
  public func family(ofProduct slug: String) -> String { listed.family(of: slug) }

  /// What a group of an index is called.
  public func label(_ kind: Index.Kind, slug: String) -> GroupLabel {
    labels.label(kind, slug: slug)
  }

  /// All error codes with what the articles say of them, family by family. Computed anew at each call; keep it.
  public var errorIndex: [ErrorGroup] { ErrorGroup.groups(of: entries) }

  /// What the articles say of each file or message. Computed anew at each call; keep it.
  /// - Parameter index: of files or messages.
  public func factRows(_ index: Index) -> FactRows { FactRows(index, of: entries) }

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
    if day == otherDay { return id == other.id ? key < other.key : id > other.id }
    guard let day else { return false }
    guard let otherDay else { return true }
    return day > otherDay
  }
}
