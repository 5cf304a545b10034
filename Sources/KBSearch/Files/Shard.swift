import KBModel

/// The terms of one file with their postings.
///
///     shard     = terms *frequency *gap *impacts
///     terms                                      see ``TermList``
///     frequency = documents times two, plus one where more have the term
///     gap       = number - number before         ascending document numbers, from 0 for each term
///     impacts   = two a byte, the first in the high half; one row for the whole file
///
/// Numbers are LEB128. Streams of one kind stand together, since DEFLATE packs them better so.
struct Shard {
  /// No document has so high a number: it would leave no room for an impact.
  private static let mostNumber: UInt32 = 1 << 28

  /// In the order of their bytes.
  var terms: [[UInt8]] = []
  /// For each term, the end of its postings.
  var ends: [Int] = []
  /// For each term, whether no other document has it.
  var isComplete: [Bool] = []
  /// Of all terms: see ``Listing/postings``.
  var postings: [UInt32] = []

  /// A shard without terms.
  init() {}

  /// Reads the payload of a file.
  init(_ payload: [UInt8]) throws(IndexError) {
    var reader = ByteReader(payload)
    terms = try reader.terms()
    for _ in terms {
      let number = try reader.number()
      isComplete.append(number & 1 == 0)
      let frequency = Int(number >> 1)
      // A posting has at least a byte for its gap.
      guard frequency <= reader.remaining else { throw .damaged }
      ends.append((ends.last ?? 0) + frequency)
    }
    var start = 0
    for end in ends {
      var number: UInt32 = 0
      for _ in start..<end {
        let (next, overflow) = number.addingReportingOverflow(try reader.number())
        // Ascending, and with room for an impact.
        guard !overflow, next < Self.mostNumber, next > number || number == 0 else {
          throw .damaged
        }
        number = next
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

  /// A file that holds a shard.
  static func file(_ path: String, _ payload: [UInt8]) -> IndexFile {
    IndexFile(path: path, payload: payload, streams: streams(of:))
  }

  /// Where the letters, the frequencies, the gaps and the impacts begin in a payload; nowhere in a damaged one.
  static func streams(of payload: [UInt8]) -> [Int] {
    guard let header = try? ShardHeader(payload) else { return [] }
    return header.terms.streams + [header.gaps, header.impacts]
  }

  func listing(_ term: Int) -> Listing {
    Listing(
      postings: postings[(term == 0 ? 0 : ends[term - 1])..<ends[term]],
      isComplete: isComplete[term])
  }

  /// Where a term is, or would be.
  func place(of term: [UInt8]) -> Int {
    terms.partitioningIndex { !$0.lexicographicallyPrecedes(term) }
  }

  /// What it says of a term; an empty list where it does not have it.
  func listing(of term: [UInt8]) -> Listing {
    let place = place(of: term)
    return place < terms.count && terms[place] == term ? listing(place) : Listing()
  }
}
