import KBModel
import Testing

@testable import KBImport

@Suite struct DoubleEncodingTests {
  /// UTF-8 as a program writes it that takes it for windows-1252.
  private func encodedTwice(_ text: String) -> String {
    String(
      String.UnicodeScalarView(text.utf8.map { $0 < 0x80 ? Unicode.Scalar($0) : mistaken($0) }))
  }

  private func mistaken(_ byte: UInt8) -> Unicode.Scalar {
    SingleByteTables.isDefinedInWindows1252(byte)
      ? SingleByteTables.windows1252(byte) : Unicode.Scalar(byte)
  }

  private func read(_ text: String) -> (text: String, repair: CharacterRepair?) {
    let decoded = CharacterDecoder.decode(Array(text.utf8))
    return (String(decoding: decoded.utf8, as: UTF8.self), decoded.repair)
  }

  @Test(
    arguments: [
      "the lamp’s “switch” – a naïve idea…", "à la carte, déjà vu", "« Ça ira »: l’été",
      "Zürich kostet 5 € oder £4, 20 °C", "Größe in µm: 3 × 4 ½", "język", "Привет, мир", "部品番号",
      "a → b ≤ c", "┌──┐", "Contoso™ ©1999", "done ✓ 😀", "”",
    ])
  func everyTextIsRepaired(text: String) {
    let damaged = encodedTwice(text)
    #expect(damaged != text)
    let (repaired, repair) = read(damaged)
    #expect(repaired == text)
    #expect(repair != nil)
    // Some went through it twice.
    #expect(read(encodedTwice(damaged)).text == text)
  }

  @Test(
    arguments: [
      "“CAFÉ” – ÜBER… Ñ™", "IRMÃ” e MAÇÃ – AMANHÃ…", "NÃO, ROMÃ\u{A0}e", "« café » — été ",
      "Â", "Ã", "É²", "naïve’s", "daß”", "Straße…", "Ã ", "LÄ™", "ØÅ§", "Panská 6/ I", "à »", "é®",
      "Ð” Ð", "SÃ’s",
    ])
  func whatCanBeMeantStays(text: String) {
    #expect(read(text).text == text)
    #expect(read(text).repair == nil)
  }

  @Test func beforeAndAfterGoodCharacters() {
    // One line of a good file was pasted from a bad one.
    let (text, repair) = read("•  One “lamp”\nAt the userâ€™s naÃ¯ve Ã \u{A0}request\n• Zürich É”")
    #expect(text == "•  One “lamp”\nAt the user’s naïve Ã \u{A0}request\n• Zürich É”")
    #expect(repair == .init(kind: .doubleEncoding, count: 2, line: 2, found: "â€™", meant: "’"))
  }

  @Test func byteOrderMarks() {
    #expect(read("ï»¿Text").text == "Text")
    #expect(read("\u{FEFF}naÃ¯ve").text == "naïve")
  }

  @Test func linesAreCountedForEveryKindOfEnd() {
    for end in ["\n", "\r\n", "\r"] {
      #expect(read("a\(end)b\(end)naÃ¯ve").repair?.line == 3)
    }
  }

  @Test func theSourceSaysSo() throws {
    let file = "---\nid: Q100001\ntitle: T\n---\n\nA naÃ¯ve lamp.\n"
    let result = Importer().article(Array(file.utf8), path: "a.md")
    #expect(result.diagnostics.map(\.code) == ["repaired-characters"])
    #expect(result.diagnostics.first?.location?.line == 6)
    let copy = try #require(result.value?.metadata.copies.first)
    #expect(copy.repairs == [.doubleEncoding])
    #expect(copy.lost == [])
  }
}
