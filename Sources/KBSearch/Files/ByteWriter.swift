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

  /// Sorted terms, as a ``TermList``.
  mutating func terms(_ terms: [[UInt8]]) {
    var list = TermListWriter()
    for term in terms { list.add(term) }
    append(list.bytes)
  }
}
