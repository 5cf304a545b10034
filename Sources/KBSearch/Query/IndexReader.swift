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
    guard let path = directory.path(of: term) else { return Term() }
    let listing = try shard(path).listing(of: term)
    let frequency = directory.common(term)?.frequency ?? listing.postings.count
    return Term(listing: listing, frequency: frequency)
  }

  /// The terms that begin so, the most frequent first.
  mutating func terms(beginning prefix: [UInt8], limit: Int) throws -> [[UInt8]] {
    var found: [(term: [UInt8], frequency: Int)] = directory.common.filter {
      $0.term.starts(with: prefix) && !ErrorPhrases.isPair($0.term)
    }
    .map { ($0.term, $0.frequency) }
    if let path = directory.shard(of: prefix, in: IndexPath.Series(of: prefix)) {
      let shard = try shard(path)
      var place = shard.place(of: prefix)
      while place < shard.terms.count, shard.terms[place].starts(with: prefix) {
        if !ErrorPhrases.isPair(shard.terms[place]) {
          found.append((shard.terms[place], shard.listing(place).postings.count))
        }
        place += 1
      }
    }
    found.sort { left, right in
      left.frequency != right.frequency
        ? left.frequency > right.frequency : left.term.lexicographicallyPrecedes(right.term)
    }
    return found.prefix(limit).map(\.term)
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
