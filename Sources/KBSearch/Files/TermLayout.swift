/// Which documents of a term searches see, and where.
///
/// The more articles have a word, the more it has to say of one to be listed there. A search hardly misses the others: they
/// are found by their rarer words. Half the postings are of common words, and an edit touches all its words' files, so
/// that this halves what a search fetches of them and what an edit writes.
///
/// What long articles merely mention (``Mentions``) is listed in files of its own where hardly any article tells it, else
/// nowhere: who looks for what so few tell misses nothing.
struct TermLayout {
  /// The documents that the term is listed for; `nil` where its file needs not say anything of it.
  let listed: Listing?
  /// Those that mention it, for the series of mentions.
  let mentions: Listing?
  /// The others.
  let unlisted: [UInt32]
  /// Whether the term has a file of its own; else it is in one with others.
  let hasOwnFile: Bool

  /// Where more articles tell a term, those that mention it are not listed.
  private static let mostWithMentions = 16
  /// In bytes before compression: a term with more has a file of its own.
  private static let shardShare = 3000
  /// Up to so many documents, a word is listed for all but those that only mention it.
  private static let frequent = 1000
  /// A word of more documents than this has a file of its own, however few it is listed for: the directory has its frequency then.
  private static let commonFrequency = 4000

  /// The least strength that an article's word needs to be listed, where so many have it; one of the title does not.
  private static func leastStrength(at frequency: Int) -> UInt32 {
    if frequency > 10_000 { return 6 }
    if frequency > commonFrequency { return 5 }
    return frequency > frequent ? 3 : Impact.mention + 1
  }

  init(_ term: ArraySlice<UInt8>, _ postings: ArraySlice<UInt32>) {
    let least = Self.leastStrength(at: postings.count)
    func tells(_ posting: UInt32) -> Bool {
      posting & Impact.title != 0 || posting & Impact.strongest >= least
    }
    // Who looks for a code that none tells waits for no second file: there are few, an article or two each.
    let isCodeOfNone =
      SearchQuery.isCode(term) && postings.count <= Self.frequent
      && !postings.contains(where: tells)
    let others = isCodeOfNone ? [] : postings.filter { !tells($0) }
    let telling = others.isEmpty ? postings : postings.filter(tells)[...]
    let areMentions =
      postings.count <= Self.frequent && telling.count <= Self.mostWithMentions
      && !ErrorPhrases.isPair(term)
    mentions = areMentions && !others.isEmpty ? Listing(postings: others[...]) : nil
    unlisted = areMentions ? [] : others
    let listing = Listing(postings: telling, isComplete: unlisted.isEmpty)
    hasOwnFile = postings.count > Self.commonFrequency || Self.fillsFile(term, listing)
    // A word that has others is entered without any: a quotation of it is not known to be nowhere.
    let saysNothing = telling.isEmpty && (unlisted.isEmpty || ErrorPhrases.isPair(term))
    listed = saysNothing && !hasOwnFile ? nil : listing
  }

  private static func fillsFile(_ term: ArraySlice<UInt8>, _ listing: Listing) -> Bool {
    // A posting takes hardly ever more than three bytes.
    guard listing.postings.count > shardShare / 3 else { return false }
    var file = ShardWriter()
    file.add(term, listing)
    return file.size > shardShare
  }
}
