import Testing

@testable import KBSearch

@Suite struct QueryPlanTests {
  /// A shard for each first letter, and words with files of their own.
  private static let directory: IndexDirectory = {
    var directory = IndexDirectory()
    let letters = (UInt8(ascii: "a")...UInt8(ascii: "z")).map { [$0] }
    for series in IndexPath.Series.allCases { directory.boundaries[series] = letters }
    directory.common = [
      ("goat", 5000), ("heron", 9000), ("ibex", 7000), ("kudu", 20_000), ("llama", 20_000),
      ("moos", 20_000), ("penguin", 20_000),
    ].map {
      .init(term: Array($0.0.utf8), frequency: $0.1)
    }
    return directory
  }()

  @Test func ofVeryManyWordsTheMostFrequentAreLeftOut() {
    let words = "heron ibex goat aardvark beaver cat dog eagle fox"
    #expect(
      Self.terms(of: words, .word)
        == ["goat", "aardvark", "beaver", "cat", "dog", "eagl", "fox", "ibex"].sorted(by: <))
  }

  @Test func wordsOfOneFileCostNoMore() {
    let words = "aardvark abalone adder agouti albatross alpaca anaconda ant ape asp heron"
    #expect(Self.terms(of: words, .word).count == 11)
  }

  @Test func atMostFifteenWordsAreLookedUp() {
    let animals = """
      aardvark abalone adder agouti akita albatross alligator alpaca amoeba anaconda anchovy anole ant ape asp auk
      avocet axolotl
      """
    #expect(Self.terms(of: animals, .word).count == 15)
    // Those whose files are too many take no place of others.
    let terms = Self.terms(of: "b1 c1 d1 e1 f1 g1 heron ibex kudu llama " + animals, .word)
    #expect(terms.count == 15)
    #expect(!terms.contains("kudu"))
  }

  @Test func rareTermsComeFirstAndOthersAsTheyWereTyped() {
    var plan = QueryPlan(SearchQuery("ibex heron aardvark beaver cat"))
    for (place, frequencies) in [[7, 2], [9], [], [2], [9]].enumerated() {
      plan.slots[place].found = frequencies.map { .init(frequency: $0) }
    }
    #expect(
      plan.rarestFirst.map { String(decoding: $0.terms[0], as: UTF8.self) }
        == ["beaver", "ibex", "heron", "cat"])
  }

  @Test func ofManyCompoundsTheLastAreKept() {
    #expect(
      Self.terms(of: #"Aardvark\Beaver\Cat\Dog\Eagle\Fox"#, .compound)
        == ["beaver.cat", "cat.dog", "dog.eagle", "eagle.fox"])
  }

  @Test func aCompoundIsKeptWhereWordsAreLeftOut() {
    let words = "aardvark beaver cat dog eagle fox lynx goat heron ibex"
    let compounds = Self.terms(of: words + " newt.exe", .compound)
    #expect(compounds == ["newt.exe"])
    #expect(!Self.terms(of: words + " newt.exe", .word).contains("heron"))
  }

  @Test func codesAreKeptWhereWordsAreLeftOut() {
    let words = "aardvark beaver cat dog eagle fox lynx newt otter 0x8004010F"
    #expect(Self.terms(of: words, .word).contains("0x8004010f"))
    #expect(!Self.terms(of: words, .word).contains("otter"))
  }

  @Test func anIdentifierIsKeptBeforeWordsWithHyphens() {
    let words = "newt.exe aard-vark bea-ver ca-ttle do-lphin"
    #expect(Self.terms(of: words, .compound).contains("newt.exe"))
    #expect(Self.terms(of: words, .compound).count == 4)
  }

  /// Words of so many articles do not have their pairs with them.
  @Test func pairsCostTwoFilesAtMost() {
    let pairs = Self.terms(of: "kudu of llama of moose of penguin", .pair)
    #expect(Set(pairs.map { $0.prefix(1) }) == ["k", "l"])
    #expect(Self.terms(of: "kudu of koala of moose", .pair).count == 4)
  }

  @Test func pairsInFilesThatAreReadCostNothing() {
    #expect(Self.terms(of: "ant of ape of asp of adder", .pair).count == 6)
  }

  /// The terms of one kind that are looked up, in the order of the alphabet.
  private static func terms(of query: String, _ kind: QueryPlan.Kind) -> [String] {
    var plan = QueryPlan(SearchQuery(query))
    plan.limitFiles(of: directory)
    return plan.slots.filter { $0.kind == kind }
      .map { String(decoding: $0.terms[0], as: UTF8.self) }.sorted()
  }
}
