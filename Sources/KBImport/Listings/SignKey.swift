/// A sign of a language as a number: the bytes of its spelling, hashed (FNV-1a).
///
/// Signs are found by their hashes alone: two of the few hundred signs that a table holds never share one, and another
/// word that does is not met in the archive's few million.
struct SignKey: Hashable {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The last bits of the number, below ``endings``.
  var ending: Int { Int(truncatingIfNeeded: hash) & (Self.endings - 1) }
  /// A power of two, many times the number of signs.
  static let endings = 1 << 14

  mutating func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

  mutating func add(_ bytes: some Sequence<UInt8>) { for byte in bytes { add(byte) } }
}
