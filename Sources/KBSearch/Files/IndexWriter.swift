/// A file of the index.
public struct IndexFile: Sendable {
  /// Below the site's folder.
  public let path: String
  /// Not yet compressed.
  let payload: [UInt8]

  /// The file's bytes: a raw DEFLATE stream; `nil` where memory ends.
  public func compressed() -> [UInt8]? { Deflate.compress(payload) }
}

/// Lays an index out in files.
///
/// The layout is a function of the index.
public struct IndexWriter {
  /// In bytes before compression: a term with more has a file of its own.
  private static let commonSize = 3000
  /// A common word with more postings is split: titles and strong words first.
  private static let splitFrequency = 4000

  private let index: InvertedIndex
  private var directory = IndexDirectory()
  private var files: [IndexFile] = []
  /// The shards that are being filled, and the last terms of those before.
  private var shards: [IndexPath.Series: ShardWriter] = [:]
  private var lastTerms: [IndexPath.Series: [UInt8]] = [:]

  /// The files of an index, the directory last, in the same order for the same index.
  public static func files(_ index: InvertedIndex) -> [IndexFile] {
    var writer = IndexWriter(index)
    writer.write()
    return writer.files
  }

  private init(_ index: InvertedIndex) { self.index = index }

  private mutating func write() {
    var spelling: [UInt8: [(term: [UInt8], frequency: Int)]] = [:]
    for place in 0..<index.termCount {
      let term = index.term(place)
      let postings = index.postings(place)
      if let letter = term.first,
        SpellingFile.includes(term, frequency: postings.count, of: index.documentCount)
      {
        spelling[letter, default: []].append((Array(term), postings.count))
      }
      var single = ShardWriter()
      if postings.count > Self.commonSize / 3 { single.add(term, postings) }
      if single.size > Self.commonSize {
        addCommon(Array(term), postings, single)
      } else {
        add(term, postings, to: IndexPath.Series(of: term))
      }
    }
    for series in IndexPath.Series.allCases { finishShard(of: series) }
    for letter in spelling.keys.sorted() {
      add(IndexPath.spelling(letter), SpellingFile.payload(spelling[letter] ?? []))
    }
    add(IndexPath.facets, FacetFile.payload(index.facets))
    directory.documentCount = index.documentCount
    directory.stamp = files.reduce(0x811C_9DC5) { hash, file in
      file.payload.reduce(hash) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    }
    add(IndexPath.directory, directory.payload)
  }

  private mutating func add(_ path: String, _ payload: [UInt8]) {
    files.append(IndexFile(path: path, payload: payload))
  }

  private mutating func add(
    _ term: ArraySlice<UInt8>, _ postings: some Collection<UInt32>, to series: IndexPath.Series
  ) {
    if let shard = shards[series], ShardBoundary.isBefore(term, shard, in: series) {
      finishShard(of: series)
    }
    shards[series, default: ShardWriter()].add(term, postings)
  }

  /// A shard is named by the shortest beginning of its first term that is greater than all terms before.
  private mutating func finishShard(of series: IndexPath.Series) {
    guard let shard = shards.removeValue(forKey: series), !shard.isEmpty else { return }
    let shared = zip(shard.first, lastTerms[series] ?? []).prefix { $0 == $1 }.count
    let boundary = Array(shard.first.prefix(shared + 1))
    lastTerms[series] = shard.last
    directory.boundaries[series, default: []].append(boundary)
    add(IndexPath.shard(series, boundary), shard.payload)
  }

  private mutating func addCommon(
    _ term: [UInt8], _ postings: ArraySlice<UInt32>, _ whole: ShardWriter
  ) {
    let isSplit = postings.count > Self.splitFrequency
    directory.common.append(
      IndexDirectory.CommonTerm(term: term, frequency: postings.count, isSplit: isSplit))
    guard isSplit else { return add(IndexPath.common(term), whole.payload) }
    var telling = ShardWriter()
    telling.add(term, postings.filter(Self.isTelling))
    add(IndexPath.common(term), telling.payload)
    add(term[...], postings.filter { !Self.isTelling($0) }, to: .rest)
  }

  /// Whether a word stands in the title, or often in a short text.
  private static func isTelling(_ posting: UInt32) -> Bool {
    posting & Impact.title != 0 || posting & Impact.strongest >= 5
  }
}
