import Testing

@testable import KBRender

struct StatisticsPageTests {
  @Test func drawsChartsThatCanBeReadAsTables() throws {
    let archive = SampleArchive(articles: [
      SampleArchive.article(10001, "A", day: "1-JAN-1998"),
      SampleArchive.article(110_000, "B", day: "1-JAN-2000"),
      SampleArchive.article(110_001, "C", day: "1-JAN-2000"),
    ])
    let page = try #require(try archive.pages()["stats/index.html"])
    #expect(page.count(of: "role=\"img\"") == 2)
    #expect(page.contains("<title id=\"chart_years\">Articles by the year of their date</title>"))
    #expect(page.contains("<tr><th scope=\"row\">1999</th><td class=\"number\">0</td></tr>"))
    #expect(page.contains("<title>2000: 2</title>"))
    #expect(page.contains("<a href=\"../product/exchange/\">Exchange Server</a>"))
  }

  @Test func existsWithoutArticles() throws {
    let page = try #require(try SampleArchive().pages()["stats/index.html"])
    #expect(!page.contains("<svg"))
  }
}

struct ColumnChartTests {
  @Test(arguments: [
    (0, [0, 1]), (1, [0, 1]), (5, [0, 1, 2, 3, 4, 5]), (6, [0, 2, 4, 6]), (11, [0, 5, 10, 15]),
    (17_000, [0, 5000, 10_000, 15_000, 20_000]),
  ])
  func drawsLinesAtRoundNumbers(largest: Int, ticks: [Int]) {
    let column = ColumnChart.Column(name: "A", count: largest)
    #expect(ColumnChart(title: "", slug: "", columns: [column]).ticks == ticks)
  }
}
