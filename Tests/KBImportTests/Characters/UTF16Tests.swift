import KBModel
import Testing

@testable import KBImport

@Suite struct UTF16Tests {
  private static let text = "DOCUMENT:Q100004\r\nTitle “naïve” 😀\r\n"

  private static func bytes(_ text: String, littleEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return littleEndian ? [low, high] : [high, low]
    }
  }

  @Test(arguments: [true, false], [true, false])
  func withAndWithoutMark(littleEndian: Bool, hasMark: Bool) {
    let mark: [UInt8] = hasMark ? (littleEndian ? [0xFF, 0xFE] : [0xFE, 0xFF]) : []
    let decoded = CharacterDecoder.decode(mark + Self.bytes(Self.text, littleEndian: littleEndian))
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == Self.text)
    #expect(decoded.encoding == (littleEndian ? .utf16LittleEndian : .utf16BigEndian))
    #expect(decoded.findings.isEmpty)
  }

  @Test func oddByteAtTheEndIsReported() throws {
    let bytes = [0xFF, 0xFE] + Self.bytes("ab\ncd", littleEndian: true) + [0x65]
    let decoded = CharacterDecoder.decode(bytes)
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == "ab\ncd\u{FFFD}")
    let finding = try #require(decoded.findings.first)
    #expect(decoded.findings.count == 1)
    #expect(finding.kind == .readAs("\u{FFFD}"))
    #expect((finding.byte, finding.offset, finding.line) == (0x65, bytes.count - 1, 2))
  }

  @Test func loneSurrogateIsReported() {
    let decoded = CharacterDecoder.decode([0xFF, 0xFE, 0x61, 0x00, 0x00, 0xD8, 0x62, 0x00])
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == "a\u{FFFD}b")
    #expect(decoded.findings.count == 1)
  }

  @Test func offsetsAreThoseOfTheFile() {
    let decoded = CharacterDecoder.decode(
      [0xFF, 0xFE] + Self.bytes("ab\u{1B}", littleEndian: true))
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == "ab␛")
    #expect(decoded.findings.map(\.line) == [1])
    #expect(decoded.findings.map(\.offset) == [6])
  }

  @Test func onlyAMark() {
    #expect(CharacterDecoder.decode([0xFF, 0xFE]).utf8.isEmpty)
    #expect(CharacterDecoder.decode([0xFE, 0xFF]).utf8.isEmpty)
    #expect(CharacterDecoder.decode([0xEF, 0xBB, 0xBF]).utf8.isEmpty)
    #expect(CharacterDecoder.decode([]).utf8.isEmpty)
  }
}
