/// Looks terms up in a stored index; a shard that was opened stays open.
struct StoredPostings {
  private let index: StoredIndex
  private var open: [String: Shard] = [:]

  init(_ index: StoredIndex) { self.index = index }

  /// All documents of a term.
  mutating func postings(of term: [UInt8]) throws(IndexError) -> [UInt32] {
    guard let common = index.directory.common(term) else {
      return Array(try postings(of: term, in: index.directory.shard(of: term)))
    }
    let telling = try postings(of: term, in: IndexPath.common(term))
    guard common.isSplit else { return Array(telling) }
    let rest = try postings(of: term, in: index.directory.shard(of: term, in: .rest))
    return (telling + rest).sorted()
  }

  private mutating func postings(
    of term: [UInt8], in path: String?
  ) throws(IndexError) -> ArraySlice<UInt32> {
    guard let path else { return [] }
    if let shard = open[path] { return shard.postings(of: term) }
    let shard = try Shard(index.payloads[path] ?? [])
    open[path] = shard
    return shard.postings(of: term)
  }
}
