/// Tells text from binary files by their first bytes.
enum BinaryTest {
  static let sampleSize = 4096

  /// The offset of the first byte that no text file of the archive holds, where there are too many of them.
  ///
  /// UTF-16 is text although half of its bytes are zero. Some articles quote control characters, so a few are
  /// allowed: one in fifty bytes.
  static func firstBinaryByte(in bytes: [UInt8]) -> Int? {
    let sample = bytes.prefix(sampleSize)
    if sample.starts(with: [0xFF, 0xFE]) || sample.starts(with: [0xFE, 0xFF]) { return nil }
    var controls = 0
    var zeros = (even: 0, odd: 0)
    var first: Int?
    for (offset, byte) in sample.enumerated() {
      if byte == 0 {
        if offset.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
      }
      if byte < 0x20, !(0x09...0x0D).contains(byte), byte != 0x1A, byte != 0x1B {
        controls += 1
        first = first ?? offset
      }
    }
    let half = sample.count / 2
    let isUTF16 =
      half >= 4 && max(zeros.even, zeros.odd) * 10 > half * 7
      && min(zeros.even, zeros.odd) * 10 < half
    return !isUTF16 && controls * 50 > sample.count ? first : nil
  }
}
