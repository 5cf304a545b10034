import Synchronization
import KBModel
import Testing

@testable import KBSearch

/// Quotations and exclusions, which the articles' pages decide.
@Suite struct LiteralSearchTests {
  private typealias Article = (
    number: UInt32, title: String, body: String, product: String, year: Int
  )

  /// Articles that have two words, only the last ones side by side, and longer than the others.
  private static func archive(
    of count: UInt32, quoted: UInt32, and other: Article? = nil
  ) -> SampleArchive {
    var articles: [Article] = (1...count).map { number in
      let filler = String(repeating: "remark ", count: number > count - quoted ? 300 : 30)
      let body = number > count - quoted ? "green ladder" : "ladder, always green"
      return (
        number: number + 200_000, title: "Title", body: "\(body) \(filler)", product: "winnt",
        year: 2000
      )
    }
    if let other { articles.append(other) }
    var archive = SampleArchive(
      articles.map {
        SearchDocument(number: $0.number, passages: [.init(field: .body, text: $0.body)])
      })
    for article in articles {
      archive.files[ArticlePage.path(of: ArticleKey(english: ArticleID(article.number)))] =
        SampleArchive.page(article)
    }
    return archive
  }

  @Test func aQuotationIsLookedForBeyondTheBestArticles() throws {
    var engine = try Self.archive(of: 50, quoted: 1).engine()
    #expect(try engine.search(#""green ladder""#).results.map(\.number) == [200_050])
    #expect(try engine.search("ladder -\"always green\"").results.map(\.number) == [200_050])
  }

  @Test func whereAllWereReadTheyAreCounted() throws {
    var engine = try Self.archive(of: 50, quoted: 3).engine()
    #expect(try engine.search(#""green ladder""#).total == 3)
    #expect(try engine.search("green ladder").total == 50)
  }

  /// Of those that may fit, six are read for each that is wanted.
  @Test(
    arguments: [(65, 1, 60), (65, 15, 60), (30, 5, nil), (60, 0, nil)]
      as [(UInt32, UInt32, among: Int?)])
  func whatIsCountedCanBeShown(count: UInt32, quoted: UInt32, among: Int?) throws {
    var engine = try Self.archive(of: count, quoted: quoted).engine()
    let found = try engine.search(#""green ladder""#)
    #expect(found.among == among)
    #expect(found.readsMore == (among != nil))
    if quoted < 10 { #expect(found.total == found.results.count) }
    let all = try engine.search(#""green ladder""#, limit: 20)
    #expect(all.among == nil)
    #expect(all.results.count == Int(quoted))
    #expect(all.total == Int(quoted))
  }

  /// A long article is not listed for words that it only mentions, where many tell them: nobody knows it has the quotation.
  @Test func whereWordsAreNotListedForAllAQuotationIsNotSaidToBeNowhere() throws {
    for (count, isListed) in [(10, true), (30, false)] as [(UInt32, Bool)] {
      let list = (0..<900).map { "item\($0)" }.joined(separator: " ") + " ladder green"
      let archive = Self.archive(
        of: count, quoted: 0, and: (300_000, "A List", list, "winnt", 2001))
      var engine = try archive.engine()
      let found = try engine.search(#""ladder green""#)
      #expect(found.results.map(\.number) == (isListed ? [300_000] : []))
      #expect(found.among == (isListed ? nil : Int(count)))
      #expect(!found.readsMore)
    }
  }

  @Test func noMoreThanNeededAreRead() throws {
    let files = Self.archive(of: 400, quoted: 0).files
    let pages = Mutex(0)
    var engine = try SearchEngine { path in
      if path.hasPrefix("kb/") { pages.withLock { $0 += 1 } }
      return files[path]
    }
    #expect(try engine.search(#""always green""#).results.count == 10)
    #expect(pages.withLock { $0 } == 10)
    #expect(try engine.search(#""green always""#).results.isEmpty)
    #expect(pages.withLock { $0 } == 10 + 10 * Ranking.literalCandidates)
  }

  /// Where so many have a word, articles that it says little of are not listed for it.
  @Test func theIndexNeedNotKnowThatAnArticleHasAWord() throws {
    var archive = Self.archive(of: 1200, quoted: 1)
    let article: (number: UInt32, title: String, body: String, product: String, year: Int) = (
      300_000, "An Unusual Walrus", "The walrus uses a green ladder.", "winnt", 2001
    )
    archive.files[ArticlePage.path(of: ArticleKey(english: ArticleID(article.number)))] =
      SampleArchive.page(article)
    var documents = (1...1200).map { number in
      SearchDocument(
        number: number + 200_000,
        passages: [.init(field: .body, text: "ladder, always green, a remark")])
    }
    let long = String(repeating: "remark ", count: 2000)
    documents.append(
      SearchDocument(
        number: article.number,
        passages: [
          .init(field: .title, text: article.title),
          .init(field: .body, text: article.body + " " + long),
        ]))
    let other = SampleArchive(documents)
    #expect(try other.unlisted.postings(of: Array("ladder".utf8)).map { $0 >> 4 } == [300_000])
    archive.files.merge(other.files.filter { $0.key.hasPrefix(IndexPath.folder) }) { $1 }
    var engine = try archive.engine()
    #expect(try engine.search(#"walrus "green ladder""#).results.first?.number == 300_000)
    #expect(try engine.search("walrus -ladder").results.isEmpty)
    #expect(try engine.search("walrus -stairs").results.map(\.number) == [300_000])
  }
}
