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

  /// The documents that are listed for a term, and how many have it, if that is known of those that are not.
  mutating func listing(of term: [UInt8]) throws -> (Listing, frequency: Int) {
    if let common = directory.common(term) {
      return (try shard(IndexPath.common(term)).listing(of: term), common.frequency)
    }
    guard let path = directory.shard(of: term) else { return (Listing(), 0) }
    let listing = try shard(path).listing(of: term)
    return (listing, listing.postings.count)
  }

  /// The terms that begin so, the most frequent first.
  mutating func terms(beginning prefix: [UInt8], limit: Int) throws -> [[UInt8]] {
    var found: [(term: [UInt8], frequency: Int)] = directory.common.filter {
      $0.term.starts(with: prefix)
    }
    .map { ($0.term, $0.frequency) }
    if let path = directory.shard(of: prefix) {
      let shard = try shard(path)
      var place = shard.place(of: prefix)
      while place < shard.terms.count, shard.terms[place].starts(with: prefix) {
        if !shard.terms[place].contains(0x3C), !shard.terms[place].contains(0x3E) {
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

  /// The common words, and those of the shard that a word would be in, so far as a mistyped one can mean them.
  mutating func neighbours(of word: [UInt8]) throws -> [SpellingFile.Word] {
    let documents = directory.documentCount
    var words = directory.common.compactMap {
      SpellingFile.Word($0.term[...], frequency: $0.frequency, of: documents)
    }
    guard let path = directory.shard(of: word) else { return words }
    let shard = try shard(path)
    words += shard.terms.enumerated().compactMap { place, term in
      let frequency = shard.listing(place).postings.count
      return SpellingFile.Word(term[...], frequency: frequency, of: documents)
    }
    return words
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
