/// Puts together the payload of a ``Shard``.
struct ShardWriter {
  private var count: UInt32 = 0
  private(set) var first: [UInt8] = []
  private(set) var last: [UInt8] = []
  private var terms = ByteWriter()
  private var frequencies = ByteWriter()
  private var gaps = ByteWriter()
  private var impacts: [UInt8] = []
  private var hasHalf = false

  var isEmpty: Bool { count == 0 }

  /// About the length of the payload.
  var size: Int {
    terms.bytes.count + frequencies.bytes.count + gaps.bytes.count + impacts.count
  }

  var payload: [UInt8] {
    var writer = ByteWriter()
    writer.number(count)
    writer.append(terms.bytes)
    writer.append(frequencies.bytes)
    writer.append(gaps.bytes)
    writer.append(impacts)
    return writer.bytes
  }

  mutating func add(_ term: some RandomAccessCollection<UInt8>, _ listing: Listing) {
    terms.term(term, after: last)
    last = Array(term)
    if count == 0 { first = last }
    count += 1
    frequencies.number(UInt32(listing.postings.count * 2 + (listing.isComplete ? 0 : 1)))
    var number: UInt32 = 0
    for posting in listing.postings {
      gaps.number(posting >> 4 - number)
      number = posting >> 4
      let impact = UInt8(posting & 15)
      if hasHalf { impacts[impacts.count - 1] |= impact } else { impacts.append(impact << 4) }
      hasHalf.toggle()
    }
  }
}
