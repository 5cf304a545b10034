import Testing

@testable import KBSite

@Suite("Words")
struct WordListTests {
  private func words(_ text: String) -> [String] {
    var list = WordList(Array(text.utf8))
    list.add(0..<text.utf8.count)
    return (0..<list.count).map { list.text($0) }
  }

  @Test("letters and digits of ASCII, letters beyond it; nothing else")
  func boundaries() {
    #expect(words("It's <b>3.00</b>, a_b") == ["It", "s", "b", "3", "00", "b", "a", "b"])
    #expect(words("café–Ärger ½ │Ω│ naïve") == ["café", "Ärger", "Ω", "naïve"])
    #expect(words("") == [])
    #expect(words(" \r\n\t") == [])
  }

  @Test("capitals matter")
  func capitals() {
    #expect(FNV1a.hash("Word".utf8) != FNV1a.hash("word".utf8))
  }

  @Test("bytes that are no characters separate words")
  func invalidBytes() {
    var list = WordList([0x61, 0xFF, 0x62, 0xC3])
    list.add(0..<4)
    #expect((0..<list.count).map { list.text($0) } == ["a", "b"])
  }

  @Test("words of a range only")
  func ranges() {
    var list = WordList(Array("one two three".utf8))
    list.add(4..<7, line: 9)
    #expect(list.count == 1)
    #expect(list.text(0) == "two")
    #expect(list[0].line == 9)
  }
}
