/// Looks terms up in the files of an index, reading each file once.
struct IndexReader {
  let directory: IndexDirectory
  private let read: (String) throws -> [UInt8]?
  private var shards: [String: Shard] = [:]

  /// - Parameter read: a file's bytes by its path below the site's folder, `nil` where it is missing.
  init(_ read: @escaping (String) throws -> [UInt8]?) throws {
    self.read = read
    var directories: [IndexPath.Vocabulary: [UInt8]] = [:]
    for vocabulary in IndexPath.Vocabulary.allCases {
      directories[vocabulary] = try Self.payload(IndexPath.directory(vocabulary), read)
    }
    directory = try IndexDirectory(directories)
  }

  /// What the index has of a term.
  struct Term {
    var listing = Listing()
    /// How many documents have it: of a common word all, of others those listed.
    var frequency = 0
  }

  /// Looks a term up without the long articles that merely mention it; one that no document has is found nowhere.
  mutating func told(_ term: [UInt8]) throws -> Term {
    let listing = try listing(of: term, in: directory.path(of: term))
    let frequency = directory.common(term)?.frequency ?? listing.postings.count
    return Term(listing: listing, frequency: frequency)
  }

  /// Looks a term up, with those that mention it.
  mutating func term(_ term: [UInt8]) throws -> Term {
    var found = try told(term)
    if directory.common(term) != nil || ErrorPhrases.isPair(term) { return found }
    let mentions = try listing(of: term, in: directory.mentions(of: term)).postings
    found.listing.postings = (found.listing.postings + mentions).sorted()[...]
    found.frequency += mentions.count
    return found
  }

  private mutating func listing(of term: [UInt8], in path: String?) throws -> Listing {
    try path.map { try shard($0).listing(of: term) } ?? Listing()
  }

  /// The words that begin so, or the codes, the most frequent first.
  mutating func terms(beginning prefix: [UInt8], limit: Int) throws -> [[UInt8]] {
    var frequencies: [[UInt8]: Int] = [:]
    let vocabulary = IndexPath.Vocabulary(of: prefix)
    for common in directory.common
    where common.term.starts(with: prefix) && IndexPath.Vocabulary(of: common.term) == vocabulary {
      frequencies[common.term] = common.frequency
    }
    let paths = [IndexPath.Series.telling(vocabulary), .mentioning(vocabulary)]
      .compactMap { directory.shard(of: prefix, in: $0) }
    for path in paths {
      let shard = try shard(path)
      var place = shard.place(of: prefix)
      while place < shard.terms.count, shard.terms[place].starts(with: prefix) {
        let term = shard.terms[place]
        frequencies[term, default: 0] += shard.listing(place).postings.count
        place += 1
      }
    }
    let found = frequencies.filter { !ErrorPhrases.isPair($0.key) }.sorted { left, right in
      left.value != right.value
        ? left.value > right.value : left.key.lexicographicallyPrecedes(right.key)
    }
    return found.prefix(limit).map(\.key)
  }

  /// The common words, so far as a mistyped one can mean them.
  var commonWords: [SpellingFile.Word] {
    directory.common.compactMap {
      SpellingFile.Word($0.term[...], frequency: $0.frequency, of: directory.documentCount)
    }
  }

  /// The words that begin with a letter, with how frequent they are.
  func spelling(_ letter: UInt8) throws -> [SpellingFile.Word] {
    guard let bytes = try read(IndexPath.spelling(letter)) else { return [] }
    guard let payload = Deflate.decompress(bytes) else {
      throw IndexError.damagedFile(IndexPath.spelling(letter))
    }
    return try SpellingFile.read(payload)
  }

  func facets() throws -> [(number: UInt32, facets: Facets)] {
    try FacetFile.read(Self.payload(IndexPath.facets, read))
  }

  private mutating func shard(_ path: String) throws -> Shard {
    if let shard = shards[path] { return shard }
    let payload = try Self.payload(path, read)
    do {
      let shard = try Shard(payload)
      shards[path] = shard
      return shard
    } catch { throw IndexError.damagedFile(path) }
  }

  private static func payload(_ path: String, _ read: (String) throws -> [UInt8]?) throws -> [UInt8]
  {
    guard let bytes = try read(path) else { throw IndexError.missing(path) }
    guard let payload = Deflate.decompress(bytes) else { throw IndexError.damagedFile(path) }
    return payload
  }
}
