/// All files of an index, decompressed.
struct IndexFiles {
  /// By path.
  private(set) var payloads: [String: [UInt8]] = [:]
  private let directory: IndexDirectory

  init(_ read: (String) -> [UInt8]?) throws(IndexError) {
    func payload(_ path: String) throws(IndexError) -> [UInt8] {
      guard let bytes = read(path) else { throw .missing(path) }
      guard let payload = Deflate.decompress(bytes) else { throw .damagedFile(path) }
      return payload
    }
    let directoryPayload = try payload(IndexPath.directory)
    directory = try IndexDirectory(directoryPayload)
    payloads[IndexPath.directory] = directoryPayload
    for path in directory.paths + [IndexPath.facets] { payloads[path] = try payload(path) }
    for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
      let path = IndexPath.spelling(letter)
      if let bytes = read(path) { payloads[path] = Deflate.decompress(bytes) ?? [] }
    }
  }

  /// The index that they hold.
  func index() throws(IndexError) -> InvertedIndex {
    var entries: [(term: [UInt8], postings: ArraySlice<UInt32>)] = []
    var rests: [[UInt8]: ArraySlice<UInt32>] = [:]
    for path in directory.paths {
      let shard = try Shard(payloads[path] ?? [])
      for (place, term) in shard.terms.enumerated() {
        if path.hasPrefix(IndexPath.folder + IndexPath.Series.rest.rawValue) {
          rests[term] = shard.postings(place)
        } else {
          entries.append((term, shard.postings(place)))
        }
      }
    }
    entries.sort { $0.term.lexicographicallyPrecedes($1.term) }
    var index = InvertedIndex()
    for entry in entries {
      if let rest = rests[entry.term] {
        index.append(entry.term, (entry.postings + rest).sorted())
      } else {
        index.append(entry.term, entry.postings)
      }
    }
    index.facets = try FacetFile.read(payloads[IndexPath.facets] ?? [])
    return index
  }
}
