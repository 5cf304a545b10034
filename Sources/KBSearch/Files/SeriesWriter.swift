/// Fills the shards of one series, term by term in ascending order.
struct SeriesWriter {
  private(set) var files: [IndexFile] = []
  /// A shard is named by the shortest beginning of its first term that is greater than all terms before.
  private(set) var boundaries: [[UInt8]] = []

  private let series: IndexPath.Series
  /// The shard that is being filled.
  private var shard = ShardWriter()
  private var lastTerm: [UInt8] = []

  init(_ series: IndexPath.Series) { self.series = series }

  mutating func add(_ term: ArraySlice<UInt8>, _ listing: Listing) {
    if ShardBoundary.isBefore(term, shard, in: series) { finish() }
    shard.add(term, listing)
  }

  /// Ends the shard that is being filled.
  mutating func finish() {
    guard !shard.isEmpty else { return }
    put(shard.payload, from: shard.first)
    lastTerm = shard.last
    shard = ShardWriter()
  }

  private mutating func put(_ payload: [UInt8], from first: [UInt8]) {
    let shared = first.sharedCount(with: lastTerm)
    let boundary = Array(first.prefix(shared + 1))
    boundaries.append(boundary)
    files.append(Shard.file(IndexPath.shard(series, boundary), payload))
  }
}

extension SeriesWriter {
  /// The series with some terms edited. Shards far from all edits are taken over unread.
  /// - Parameters:
  ///   - old: the shards of the series in their order.
  ///   - edits: in the order of their terms.
  init(
    _ series: IndexPath.Series, _ old: [StoredIndex.Shard], _ edits: [TermEdit]
  ) throws(IndexError) {
    self.init(series)
    // The shard that each edit falls into; one before the first shard falls into that.
    var rest = edits[...]
    let editsOfShard = old.indices.map { place in
      let next = place + 1 < old.count ? old[place + 1].boundary : nil
      let end = rest.firstIndex { edit in
        next.map { !edit.term.lexicographicallyPrecedes($0) } ?? false
      }
      defer { rest = rest[(end ?? rest.endIndex)...] }
      return rest[..<(end ?? rest.endIndex)]
    }
    for (place, stored) in old.enumerated() {
      // Where a shard ends is decided by the term behind it, too.
      let isUntouched =
        editsOfShard[place].isEmpty
        && (place + 1 == old.count || editsOfShard[place + 1].isEmpty)
      if isUntouched, try take(stored) { continue }
      try Shard(stored.payload).edited(by: editsOfShard[place]) { add($0[...], $1) }
    }
    for edit in rest {
      if let listing = edit.listing { add(edit.term[...], listing) }
    }
    finish()
  }

  /// Takes a stored shard over as it is, if one begins with its first term now.
  private mutating func take(_ stored: StoredIndex.Shard) throws(IndexError) -> Bool {
    let first = try stored.firstTerm()
    guard shard.isEmpty || ShardBoundary.isBefore(first[...], shard, in: series) else {
      return false
    }
    finish()
    put(stored.payload, from: first)
    lastTerm = try stored.lastTerm()
    return true
  }
}
