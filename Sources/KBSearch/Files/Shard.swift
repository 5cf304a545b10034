import KBModel

/// The terms of one file with their postings.
///
///     shard    = count *term *frequency *gap *impacts
///     term     = shared length bytes             after the term before
///     gap      = number - number before          ascending document numbers, from 0 for each term
///     impacts  = two a byte, the first in the high half; one row for the whole file
///
/// Numbers are LEB128. Streams of one kind stand together, since DEFLATE packs them better so.
struct Shard {
  /// In the order of their bytes.
  var terms: [[UInt8]] = []
  /// For each term, the end of its postings.
  var ends: [Int] = []
  /// A document's number times 16 plus its ``Impact``.
  var postings: [UInt32] = []

  /// Reads the payload of a file.
  init(_ payload: [UInt8]) throws(IndexError) {
    var reader = ByteReader(payload)
    terms = try reader.terms()
    for _ in terms {
      let frequency = Int(try reader.number())
      // A posting has at least a byte for its gap.
      guard frequency <= reader.remaining else { throw .damaged }
      ends.append((ends.last ?? 0) + frequency)
    }
    var start = 0
    for end in ends {
      var number: UInt32 = 0
      for _ in start..<end {
        number &+= try reader.number()
        postings.append(number << 4)
      }
      start = end
    }
    let impacts = try reader.bytes((postings.count + 1) / 2)
    for index in postings.indices {
      let pair = impacts[impacts.startIndex + index / 2]
      postings[index] |= UInt32(index & 1 == 0 ? pair >> 4 : pair & 15)
    }
  }

  func postings(_ term: Int) -> ArraySlice<UInt32> {
    postings[(term == 0 ? 0 : ends[term - 1])..<ends[term]]
  }

  /// Where a term is, or would be.
  func place(of term: [UInt8]) -> Int {
    terms.partitioningIndex { !$0.lexicographicallyPrecedes(term) }
  }

  func postings(of term: [UInt8]) -> ArraySlice<UInt32> {
    let place = place(of: term)
    return place < terms.count && terms[place] == term ? postings(place) : []
  }
}
