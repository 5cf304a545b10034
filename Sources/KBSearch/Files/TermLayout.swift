/// Which documents of a term searches see, and where.
///
/// The more articles have a word, the more it has to say of one to be listed there. A search hardly misses the others: they
/// are found by their rarer words. Half the postings are of common words, and an edit touches all its words' files, so
/// that this halves what a search fetches of them and what an edit writes.
struct TermLayout {
  /// The documents that the term is listed for.
  let listed: Listing
  /// The others.
  let unlisted: [UInt32]
  /// Whether the term has a file of its own; else it is in one with others.
  let hasOwnFile: Bool

  /// In bytes before compression: a term with more has a file of its own.
  private static let shardShare = 3000
  /// A word of so many documents has a file of its own, however few it is listed for: the directory has its frequency then.
  private static let commonFrequency = 4000

  /// The least strength that an article's word needs to be listed, where so many have it; one of the title does not.
  private static func leastStrength(at frequency: Int) -> UInt32 {
    if frequency > 10_000 { return 6 }
    if frequency > commonFrequency { return 5 }
    return frequency > 1000 ? 3 : 0
  }

  init(_ term: ArraySlice<UInt8>, _ postings: ArraySlice<UInt32>) {
    let least = Self.leastStrength(at: postings.count)
    func isTelling(_ posting: UInt32) -> Bool {
      posting & Impact.title != 0 || posting & Impact.strongest >= least
    }
    let telling = least == 0 ? postings : postings.filter(isTelling)[...]
    unlisted = telling.count == postings.count ? [] : postings.filter { !isTelling($0) }
    listed = Listing(postings: telling, isComplete: unlisted.isEmpty)
    // A posting takes hardly ever more than three bytes.
    guard postings.count > Self.commonFrequency || telling.count > Self.shardShare / 3 else {
      hasOwnFile = false
      return
    }
    var file = ShardWriter()
    file.add(term, listed)
    hasOwnFile = postings.count > Self.commonFrequency || file.size > Self.shardShare
  }
}
