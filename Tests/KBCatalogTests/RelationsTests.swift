import KBModel
import TestSupport
import Testing

@testable import KBCatalog

@Suite struct RelationsTests {
  private func related(_ number: UInt32, _ headers: [ArticleHeader]) -> [UInt32] {
    Catalog(headers).related(to: ArticleKey(english: ArticleID(number))).map(\.id.number)
  }

  @Test func rareWordsOfTitlesRelate() {
    let headers: [ArticleHeader] = [
      .make(100_000, title: "XADM: Dismounting Quorum Volumes"),
      .make(100_001, title: "Quorum Volumes After a Restart"),
      .make(100_002, title: "Printing Envelopes"),
      .make(100_003, title: "The Restart of a Printer"),
    ]
    #expect(related(100_000, headers) == [100_001])
    #expect(related(100_002, headers).isEmpty)
    for headers in permutations(of: headers) { #expect(related(100_000, headers) == [100_001]) }
  }

  @Test func aSharedReferenceAndAProductRelate() {
    let headers: [ArticleHeader] = [
      .make(100_000, title: "One", code: "exchange", references: [200_000]),
      .make(100_001, title: "Two", code: "exchange", references: [200_000]),
      .make(100_002, title: "Six", code: "word97", references: [200_000]),
    ]
    #expect(related(100_000, headers) == [100_001, 100_002])
  }

  @Test func whatThePageShowsAlreadyIsLeftOut() {
    let headers: [ArticleHeader] = [
      .make(100_000, title: "Quorum Volumes Dismount", references: [100_001]),
      .make(100_001, title: "Quorum Volumes Dismount"),
      .make(100_002, title: "Quorum Volumes Dismount", references: [100_000]),
      .make(100_003, title: "Quorum Volumes Dismount"),
    ]
    #expect(related(100_000, headers) == [100_003])
    #expect(related(100_003, headers) == [100_002, 100_001, 100_000])
    #expect(related(999_999, headers).isEmpty)
  }

  @Test func aTraitOfManyRelatesNothing() {
    let many = (0..<UInt32(Relations.mostCarriers + 1)).map { number in
      ArticleHeader.make(100_000 + number, title: "Quorum Volumes", code: "exchange")
    }
    #expect(related(100_000, many).isEmpty)
  }

  @Test func ofEquallyNearArticlesThoseWithTheNearestNumbers() {
    let headers = (0..<20).map { number in
      ArticleHeader.make(100_000 + number, title: "Quorum Volumes", code: "exchange")
    }
    #expect(
      related(100_010, headers)
        == [9, 11, 8, 12, 7, 13, 6, 14].map { 100_000 + $0 })
  }

  @Test func oneArticleMoreHardlyChangesOthers() {
    let words = [
      "quorum", "envelope", "mailbox", "printer", "gateway", "cluster", "modem", "macro",
    ]
    let headers = (0..<400).map { number in
      ArticleHeader.make(
        100_000 + UInt32(number),
        title: "The \(words[number % 8]) and \(words[number / 8 % 8]) \(number % 31)",
        code: "exchange")
    }
    let before = Catalog(headers)
    let after = Catalog(
      headers + [.make(200_000, title: "The quorum and macro 7", code: "exchange")])
    let changed = before.entries.count { before.related(to: $0.key) != after.related(to: $0.key) }
    #expect(changed < 20)
  }
}
