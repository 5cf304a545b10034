import KBCatalog
import KBModel
import Testing

@testable import KBRender

struct IndexPageTests {
  private let numbers = SampleArchive(articles: [
    SampleArchive.article(26281, "A"), SampleArchive.article(26282, "B"),
    SampleArchive.article(198657, "C"), SampleArchive.article(2_173_280, "D"),
  ])

  @Test func listsNumbersWithRangesAndCounts() throws {
    let page = try #require(try numbers.pages()["kb/index.html"])
    #expect(
      page.contains("<a href=\"../kb/026/\">Q26281–Q26282</a> <span class=\"count\">2</span>"))
    #expect(page.contains("<a href=\"../kb/2173/\">Q2173280</a>"))
    #expect(page.contains("<h2 id=\"_1\">Q100000–Q199999</h2>"))
    #expect(page.contains("<a href=\"#_21\">Q2100000–Q2199999</a>"))
    #expect(page.contains("data-kb-jump"))
  }

  @Test func dividesManyNamesIntoLetters() throws {
    let keywords = ["s", "t", "9"].flatMap { letter in
      (0..<(letter == "s" ? 1300 : 10)).map { "kb\(letter)\($0)" }
    }
    let archive = SampleArchive(articles: [SampleArchive.article(10001, "A", keywords: keywords)])
    let pages = try archive.pages()
    let front = try #require(pages["keyword/index.html"])
    #expect(front.contains("<a href=\"../keyword/-s/\">S <span class=\"count\">1,300</span></a>"))
    #expect(front.count(of: "<li><a href=\"../keyword/kb") == 120)
    let first = try #require(pages["keyword/-s/index.html"])
    let second = try #require(pages["keyword/-s/2/index.html"])
    #expect(first.count(of: "<li><a href=\"../../keyword/kbs") == 1200)
    #expect(second.count(of: "<li><a href=\"../../../keyword/kbs") == 100)
    #expect(second.contains("<span aria-current=\"page\">S 2</span>"))
    #expect(pages["keyword/-0/index.html"] != nil && pages["keyword/-t/index.html"] != nil)
    #expect(first.utf8.count < 200_000)
  }

  @Test func existsForTheIndicesThatHaveGroups() throws {
    let pages = try SampleArchive(articles: [
      SampleArchive.article(10001, "A", product: nil)
    ]).pages()
    let kinds = Index.Kind.allCases.filter { pages["\($0.rawValue)/index.html"] != nil }
    #expect(kinds == [.shard, .year])
    let home = try #require(pages["index.html"])
    #expect(!home.contains("href=\"keyword/\"") && home.contains("href=\"year/\""))
  }

  @Test func listsErrorCodesByFamily() throws {
    var archive = SampleArchive(articles: [SampleArchive.article(10001, "A")])
    archive.errors[ArticleID(10001)] = [
      ErrorMention(ErrorCode(.build, name: "C1001", slug: "c1001"), symptom: ""),
      SampleArchive.mention("0x8004010F", ""),
    ]
    let page = try #require(try archive.pages()["error/index.html"])
    let status = try #require(page.firstRange(of: "<h2 id=\"_status\">Status codes</h2>"))
    let build = try #require(page.firstRange(of: "<h2 id=\"_build\">"))
    #expect(status.lowerBound < build.lowerBound)
    #expect(page.contains("<a href=\"../error/c1001/\">C1001</a>"))
  }
}
