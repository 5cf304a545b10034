import Testing

@testable import KBSearch

@Suite struct TermLayoutTests {
  @Test func aRareWordIsListedForAllArticlesAndACommonOneForThoseItTellsOf() throws {
    func layout(_ count: UInt32) -> TermLayout {
      // One in four of the title, the others of each strength.
      Self.layout((0..<count).map { $0 % 4 == 0 ? Impact.title : 1 + $0 % 7 })
    }
    #expect(layout(1000).unlisted.isEmpty)
    #expect(try #require(layout(1000).listed).isComplete)
    for count: UInt32 in [1001, 4001, 10_001] {
      let layout = layout(count)
      let listed = try #require(layout.listed)
      #expect(!listed.isComplete)
      #expect(listed.postings.count + layout.unlisted.count == Int(count))
      #expect(layout.unlisted.allSatisfy { $0 & Impact.title == 0 })
    }
    // The more have it, the less of them it tells of.
    let shares = [1001, 4001, 10_001].map { count in
      Double(layout(count).listed?.postings.count ?? 0) / Double(count)
    }
    #expect(shares == shares.sorted(by: >))
    #expect(layout(4001).hasOwnFile)
  }

  @Test func whatFewTellIsListedWhereItIsMentionedToo() throws {
    let layout = Self.layout([5, Impact.mention, 3, Impact.mention])
    #expect(layout.listed?.documents.map { $0 } == [0, 14])
    #expect(layout.listed?.isComplete == true)
    #expect(layout.mentions?.documents.map { $0 } == [7, 21])
    #expect(layout.unlisted.isEmpty)
  }

  @Test func whatIsOnlyMentionedIsInNoOtherFile() {
    let layout = Self.layout([Impact.mention])
    #expect(layout.listed == nil)
    #expect(layout.mentions?.postings.count == 1)
  }

  @Test func aCodeThatIsOnlyMentionedIsWhereTheOthersAre() {
    let lone = Self.layout([Impact.mention, Impact.mention], of: "0x8004010f")
    #expect(lone.listed?.postings.count == 2 && lone.mentions == nil)
    let told = Self.layout([Impact.mention, 5], of: "0x8004010f")
    #expect(told.listed?.postings.count == 1 && told.mentions?.postings.count == 1)
  }

  @Test func whatMoreTellIsNotListedWhereItIsMentioned() {
    for (told, isListed) in [(16, true), (17, false)] {
      let layout = Self.layout(Array(repeating: 4, count: told) + [Impact.mention])
      #expect((layout.mentions != nil) == isListed)
      #expect(layout.unlisted.isEmpty == isListed)
      #expect(layout.listed?.isComplete == isListed)
    }
  }

  @Test func aPairThatIsMentionedIsListedNowhere() {
    let layout = Self.layout([Impact.mention, Impact.mention], of: "path<the")
    #expect(layout.listed == nil && layout.mentions == nil)
    #expect(layout.unlisted.count == 2)
  }

  @Test func aTermThatIsGoneIsNowhere() {
    let layout = Self.layout([])
    #expect(layout.listed == nil && layout.mentions == nil && layout.unlisted.isEmpty)
  }

  /// The layout of a term with these impacts in documents 0, 7, 14 and so on.
  private static func layout(_ impacts: [UInt32], of term: String = "word") -> TermLayout {
    let postings = impacts.enumerated().map { UInt32($0.offset * 7) << 4 | $0.element }
    return TermLayout(Array(term.utf8)[...], postings[...])
  }
}
