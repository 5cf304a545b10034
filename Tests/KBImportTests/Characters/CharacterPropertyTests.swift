import Testing
import TestSupport

@testable import KBImport

@Suite struct CharacterPropertyTests {
  private func check(_ bytes: [UInt8], _ comment: Comment) {
    let decoded = CharacterDecoder.decode(bytes)
    #expect(String(validating: decoded.utf8, as: UTF8.self) != nil, comment)
    #expect(
      !decoded.utf8.contains { $0 == 0x7F || $0 < 0x20 && ![0x09, 0x0A, 0x0D].contains($0) },
      comment)
    #expect(decoded.utf8.filter(isText) == bytes.filter(isText), comment)
    for finding in decoded.findings {
      #expect(bytes[finding.offset] == finding.byte, comment)
    }
  }

  /// Bytes that every encoding of the archive leaves as they are.
  private func isText(_ byte: UInt8) -> Bool {
    (0x20..<0x7F).contains(byte) || [0x09, 0x0A, 0x0D].contains(byte)
  }

  @Test func everyByteInTheMiddleOfText() {
    for byte in UInt8.min...UInt8.max {
      check(Array("some ".utf8) + [byte] + Array("text\n".utf8), "byte \(byte)")
      check(Array("some text".utf8) + [byte], "byte \(byte) at the end")
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func randomBytes(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    // A letter in front: random byte-order marks are tests of their own.
    let bytes = [0x41] + (0..<500).map { _ in UInt8.random(in: 0...255, using: &random) }
    check(bytes, "seed \(seed)")
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func damagedText(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var bytes = Array("Zürich “naïve” ══▄ DOCUMENT:Q100004  21-NOV-1999  [msdos]\r\n".utf8)
    for _ in 0..<3 {
      let index = Int.random(in: 1..<bytes.count, using: &random)
      switch UInt8.random(in: 0...2, using: &random) {
      case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: index)
      default: bytes.insert(UInt8.random(in: 0x80...0xFF, using: &random), at: index)
      }
    }
    check(bytes, "seed \(seed)")
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func randomUnits(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let bytes = (0..<Int.random(in: 0..<99, using: &random)).map { _ in
      UInt8.random(in: 0...255, using: &random)
    }
    for mark: [UInt8] in [[0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF]] {
      let decoded = CharacterDecoder.decode(mark + bytes)
      #expect(String(validating: decoded.utf8, as: UTF8.self) != nil, "seed \(seed)")
    }
  }
}
