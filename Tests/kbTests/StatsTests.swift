import KBCatalog
import KBModel
import Testing

@testable import kb

@Suite struct StatsTests {
  private func options(_ arguments: [String]) throws -> StatsOptions {
    StatsOptions(try ArgumentParser(command: .stats).parse(arguments))
  }

  @Test func optionsOfTheCommand() throws {
    let options = try options(["-C", "archive", "--content", "a", "--limit", "3", "--json", "-j2"])
    #expect(options.request.root == "archive")
    #expect(options.request.content == ["archive/a"])
    #expect(options.request.jobs == 2)
    #expect(options.limit == 3)
    #expect(options.isJSON)
    #expect(try self.options([]).limit == 20)
    #expect(throws: UsageError.self) { try self.options(["--limit", "0"]) }
  }

  @Test func text() {
    let headers = (0..<UInt32(3)).map { number in
      var metadata = ArticleMetadata(id: ArticleID(100_000 + number), title: "PRB: Title")
      metadata.products = ["Product \(number / 2)"]
      return ArticleHeader(
        metadata,
        references: number == 0
          ? [ArticleID(300_000)] : [ArticleID(300_000), ArticleID(300_000 + number)],
        copy: Copy(path: "\(number)", format: "document", encoding: .ascii, sha256: ""))
    }
    let statistics = ArchiveStatistics(Catalog(headers))
    #expect(
      StatisticsText(statistics: statistics, limit: 1).text == """
        3 articles in 3 files, Q100000 to Q100002
        5 citations: 0 of articles that are here, 5 of 3 articles that are not

        files by format
                3  100 %  document

        files by extraction
                3  100 %  original

        articles by issue type
                3  100 %  Problem

        articles by product
                2   67 %  Product 0
          … and 1 more; --limit shows more of them

        most wanted: cited, but not here
                3  Q300000
          … and 2 more; --limit shows more of them

        """)
  }

  @Test func anEmptyArchive() {
    let text = StatisticsText(statistics: ArchiveStatistics(Catalog([])), limit: 20).text
    #expect(text == "0 articles in 0 files\n")
  }
}
