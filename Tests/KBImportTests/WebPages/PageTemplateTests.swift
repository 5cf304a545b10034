import KBModel
import Testing

@testable import KBImport

@Suite struct PageTemplateTests {
  @Test(arguments: PageFixture.texts, ["\n", "\r\n"])
  func aPageOfEachTemplateAndExtraction(_ fixture: PageFixture, lineEnd: String) throws {
    let bytes = Array(fixture.text.replacing("\n", with: lineEnd).utf8)
    let article = try #require(Importer().article(bytes, path: fixture.path).value)
    #expect(article.id == ArticleID(fixture.id))
    #expect(article.metadata.title == fixture.title ?? article.id.description)
    #expect(article.metadata.dates == fixture.dates)
    #expect(article.metadata.revision == fixture.revision)
    #expect(article.metadata.language == fixture.language)
    #expect(article.metadata.appliesTo.count == fixture.appliesTo)
    #expect(article.metadata.keywords == fixture.keywords)
    #expect(BlockOutline.of(article.body) == fixture.body)
    let copy = try #require(article.metadata.copies.first)
    #expect(copy.format == fixture.template)
    #expect(copy.extraction == fixture.extraction)
    #expect(copy.identification == fixture.identification)
    #expect(copy.lost.contains(.title) == (fixture.title == nil))
    #expect(copy.lost.contains(.appliesTo) == (fixture.appliesTo == 0))
  }

  @Test(arguments: PagePair.all)
  func aPageAndItsTextAreOneArticle(_ pair: PagePair) throws {
    let page = try #require(Importer().article(Array(pair.html.utf8), path: "page.htm").value)
    let text = try #require(Importer().article(Array(pair.text.utf8), path: "page.txt").value)
    var (left, right) = (page.metadata, text.metadata)
    #expect(left.copies.first?.format == pair.template)
    #expect(left.copies.first?.extraction == .markup)
    #expect(left.copies.first?.lost == right.copies.first?.lost)
    (left.copies, right.copies) = ([], [])
    #expect(left == right)
    #expect(BlockOutline.of(page.body) == BlockOutline.of(text.body))
  }

  @Test func everyTemplateHasAFixture() {
    let covered = Set(PageFixture.texts.map(\.template))
    #expect(PageTemplates.all.map(\.name).filter { !covered.contains($0) } == [])
  }

  @Test func namesAreUnique() {
    let names = PageTemplates.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(PageTemplates.named("mirror")?.summary.isEmpty == false)
    #expect(PageTemplates.named("no-such-page") == nil)
  }
}
