/// The weights of the ranking, tuned over all kinds of query at once; docs/search.md says what each does.
/// The same stand in `search-rank.js`.
enum Ranking {
  /// Of a compound, in relation to a word as rare.
  static let compoundWeight = 0.6
  /// Of a pair of words in error text.
  static let pairWeight = 0.7
  /// Of the whole message that the query is: the articles that quote it come first.
  static let messageWeight = 20.0
  /// Of a word that was guessed: the end of a word being typed, or a correction.
  static let guessWeight = 0.8
  /// Of a word in the title, in relation to the strongest in the body.
  static let titleWeight = 0.4
  /// Of having all words, somewhere.
  static let coverageWeight = 1.2
  /// Of having all words in the title.
  static let titleCoverageWeight = 0.8
  /// Of the longest run of the query's words that stands in the article.
  static let runWeight = 1.5
  /// What a code counts in a run where it is spelled otherwise than it was typed.
  static let otherSpelling = 0.5
  /// How many of the best articles are read, if no more are wanted.
  static let candidates = 10
  /// How many are read at most for each that is wanted, to find those in which a quotation stands, or what is excluded
  /// does not.
  static let literalCandidates = 6
  /// How many words are looked up at most, the rarest ones. What a document has of them, in its title and elsewhere, are two
  /// sets that the browser keeps in one number of 30 bits.
  static let words = 15
  /// How many files of terms are fetched first: of very many words the most frequent, which tell least, are not looked up.
  static let files = 8
  /// Of so many compounds, the last: in a path, these tell most.
  static let compounds = 4
  /// What long articles merely mention is asked for at once where there are at most so many words,
  static let rareWords = 2
  /// and for such a code where fewer articles tell it.
  static let enoughTold = 6
  /// How many files are fetched for pairs alone; pairs in the files of words cost nothing.
  static let pairFiles = 2
  /// Where the rarer words have found so many documents, the others only add to what these have: hardly any other is among the
  /// best, and to add up tens of thousands takes a browser longest of all.
  static let enoughDocuments = 4000
  /// How many words that a last, unknown one begins stand for it.
  static let beginnings = 4
  /// A word that at most so many articles have can be a slip of theirs.
  static let slipFrequency = 8
  /// It is taken for one where another word, one slip away, has a frequency of so many more binary digits.
  static let slipRatio = 7

  /// The rarity of a term: the binary logarithm of the share of documents that have it, between powers of two a straight
  /// line, so that every machine gives the same number.
  static func rarity(_ frequency: Int, of documents: Int) -> Double {
    var ratio = Double(documents + 1) / Double(frequency)
    var rarity = 0.0
    while ratio >= 2 {
      ratio /= 2
      rarity += 1
    }
    return max(0.1, rarity + ratio - 1)
  }

  /// What a posting is worth beside the rarity of its term.
  static func strength(_ impact: UInt32) -> Double {
    0.3 + 0.1 * Double(impact & Impact.strongest) + (impact & Impact.title != 0 ? titleWeight : 0)
  }
}
