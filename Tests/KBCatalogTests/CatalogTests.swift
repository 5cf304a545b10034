import KBModel
import TestSupport
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
    #expect(catalog.entry(ArticleID(198_657))?.title == "XADM: Third")
    #expect(catalog.entry(ArticleID(300_000)) == nil)
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

  @Test func mostCitedBacklinksFirst() {
    let catalog = Catalog(Self.headers)
    #expect(
      catalog.backlinks(of: ArticleKey(english: ArticleID(100_001))).map(\.id.number) == [
        26_281, 198_657,
      ])
    #expect(catalog.backlinks(of: ArticleKey(english: ArticleID(100_000))).isEmpty)
    // 100001 is cited twice, 26281 once, 198657 by nobody.
    #expect(
      catalog.backlinks(of: ArticleKey(english: ArticleID(300_000))).map(\.id.number) == [
        100_001, 26_281, 198_657,
      ])
    #expect(catalog.entries.map(\.citations) == [1, 0, 2, 0, 0])
  }

  @Test func ofEquallyCitedBacklinksTheNewestFirst() {
    let catalog = Catalog([
      .make(100_001, modified: "1-JAN-1999", references: [100_000]),
      .make(100_002, references: [100_000]),
      .make(100_003, modified: "2-JAN-1999", references: [100_000]),
      .make(100_004, modified: "1-JAN-1999", references: [100_000]), .make(100_000),
    ])
    #expect(
      catalog.backlinks(of: ArticleKey(english: ArticleID(100_000))).map(\.id.number)
        == [100_003, 100_004, 100_001, 100_002])
  }

  @Test func recentArticlesByTheirOwnDates() {
    let catalog = Catalog(Self.headers)
    #expect(catalog.recent.map { catalog.entries[$0].id.number } == [100_000, 100_001, 198_657])
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
      groups(.product, Self.headers) == ["exchange Exchange Server [1, 2]", "rger Ärger [3]"])
  }

  @Test func byPrefix() {
    #expect(groups(.prefix, Self.headers) == ["PRB PRB [2]", "XADM XADM [1, 3]"])
  }

  @Test func byVersion() {
    let headers: [ArticleHeader] = [
      .make(100_000, product: "Microsoft Exchange", code: "exchange", versions: ["winnt:4.0,5.5"]),
      .make(100_001, product: "Microsoft Exchange", code: "exchange", versions: [":5.5", ":"]),
    ]
    #expect(
      groups(.version, headers)
        == ["exchange-4.0 Exchange 4.0 [0]", "exchange-5.5 Exchange 5.5 [0, 1]"])
  }

  @Test func byTechnology() {
    let headers: [ArticleHeader] = [
      .make(100_000, technologies: ["kbExchange550", "kbUrbanAssault", "kbZNotKeyword3"]),
      .make(100_001, technologies: ["kbexchange550search", "kburbanassault", "kbUrbanAssault"]),
    ]
    #expect(
      groups(.technology, headers)
        == ["exchange-5.5 Exchange 5.5 [0, 1]", "kburbanassault kbUrbanAssault [0, 1]"])
  }

  @Test func byIssueType() {
    let headers: [ArticleHeader] = [
      .make(100_000, title: "PRB: A Title", issueType: "kbbug kbOther"),
      .make(100_001, title: "PRB: A Title", keywords: ["kbHowTo"]),
      .make(100_002, title: "PRB: A Title"), .make(100_003),
      .make(100_004, issueType: "kbinfo kbbug"),
    ]
    #expect(
      groups(.issue, headers) == [
        "bug Bug [0, 4]", "how-to How to [1]", "information Information [4]",
        "problem Problem [2]",
      ])
  }

  @Test func byErrorCode() {
    let first = ErrorCode(.build, name: "C1037", slug: "C1037")
    let second = ErrorCode(.build, name: "C999", slug: "C999")
    let status = ErrorCode(.status, name: "0x8004010F", slug: "0x8004010F")
    let headers: [ArticleHeader] = [
      .make(100_000, errors: [.init(first, symptom: "a"), .init(status, symptom: "b")]),
      .make(100_001, errors: [.init(second, symptom: "c"), .init(first, symptom: "d")]),
    ]
    #expect(
      groups(.error, headers)
        == ["0x8004010F 0x8004010F [0]", "C1037 C1037 [0, 1]", "C999 C999 [1]"])
    let errors = Catalog(headers).errorIndex
    #expect(errors.map(\.code) == [status, second, first])
    #expect(errors.last?.mentions.map(\.symptom) == ["a", "d"])
    #expect(errors.last?.mentions.map(\.position) == [0, 1])
    #expect(errors.last?.citations == [])
  }

  @Test func mentionedCodesStandApart() {
    let code = ErrorCode(.build, name: "C1037", slug: "C1037")
    let headers: [ArticleHeader] = [
      .make(100_000, errors: [.init(code, symptom: "a", isTold: false)]),
      .make(100_001, errors: [.init(code, symptom: "b")]),
    ]
    let error = Catalog(headers).errorIndex.first
    #expect(error?.mentions.map(\.symptom) == ["b"])
    #expect(error?.citations.map(\.symptom) == ["a"])
    #expect(groups(.error, headers) == ["C1037 C1037 [0, 1]"])
  }

  @Test func groupsAreExplained() {
    let index = Catalog(Self.headers).index(.prefix)
    #expect(index.groups.allSatisfy { $0.explanation != nil })
    #expect(Catalog(Self.headers).index(.shard).groups.allSatisfy { $0.explanation == nil })
  }

  @Test func byYear() {
    #expect(groups(.year, Self.headers) == ["1999 1999 [3]", "2000 2000 [1]"])
  }
}
