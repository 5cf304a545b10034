import KBModel
import Testing

@testable import KBImport

@Suite struct SourceTextTests {
  private func lines(_ text: String) -> [String] {
    let source = SourceText(path: "a.txt", fileBytes: Array(text.utf8))
    return source.lines.indices.map { source.string($0) }
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func lineEnds(lineEnd: String) {
    let text = ["one", "", "two ", "\tthree"].joined(separator: lineEnd)
    #expect(lines(text) == ["one", "", "two ", "\tthree"])
    #expect(lines(text + lineEnd) == ["one", "", "two ", "\tthree"])
    #expect(lines(lineEnd + "x") == ["", "x"])
    #expect(lines(lineEnd + lineEnd) == ["", ""])
  }

  @Test func mixedLineEnds() {
    #expect(lines("a\r\nb\nc\rd\n\re") == ["a", "b", "c", "d", "", "e"])
    #expect(lines("") == [])
  }

  @Test func locationsCountFromOne() {
    let source = SourceText(path: "a.txt", fileBytes: Array("x".utf8))
    #expect(source.location(line: 0, column: 4).description == "a.txt:1:4")
    #expect(source.location().description == "a.txt")
  }

  @Test func digestOfTheFile() {
    // FIPS 180-4's examples.
    #expect(
      SHA256.hexDigest(Array("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      SHA256.hexDigest([])
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }
}
