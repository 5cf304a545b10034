import KBModel
import Testing

@testable import KBCatalog

@Suite struct CopyMergerTests {
  /// Paths of the copies of the one article, in the catalog's order, whatever the order of the input.
  private func order(
    of headers: [ArticleHeader], sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) -> [String] {
    let orders = Set(
      permutations(of: headers).map { headers in
        Catalog(headers).entries.flatMap { $0.copies.map(\.path) }
      })
    #expect(orders.count == 1, "the order of the input decides", sourceLocation: sourceLocation)
    return orders.min { $0.joined() < $1.joined() } ?? []
  }

  @Test func laterRevisionIsShown() {
    #expect(
      order(of: [
        .make(100_000, path: "b", modified: "21-NOV-1999", extraction: .original),
        .make(100_000, path: "c", modified: "22-NOV-1999", extraction: .dense),
        .make(100_000, path: "a", modified: "1-JAN-1999", extraction: .original),
      ]) == ["c", "b", "a"])
  }

  @Test func ofOneRevisionTheMostCompleteTextIsShown() {
    #expect(
      order(of: [
        .make(100_000, path: "a", modified: "21-NOV-1999", extraction: .dense),
        .make(100_000, path: "b", modified: "1999-11-21", extraction: .flattened),
        .make(100_000, path: "c", modified: "21-NOV-1999", extraction: .converted),
        .make(100_000, path: "d", modified: "21-NOV-1999", extraction: .original),
      ]) == ["d", "c", "b", "a"])
  }

  @Test func equalCopiesAreOrderedByPath() {
    #expect(
      order(of: [
        .make(100_000, path: "kb/b"), .make(100_000, path: "kb/a"), .make(100_000, path: "aa"),
      ]) == ["aa", "kb/a", "kb/b"])
  }

  @Test func undatedCopiesDoNotMakeTheOrderCircular() {
    // By date the first beats the third; if no date counted as equal, the third would beat the second by its path
    // and the second the first by its completeness.
    let copies = order(of: [
      .make(100_000, path: "b", modified: "1-JAN-2000", extraction: .dense),
      .make(100_000, path: "c", extraction: .original),
      .make(100_000, path: "a", modified: "1-JAN-1999", extraction: .original),
    ])
    #expect(copies.first == "b")
    #expect(Set(copies) == ["a", "b", "c"])
  }

  @Test func onlyTheDateOfModificationDecides() {
    let reviewed = ArticleDate(.reviewed, raw: "5/5/2005")
    #expect(
      order(of: [
        .make(100_000, path: "a", dates: [reviewed], extraction: .dense),
        .make(100_000, path: "b", modified: "1-JAN-1999", extraction: .original),
      ]).first == "b")
  }

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
    for word in ["Q100000", "Printing Envelopes", "Mail Server Stops", " in a;"] {
      #expect(diagnostic.message.contains(word))
    }
  }

  @Test func missingTitleComesFromAnotherCopy() throws {
    let copies: [ArticleHeader] = [
      .make(100_000, title: "", path: "a"),
      .make(100_000, title: "XADM: The Store Stops", path: "b"),
    ]
    for copies in permutations(of: copies) {
      let entry = try #require(Catalog(copies).entries.first)
      #expect(entry.copies.first?.path == "a")
      #expect(entry.title == "XADM: The Store Stops")
      #expect(entry.prefix == "XADM")
    }
    #expect(Catalog([.make(100_000, title: "")]).entries.first?.title == "Q100000")
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
