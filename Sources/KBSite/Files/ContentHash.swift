/// A number that tells the bytes of a file from others of the same length.
///
/// Each step can be undone, so two files that differ in one place, of up to eight bytes, never have the same number. It
/// is made for speed, a fraction of the time that reading takes; it is no defence against an author who wants two files to look
/// alike, and need not be: who can write a cache can write the site as well.
struct ContentHash: Hashable, Sendable {
  let value: UInt64

  init(value: UInt64) { self.value = value }

  init(_ bytes: [UInt8]) {
    value = bytes.withUnsafeBytes { bytes in
      var value = 0xCBF2_9CE4_8422_2325 ^ UInt64(bytes.count)
      var position = 0
      while position + 8 <= bytes.count {
        let word = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        value = Self.mixed(value ^ UInt64(littleEndian: word))
        position += 8
      }
      var rest: UInt64 = 0
      for byte in bytes[position...].reversed() { rest = rest << 8 | UInt64(byte) }
      return Self.mixed(value ^ rest)
    }
  }

  /// Spreads the lowest bits over all, and the highest over the lowest: a product with an odd number and a shift
  /// can be undone.
  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }
}

extension ContentHash: BinaryCodable {
  func encode(to encoder: inout BinaryEncoder) { encoder.encode(value) }
  init(from decoder: inout BinaryDecoder) throws(DamagedCache) { value = try decoder.number() }
}
