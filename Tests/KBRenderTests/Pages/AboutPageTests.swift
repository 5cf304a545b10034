import Testing

@testable import KBRender

struct AboutPageTests {
  @Test func listsTheFormatsByTheirSize() throws {
    var archive = SampleArchive()
    archive.settings.formats = [
      .init(name: "new-format", summary: nil, count: 1),
      .init(name: "jekyll", summary: "plain text of another archive", count: 7146),
      .init(name: "document", summary: "plain text in 80 columns", count: 45278),
    ]
    let page = try #require(try archive.pages()["about/index.html"])
    let table = try #require(page.between("<tbody>", "</tbody>"))
    #expect(
      table.ranges(of: "<tr><td>").map { String(table[$0.upperBound...].prefix(3)) } == [
        "doc", "jek", "new",
      ])
    #expect(table.contains("<td class=\"number\">45,278</td>"))
    #expect(table.contains("<tr><td>new-format</td><td></td>"))
  }
}
