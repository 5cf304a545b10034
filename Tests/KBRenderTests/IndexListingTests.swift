import KBCatalog
import KBModel
import Testing

@testable import KBRender

struct IndexListingTests {
  private func listing(_ keywords: [String]) -> IndexListing {
    let archive = SampleArchive(articles: [SampleArchive.article(10001, "A", keywords: keywords)])
    return IndexListing(archive.catalog.index(.keyword))
  }

  @Test func ordersNamesByWhatSetsThemApart() {
    let listing = listing(["zeta", "kbApi", "apple", "KBzebra", "kb3rdparty"])
    #expect(listing.sections.map(\.name) == ["0–9", "A", "Z"])
    let names = listing.sections.flatMap { $0.groups.map { listing.index.groups[$0].name } }
    #expect(names == ["kb3rdparty", "kbApi", "apple", "KBzebra", "zeta"])
  }

  @Test func findsTheLargestGroupsInTheOrderOfTheList() {
    let archive = SampleArchive(articles: [
      SampleArchive.article(10001, "A", keywords: ["cc", "aa", "bb"]),
      SampleArchive.article(10002, "A", keywords: ["cc", "aa"]),
    ])
    let listing = IndexListing(archive.catalog.index(.keyword))
    let names = listing.largestGroups(2).map { listing.index.groups[$0].name }
    #expect(names == ["aa", "cc"])
    #expect(listing.largest == 2)
  }
}
