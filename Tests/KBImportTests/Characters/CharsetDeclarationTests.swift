import KBModel
import Testing

@testable import KBImport

struct CharsetDeclarationTests {
  private func decode(_ bytes: [UInt8], charset: String? = nil) -> DecodedText {
    CharacterDecoder.decode(bytes, charset: charset)
  }

  private func page(_ label: String, _ body: [UInt8]) -> [UInt8] {
    Array(
      "<html><head>\n<meta http-equiv=\"Content-Type\" content=\"text/html; charset=\(label)\">\n<p>"
        .utf8)
      + body
  }

  private func text(_ decoded: DecodedText) -> String {
    String(decoding: decoded.utf8, as: UTF8.self).components(separatedBy: "<p>").last ?? ""
  }

  // MARK: Finding

  @Test(
    arguments: [
      ("<html><meta charset=utf-8>", "utf-8"), ("<html><META CHARSET = 'Shift_JIS' >", "shift_jis"),
      ("<html><meta content='text/html;charset=x-sjis' http-equiv=content-type>", "x-sjis"),
      ("<html><!-- <meta charset=a> --><meta name=b><meta charset=\"c\">", "c"),
      ("<?xml version='1.0' encoding='EUC-KR'?><html>", "euc-kr"),
      ("<html><meta name=charset charset=d", "d"),
      ("<html><meta content='charset'><meta charset=e>", "e"),
    ])
  func declarations(_ page: String, _ label: String) {
    #expect(CharsetDeclaration.find(in: Array(page.utf8))?.label == label)
  }

  @Test(
    arguments: [
      "", "<html>", "<html><meta charset>", "<html><meta charset=>", "<html><p charset=x>",
      "<html><!-- <meta charset=a>",
      "Write <meta charset=utf-8> first.",
      "<html>" + String(repeating: " ", count: 4096) + "<meta charset=a>",
    ])
  func noDeclaration(_ page: String) {
    #expect(CharsetDeclaration.find(in: Array(page.utf8)) == nil)
  }

  // MARK: Decoding

  @Test(
    arguments: [
      ("windows-1250", [0x9E, 0x6C, 0xB9], "žlą", .windows1250),
      ("windows-1251", [0xCF, 0xF0, 0xE8], "При", .windows1251),
      ("WINDOWS-1253", [0xC1, 0xF1], "Αρ", .windows1253),
      ("iso-8859-9", [0xFE, 0x69], "şi", .windows1254),
      ("windows-1255", [0xF9, 0xEC], "של", .windows1255),
      ("windows-1256", [0xE3, 0xE4], "من", .windows1256),
      ("windows-874", [0xA1, 0xD2], "กา", .windows874),
      ("tis-620", [0xA1, 0xD2], "กา", .windows874),
      ("koi8-r", [0xF0, 0xD2, 0xC9], "При", .koi8R), ("iso-8859-2", [0xB1, 0xE6], "ąć", .latin2),
      ("shift_jis", [0x93, 0xFA, 0x96, 0x7B, 0x5C, 0x83, 0x5C], "日本\\ソ", .shiftJIS),
      ("gb2312", [0xD6, 0xD0, 0xCE, 0xC4], "中文", .gb18030),
      ("gbk", [0xD6, 0xD0, 0x80 + 0x01, 0x40], "中丂", .gb18030),
      ("big5", [0xA4, 0xA4, 0xA4, 0xE5], "中文", .big5),
      ("ks_c_5601-1987", [0xC7, 0xD1], "한", .eucKR),
      ("euc-jp", [0xC6, 0xFC], "日", .eucJP),
      ("iso-2022-jp", [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x1B, 0x28, 0x42, 0x61], "日a", .iso2022JP),
      ("iso-8859-1", [0x93, 0x80, 0x94, 0xE9], "“€”é", .windows1252),
      ("us-ascii", [0x97], "—", .windows1252),
      ("utf-8", [0xC3, 0xA9], "é", .utf8), ("utf-16", [0xC3, 0xA9], "é", .utf8),
    ] as [(String, [UInt8], String, Copy.Encoding)])
  func aDeclarationIsBelieved(
    _ label: String, _ bytes: [UInt8], _ expected: String, _ encoding: Copy.Encoding
  ) {
    let decoded = decode(page(label, bytes))
    #expect(text(decoded) == expected)
    #expect(decoded.encoding == encoding)
    #expect(decoded.findings.isEmpty)
    // The same beside a page that declares nothing.
    let beside = decode(Array("<p>".utf8) + bytes, charset: label.uppercased())
    #expect(text(beside) == expected)
    #expect(beside.encoding == encoding)
  }

