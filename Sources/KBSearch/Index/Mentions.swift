/// Which terms of a long article tell something of it, and which it merely mentions.
///
/// An article of many hundred different words is a list: of devices, of files, of corrections. Were it listed for all of
/// them as others are, it would stand in most files of the index, and a change of it would rewrite them. So the longer an
/// article is, the fewer terms it tells: twice as many terms, half as many told. What it mentions is looked up where hardly
/// any article tells it (``TermLayout``).
enum Mentions {
  /// An article of so many different terms tells them all.
  private static let mostTold = 235

  /// Marks what an article mentions: all but the terms of its title, and the strongest; of those as strong, the first.
  /// - Parameter postings: of one article, in the order of its text: anything times 16 plus an ``Impact``.
  static func mark(_ postings: inout ArraySlice<UInt32>) {
    guard postings.count > mostTold else { return }
    var left = mostTold * mostTold / postings.count
    var told = [Int](repeating: 0, count: ranks)
    for posting in postings { told[rank(posting)] += 1 }
    left -= told[ranks - 1]
    for rank in (0..<ranks - 1).reversed() {
      told[rank] = max(0, min(told[rank], left))
      left -= told[rank]
    }
    for place in postings.indices {
      let rank = rank(postings[place])
      if told[rank] > 0 {
        told[rank] -= 1
      } else {
        postings[place] = postings[place] & ~15 | Impact.mention
      }
    }
  }

  /// The strengths, and behind them the title.
  private static let ranks = Int(Impact.strongest) + 2

  private static func rank(_ posting: UInt32) -> Int {
    posting & Impact.title != 0 ? ranks - 1 : Int(posting & Impact.strongest)
  }
}
