import KBModel
import TestSupport
import Testing

@testable import KBCatalog

@Suite struct CopyMergerTests {
  @Test func otherCopiesAreNotes() throws {
    let catalog = Catalog([
      .make(100_000, title: "PRB: The Server Stops", path: "b"),
      .make(100_000, title: "PRB: The Server Stops", path: "a"),
    ])
    let entry = try #require(catalog.entries.first)
    #expect(catalog.entries.count == 1)
    #expect(entry.copies.map(\.path) == ["a", "b"])
    let diagnostic = try #require(catalog.diagnostics.first)
    #expect(catalog.diagnostics.count == 1)
    #expect(diagnostic.severity == .note)
    #expect(diagnostic.code == "copy")
    #expect(diagnostic.location?.path == "b")
    #expect(diagnostic.message == "another copy of Q100000; a is shown")
  }

  @Test func titlesThatDifferAreNotes() {
    func codes(_ title: String) -> [String] {
      Catalog([
        .make(100_000, title: "PRB: The Server Stops", path: "a"),
        .make(100_000, title: title, path: "b"),
      ]).diagnostics.map(\.code.rawValue)
    }
    #expect(codes("PRB: The Server Stops Under Load") == ["copy"])
    #expect(codes("PRB: The SERVER stops!") == ["copy"])
    #expect(codes("PRB: The Server Hangs and Stops") == ["copy", "title-differs"])
  }

  @Test func differentArticlesUnderOneNumberAreAConflict() throws {
    let catalog = Catalog([
      .make(100_000, title: "Printing Envelopes", path: "b"),
      .make(100_000, title: "Mail Server Stops", path: "a"), .make(100_001, path: "c"),
    ])
    #expect(catalog.entries.map(\.id.number) == [100_000, 100_001])
    let diagnostic = try #require(catalog.diagnostics.first)
    #expect(catalog.diagnostics.count == 1)
    #expect(diagnostic.severity == .error)
    #expect(diagnostic.code == "id-conflict")
    #expect(diagnostic.location?.path == "b")
    for word in ["Q100000", "Printing Envelopes", "Mail Server Stops", " in a,"] {
      #expect(diagnostic.message.contains(word))
    }
  }

  // MARK: Texts written by hand

  @Test func twoHandWrittenTextsAreAConflictHoweverMuchTheyAgree() throws {
    let headers: [ArticleHeader] = [
      .make(999_001, title: "How to Clean a Mouse", path: "a", sha256: "1", isHandWritten: true),
      .make(999_001, title: "How to Clean a Keyboard", path: "b", sha256: "2", isHandWritten: true),
    ]
    for headers in permutations(of: headers) {
      let diagnostics = Catalog(headers).diagnostics
      let diagnostic = try #require(diagnostics.first)
      #expect(diagnostics.count == 1)
      #expect((diagnostic.severity, diagnostic.code) == (.error, "id-conflict"))
      #expect(diagnostic.location?.path == "b")
      for words in ["Q999001", " in a,", "delete the other", "its own number"] {
        #expect(diagnostic.message.contains(words))
      }
    }
    // The same title is no excuse.
    let twins = headers.map { header in
      var header = header
      header.title = "How to Clean"
      return header
    }
    #expect(Catalog(twins).diagnostics.map(\.code) == ["id-conflict"])
  }

  @Test func twoHandWrittenFilesOfTheSameBytesAreAWarning() {
    let diagnostics = Catalog([
      .make(999_001, path: "a", sha256: "1", isHandWritten: true),
      .make(999_001, path: "b", sha256: "1", isHandWritten: true),
    ]).diagnostics
    #expect(diagnostics.map(\.severity) == [.warning])
    #expect(diagnostics.map(\.code) == ["duplicate-file"])
    #expect(diagnostics.first?.message.contains(" a ") == true)
    #expect(diagnostics.first?.location?.path == "b")
  }

  @Test func aTextMayHaveAnotherTitleThanItsSource() {
    let source = ArticleHeader.make(100_000, title: "Printing Envelopes", path: "a", sha256: "1")
    var edited = source.imported(as: "b.md", sha256: "2")
    edited.copy.isHandWritten = true
    edited.title = "What to Do with a Stuck Feeder"
    #expect(Catalog([source, edited]).diagnostics.map(\.code) == ["copy", "title-differs"])
    // A text that never was that article is another one.
    edited.copy.sources = []
    #expect(Catalog([source, edited]).diagnostics.map(\.code) == ["id-conflict"])
  }

