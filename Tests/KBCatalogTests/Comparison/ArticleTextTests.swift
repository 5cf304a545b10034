import KBModel
import Testing

@testable import KBCatalog

@Suite struct ArticleTextTests {
  private func copy(_ words: String, title: String = "A Title", day: String = "1-MAY-1999")
    -> Article
  {
    var metadata = ArticleMetadata(id: ArticleID(10001), title: title)
    metadata.dates = [ArticleDate(.modified, raw: day)]
    return Article(
      metadata: metadata,
      body: words.split(separator: "|").map {
        Block(.paragraph([.text(String($0))]), lines: LineRange(1, 1))
      })
  }

  private func copies(_ articles: [Article]) -> [[Int]] {
    ArticleText.texts(of: articles).map(\.copies)
  }

  @Test func copiesOfTheSameWordsAreOneText() {
    #expect(
      copies([
        copy("one two|three"), copy("one  two three"), copy("one two four"), copy("one|two three"),
      ])
        == [[0, 1, 3], [2]])
  }

  @Test func typesettingMakesNoDifferenceACapitalDoes() {
    #expect(
      copies([copy("“one” – two"), copy("\"one\" - two"), copy("\"One\" - two")]) == [[0, 1], [2]])
  }

  @Test func anotherTitleIsAnotherTextALostOneIsNot() {
    #expect(
      copies([copy("one"), copy("one", title: "Q10001"), copy("one", title: "B Title")])
        == [[0, 1], [2]])
  }

  @Test func aTextHasTheDateOfItsFirstCopyAndTheirNumberIsBounded() {
    let texts = ArticleText.texts(of: (1...20).map { copy("word \($0)", day: "\($0)-MAY-1999") })
    #expect(texts.count == ArticleText.most)
    #expect(texts.map(\.number) == Array(1...ArticleText.most))
    #expect(texts[2].day?.day == 3)
  }
}
