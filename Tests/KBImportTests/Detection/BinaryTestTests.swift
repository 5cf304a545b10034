import Testing

@testable import KBImport

@Suite struct BinaryTestTests {
  private static let text = Array(
    String(repeating: "Some text of an article, line after line.\r\n", count: 8).utf8)

  @Test func textIsText() {
    #expect(BinaryTest.firstBinaryByte(in: Self.text) == nil)
    #expect(BinaryTest.firstBinaryByte(in: []) == nil)
    #expect(BinaryTest.firstBinaryByte(in: Array("Zürich\t\u{C}\r\n".utf8)) == nil)
    #expect(BinaryTest.firstBinaryByte(in: [0x93] + Self.text + [0x94]) == nil)
  }

  @Test func articlesMayQuoteAFewControlCharacters() {
    #expect(BinaryTest.firstBinaryByte(in: Self.text + [0x16, 0x17, 0x01]) == nil)
    #expect(BinaryTest.firstBinaryByte(in: Self.text + [0x1B, 0x1B, 0x1A]) == nil)
  }

  @Test func utf16IsText() {
    let units = Self.text.flatMap { [$0, 0] as [UInt8] }
    #expect(BinaryTest.firstBinaryByte(in: units) == nil)
    #expect(BinaryTest.firstBinaryByte(in: [0] + units) == nil)
    #expect(BinaryTest.firstBinaryByte(in: [0xFF, 0xFE] + units) == nil)
  }

  @Test func firstControlByteIsNamed() {
    #expect(BinaryTest.firstBinaryByte(in: Array("PK".utf8) + [3, 4, 20, 0, 0, 0, 8, 0]) == 2)
    #expect(BinaryTest.firstBinaryByte(in: [UInt8](repeating: 0, count: 64)) == 0)
    #expect(
      BinaryTest.firstBinaryByte(in: Array("text".utf8) + [UInt8](repeating: 1, count: 9)) == 4)
  }

  @Test func onlyTheBeginningCounts() {
    let start = [UInt8](repeating: 0x61, count: BinaryTest.sampleSize)
    #expect(BinaryTest.firstBinaryByte(in: start + [UInt8](repeating: 1, count: 9999)) == nil)
  }
}
