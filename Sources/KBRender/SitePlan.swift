import KBCatalog
import KBModel

/// Which files a site has beside its articles.
struct SitePlan {
  /// The indices that have a page.
  let listings: [IndexListing]
  let errors: [ErrorGroup]
  /// Indices whose groups are entries of lists.
  let entryLists: [EntryList]
  /// Articles that are cited but absent.
  let missing: [MissingArticle]
  /// How many articles have a date.
  let recent: Int
  let entries: [CatalogEntry]
  /// The slugs of the products that headers name.
  let headings: Set<String>
  /// Articles that the archive lacks in English.
  let untranslated: [CatalogEntry]
  let settings: SiteSettings

  /// Pages first, then what is not for readers.
  var plans: [PagePlan] {
    let pages = pages
    var plans = pages + formerProducts
    plans += untranslated.map { entry in
      PagePlan(.untranslated(entry.key), file: SiteAddress.number(entry.id).file)
    }
    plans.append(PagePlan(.notFound, file: "404.html"))
    if settings.baseURL != nil {
      plans += PageRenderer.sitemapPlans(addresses: pages.count + entries.count)
      if recent > 0 { plans.append(PagePlan(.feed, file: "feed.xml")) }
      plans.append(PagePlan(.openSearch, file: "opensearch.xml"))
    }
    if let form = settings.legacyAddresses {
      plans.append(PagePlan(.legacyAddresses(form), file: form.file))
    }
    plans.append(PagePlan(.robots, file: "robots.txt"))
    plans.append(PagePlan(.noJekyll, file: ".nojekyll"))
    return plans
  }

  private var pages: [PagePlan] {
    var plans = [
      PagePlan(.home, at: .home), PagePlan(.about, at: .about),
      PagePlan(.search, at: .search),
      PagePlan(.statistics, at: .statistics),
    ]
    if recent > 0 { plans.append(PagePlan(.recent, at: .recent)) }
    plans += PageRenderer.wantedPlans(missing)
    plans += entryLists.flatMap(\.plans)
    for listing in listings where !EntryLists.kinds.contains(listing.index.kind) {
      plans += listing.plans
      guard listing.index.kind != .error else { continue }
      for (position, group) in listing.index.groups.enumerated() {
        plans += PageRenderer.groupPlans(group, at: position, of: listing.index.kind)
      }
    }
    for (position, group) in errors.enumerated() {
      plans += PageRenderer.errorPlans(group, at: position)
    }
    return plans + entries.flatMap(PageRenderer.citedByPlans)
  }

  private var formerProducts: [PagePlan] {
    let products = listings.first { $0.index.kind == .product }?.index.groups ?? []
    // A product of a list of products never had an address of its own before.
    return products.enumerated().filter { headings.contains($1.slug) }.map { position, group in
      PagePlan(
        .formerProduct(position), file: SiteAddress.formerProduct(slug: group.slug).file)
    }
  }
}
