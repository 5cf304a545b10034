/// Finds the terms of some documents in a ``Shard`` without unpacking it.
struct ShardScanner {
  private var reader: ByteReader
  private let frequencies: [UInt32]

  init(_ payload: [UInt8]) throws(IndexError) {
    let header = try ShardHeader(payload)
    frequencies = header.frequencies
    reader = ByteReader(payload)
    _ = try reader.bytes(header.gaps)
  }

  /// The places of the terms that one of the documents has, ascending.
  mutating func places(of documents: DocumentSet) throws(IndexError) -> [Int] {
    var places: [Int] = []
    for (place, frequency) in frequencies.enumerated() {
      var number: UInt32 = 0
      var isFound = false
      for _ in 0..<frequency {
        number &+= try reader.number()
        isFound = isFound || documents.contains(number)
      }
      if isFound { places.append(place) }
    }
    return places
  }
}
