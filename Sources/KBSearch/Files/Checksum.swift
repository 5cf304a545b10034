import CZlib

/// CRC-32 (ISO 3309): tells whether bytes are the same ones, quickly; finds what a disk or a killed process damages.
public enum Checksum {
  /// - Parameter earlier: the checksum of the bytes before.
  public static func crc32(_ bytes: some Collection<UInt8>, after earlier: UInt32 = 0) -> UInt32 {
    let sum = bytes.withContiguousStorageIfAvailable { buffer in
      crc32_z(UInt(earlier), buffer.baseAddress, buffer.count)
    }
    return sum.map { UInt32(truncatingIfNeeded: $0) } ?? crc32(Array(bytes), after: earlier)
  }
}
