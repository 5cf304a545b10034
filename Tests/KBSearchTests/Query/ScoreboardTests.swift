import Testing

@testable import KBSearch

@Suite struct ScoreboardTests {
  /// Documents of a term, each with an impact; without a title and of the least strength if none is given.
  private static func term(_ rarity: Double, _ documents: [UInt32: UInt32]) -> Scoreboard.Term {
    let postings = documents.map { $0.key << 4 | $0.value }.sorted()
    return Scoreboard.Term(postings: postings[...], rarity: rarity)
  }

  @Test func havingAllWordsCountsMoreThanHavingOneWell() {
    var board = Scoreboard()
    board.add([Self.term(4, [1: 7, 2: 0])], rarity: 4, isWord: true)
    board.add([Self.term(4, [2: 0, 3: 7])], rarity: 4, isWord: true)
    #expect(board.best(3) == [2, 3, 1])
    #expect(board.count == 3)
    #expect(board.completeCount == 1)
    // Strengths of 0.3 each, and all of 1.2 times the rarities.
    #expect(abs(board.score(2) - (0.3 * 8 + 1.2 * 8)) < 1e-9)
  }

  @Test func pairsAddToWhatWordsHaveButAreNone() {
    var board = Scoreboard()
    board.add([Self.term(9, [2: 0])], rarity: 9, isWord: false)
    board.add([Self.term(4, [1: 0, 2: 0])], rarity: 4, isWord: true)
    #expect(board.best(2) == [2, 1])
    #expect(board.completeCount == 2)
  }

  @Test func ofSeveralTermsOfASlotTheStrongestCounts() {
    var board = Scoreboard()
    board.add(
      [Self.term(4, [1: 7, 2: 2]), Self.term(4, [1: 2, 2: 7 | Impact.title])], rarity: 4,
      isWord: true)
    #expect(abs(board.score(1) - (4 * 1.0 + 1.2 * 4)) < 1e-9)
    #expect(abs(board.score(2) - (4 * 1.4 + 1.2 * 4 + 0.8 * 4)) < 1e-9)
  }

  /// A document that has what was typed has all of something rarer.
  @Test func whatWasTypedCountsAsRareAsItIs() {
    var board = Scoreboard()
    board.add([Self.term(9, [1: 0]), Self.term(2, [1: 0, 2: 0])], rarity: 2, isWord: true)
    board.add([Self.term(3, [1: 0, 2: 0])], rarity: 3, isWord: true)
    #expect(abs(board.score(1) - (0.3 * 12 + 1.2 * 12)) < 1e-9)
    #expect(abs(board.score(2) - (0.3 * 5 + 1.2 * 5)) < 1e-9)
    #expect(board.completeCount == 2)
  }

  /// Even where its title has only what that may mean.
  @Test func aTitleCountsAsRareAsWhatTheDocumentHas() {
    var board = Scoreboard()
    board.add(
      [Self.term(9, [1: 0]), Self.term(2, [1: Impact.title])], rarity: 2, isWord: true)
    board.add([Self.term(3, [1: 0])], rarity: 3, isWord: true)
    #expect(abs(board.score(1) - (0.3 * 12 + 1.2 * 12 + 0.8 * 9 * 9 / 12)) < 1e-9)
  }

  @Test func onlyWhatIsAllowedCounts() {
    var board = Scoreboard(allowed: [2])
    board.add([Self.term(4, [1: 0, 2: 0])], rarity: 4, isWord: true)
    #expect(board.best(2) == [2])
    #expect(board.count == 1)
  }

  @Test(arguments: [(3, [2, 1, 3] as [UInt32]), (2, [2, 1])])
  func whereThereAreEnoughTheOthersOnlyAddToThem(enough: Int, best: [UInt32]) {
    var board = Scoreboard(enough: enough)
    board.add([Self.term(4, [1: 0, 2: 0])], rarity: 4, isWord: true)
    board.add([Self.term(2, [2: 0, 3: 0])], rarity: 2, isWord: true)
    #expect(board.best(3) == best)
    #expect(board.completeCount == 1)
  }

  /// Those that do not count are not enough.
  @Test func onlyWhatCountsIsEnough() {
    var board = Scoreboard(allowed: [2, 4], enough: 2)
    board.add([Self.term(4, [1: 0, 2: 0, 3: 0])], rarity: 4, isWord: true)
    board.add([Self.term(2, [3: 0, 4: 0])], rarity: 2, isWord: true)
    #expect(board.best(3) == [2, 4])
  }

  /// Or some that have all words would not be counted.
  @Test func theFirstWordCountsHoweverManyHaveACompound() {
    var board = Scoreboard(enough: 1)
    board.add([Self.term(4, [1: 0])], rarity: 4, isWord: false)
    board.add([Self.term(2, [2: 0, 3: 0])], rarity: 2, isWord: true)
    board.add([Self.term(1, [2: 0, 4: 0])], rarity: 1, isWord: true)
    #expect(board.completeCount == 1)
    #expect(board.count == 3)
  }

  @Test func whatIsAdmittedHasAllThatItsSlotsSay() {
    var board = Scoreboard(enough: 1)
    board.admit(Self.term(9, [3: 0]).postings)
    board.add([Self.term(4, [1: 0, 3: 0])], rarity: 4, isWord: true)
    board.add([Self.term(9, [3: 0]), Self.term(2, [1: 0, 2: 0])], rarity: 2, isWord: true)
    #expect(board.best(3) == [3, 1])
    #expect(board.completeCount == 2)
  }

  @Test func ofEqualOnesTheLatestComesFirst() {
    var board = Scoreboard()
    board.add([Self.term(4, [1: 0, 2: 0, 3: 0])], rarity: 4, isWord: true)
    #expect(board.best(2) == [3, 2])
  }
}
