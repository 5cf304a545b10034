import KBModel
import Testing

@testable import KBSearch

struct CorrectionsTests {
  @Test func aMistypedWordIsTakenForOneOfItsFirstLettersOrACommonOne() throws {
    func words(for word: String, of count: Int, having text: String) throws -> [String] {
      let documents = (1...count).map { number in
        SearchDocument(number: UInt32(number), passages: [.init(field: .title, text: text)])
      }
      let files = SampleArchive(documents).files
      let reader = try IndexReader { files[$0] }
      return Corrections.words(for: Array(word.utf8), in: reader).map {
        String(decoding: $0, as: UTF8.self)
      }
    }
    #expect(
      try words(for: "mailbux", of: 1, having: "mailbox mailbag mailbix") == ["mailbix", "mailbox"])
    #expect(try words(for: "amilbox", of: 1, having: "mailbox") == ["mailbox"])
    #expect(try words(for: "xailbox", of: 1, having: "mailbox") == [])
    #expect(try words(for: "xailbox", of: 2500, having: "mailbox") == ["mailbox"])
    #expect(try words(for: "mailbux", of: 2500, having: "mailbox") == ["mailbox"])
  }

  @Test(
    arguments: [
      ("mailbux store", "mailbox store"), ("Pritner driver", "printer driver"), ("mailbox", nil),
      ("zzzzzzz", nil),
    ] as [(String, String?)])
  func aSlipIsMendedAsTheArticlesSpellTheWord(query: String, suggestion: String?) throws {
    var engine = try SampleArchive().engine()
    #expect(try engine.search(query).suggestion == suggestion)
  }

  /// A frequency of so many more binary digits is needed.
  @Test(
    arguments: [
      (1, 127, nil), (1, 128, "receive mail"), (8, 1023, nil), (8, 1024, "receive mail"),
      (9, 4000, nil),
    ] as [(Int, Int, String?)])
  func aWordThatHardlyAnyArticleHasIsTakenForAnotherToo(
    few: Int, many: Int, suggestion: String?
  ) throws {
    var engine = try archive([(few, "Recieve a note"), (many, "Receive mail")]).engine()
    let found = try engine.search("recieve mail")
    #expect(found.suggestion == suggestion)
    // All that have either word have both.
    #expect(found.total == (suggestion == nil ? few + many : many))
    #expect(found.results.contains { $0.title == "Recieve a note" })
  }

  /// Even where they only mention it, and it stands in the others' titles.
  @Test(arguments: [("recieve", "receive", 302), ("note recieve", "note receive", 302)])
  func theFewArticlesThatHaveTheWordItselfComeFirst(
    query: String, suggestion: String, total: Int
  ) throws {
    var engine = try archive(
      [(2, "Note"), (300, "Receive a note")],
      bodies: ["Note": "A remark on what we recieve. Others receive."]
    ).engine()
    let found = try engine.search(query)
    #expect(found.suggestion == suggestion)
    #expect(found.total == total)
    #expect(found.results.count == 10)
    #expect(found.results.prefix(2).allSatisfy { $0.title == "Note" })
    // They show the word, not what it may mean.
    let first = try #require(found.results.first)
    let marked = first.marks.map { String(decoding: Array(first.excerpt.utf8)[$0], as: UTF8.self) }
    #expect(marked == ["recieve"])
  }

  /// Where another word finds very many, and what this one may mean is in more.
  @Test func aRareWordIsFoundBesideFrequentOnes() throws {
    let many = Ranking.enoughDocuments
    var engine = try archive([
      (1, "Recieve a note"), (many, "Mailbox full"), (many + 100, "Receive letters"),
    ]).engine()
    let found = try engine.search("mailbox recieve")
    #expect(found.suggestion == nil || found.suggestion == "mailbox receive")
    #expect(found.results.contains { $0.title == "Recieve a note" })
  }

  @Test func howAWordIsSpelledDoesNotDependOnTheLimit() throws {
    let files = archive([(2, "Recieve a note"), (300, "Receive mail")])
    for limit in 1...12 {
      var engine = try files.engine()
      #expect(try engine.search("recieve", limit: limit).suggestion == "receive")
    }
  }

  @Test func theFormNextToWhatWasTypedIsSuggested() throws {
    var engine = try archive([
      (1, "Recieve a note"), (300, "Receiving what was received to receive"),
    ]).engine()
    #expect(try engine.search("recieve").suggestion == "receive")
    #expect(try engine.search("recieved").suggestion == "received")
  }

  @Test func aWordThatIsAskedForIsNotMeantByAnother() throws {
    var engine = try archive([(1, "Recieve a note"), (300, "Receive mail")]).engine()
    #expect(try engine.search("recieve receive").suggestion == nil)
  }

  @Test(
    arguments: [
      ("\"recieve\"", nil), ("recieve.dll", nil), ("recieve.dll mail", nil),
      ("a\\recieve mail", nil),
      ("recieve \"mail\"", "receive \"mail\""), ("recieve mail.dll", "receive mail.dll"),
    ] as [(String, String?)])
  func whatIsToBeTakenLiterallyIsNoSlip(query: String, suggestion: String?) throws {
    var engine = try archive([(1, "Recieve a note"), (300, "Receive mail")]).engine()
    #expect(try engine.search(query).suggestion == suggestion)
  }

  /// Articles by their titles, so many of each, some with a body.
  private func archive(
    _ titles: [(count: Int, title: String)], bodies: [String: String] = [:]
  ) -> SampleArchive {
    let numbered = titles.flatMap { repeatElement($0.title, count: $0.count) }.enumerated()
    var archive = SampleArchive(
      numbered.map { place, title in
        SearchDocument(
          number: UInt32(200_000 + place),
          passages: [
            .init(field: .title, text: title), .init(field: .body, text: bodies[title] ?? ""),
          ])
      })
    for (place, title) in numbered {
      let number = UInt32(200_000 + place)
      archive.files[ArticlePage.path(of: ArticleKey(english: ArticleID(number)))] =
        SampleArchive.page((number, title, bodies[title] ?? "", "winnt", 2000))
    }
    return archive
  }
}
