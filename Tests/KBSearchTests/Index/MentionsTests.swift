import TestSupport
import Testing

@testable import KBSearch

@Suite struct MentionsTests {
  @Test func anArticleOfFewTermsTellsThemAll() {
    let postings = Self.postings(235, seed: 1)
    #expect(Self.marked(postings) == postings)
  }

  @Test(arguments: [236, 300, 470, 2350])
  func theMoreTermsTheFewerAreTold(count: Int) {
    let marked = Self.marked(Self.postings(count, seed: UInt64(count)))
    #expect(marked.count { $0 & 15 != Impact.mention } == 235 * 235 / count)
  }

  @Test func theStrongestAreToldAndOfThoseAsStrongTheFirst() {
    let postings = Self.postings(400, seed: 2)
    let marked = Self.marked(postings)
    let told = zip(postings, marked).filter { $1 & 15 != Impact.mention }.map(\.0)
    let mentioned = zip(postings, marked).filter { $1 & 15 == Impact.mention }.map(\.0)
    #expect(zip(postings, marked).allSatisfy { $0 >> 4 == $1 >> 4 })
    let weakest = told.filter { $0 & Impact.title == 0 }.map { $0 & 15 }.min() ?? 0
    #expect(mentioned.allSatisfy { $0 & 15 <= weakest })
    // The terms of this test are numbered as they stand.
    let lastTold = told.last { $0 & 15 == weakest } ?? 0
    #expect(mentioned.filter { $0 & 15 == weakest }.allSatisfy { $0 > lastTold })
  }

  @Test func theTitleIsAlwaysTold() {
    let title = (0..<40).map { UInt32(5000 + $0) << 4 | Impact.title }
    let marked = Self.marked(Self.postings(3000, seed: 3) + title)
    #expect(marked.suffix(40) == title[...])
    #expect(marked.dropLast(40).allSatisfy { $0 & 15 == Impact.mention })
  }

  /// Postings of one article, of all strengths, none of the title.
  private static func postings(_ count: Int, seed: UInt64) -> [UInt32] {
    var random = SplitMix64(seed: seed)
    return (0..<UInt32(count)).map { $0 << 4 | UInt32.random(in: 1...7, using: &random) }
  }

  private static func marked(_ postings: [UInt32]) -> [UInt32] {
    var marked = postings[...]
    Mentions.mark(&marked)
    return Array(marked)
  }
}
