import KBModel
import Testing

@testable import KBCatalog

@Suite struct CatalogTests {
  private static let headers: [ArticleHeader] = [
    .make(
      198_657, title: "XADM: Third", product: "Microsoft Exchange", code: "exchange",
      keywords: ["kbusage"], modified: "18-APR-1999", references: [100_001, 300_000]),
    .make(
      100_001, title: "PRB: First", product: "Microsoft Word", code: "word97",
      modified: "1-JAN-2000", references: [300_000, 26_281]),
    .make(26_281, title: "An Old One", references: [400_000, 300_000, 100_001]),
    .make(
      2_173_280, title: "XADM: Last", product: "Microsoft Exchange", modified: "??",
      references: [400_000]),
    .make(100_000, title: "Lonely", modified: "2-FEB-2000"),
  ]

  @Test func entriesAreOrderedByNumber() {
    let catalog = Catalog(Self.headers)
    #expect(catalog.entries.map(\.id.number) == [26_281, 100_000, 100_001, 198_657, 2_173_280])
    #expect(catalog.diagnostics.isEmpty)
    #expect(catalog[ArticleID(198_657)]?.title == "XADM: Third")
    #expect(catalog[ArticleID(300_000)] == nil)
  }

  @Test func orderOfTheInputDoesNotMatter() {
    let reference = Catalog(Self.headers)
    for headers in permutations(of: Self.headers) {
      let catalog = Catalog(headers)
      #expect(catalog.entries == reference.entries)
      #expect(catalog.missing.map(\.id) == reference.missing.map(\.id))
      #expect(Index.Kind.allCases.allSatisfy { catalog.index($0) == reference.index($0) })
    }
  }

  @Test func backlinksAreOrderedByNumber() {
    let catalog = Catalog(Self.headers)
    #expect(catalog.backlinks(of: ArticleID(100_001)).map(\.id.number) == [26_281, 198_657])
    #expect(catalog.backlinks(of: ArticleID(26_281)).map(\.id.number) == [100_001])
    #expect(catalog.backlinks(of: ArticleID(100_000)).isEmpty)
    #expect(
      catalog.backlinks(of: ArticleID(300_000)).map(\.id.number) == [26_281, 100_001, 198_657])
  }

  @Test func missingArticlesMostCitedFirst() {
    let missing = Catalog(Self.headers).missing
    #expect(missing.map(\.id.number) == [300_000, 400_000])
    #expect(
      missing.map { $0.citedBy.map(\.id.number) } == [
        [26_281, 100_001, 198_657], [26_281, 2_173_280],
      ])
    let numbers: [UInt32] = (0..<20).map { 300_000 + $0 * 7 % 20 }
    let tied = Catalog([.make(100_000, references: numbers)]).missing
    #expect(tied.map(\.id.number) == numbers.sorted())
  }

  @Test func citationsAreCounted() {
    let counts = Catalog(Self.headers).citationCounts
    #expect(counts.all == 8)
    #expect(counts.resolved == 3)
  }

  @Test func onlyTheShownCopyCites() {
    let catalog = Catalog([
      .make(100_000, path: "a", references: [200_000]),
      .make(100_000, path: "b", references: [300_000]),
    ])
    #expect(catalog.entries.first?.references == [ArticleID(200_000)])
    #expect(catalog.missing.map(\.id.number) == [200_000])
  }

  @Test func withoutArticles() {
    let catalog = Catalog([])
    #expect(catalog.entries.isEmpty)
    #expect(catalog.missing.isEmpty)
    #expect(catalog.citationCounts == (0, 0))
    #expect(Index.Kind.allCases.allSatisfy { catalog.index($0).groups.isEmpty })
  }
}

@Suite struct IndexTests {
  private func groups(_ kind: Index.Kind, _ headers: [ArticleHeader]) -> [String] {
    Catalog(headers).index(kind).groups.map { "\($0.slug) \($0.name) \($0.members)" }
  }

  private static let headers: [ArticleHeader] = [
    .make(26_281, title: "An Old One"),
    .make(
      26_999, title: "XADM: Two", product: "Microsoft Exchange", code: "exchange",
      modified: "1-JAN-2000"),
    .make(100_001, title: "PRB: Three", product: "Microsoft Exchange", modified: "??"),
    .make(2_173_280, title: "XADM: Four", product: "Ärger", modified: "31-DEC-1999"),
  ]

  @Test func byNumber() {
    #expect(groups(.shard, Self.headers) == ["026 026 [0, 1]", "100 100 [2]", "2173 2173 [3]"])
  }

  @Test func byProduct() {
    #expect(
      groups(.product, Self.headers) == ["exchange Microsoft Exchange [1, 2]", "rger Ärger [3]"])
  }

  @Test func byPrefix() {
    #expect(groups(.prefix, Self.headers) == ["PRB PRB [2]", "XADM XADM [1, 3]"])
  }

  @Test func byYear() {
    #expect(groups(.year, Self.headers) == ["1999 1999 [3]", "2000 2000 [1]"])
  }
}
