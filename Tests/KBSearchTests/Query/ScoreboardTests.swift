import Testing

@testable import KBSearch

@Suite struct ScoreboardTests {
  /// Documents of a term, each with an impact; without a title and of the least strength if none is given.
  private static func term(_ rarity: Double, _ documents: [UInt32: UInt32]) -> Scoreboard.Term {
    let postings = documents.map { $0.key << 4 | $0.value }.sorted()
    return Scoreboard.Term(postings: postings[...], rarity: rarity)
  }

  @Test func havingAllWordsCountsMoreThanHavingOneWell() {
    var board = Scoreboard(allowed: nil)
    board.add([Self.term(4, [1: 7, 2: 0])], rarity: 4, isWord: true)
    board.add([Self.term(4, [2: 0, 3: 7])], rarity: 4, isWord: true)
    #expect(board.best(3) == [2, 3, 1])
    #expect(board.count == 3)
    #expect(board.completeCount == 1)
    // Strengths of 0.3 each, and all of 1.2 times the rarities.
    #expect(abs(board.score(2) - (0.3 * 8 + 1.2 * 8)) < 1e-9)
  }

  @Test func pairsAddToWhatWordsHaveButAreNone() {
    var board = Scoreboard(allowed: nil)
    board.add([Self.term(9, [2: 0])], rarity: 9, isWord: false)
    board.add([Self.term(4, [1: 0, 2: 0])], rarity: 4, isWord: true)
    #expect(board.best(2) == [2, 1])
    #expect(board.completeCount == 2)
    #expect(board.titleShare(2) == 0)
  }

  @Test func ofSeveralTermsOfASlotTheStrongestCounts() {
    var board = Scoreboard(allowed: nil)
    board.add(
      [Self.term(4, [1: 7, 2: 2]), Self.term(4, [1: 2, 2: 7 | Impact.title])], rarity: 4,
      isWord: true)
    #expect(abs(board.score(1) - (4 * 1.0 + 1.2 * 4)) < 1e-9)
    #expect(abs(board.score(2) - (4 * 1.4 + 1.2 * 4 + 0.8 * 4)) < 1e-9)
    #expect(board.titleShare(2) == 1)
  }

  /// A document that has what was typed has all of something rarer.
  @Test func whatWasTypedCountsAsRareAsItIs() {
    var board = Scoreboard(allowed: nil)
    board.add([Self.term(9, [1: 0]), Self.term(2, [1: 0, 2: 0])], rarity: 2, isWord: true)
    board.add([Self.term(3, [1: 0, 2: 0])], rarity: 3, isWord: true)
    #expect(abs(board.score(1) - (0.3 * 12 + 1.2 * 12)) < 1e-9)
    #expect(abs(board.score(2) - (0.3 * 5 + 1.2 * 5)) < 1e-9)
    #expect(board.completeCount == 2)
  }

  @Test func onlyWhatIsAllowedCounts() {
    var board = Scoreboard(allowed: [2])
    board.add([Self.term(4, [1: 0, 2: 0])], rarity: 4, isWord: true)
    #expect(board.best(2) == [2])
    #expect(board.count == 1)
  }

  @Test func whereThereAreManyTheOthersOnlyAddToThem() {
    let most = UInt32(Ranking.enoughDocuments)
    func documents(_ count: UInt32) -> [UInt32: UInt32] {
      Dictionary(uniqueKeysWithValues: (1...count).map { ($0, 0) })
    }
    for count in [most - 1, most] {
      var board = Scoreboard(allowed: nil)
      board.add([Self.term(4, documents(count))], rarity: 4, isWord: true)
      board.add([Self.term(2, [1: 0, most + 1: 0])], rarity: 2, isWord: true)
      #expect(board.best(1) == [1])
      #expect(board.completeCount == 1)
      #expect(board.best(.max).contains(most + 1) == (count < most))
    }
  }

  @Test func ofEqualOnesTheLatestComesFirst() {
    var board = Scoreboard(allowed: nil)
    board.add([Self.term(4, [1: 0, 2: 0, 3: 0])], rarity: 4, isWord: true)
    #expect(board.best(2) == [3, 2])
  }
}
