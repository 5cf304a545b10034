import KBModel

/// What files there are: the small files that every search reads first, one for each vocabulary.
///
///     directory = "KBS6" stamp documents told mentioned common *frequency
///
/// `told` and `mentioned` are the boundaries of the vocabulary's shards, `common` its terms with files of their own; a
/// frequency is the number of documents that have the term, whether they are listed for it or not.
struct IndexDirectory: Equatable {
  static let magic: [UInt8] = Array("KBS6".utf8)

  /// A hash of all files. Readers ask for `…bin?v=stamp`, so that no cache mixes files of two builds.
  var stamp: UInt32 = 0
  var documentCount = 0
  var boundaries: [IndexPath.Series: [[UInt8]]] = [:]
  var common: [CommonTerm] = []

  /// A word with a file of its own.
  struct CommonTerm: Equatable {
    var term: [UInt8]
    var frequency: Int
  }

  init() {}

  /// Where the letters of its lists of terms begin and end in a payload.
  static func streams(of payload: [UInt8]) -> [Int] {
    var reader = ByteReader(payload)
    guard (try? reader.bytes(magic.count + 4)) != nil, (try? reader.number()) != nil else {
      return []
    }
    return (0..<3).flatMap { _ in (try? TermList(&reader).streams) ?? [] }
  }

  /// - Parameter payloads: the files of all vocabularies.
  /// - Throws: ``IndexError/damagedFile(_:)``.
  init(_ payloads: [IndexPath.Vocabulary: [UInt8]]) throws(IndexError) {
    for vocabulary in IndexPath.Vocabulary.allCases {
      do {
        try add(payloads[vocabulary] ?? [], of: vocabulary)
      } catch { throw .damagedFile(IndexPath.directory(vocabulary)) }
    }
    common.sort { $0.term.lexicographicallyPrecedes($1.term) }
  }

  private mutating func add(
    _ payload: [UInt8], of vocabulary: IndexPath.Vocabulary
  ) throws(IndexError) {
    var reader = ByteReader(payload)
    guard try Array(reader.bytes(Self.magic.count)) == Self.magic else { throw .damaged }
    let stamp = try reader.bytes(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    // Those of two builds do not go together.
    guard common.isEmpty && boundaries.isEmpty || stamp == self.stamp else { throw .damaged }
    self.stamp = stamp
    documentCount = Int(try reader.number())
    boundaries[.telling(vocabulary)] = try reader.terms()
    boundaries[.mentioning(vocabulary)] = try reader.terms()
    let first = common.endIndex
    for term in try reader.terms() {
      common.append(CommonTerm(term: term, frequency: 0))
    }
    for index in common[first...].indices { common[index].frequency = Int(try reader.number()) }
  }

  func payload(of vocabulary: IndexPath.Vocabulary) -> [UInt8] {
    var writer = ByteWriter()
    writer.append(Self.magic)
    for shift in [24, 16, 8, 0] as [UInt32] {
      writer.byte(UInt8(truncatingIfNeeded: stamp >> shift))
    }
    writer.number(UInt32(documentCount))
    writer.terms(boundaries[.telling(vocabulary)] ?? [])
    writer.terms(boundaries[.mentioning(vocabulary)] ?? [])
    let common = common.filter { IndexPath.Vocabulary(of: $0.term) == vocabulary }
    writer.terms(common.map(\.term))
    for term in common { writer.number(UInt32(term.frequency)) }
    return writer.bytes
  }

  func common(_ term: [UInt8]) -> CommonTerm? {
    let place = common.partitioningIndex { !$0.term.lexicographicallyPrecedes(term) }
    return place < common.count && common[place].term == term ? common[place] : nil
  }

  /// The shard that holds a term if any of the series does.
  func shard(of term: [UInt8], in series: IndexPath.Series) -> String? {
    guard let list = boundaries[series] else { return nil }
    let next = list.partitioningIndex { term.lexicographicallyPrecedes($0) }
    return next == 0 ? nil : IndexPath.shard(series, list[next - 1])
  }

  /// Every file of terms.
  var paths: [String] {
    IndexPath.Series.allCases.flatMap { series in
      (boundaries[series] ?? []).map { IndexPath.shard(series, $0) }
    }
      + common.map { IndexPath.common($0.term) }
  }
}
