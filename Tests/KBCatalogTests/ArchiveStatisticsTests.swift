import KBModel
import Testing

@testable import KBCatalog

@Suite struct ArchiveStatisticsTests {
  private func rows(_ counts: [ArchiveStatistics.Count]) -> [String] {
    counts.map { "\($0.name): \($0.count)" }
  }

  @Test func productsOfOneNameHaveAnOrder() {
    let headers: [ArticleHeader] = (0..<8).map { number in
      .make(100_000 + number, product: "Microsoft Excel", code: "excel\(number)")
    }
    let slugs = ArchiveStatistics(Catalog(headers)).products.map(\.slug)
    #expect(slugs == (0..<8).map { "excel\($0)" })
  }

  @Test func whatIsCounted() {
    let statistics = ArchiveStatistics(
      Catalog([
        .make(
          100_000, title: "PRB: One", path: "a", product: "Microsoft Exchange", code: "exchange",
          modified: "1-JAN-1999", references: [100_001, 300_000]),
        .make(100_000, title: "PRB: One", path: "b", extraction: .dense),
        .make(
          100_001, product: "Word", modified: "1-JAN-2000", references: [300_000, 400_000],
          errors: [.init(ErrorCode(.build, name: "C1037", slug: "C1037"), symptom: "")]),
        .make(100_002, product: "Microsoft Exchange", modified: "2-JAN-2000"), .make(100_003),
      ]))
    #expect(statistics.articles == 4)
    #expect(statistics.files == 5)
    #expect(statistics.numbers == ArticleID(100_000)...ArticleID(100_003))
    #expect(rows(statistics.formats) == ["document: 5"])
    #expect(rows(statistics.extractions) == ["original: 4", "dense: 1"])
    #expect(rows(statistics.products) == ["Exchange Server: 2", "Word: 1"])
    #expect(statistics.products.map(\.slug) == ["exchange", "word97"])
    #expect(rows(statistics.years) == ["1999: 1", "2000: 2"])
    #expect(rows(statistics.decades) == ["1990s: 1", "2000s: 2"])
    #expect(rows(statistics.issueTypes) == ["Problem: 1"])
    #expect(statistics.citations == 4)
    #expect(statistics.resolvedCitations == 1)
    #expect(
      statistics.wanted == [
        .init(id: ArticleID(300_000), citations: 2), .init(id: ArticleID(400_000), citations: 1),
      ])
    #expect(statistics.errorCodes == 1)
  }

  @Test func importedFilesCountAsTheirSources() {
    var header = ArticleHeader.make(100_000)
    header.copy.sources = ["x", "y"].map {
      Copy(path: $0, format: "jekyll", extraction: .converted, encoding: .ascii, sha256: "")
    }
    let statistics = ArchiveStatistics(Catalog([header]))
    #expect(statistics.files == 2)
    #expect(rows(statistics.formats) == ["jekyll: 2"])
  }

  @Test func anEmptyArchive() {
    let statistics = ArchiveStatistics(Catalog([]))
    #expect(statistics.articles == 0)
    #expect(statistics.numbers == nil)
    #expect(statistics.wanted.isEmpty)
  }
}