  @Test func aLaterSourceOfAHandWrittenTextIsMentioned() throws {
    let written = ArticleHeader.make(
      100_000, path: "a", modified: "1-JAN-1999", sha256: "1", isHandWritten: true)
    func message(_ date: String) -> String {
      Catalog([written, .make(100_000, path: "b", modified: date, sha256: "2")])
        .diagnostics.first?.message ?? ""
    }
    #expect(
      message("2-JAN-1999")
        == "a later copy of Q100000; a is shown, as a person wrote or changed it")
    #expect(message("1-JAN-1999") == "another copy of Q100000; a is shown")
  }

  // MARK: Titles

  @Test(arguments: ["", "Q100000", "KB100000"])
  func missingTitleComesFromAnotherCopy(missing: String) throws {
    let copies: [ArticleHeader] = [
      .make(100_000, title: missing, path: "a", modified: "2-JAN-1999"),
      .make(100_000, title: "XADM: The Store Stops", path: "b", modified: "1-JAN-1999"),
      .make(100_000, title: "Of the Store", path: "c"),
    ]
    for copies in permutations(of: copies) {
      let catalog = Catalog(copies)
      let entry = try #require(catalog.entries.first)
      #expect(entry.copies.map(\.path) == ["a", "b", "c"])
      #expect(entry.copies.map(\.supplied) == [[], [.title], []])
      #expect(entry.title == "XADM: The Store Stops")
      #expect(entry.prefix == "XADM")
      #expect(catalog.diagnostics.map(\.code) == ["copy", "copy"])
    }
    #expect(Catalog([.make(100_000, title: missing)]).entries.first?.title == "Q100000")
  }

  @Test func aTitleOfTheShownCopyIsNotSuppliedByAnother() {
    let entry = Catalog([.make(100_000, path: "a"), .make(100_000, path: "b")]).entries.first
    #expect(entry?.copies.map(\.supplied) == [[], []])
  }

  // MARK: Languages

  @Test func aLanguageMakesAnArticleOfItsOwn() throws {
    let headers: [ArticleHeader] = [
      .make(305_313, title: "The Store Stops", path: "en", modified: "1-JAN-1999"),
      .make(305_313, title: "The Store Stops", path: "us", language: "en-US"),
      .make(
        305_313, title: "Der Dienst", path: "de", modified: "1-JAN-2005", language: "de",
        isHandWritten: true),
      .make(305_313, title: "Le Service", path: "fr", modified: "1-JAN-2005", language: "fr-FR"),
    ]
    for headers in permutations(of: headers) {
      let catalog = Catalog(headers)
      #expect(catalog.entries.map { $0.copies.map(\.path) } == [["en", "us"], ["de"], ["fr"]])
      #expect(catalog.entries.map(\.key.language) == ["en", "de", "fr-fr"])
      #expect(catalog.languages == ["en", "de", "fr-fr"])
      #expect(catalog.diagnostics.filter { $0.severity > .note }.isEmpty)
    }
  }

  @Test(
    arguments: [
      ("A Title", "A Title", true), ("", "Any Title at All", true),
      // Cut at 64 characters, in the middle of a word.
      ("Server Stops When Many Clients Connect", "Server Stops When Many Clients Con", true),
      ("XADM: Server Stops", "Server stops", true),
      ("FIX: Server Stops Under Load", "BUG: The Server Stops Under Heavy Load", true),
      ("Printing Envelopes", "Mail Server Stops", false),
      ("FIX: Printing Envelopes", "FIX: Mail Server Stops When Clients Connect", false),
      ("Übersicht der Änderungen", "Übersicht der Änderungen in Band 2", true),
    ])
  func spellingsOfOneTitle(left: String, right: String, isOne: Bool) {
    #expect(TitleSimilarity.isOneArticle(left, right) == isOne)
    #expect(TitleSimilarity.isOneArticle(right, left) == isOne)
  }
}
