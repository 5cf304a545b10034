import KBModel
import Testing

@testable import KBImport

@Suite struct CharacterDecoderTests {
  private func decode(_ bytes: [UInt8]) -> (text: String, encoding: Copy.Encoding) {
    let decoded = CharacterDecoder.decode(bytes)
    return (String(decoding: decoded.utf8, as: UTF8.self), decoded.encoding)
  }

  /// Text with bytes above ASCII written as the characters U+0080 to U+00FF.
  private func bytes(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }

  // MARK: UTF-8

  @Test func asciiPassesUnchanged() {
    let ascii: [UInt8] = Array(0x20..<0x7F) + [0x09, 0x0D, 0x0A]
    let decoded = CharacterDecoder.decode(ascii)
    #expect(decoded.utf8 == ascii)
    #expect(decoded.encoding == .ascii)
    #expect(decoded.findings.isEmpty)
  }

  @Test(arguments: ["Zürich — “naïve” ═▄ 漢字 😀", "é", "a\u{A0}b"])
  func utf8WithAndWithoutMark(text: String) {
    for mark: [UInt8] in [[], [0xEF, 0xBB, 0xBF]] {
      let decoded = CharacterDecoder.decode(mark + Array(text.utf8))
      #expect(decoded.utf8 == Array(text.utf8))
      #expect(decoded.encoding == .utf8)
      #expect(decoded.findings.isEmpty)
    }
  }

