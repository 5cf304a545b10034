/// Reads what ``ByteWriter`` wrote; throws ``IndexError`` at an end that comes too early.
struct ByteReader {
  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var remaining: Int { bytes.count - index }

  mutating func byte() throws(IndexError) -> UInt8 {
    guard index < bytes.count else { throw .damaged }
    defer { index += 1 }
    return bytes[index]
  }

  mutating func number() throws(IndexError) -> UInt32 {
    var value: UInt32 = 0
    var shift: UInt32 = 0
    while true {
      let byte = try byte()
      value |= UInt32(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
      guard shift < 35 else { throw .damaged }
    }
  }

  mutating func bytes(_ count: Int) throws(IndexError) -> ArraySlice<UInt8> {
    guard count <= remaining else { throw .damaged }
    defer { index += count }
    return bytes[index..<index + count]
  }

  /// The terms of a ``TermList``.
  mutating func terms() throws(IndexError) -> [[UInt8]] { try TermList(&self).terms() }
}

/// Why an index cannot be read.
public enum IndexError: Error, Equatable, Sendable {
  /// A file is not there; its path below the site's folder.
  case missing(String)
  /// Some bytes are not what they should be.
  case damaged
  /// The same, of a file that is known.
  case damagedFile(String)
  /// The archive grew or shrank so much that nothing of the index can be kept.
  case outgrown
}
