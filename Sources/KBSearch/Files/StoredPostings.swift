/// Looks terms up in a stored index; a shard that was opened stays open.
struct StoredPostings {
  private let index: StoredIndex
  private var open: [String: Shard] = [:]

  init(_ index: StoredIndex) { self.index = index }

  /// All documents of a term.
  mutating func postings(of term: [UInt8]) throws(IndexError) -> [UInt32] {
    let listed = try postings(of: term, in: index.directory.path(of: term))
    let mentions = try postings(of: term, in: index.directory.mentions(of: term))
    let others = try mentions + index.unlisted.postings(of: term)
    return others.isEmpty ? Array(listed) : (listed + others).sorted()
  }

  private mutating func postings(
    of term: [UInt8], in path: String?
  ) throws(IndexError) -> ArraySlice<UInt32> {
    guard let path else { return [] }
    if let shard = open[path] { return shard.listing(of: term).postings }
    let shard = try Shard(index.payloads[path] ?? [])
    open[path] = shard
    return shard.listing(of: term).postings
  }
}
