import KBModel
import Testing

@Suite struct ArticleKeyTests {
  private let id = ArticleID(305_313)

  @Test(arguments: ["en", "EN", "en-US", "en_GB", ""])
  func englishIsOneLanguage(tag: String) {
    #expect(ArticleKey(id, language: tag).language == "en")
  }

  @Test(arguments: [("de", "de"), ("pt-BR", "pt-br"), ("zh_TW", "zh-tw"), ("enm", "enm")])
  func otherTagsKeepTheirParts(tag: String, language: String) {
    #expect(ArticleKey(id, language: tag).language == language)
  }

  @Test func orderedByNumberAndEnglishFirst() {
    let keys = [
      ArticleKey(ArticleID(1000), language: "zh"), ArticleKey(id, language: "en"),
      ArticleKey(id, language: "de"), ArticleKey(id, language: "pt-BR"),
      ArticleKey(id, language: "pt-PT"),
    ]
    #expect(keys.shuffled().sorted() == keys)
    #expect(!(keys[1] < keys[1]))
  }
}
