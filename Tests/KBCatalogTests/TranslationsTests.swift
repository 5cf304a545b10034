import KBModel
import Testing

@testable import KBCatalog

@Suite struct TranslationsTests {
  private func key(_ number: UInt32, _ language: String = "en") -> ArticleKey {
    ArticleKey(ArticleID(number), language: language)
  }

  /// 10001 in English and German, 10002 in English, 10003 in Japanese and German, 10004 in German.
  private var catalog: Catalog {
    Catalog([
      .make(10001, title: "One", references: [10002, 10004]),
      .make(10001, title: "Eins", references: [10002, 10003], language: "de"),
      .make(10002, title: "Two", references: [10003, 99999]),
      .make(10003, title: "San", language: "ja"),
      .make(10003, title: "Drei", references: [10001], language: "de"),
      .make(10004, title: "Vier", references: [10001], language: "de"),
    ])
  }

  @Test func readersAreLedToTheirLanguageElseToEnglishElseToTheFirst() {
    #expect(catalog.entry(ArticleID(10001))?.title == "One")
    #expect(catalog.entry(ArticleID(10001), in: "de")?.title == "Eins")
    #expect(catalog.entry(ArticleID(10001), in: "ja")?.title == "One")
    #expect(catalog.entry(ArticleID(10002), in: "de")?.title == "Two")
    #expect(catalog.entry(ArticleID(10003))?.title == "Drei")
    #expect(catalog.entry(ArticleID(10003), in: "ja")?.title == "San")
    #expect(catalog.entry(ArticleID(99999)) == nil)
    #expect(catalog[key(10002, "de")] == nil)
  }

  @Test func aCitationCountsForTheArticleThatItLeadsTo() {
    #expect(catalog.backlinks(of: key(10001)).map(\.title) == [])
    #expect(Set(catalog.backlinks(of: key(10001, "de")).map(\.title)) == ["Drei", "Vier"])
    // Of one article in two languages that cites, one is shown.
    #expect(catalog.backlinks(of: key(10002)).map(\.title) == ["One"])
    #expect(Set(catalog.backlinks(of: key(10003, "de")).map(\.title)) == ["Eins", "Two"])
    #expect(catalog.backlinks(of: key(10003, "ja")).isEmpty)
    #expect(catalog.backlinks(of: key(10004, "de")).map(\.title) == ["One"])
    #expect(catalog[key(10003, "de")]?.citations == 2)
    #expect(catalog.missing.map(\.id) == [ArticleID(99999)])
    #expect(catalog.citationCounts == (all: 7, resolved: 6))
  }

  @Test func neighboursAreOfTheSameLanguage() {
    func titles(_ key: ArticleKey) -> [String?] {
      let (previous, next) = catalog.neighbours(of: key)
      return [previous?.title, next?.title]
    }
    #expect(titles(key(10001)) == [nil, "Two"])
    #expect(titles(key(10002)) == ["One", nil])
    #expect(titles(key(10003, "de")) == ["Eins", "Vier"])
    #expect(titles(key(10003, "ja")) == [nil, nil])
    // Of an article that the archive lacks.
    #expect(titles(key(10002, "de")) == ["Eins", "Drei"])
    #expect(titles(key(10002, "fr")) == [nil, nil])
  }

  @Test func numbersWithoutAnEnglishTextLeadToTheFirstLanguage() {
    #expect(catalog.untranslated.map(\.title) == ["Drei", "Vier"])
    #expect(Catalog([.make(10001)]).untranslated.isEmpty)
  }

  @Test func relatedArticlesAreOfTheSameLanguage() {
    let titles = ["Spooler Stops While Envelopes Print", "Envelopes Print While Spooler Stops"]
    let catalog = Catalog([
      .make(10001, title: titles[0]), .make(10001, title: titles[0], language: "de"),
      .make(10002, title: titles[1]), .make(10002, title: titles[1], language: "de"),
    ])
    #expect(catalog.related(to: key(10001)).map(\.key) == [key(10002)])
    #expect(catalog.related(to: key(10001, "de")).map(\.key) == [key(10002, "de")])
  }
}