  @Test func bytesThatAreUTF8AreReadAsSuch() {
    for label in ["windows-1252", "us-ascii", "gb2312", "shift_jis", "windows-1251"] {
      let decoded = decode(page(label, Array("Zürich – “naïve” café".utf8)))
      #expect(text(decoded) == "Zürich – “naïve” café")
      #expect(decoded.encoding == .utf8)
      #expect(decoded.findings.map(\.kind) == [.declaration(label, isKnown: true)])
      #expect(decoded.findings.map(\.line) == [2])
      #expect(decoded.findings.map(\.column) == [61])
    }
  }

  @Test func twoCharactersAreNoEvidence() {
    // The two characters of GBK that are famous for being valid UTF-8.
    #expect(text(decode(page("gb2312", [0xC1, 0xAA, 0xCD, 0xA8]))) == "联通")
  }

  @Test func aPageThatIsNotInUTF8AsItDeclares() {
    let decoded = decode(page("utf-8", Array("caf".utf8) + [0xE9, 0x20, 0x93, 0x61, 0x94]))
    #expect(text(decoded) == "café “a”")
    #expect(decoded.encoding == .windows1252)
    #expect(decoded.findings.map(\.kind) == [.declaration("utf-8", isKnown: true)])
  }

  @Test func anUnknownLabel() {
    let decoded = decode(page("x-klingon", [0xE9]))
    #expect(text(decoded) == "é")
    #expect(decoded.findings.map(\.kind) == [.declaration("x-klingon", isKnown: false)])
  }

  @Test func aBrokenCharacterIsAFinding() throws {
    let japanese: [UInt8] = [
      0x93, 0xFA, 0x96, 0x7B, 0x93, 0xFA, 0x96, 0x7B, 0x93, 0xFA, 0x96, 0x7B,
    ]
    let decoded = decode(page("shift_jis", japanese + [0x0A, 0x61, 0xFF, 0x62]))
    #expect(text(decoded) == "日本日本日本\na\u{FFFD}b")
    let finding = try #require(decoded.findings.first)
    #expect(decoded.findings.count == 1)
    #expect(finding.kind == .readAs("\u{FFFD}"))
    #expect((finding.line, finding.column, finding.byte) == (4, 2, 0xFF))
  }

  @Test func bytesThatAreMostlyNothingInTheDeclaredEncoding() {
    let decoded = decode(
      page("euc-jp", Array("d".utf8) + [0xE9] + Array("j".utf8) + [0xE0] + Array(" vu".utf8)))
    #expect(text(decoded) == "déjà vu")
    #expect(decoded.encoding == .windows1252)
    #expect(decoded.findings.map(\.kind) == [.declaration("euc-jp", isKnown: true)])
  }

  @Test func aMarkIsSurerThanADeclaration() {
    #expect(decode([0xEF, 0xBB, 0xBF] + page("windows-1252", Array("é".utf8))).encoding == .utf8)
  }

  @Test func pagesInASCIIAreASCII() {
    for label in ["us-ascii", "windows-1252", "utf-8", "x-klingon", "gb2312"] {
      #expect(decode(page(label, Array("x".utf8))).encoding == .ascii)
      #expect(decode(page(label, Array("x\u{1}".utf8))).encoding == .ascii)
    }
  }

  @Test func textsThatMentionADeclarationAreNoPages() {
    let decoded = decode(Array("Use <meta charset=koi8-r>.\n".utf8) + [0x93, 0x61, 0x94])
    #expect(decoded.encoding == .windows1252)
    #expect(decoded.findings.isEmpty)
  }
}
