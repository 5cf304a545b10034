import KBCatalog
import KBMarkup
import KBModel
import Mustache

/// Renders the pages of a site: an article or an index with its links resolved → the names of a template → HTML.
///
/// All that needs a look at more than one article is done when the renderer is made. It never changes after that, so
/// any number of tasks can render with it at once.
public struct PageRenderer: Sendable {
  let catalog: Catalog
  let settings: SiteSettings
  private let listings: [Index.Kind: IndexListing]
  private let templates: Library

  /// The plans of all pages that are not articles, and of the files for robots and hosts.
  public let indexPages: [PagePlan]

  /// - Parameter templates: must have the templates that `docs/templates.md` lists.
  public init(catalog: Catalog, templates: Library, settings: SiteSettings) {
    self.catalog = catalog
    self.templates = templates
    self.settings = settings
    let listings = Index.Kind.allCases.map { IndexListing(catalog.index($0)) }
    self.listings = Dictionary(uniqueKeysWithValues: listings.map { ($0.index.kind, $0) })
    indexPages = Self.plans(listings, articles: catalog.entries.count, settings: settings)
  }

  /// The groups of an index.
  func listing(_ kind: Index.Kind) -> IndexListing {
    listings[kind] ?? IndexListing(catalog.index(kind))
  }

  /// The page of an article. Its ``ArticleMetadata/copies`` are shown as its provenance.
  /// - Throws: where a template asks for a name that there is not.
  public func article(_ article: Article) throws(TemplateError) -> Page {
    let address = SiteAddress.article(article.id)
    return try page("article", articleContext(article, at: address), file: address.file)
  }

  /// The page of a plan.
  /// - Throws: where a template asks for a name that there is not.
  public func page(_ plan: PagePlan) throws(TemplateError) -> Page {
    switch plan.content {
    case .home: return try page("home", homeContext(), file: plan.path)
    case .about: return try page("about", aboutContext(), file: plan.path)
    case .notFound: return try page("not-found", notFoundContext(), file: plan.path)
    case .index(let kind, let section):
      return try page("index", indexContext(listing(kind), section), file: plan.path)
    case .group(let kind, let position, let part):
      let group = listing(kind).index.groups[position]
      let context = groupContext(group, of: kind, part: part)
      return try page("group", context, file: plan.path)
    case .sitemap(let part): return Page(path: plan.path, bytes: sitemap(part: part))
    case .sitemapIndex(let parts): return Page(path: plan.path, bytes: sitemapIndex(parts: parts))
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

extension PageRenderer {
  private static func plans(
    _ listings: [IndexListing], articles: Int, settings: SiteSettings
  ) -> [PagePlan] {
    var plans = [PagePlan(.home, at: .home), PagePlan(.about, at: .about)]
    for listing in listings {
      plans += listing.plans
      for (position, group) in listing.index.groups.enumerated() {
        plans += groupPlans(group, at: position, of: listing.index.kind)
      }
    }
    let addresses = plans.count + articles
    plans.append(PagePlan(.notFound, file: "404.html"))
    if settings.baseURL != nil { plans += sitemapPlans(addresses: addresses) }
    plans.append(PagePlan(.robots, file: "robots.txt"))
    plans.append(PagePlan(.noJekyll, file: ".nojekyll"))
    return plans
  }
}
