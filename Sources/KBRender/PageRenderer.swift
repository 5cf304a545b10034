import KBCatalog
import KBMarkup
import KBModel
import Mustache

/// Renders the pages of a site: an article or an index with its links resolved → the names of a template → HTML.
///
/// All that needs a look at more than one article is done when the renderer is made. It never changes after that, so
/// any number of tasks can render with it at once; they share it, because copying its many parts would cost each page.
public final class PageRenderer: Sendable {
  let catalog: Catalog
  let frame: SiteFrame
  /// What the archive holds, in figures.
  let statistics: ArchiveStatistics
  /// All error codes, family by family.
  let errors: [ErrorGroup]
  /// Articles that are cited but absent, the most cited first.
  let missing: [MissingArticle]
  /// Positions of the articles in ``Catalog/entries``, the newest first.
  let recent: [Int]
  private let listings: [Index.Kind: IndexListing]
  private let templates: Library
  /// Reads an article; `nil` where it cannot be read any more.
  let read: @Sendable (CatalogEntry) -> Article?

  /// The plans of all pages that are not articles, and of the files for robots and hosts.
  public let indexPages: [PagePlan]

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
    statistics = ArchiveStatistics(catalog)
    errors = catalog.errorIndex
    missing = catalog.missing
    recent = catalog.recent
    let errors = errors
    let listings = Index.Kind.allCases.map { kind in
      kind == .error
        ? IndexListing(catalog.index(kind), errors: errors) : IndexListing(catalog.index(kind))
    }
    // The form for article numbers leads to their index, so that one is always there.
    let shown = listings.filter { $0.index.kind == .shard || !$0.index.groups.isEmpty }
    self.listings = Dictionary(uniqueKeysWithValues: listings.map { ($0.index.kind, $0) })
    frame = SiteFrame(settings, indices: shown.map(\.index.kind))
    indexPages =
      SitePlan(
        listings: shown, errors: errors, missing: missing, recent: recent.count,
        entries: catalog.entries, settings: settings
      ).plans
  }

  /// The groups of an index.
  func listing(_ kind: Index.Kind) -> IndexListing {
    listings[kind] ?? IndexListing(catalog.index(kind))
  }

  /// The page of an article, also of one that the catalog lacks or shows from another copy.
  /// Its ``ArticleMetadata/copies`` are shown as its provenance.
  /// - Throws: where a template asks for a name that there is not.
  public func article(_ article: Article) throws(TemplateError) -> Page {
    try self.article(article, surroundings: surroundings(of: article))
  }

  /// The page of an article, made of nothing but the article, its surroundings, the settings and the templates.
  /// - Throws: where a template asks for a name that there is not.
  public func article(
    _ article: Article, surroundings: ArticleSurroundings
  ) throws(TemplateError) -> Page {
    let isFrameOfSite = surroundings.indices == frame.indices
    let frame = isFrameOfSite ? frame : SiteFrame(settings, indices: surroundings.indices)
    let context = ArticlePage(article, surroundings, frame).context
    return try page("article", context, file: SiteAddress.article(article.id).file)
  }

  /// The page of a plan.
  /// - Throws: where a template asks for a name that there is not.
  public func page(_ plan: PagePlan) throws(TemplateError) -> Page {
    switch plan.content {
    case .home: return try page("home", homeContext(), file: plan.path)
    case .about: return try page("about", aboutContext(), file: plan.path)
    case .search: return try page("search", searchContext(), file: plan.path)
    case .notFound: return try page("not-found", notFoundContext(), file: plan.path)
    case .index(let kind, let section):
      return try page("index", indexContext(listing(kind), section), file: plan.path)
    case .group(let kind, let position, let part):
      let group = listing(kind).index.groups[position]
      return try page("group", groupContext(group, of: kind, part: part), file: plan.path)
    case .error(let position, let part):
      return try page("error", errorContext(errors[position], part: part), file: plan.path)
    case .citedBy(let id, let part):
      return try page("group", citedByContext(id, part: part), file: plan.path)
    case .wanted(let part):
      return try page("wanted", wantedContext(part: part), file: plan.path)
    case .wantedBy(let id, let part):
      return try page("group", wantedByContext(id, part: part), file: plan.path)
    case .recent: return try page("group", recentContext(), file: plan.path)
    case .statistics: return try page("statistics", statisticsContext(), file: plan.path)
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

  private func page(
    _ template: String, _ context: PageContext, file: String
  ) throws(TemplateError) -> Page {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(16 << 10)
    try templates.render(template, with: context.value, into: &bytes)
    return Page(path: file, bytes: bytes)
  }
}