  @Test func strayByteInUTF8IsReadAsWindows1252AndReported() {
    let before = Array("äöü éè\nßx".utf8)
    let decoded = CharacterDecoder.decode(before + [0x92] + Array("s ñ".utf8))
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == "äöü éè\nßx’s ñ")
    #expect(decoded.encoding == .utf8)
    #expect(
      decoded.findings == [
        CharacterFinding(
          kind: .readAs("’"), byte: 0x92, offset: before.count, line: 2, column: 4)
      ])
  }

  @Test func strayByteThatWindows1252LacksIsReadAsCodePage437() {
    let decoded = CharacterDecoder.decode(Array("äöü éè ".utf8) + [0x81] + Array("ber".utf8))
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == "äöü éè über")
    #expect(decoded.findings.map(\.byte) == [0x81])
  }

  @Test(
    arguments: [
      [0xC0, 0xAF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xC3], [0xE2, 0x82],
    ] as [[UInt8]])
  func illFormedSequencesAreNotUTF8(sequence: [UInt8]) {
    for index in sequence.indices {
      #expect(UTF8Sequences.length(at: index, in: sequence) == 0, "\(sequence)")
    }
    #expect(UTF8Sequences.count(in: sequence) == (0, sequence.count))
  }

  // MARK: Single bytes

  @Test(
    arguments: [
      ("X.400 \u{A7}3", "X.400 §3"), ("mark \u{B6} and \u{B7}", "mark ¶ and ·"),
      ("file\u{92}s", "file’s"), ("\u{93}Key\u{94} found", "“Key” found"), ("a \u{97} b", "a — b"),
      ("Z\u{FC}rich", "Zürich"), ("T\u{E9}cnico", "Técnico"), ("Espa\u{F1}a", "España"),
      ("Word\u{AE} \u{A9} 1999", "Word® © 1999"), ("90\u{B0} \u{B1}1", "90° ±1"),
      ("no\u{A0}break", "no\u{A0}break"), ("Pansk\u{E1} and M\u{FC}ller", "Panská and Müller"),
      ("5 \u{80}", "5 €"), ("\u{95} Item", "• Item"), ("1\u{AA} n\u{BA}", "1ª nº"),
    ])
  func windows1252(text: String, decoded: String) {
    #expect(decode(bytes(text)) == (decoded, .windows1252))
  }

  @Test func everyByteOfWindows1252() {
    // Beside § the evidence is clear; the five bytes that the encoding lacks are read as code page 437.
    let clear = bytes("\u{A7}\u{A7}\u{A7}\u{A7}\u{A7} ")
    let expected = ["\u{81}": "ü", "\u{8D}": "ì", "\u{8F}": "Å", "\u{90}": "É", "\u{9D}": "¥"]
    for byte in UInt8(0x80)...0xFF {
      let decoded = CharacterDecoder.decode(clear + [byte])
      let text = String(decoding: decoded.utf8, as: UTF8.self)
      #expect(decoded.encoding == .windows1252)
      if let character = expected[String(Unicode.Scalar(byte))] {
        #expect(text == "§§§§§ " + character)
        #expect(decoded.findings.count == 1)
      } else {
        #expect(decoded.findings.isEmpty)
        #expect(!text.contains("\u{FFFD}"))
        if byte >= 0xA0 { #expect(text == "§§§§§ \(Unicode.Scalar(byte))") }
      }
    }
  }

  @Test(
    arguments: [
      ("Empf?nger \u{81}bermittelt", "Empf?nger übermittelt"), ("M\u{81}ller", "Müller"),
      ("f\u{81}r gr\u{94}\u{E1}ere", "für größere"), ("\u{DA}\u{C4}\u{C4}\u{C4}\u{BF}", "┌───┐"),
      ("\u{C9}\u{CD}\u{CD}\u{CD}\u{BB}", "╔═══╗"), ("\u{DB}\u{DB}\u{B1}\u{B1}", "██▒▒"),
    ])
  func codePage437(text: String, decoded: String) {
    #expect(decode(bytes(text)) == (decoded, .codePage437))
  }

  @Test func undefinedByteAmongWindows1252IsReadAsCodePage437() {
    // FORMATS: windows-1252 for every byte, except the few that it lacks.
    #expect(
      decode(bytes("\u{81}bermittelt, \u{A7}3, \u{A7}4, Z\u{FC}rich"))
        == ("übermittelt, §3, §4, Zürich", .windows1252))
  }

  // MARK: Control characters

  @Test(arguments: ["\r\n", "\n", " ", "\t", ""])
  func deleteAtALineEndIsLeftOut(after: String) {
    let decoded = CharacterDecoder.decode(Array("end\u{7F}\(after)".utf8))
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == "end\(after)")
    #expect(decoded.findings.map(\.kind) == [.lineEndArtefact])
  }

  @Test func deleteInsideALineIsShown() {
    #expect(decode(Array("a \u{7F}2 b".utf8)) == ("a ⌂2 b", .ascii))
  }

  @Test func controlCharactersAreShownAsTheirPictures() {
    for value in UInt8(0)..<0x20 where ![0x09, 0x0A, 0x0D].contains(value) {
      let picture = Unicode.Scalar(0x2400 + UInt32(value)).map(String.init) ?? ""
      let decoded = CharacterDecoder.decode(Array("text \u{1B}x".utf8) + [value])
      #expect(String(decoding: decoded.utf8, as: UTF8.self) == "text ␛x" + picture)
      #expect(decoded.findings.count == 2)
    }
  }

  @Test func controlsOfTheUpperHalfAreShownAsWell() {
    #expect(!decode(Array("a\u{92}b".utf8)).text.unicodeScalars.contains("\u{92}"))
  }

  // MARK: Positions

  @Test(arguments: ["\n", "\r\n"])
  func findingsKnowTheirPlace(lineEnd: String) {
    let before = "ab" + lineEnd + lineEnd + "cd"
    let decoded = CharacterDecoder.decode(Array((before + "\u{1B}e\u{7F}" + lineEnd).utf8))
    #expect(decoded.findings.map(\.line) == [3, 3])
    #expect(decoded.findings.map(\.column) == [3, 5])
    #expect(decoded.findings.map(\.offset) == [before.utf8.count, before.utf8.count + 2])
    #expect(decoded.findings.map(\.byte) == [0x1B, 0x7F])
  }

  @Test func loneCarriageReturnsEndLinesForFindingsToo() {
    let decoded = CharacterDecoder.decode(Array("ab\rcd\u{1B}".utf8))
    #expect(decoded.findings.map(\.line) == [2])
    #expect(decoded.findings.map(\.column) == [3])
  }

  @Test func byteOrderMarkHasNoColumn() {
    let decoded = CharacterDecoder.decode([0xEF, 0xBB, 0xBF] + Array("ab\u{1B}".utf8))
    #expect(decoded.findings.map(\.column) == [3])
    #expect(decoded.findings.map(\.line) == [1])
  }
}
