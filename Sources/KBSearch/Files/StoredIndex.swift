/// An index read back from its files and what they leave out: the only copy of what unchanged articles said.
public struct StoredIndex: Sendable {
  /// A shard in its series.
  struct Shard: Sendable {
    let boundary: [UInt8]
    let payload: [UInt8]
  }

  /// Decompressed, by path.
  let payloads: [String: [UInt8]]
  let directory: IndexDirectory
  let facets: [(number: UInt32, facets: Facets)]
  let unlisted: UnlistedPostings

  /// - Parameters:
  ///   - unlisted: of that very index.
  ///   - read: a file's bytes by its path below the site's folder, `nil` where it is missing.
  /// - Throws: ``IndexError`` where the index cannot be read; then a full build is needed.
  public init(unlisted: UnlistedPostings, read: (String) -> [UInt8]?) throws(IndexError) {
    self.unlisted = unlisted
    func payload(_ path: String) throws(IndexError) -> [UInt8] {
      guard let bytes = read(path) else { throw .missing(path) }
      guard let payload = Deflate.decompress(bytes) else { throw .damagedFile(path) }
      return payload
    }
    var directories: [IndexPath.Vocabulary: [UInt8]] = [:]
    var payloads: [String: [UInt8]] = [:]
    for vocabulary in IndexPath.Vocabulary.allCases {
      let path = IndexPath.directory(vocabulary)
      payloads[path] = try payload(path)
      directories[vocabulary] = payloads[path]
    }
    directory = try IndexDirectory(directories)
    for path in directory.paths + [IndexPath.facets] { payloads[path] = try payload(path) }
    for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
      let path = IndexPath.spelling(letter)
      if read(path) != nil { payloads[path] = try payload(path) }
    }
    facets = try FacetFile.read(payloads[IndexPath.facets] ?? [])
    self.payloads = payloads
  }

  /// The numbers of all documents, ascending.
  public var documents: [UInt32] { facets.map(\.number) }

  /// The shards of a series in their order.
  func shards(_ series: IndexPath.Series) -> [Shard] {
    (directory.boundaries[series] ?? []).map {
      Shard(boundary: $0, payload: payloads[IndexPath.shard(series, $0)] ?? [])
    }
  }

  /// All terms of some documents, in no order, some perhaps twice.
  func terms(of documents: DocumentSet) throws(IndexError) -> [[UInt8]] {
    guard facets.contains(where: { documents.contains($0.number) }) else { return [] }
    var terms = try unlisted.terms(of: documents)
    for path in directory.paths {
      var scanner = try ShardScanner(payloads[path] ?? [])
      let places = try scanner.places(of: documents)
      guard !places.isEmpty else { continue }
      let shard = try KBSearch.Shard(payloads[path] ?? [])
      terms += places.map { shard.terms[$0] }
    }
    return terms
  }
}

extension StoredIndex.Shard {
  func firstTerm() throws(IndexError) -> [UInt8] {
    var reader = ByteReader(payload)
    return try TermList(&reader).first()
  }

  func lastTerm() throws(IndexError) -> [UInt8] {
    var reader = ByteReader(payload)
    return try TermList(&reader).last()
  }
}
