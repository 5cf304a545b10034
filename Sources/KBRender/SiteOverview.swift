import KBCatalog
import KBModel

/// What a look at all articles gives: their indices, their figures, and the plans of the pages that show these.
struct SiteOverview: Sendable {
  /// What the archive holds, in figures.
  let statistics: ArchiveStatistics
  /// All error codes, family by family.
  let errors: [ErrorGroup]
  /// Articles that are cited but absent, the most cited first.
  let missing: [MissingArticle]
  let listings: [Index.Kind: IndexListing]
  /// The plans of all pages that are not articles, and of the files for robots and hosts.
  let plans: [PagePlan]

  /// - Parameters:
  ///   - shown: the indices that have a page.
  ///   - recent: how many articles have a date.
  ///   - entryLists: of files and messages.
  init(
    _ catalog: Catalog, _ settings: SiteSettings, shown: [Index.Kind], recent: Int,
    entryLists: EntryLists
  ) {
    statistics = ArchiveStatistics(catalog)
    errors = catalog.errorIndex
    missing = catalog.missing
    var listings: [Index.Kind: IndexListing] = [:]
    for kind in Index.Kind.allCases where !EntryLists.kinds.contains(kind) {
      let index = catalog.index(kind)
      switch kind {
      case .error: listings[kind] = IndexListing(index, errors: errors)
      case .product:
        listings[kind] = IndexListing(index, families: catalog.names.families) {
          catalog.family(ofProduct: $0)
        }
      default: listings[kind] = IndexListing(index)
      }
    }
    for kind in EntryLists.kinds { listings[kind] = entryLists[kind]?.listing }
    self.listings = listings
    plans =
      SitePlan(
        listings: shown.compactMap { listings[$0] }, errors: errors,
        entryLists: shown.compactMap { entryLists[$0] }, missing: missing,
        recent: recent, entries: catalog.entries, headings: catalog.headings,
        untranslated: catalog.untranslated,
        settings: settings
      ).plans
  }
}
