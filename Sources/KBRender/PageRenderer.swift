import KBCatalog
import KBMarkup
import KBModel
import Mustache

/// Renders the pages of a site: an article or an index with its links resolved → the names of a template → HTML.
///
/// What needs a look at all articles is done when a page first asks for it. The renderer never changes after that, so
/// any number of tasks can render with it at once; they share it, because copying its many parts would cost each page.
public final class PageRenderer: Sendable {
  let catalog: Catalog
  let frame: SiteFrame
  private let overview: Deferred<SiteOverview>
  private let articlesByDate: Deferred<[Int]>
  private let deferredEntryLists: Deferred<EntryLists>
  private let templates: Library
  /// Reads an article; `nil` where it cannot be read any more.
  let read: @Sendable (CatalogEntry) -> Article?

  var settings: SiteSettings { frame.settings }

  /// - Parameters:
  ///   - templates: must have the templates that `docs/templates.md` lists.
  ///   - read: reads an article, for the few pages that quote from articles; `nil` where it cannot be read any more.
  public init(
    catalog: Catalog, templates: Library, settings: SiteSettings,
    read: @escaping @Sendable (CatalogEntry) -> Article? = { _ in nil }
  ) {
    self.catalog = catalog
    self.templates = templates
    self.read = read
    // The form for article numbers leads to their index, so that one is always there.
    let shown = Index.Kind.allCases.filter { kind in
      kind == .shard || catalog.entries.contains { !$0.slugs(kind).isEmpty }
    }
    frame = SiteFrame(settings, indices: shown)
    let articlesByDate = Deferred { catalog.recent }
    self.articlesByDate = articlesByDate
    let entryLists = Deferred { EntryLists(catalog) }
    deferredEntryLists = entryLists
    overview = Deferred {
      SiteOverview(
        catalog, settings, shown: shown, recent: articlesByDate.value.count,
        entryLists: entryLists.value)
    }
  }

  /// The articles that pages other than their own quote: where the text of one changes, so can such a page.
  public var quotedArticles: [CatalogEntry] {
    settings.baseURL == nil ? [] : articlesInFeed.map { catalog.entries[$0] }
  }

  /// The plans of all pages that are not articles, and of the files for robots and hosts.
  public var indexPages: [PagePlan] { overview.value.plans }

  var statistics: ArchiveStatistics { overview.value.statistics }

  var errors: [ErrorGroup] { overview.value.errors }

  /// The lists of files and messages.
  var entryLists: EntryLists { deferredEntryLists.value }

  var missing: [MissingArticle] { overview.value.missing }

  /// Positions of the articles in ``Catalog/entries``, the newest first.
  var recent: [Int] { articlesByDate.value }

  /// The groups of an index.
  func listing(_ kind: Index.Kind) -> IndexListing {
    overview.value.listings[kind] ?? IndexListing(catalog.index(kind))
  }

  /// The page of an article, also of one that the catalog lacks or shows from another copy.
  /// Its ``ArticleMetadata/copies`` are shown as its provenance.
  /// - Throws: where a template asks for a name that there is not.
  public func article(_ article: Article) throws(TemplateError) -> Page {
    try self.article(ArticleTexts(article))
  }

  /// The page of an article whose copies have the texts.
  /// - Throws: where a template asks for a name that there is not.
  public func article(_ texts: ArticleTexts) throws(TemplateError) -> Page {
    try article(texts, surroundings: surroundings(of: texts.article))
  }

  /// The page of an article, made of nothing but the article, its texts and surroundings, the settings and the templates.
  /// - Throws: where a template asks for a name that there is not.
  public func article(
    _ texts: ArticleTexts, surroundings: ArticleSurroundings
  ) throws(TemplateError) -> Page {
    let isFrameOfSite = surroundings.indices == frame.indices
    let frame = isFrameOfSite ? frame : SiteFrame(settings, indices: surroundings.indices)
    let context = ArticlePage(texts, surroundings, frame).context
    let address = SiteAddress.article(texts.article.metadata.key)
    return try page("article", context, file: address.file)
  }

  /// The page of a plan.
  /// - Throws: where a template asks for a name that there is not.
  public func page(_ plan: PagePlan) throws(TemplateError) -> Page {
    switch plan.content {
    case .home: return try page("home", homeContext(), file: plan.path)
    case .about: return try page("about", aboutContext(), file: plan.path)
    case .search: return try page("search", searchContext(), file: plan.path)
    case .notFound: return try page("not-found", notFoundContext(), file: plan.path)
    case .index(let kind, let section) where EntryLists.kinds.contains(kind):
      return try page("entries", entriesContext(kind, section), file: plan.path)
    case .messages(let product, let part):
      return try page("entries", messagesContext(product, part: part), file: plan.path)
    case .index(let kind, let section):
      return try page("index", indexContext(listing(kind), section), file: plan.path)
    case .group(let kind, let position, let part):
      let group = listing(kind).index.groups[position]
      return try page("group", groupContext(group, of: kind, part: part), file: plan.path)
    case .error(let position, let part):
      return try page("error", errorContext(errors[position], part: part), file: plan.path)
    case .citedBy(let key, let part):
      return try page("group", citedByContext(key, part: part), file: plan.path)
    case .wanted(let part):
      return try page("wanted", wantedContext(part: part), file: plan.path)
    case .wantedBy(let id, let part):
      return try page("group", wantedByContext(id, part: part), file: plan.path)
    case .recent: return try page("group", recentContext(), file: plan.path)
    case .statistics: return try page("statistics", statisticsContext(), file: plan.path)
    case .untranslated(let key):
      return try page("redirect", redirectContext(key), file: plan.path)
    case .formerProduct(let position):
      let group = listing(.product).index.groups[position]
      return try page("redirect", redirectContext(group), file: plan.path)
    case .sitemap(let part): return Page(path: plan.path, bytes: sitemap(part: part))
    case .sitemapIndex(let parts): return Page(path: plan.path, bytes: sitemapIndex(parts: parts))
    case .feed: return Page(path: plan.path, bytes: feed())
    case .openSearch: return Page(path: plan.path, bytes: openSearch())
    case .legacyAddresses(let form):
      return Page(path: plan.path, bytes: form.rules(for: settings, catalog))
    case .robots: return Page(path: plan.path, bytes: robots())
    case .noJekyll: return Page(path: plan.path, bytes: [])
    }
  }

  func page(
    _ template: String, _ context: PageContext, file: String
  ) throws(TemplateError) -> Page {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(16 << 10)
    try templates.render(template, with: context.value, into: &bytes)
    return Page(path: file, bytes: bytes)
  }
}
