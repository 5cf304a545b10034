/// Where the streams of a ``Shard`` begin in its payload, read without unpacking its terms.
struct ShardHeader {
  let terms: TermList
  /// For each term, how many documents are listed.
  private(set) var frequencies: [UInt32] = []
  /// The first byte behind the frequencies.
  let gaps: Int
  /// The first byte behind the gaps.
  let impacts: Int

  init(_ payload: [UInt8]) throws(IndexError) {
    var reader = ByteReader(payload)
    terms = try TermList(&reader)
    var postings = 0
    for _ in 0..<terms.count {
      let frequency = try reader.number() >> 1
      frequencies.append(frequency)
      postings += Int(frequency)
    }
    gaps = payload.count - reader.remaining
    impacts = payload.count - (postings + 1) / 2
    guard gaps <= impacts else { throw .damaged }
  }
}
