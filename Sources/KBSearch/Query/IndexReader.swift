/// Looks terms up in the files of an index, reading each file once.
struct IndexReader {
  let directory: IndexDirectory
  private let read: (String) throws -> [UInt8]?
  private var shards: [String: Shard] = [:]

  /// - Parameter read: a file's bytes by its path below the site's folder, `nil` where it is missing.
  init(_ read: @escaping (String) throws -> [UInt8]?) throws {
    self.read = read
    directory = try IndexDirectory(Self.payload(IndexPath.directory, read))
  }

  /// What the index has of a term.
  struct Term {
    var listing = Listing()
    /// How many documents have it: of a common word all, of others those listed.
    var frequency = 0
  }

  /// Looks a term up; one that no document has is found nowhere.
  mutating func term(_ term: [UInt8]) throws -> Term {
    var listing = try listing(of: term, in: directory.path(of: term))
    if let common = directory.common(term) {
      return Term(listing: listing, frequency: common.frequency)
    }
    if TermLayout.hasMentions(term, told: listing.postings.count) {
      let path = directory.shard(of: term, in: .mentions)
      let mentions = try self.listing(of: term, in: path).postings
      listing.postings = (listing.postings + mentions).sorted()[...]
    }
    return Term(listing: listing, frequency: listing.postings.count)
  }

  private mutating func listing(of term: [UInt8], in path: String?) throws -> Listing {
    try path.map { try shard($0).listing(of: term) } ?? Listing()
  }

  /// The words that begin so, or the codes, the most frequent first.
  mutating func terms(beginning prefix: [UInt8], limit: Int) throws -> [[UInt8]] {
    var frequencies: [[UInt8]: Int] = [:]
    for common in directory.common where common.term.starts(with: prefix) {
      frequencies[common.term] = common.frequency
    }
    let series = IndexPath.Series(of: prefix)
    for path in [series, .mentions].compactMap({ directory.shard(of: prefix, in: $0) }) {
      let shard = try shard(path)
      var place = shard.place(of: prefix)
      while place < shard.terms.count, shard.terms[place].starts(with: prefix) {
        let term = shard.terms[place]
        if IndexPath.Series(of: term) == series {
          frequencies[term, default: 0] += shard.listing(place).postings.count
        }
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
