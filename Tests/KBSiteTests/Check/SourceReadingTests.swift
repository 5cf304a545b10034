import Testing

@testable import KBSite

@Suite("Files as the check reads them")
struct SourceReadingTests {
  private func texts(_ bytes: [UInt8]) -> [String] {
    SourceReading.readings(of: bytes).map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test("UTF-8, with a mark and without")
  func utf8() {
    #expect(texts(Array("café".utf8)).first == "café")
    #expect(texts([0xEF, 0xBB, 0xBF] + Array("café".utf8)).first == "café")
    #expect(texts(Array("plain".utf8)) == ["plain"])
  }

  @Test("UTF-16 of either order, with a mark and without")
  func utf16() {
    let text = String(repeating: "abc é\n", count: 12)
    let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [little, big, [0xFF, 0xFE] + little, [0xFE, 0xFF] + big] {
      #expect(texts(bytes) == [text])
    }
    #expect(texts([0xFF, 0xFE, 0x61]) == [""])
  }

  @Test("other bytes are read as windows-1252 and as code page 437")
  func singleBytes() {
    #expect(texts([0x63, 0xE9, 0x92, 0x64]).prefix(2) == ["cé’d", "cΘÆd"])
  }

  @Test("UTF-8 that can have been encoded twice is also read once more")
  func encodedTwice() {
    #expect(
      texts(Array("naÃ¯ve, â€œCAFÉ” Ð¿".utf8)).prefix(3) == [
        "naÃ¯ve, â€œCAFÉ” Ð¿", "naïve, “CAF\u{254} п", "naïve, “CAFÉ” Ð¿",
      ])
    #expect(texts(Array("â\u{80}\u{99}".utf8)).dropFirst().prefix(2) == ["’", "’"])
  }

  @Test("characters that a code page of DOS put in the place of others are also taken back")
  func wrongCodePages() {
    // ü of windows-1252, read in code page 850 and in 852.
    #expect(texts(Array("f³r".utf8)).contains("für"))
    #expect(texts(Array("fŘr".utf8)).contains("für"))
  }

  @Test("every kind of line end, and the last line without one")
  func lines() {
    let source = SourceReading(Array("a\r\nb\nc\rd\r\r\ne".utf8))
    let lines = source.lines.indices.map { String(decoding: source.line($0), as: UTF8.self) }
    #expect(lines == ["a", "b", "c", "d", "", "e"])
  }
}
