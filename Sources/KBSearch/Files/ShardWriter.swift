/// Puts together the payload of a ``Shard``.
struct ShardWriter {
  private var terms = TermListWriter()
  private var frequencies = ByteWriter()
  private var gaps = ByteWriter()
  private var impacts: [UInt8] = []
  private var hasHalf = false

  var isEmpty: Bool { terms.isEmpty }
  var first: [UInt8] { terms.first }
  var last: [UInt8] { terms.last }

  /// About the length of the payload.
  var size: Int {
    terms.size + frequencies.bytes.count + gaps.bytes.count + impacts.count
  }

  var payload: [UInt8] {
    var writer = ByteWriter()
    writer.append(terms.bytes)
    writer.append(frequencies.bytes)
    writer.append(gaps.bytes)
    writer.append(impacts)
    return writer.bytes
  }

  mutating func add(_ term: some RandomAccessCollection<UInt8>, _ listing: Listing) {
    terms.add(term)
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
