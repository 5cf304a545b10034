/// What a search found.
public struct SearchResults {
  /// Best first.
  public var results: [SearchResult] = []
  /// How many articles have all words, as far as the index lists them; where none has, how many have any.
  public var total = 0
  /// How many articles quote the query as a message that a program shows; they come first.
  public var quoting = 0
  /// Where articles may fit that were not read: how many were.
  public var among: Int?
  /// Whether a higher limit would have more of them read; else the index does not know which they are.
  public var readsMore = false
  /// The query with its slips mended, if there were any and the articles found show how the words are spelled.
  public var suggestion: String?
  /// Where nothing was found, why that may be.
  public var loosen: LooseEnds?
}

/// An article that was found.
public struct SearchResult {
  /// The article's number.
  public var number: UInt32
  /// The article's title.
  public var title: String
  /// The name of its product; empty where it is not known.
  public var product: String
  /// The year of its date.
  public var year: Int?
  /// The part of its text that shows best why it was found, on one line.
  public var excerpt: String
  /// Where the query's words stand in the excerpt's UTF-8.
  public var marks: [Range<Int>]
  /// Comparable within one search only.
  public var score: Double

  init(number: UInt32, page: ArticlePage, excerpt: Excerpt, score: Double) {
    self.number = number
    title = String(decoding: page.title, as: UTF8.self)
    product = String(decoding: page.product, as: UTF8.self)
    year = page.year
    self.excerpt = excerpt.text
    marks = excerpt.marks
    self.score = score
  }
}
