/// Writes the numbers and terms of the index files.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func byte(_ value: UInt8) { bytes.append(value) }

  /// Seven bits a byte, lowest first; the high bit says that more follow (LEB128).
  mutating func number(_ value: UInt32) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func append(_ more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

  /// A term after another: how many bytes they share, how many follow, and those.
  mutating func term(
    _ term: some RandomAccessCollection<UInt8>, after last: some RandomAccessCollection<UInt8>
  ) {
    let shared = zip(term, last).prefix { $0 == $1 }.count
    number(UInt32(shared))
    number(UInt32(term.count - shared))
    bytes.append(contentsOf: term.dropFirst(shared))
  }

  /// Sorted terms, their count first.
  mutating func terms(_ terms: [[UInt8]]) {
    number(UInt32(terms.count))
    var last: [UInt8] = []
    for term in terms {
      self.term(term, after: last)
      last = term
    }
  }
}
