import KBSearch

/// A gzip file (RFC 1952), or one of several that follow each other in a file and are read as one.
enum GzipMember {
  /// Compresses; equal bytes give equal bytes, because neither time nor system is noted. `nil` where memory is short.
  static func compress(_ bytes: [UInt8]) -> [UInt8]? {
    guard let deflated = Deflate.compress(bytes, level: 6) else { return nil }
    let unknownSystem: UInt8 = 255
    return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, unknownSystem] + deflated
      + littleEndian(Checksum.crc32(bytes))
      + littleEndian(UInt32(truncatingIfNeeded: bytes.count))
  }

  private static func littleEndian(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}
