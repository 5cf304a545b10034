import Synchronization
import KBModel
import Testing

@testable import KBSearch

@Suite struct SearchEngineTests {
  @Test(
    arguments: [
      ("mailbox store", 100_001), ("store 8004010f", 100_001), ("-2147221233 month", 250_005),
      ("printers", 100_002), ("prnset.exe", 100_002),
      ("OnInitDialog", 100_004), ("c++", 100_004), (#"Sample\Parameters"#, 100_004),
      (".net", 100_002),
      ("unable to close the log", 100_003), ("unable to open the log", 100_001),
      ("mailbux", 100_001),
      ("how do i install a printer driver?", 100_002), ("calen", 250_005),
    ] as [(String, UInt32)])
  func findsTheArticle(query: String, number: UInt32) throws {
    var engine = try SampleArchive().engine()
    #expect(try engine.search(query).results.first?.number == number)
  }

  @Test(arguments: ["Q100003", "q100003", "KB100003", "100003", " kb 100003 "])
  func aNumberLeadsToItsArticle(query: String) throws {
    var engine = try SampleArchive().engine()
    let results = try engine.search(query).results
    #expect(results.map(\.number) == [100_003])
    #expect(results.first?.title == "Printing Stops After a Page")
  }

  /// All spellings are found; who typed one saw it so.
  @Test(arguments: [
    ("0x0000008E", 200_001), ("0X8e", 200_002), ("0000008e", 200_003), ("stop 0x8E", 200_002),
    ("stops with 0x0000008E", 200_001),
  ])
  func aCodeSpelledAsTypedComesFirst(query: String, number: UInt32) throws {
    let articles = zip(200_001..., ["0x0000008E", "0x8e", "0000008E", "0x08E"]).map {
      (
        number: UInt32($0), title: "Stop", body: "It stops with \($1) then.", product: "winnt",
        year: 2000
      )
    }
    var archive = SampleArchive(
      articles.map {
        SearchDocument(
          number: $0.number, passages: [.init(field: .body, text: $0.title + " " + $0.body)])
      })
    for article in articles {
      archive.files[ArticlePage.path(of: ArticleKey(english: ArticleID(article.number)))] =
        SampleArchive.page(article)
    }
    var engine = try archive.engine()
    let found = try engine.search(query)
    #expect(found.results.count == 4)
    #expect(found.results.first?.number == number)
  }

  /// Its words stand in all of them, and more often in others.
  @Test func whatQuotesAPastedMessageComesFirst() throws {
    let texts = [
      "The disk disk disk is is full. The disk is full of holes: disk full, full disk.",
      "You see: The disk <drive> is full.", "The disk is full.",
    ]
    var archive = SampleArchive(
      zip(300_001..., texts).map { number, text in
        SearchDocument(
          number: UInt32(number), passages: [.init(field: .body, text: text)],
          messages: number == 300_002 ? ["The disk <drive> is full."] : [])
      })
    for (number, text) in zip((300_001 as UInt32)..., texts) {
      archive.files[ArticlePage.path(of: ArticleKey(english: ArticleID(number)))] =
        SampleArchive.page((number, "Disk", text, "winnt", 2000))
    }
    var engine = try archive.engine()
    let found = try engine.search(#"The disk C: is full"#)
    #expect(found.results.first?.number == 300_002)
    #expect(found.results.count == 3)
    #expect(found.quoting == 1)
    #expect(try engine.search("disk is full again").quoting == 0)
  }

  @Test func aNumberWithoutAnArticleFindsThoseThatNameIt() throws {
    var archive = SampleArchive()
    archive.files[ArticlePage.path(of: ArticleKey(english: ArticleID(100_001)))] = nil
    var engine = try archive.engine()
    #expect(try engine.search("Q100001").results.map(\.number) == [250_005])
  }

  @Test(
    arguments: [
      ("store product:exchange", [100_001]), ("unable year:2001", [100_003]),
      ("unable -close", [100_001]), (#""open the log""#, [100_001]),
      (#"log -"open the log""#, [100_003]),
      ("unable type:bug", []), ("file type:prb", [100_001, 100_003]),
      ("product:winnt", [100_002, 100_003]), ("the product:winnt -driver", [100_003]),
      (#""the folder" product:winnt"#, [100_002]), ("type:bug", []), ("-driver", []),
    ] as [(String, Set<UInt32>)])
  func operatorsLimitWhatIsFound(query: String, numbers: Set<UInt32>) throws {
    var engine = try SampleArchive().engine()
    #expect(Set(try engine.search(query).results.map(\.number)) == numbers)
  }

  @Test(
    arguments: [
      (#"ASP\Parameters"#, ["asp.parameters"]), (" Emsmdb32.dll ", ["emsmdb32.dll"]),
      (#"a\b\c product:x"#, ["a.b", "b.c"]), ("0028:C16CBC73", ["0028.c16cbc73"]), ("c++", ["c++"]),
      // Two runs, words that can be written apart, another spelling, operators.
      (#"ASP\Parameters key"#, []), ("double-click", []), ("-2147221233", []),
      (#""ASP\Parameters""#, []), (#"ASP\Parameters -key"#, []), ("asp", []),
    ] as [(String, [String])])
  func anIdentifierIsOneRunWithPunctuation(query: String, compounds: [String]) {
    let identifier = SearchQuery(query).identifier
    #expect(identifier.map { String(decoding: $0, as: UTF8.self) } == compounds)
  }

  @Test func anIdentifierFindsTheArticlesThatHaveItWhole() throws {
    var documents = SampleArchive.documents()
    documents[0].passages.append(.init(field: .body, text: "The parameters of a sample."))
    var engine = try SampleArchive(documents).engine()
    let results = try engine.search(#"Sample\Parameters"#)
    #expect(results.results.map(\.number) == [100_004])
    #expect(results.total == 1)
    #expect(try engine.search("Sample Parameters").results.count == 2)
    // No article has this one whole.
    #expect(try engine.search(#"Parameters\Sample"#).results.count == 2)
  }

  @Test func theCommonPartsOfAnIdentifierAreLeftOutWhereOthersAreKnown() throws {
    var documents = SampleArchive.documents()
    documents += (1...2500).map { number in
      SearchDocument(
        number: number + 200_000, passages: [.init(field: .title, text: "The parameters")])
    }
    var archive = SampleArchive(documents)
    for number in 200_001...202_500 as ClosedRange<UInt32> {
      let article = (number, "The parameters", "", "winnt", 2000)
      archive.files[ArticlePage.path(of: ArticleKey(english: ArticleID(number)))] =
        SampleArchive.page(article)
    }
    var engine = try archive.engine()
    #expect(try engine.search(#"Sample\Parameters"#).total == 1)
    #expect(try engine.search(#"Parameters\Sample"#).total == 1)
    // Where none is known, they are all there is.
    #expect(try engine.search(#"Parameters\Walrus"#).total == 2501)
  }

  /// The articles of a frequent compound are not all listed for it, so it rules none out.
  @Test func anIdentifierIsWholeWhereItsFrequentCompoundsAreNotListed() throws {
    var documents = (1...1500).map { number in
      SearchDocument(
        number: number + 200_000, passages: [.init(field: .body, text: #"Open System\Current"#)])
    }
    let article: (number: UInt32, title: String, body: String, product: String, year: Int) = (
      100_001, "A Key", #"Open System\Current\Walrus."#, "winnt", 2001
    )
    let long = String(repeating: "remark ", count: 2000)
    documents.append(
      SearchDocument(
        number: article.number, passages: [.init(field: .body, text: article.body + " " + long)]))
    var archive = SampleArchive(documents)
    archive.files[ArticlePage.path(of: ArticleKey(english: ArticleID(article.number)))] =
      SampleArchive.page(article)
    #expect(try !archive.unlisted.postings(of: Array("system.current".utf8)).isEmpty)
    var engine = try archive.engine()
    #expect(try engine.search(#"System\Current\Walrus"#).results.map(\.number) == [100_001])
  }

  @Test(arguments: [(3, 10), (10, 10), (20, 20), (40, 30)])
  func noMoreArticlesAreReadThanAreShown(limit: Int, reads: Int) throws {
    let message = "unable to open the log of the store"
    var archive = SampleArchive(
      (1...30).map { number in
        SearchDocument(
          number: number + 200_000,
          passages: [
            .init(field: .title, text: "Title"), .init(field: .errorText, text: message),
          ])
      })
    for number in 1...30 as ClosedRange<UInt32> {
      archive.files[ArticlePage.path(of: ArticleKey(english: ArticleID(number + 200_000)))] =
        SampleArchive.page(
          (number + 200_000, "Title", message, "winnt", 2000))
    }
    let files = archive.files
    let pages = Mutex<Set<String>>([])
    var engine = try SearchEngine { path in
      if path.hasPrefix("kb/") { _ = pages.withLock { $0.insert(path) } }
      return files[path]
    }
    #expect(try engine.search(message, limit: limit).results.count == min(limit, 30))
    #expect(pages.withLock(\.count) == reads)
  }

  @Test func anExcerptShowsTheWords() throws {
    var engine = try SampleArchive().engine()
    let result = try #require(try engine.search("unable close").results.first)
    #expect(result.product == "winnt")
    #expect(result.year == 2001)
    let excerpt = Array(result.excerpt.utf8)
    #expect(
      result.marks.map { String(decoding: excerpt[$0], as: UTF8.self) } == ["Unable", "close"])
  }

  @Test(arguments: [
    "", " ", "\"", "-", "the", "product:", "((((", "<script>", "😀", "*.*", "-\"", "\u{202E}abc",
  ])
  func hostileQueriesFindNothingAndBreakNothing(query: String) throws {
    var engine = try SampleArchive().engine()
    #expect(try engine.search(query).results.isEmpty)
  }

  @Test func aLongQueryIsCut() throws {
    var engine = try SampleArchive().engine()
    #expect(try engine.search(String(repeating: "printer ", count: 5000)).results.count == 2)
  }

  @Test func missingAndDamagedFilesAreNamed() throws {
    var archive = SampleArchive()
    let path = try #require(archive.files.keys.first { $0.hasPrefix("search/index/words-") })
    archive.files[path] = [1, 2, 3]
    var engine = try archive.engine()
    #expect(throws: IndexError.damagedFile(path)) { try engine.search("mailbox") }
    archive.files[path] = nil
    engine = try archive.engine()
    #expect(throws: IndexError.missing(path)) { try engine.search("mailbox") }
    #expect(throws: IndexError.missing("search/index/words.bin")) {
      try SearchEngine { _ in nil }
    }
  }
}
