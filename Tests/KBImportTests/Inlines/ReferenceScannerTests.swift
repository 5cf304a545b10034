import KBModel
import Testing
import TestSupport

@testable import KBImport

@Suite struct ReferenceScannerTests {
  /// Text with each citation as `[Q123456|spelling]` and each address as `<address>`.
  private func marked(_ text: String) -> String {
    InlineParser.inlines(of: text).map { inline in
      switch inline {
      case .reference(let target, let text): return "[\(target)|\(text)]"
      case .link(_, let children): return "<\(children.plainText)>"
      default: return [inline].plainText
      }
    }.joined()
  }

  @Test(
    arguments: [
      ("see Q194671.", "see [Q194671|Q194671]."), ("Q131150 A Title", "[Q131150|Q131150] A Title"),
      ("Q99999: A Title", "[Q99999|Q99999]: A Title"), ("(Q124360)", "([Q124360|Q124360])"),
      ("\"Q124360\"", "\"[Q124360|Q124360]\""),
      ("Q211646, Q193756", "[Q211646|Q211646], [Q193756|Q193756]"),
      ("Q151519Resource Kit", "[Q151519|Q151519]Resource Kit"),
      ("Q72493BUG: x", "[Q72493|Q72493]BUG: x"),
      ("see QQ291184.", "see Q[Q291184|Q291184]."),
      ("ARTICLE-ID: Q123456", "ARTICLE-ID: [Q123456|Q123456]"),
      ("KB810018 and KB2173280", "[Q810018|KB810018] and [Q2173280|KB2173280]"),
      ("Base:\u{A0}Q173274\u{A0} How", "Base:\u{A0}[Q173274|Q173274]\u{A0} How"),
      ("see q147222.", "see [Q147222|q147222]."), ("(q237823.exe)", "([Q237823|q237823].exe)"),
      ("KB 810018", "[Q810018|KB 810018]"), ("kb810018", "[Q810018|kb810018]"),
      ("KB article 306460", "KB article [Q306460|306460]"),
      (
        "articles 123456, 123457, and 123458",
        "articles [Q123456|123456], [Q123457|123457], and [Q123458|123458]"
      ),
      ("Article ID: 123456", "Article ID: [Q123456|123456]"),
      ("Rollup (S813840)", "Rollup ([Q813840|S813840])"),
      (
        "in the Microsoft Knowledge Base:\n\n   170365 INFO: A Title\n   of two lines\n   170366 B",
        "in the Microsoft Knowledge Base:\n\n   [Q170365|170365] INFO: A Title\n   of two lines\n   [Q170366|170366] B"
      ),
      (
        "Knowledge Base article:\n- 170365 INFO: A\n\n- 23456 \"B\"",
        "Knowledge Base article:\n- [Q170365|170365] INFO: A\n\n- [Q23456|23456] \"B\""
      ),
      ("–Q173274–", "–[Q173274|Q173274]–"), ("Q173274", "[Q173274|Q173274]"),
      (
        "<LINK VALUE=\"Q173274\">Q173274</LINK>",
        "<LINK VALUE=\"[Q173274|Q173274]\">[Q173274|Q173274]</LINK>"
      ),
    ])
  func citations(text: String, expected: String) {
    #expect(marked(text) == expected)
  }

  @Test(
    arguments: [
      "LQ-2550", "SQ-2500", "Compaq 9600", "LQ 1000", "Q2200510.WPD", "Q2210523 PP_", "-q1234",
      "Q820_517", "IIf(Q1, Q4)", "Q1234", "Q1234567", "LQ12345", "aQ123456", "1Q123456", "Q012345",
      "Q", "KB", "KB12345", "KB12345678", "xKB123456", "S813840", "S15755", "Q 1", "810018",
      "MS00-028", "(S15755)", "article 16922", "articles 12345", "16 KB 123456", "-q123456",
      "/q123456", "article 123456-A", "Knowledge Base: see 170365 below", "particle 123456",
      "Ｑ123456",
    ])
  func numbersThatAreNoArticles(text: String) {
    #expect(marked(text) == text)
    #expect(marked("a " + text + " b") == "a " + text + " b")
  }

  @Test(
    arguments: [
      ("Q248838engi.exe", 248_838), ("Q323652_JPN.exe", 323_652), ("Q123456.zip", 123_456),
      ("\\\\server\\Q123456", 123_456), ("C:\\Q123456\\setup", 123_456),
    ] as [(String, UInt32)])
  func filesOfFixesCiteTheirArticle(text: String, number: UInt32) {
    #expect(InlineParser.inlines(of: text).references == [ArticleID(number)])
  }

  @Test func numberSetApartFromItsLetter() {
    #expect(InlineParser.inlines(of: "Q 274256 - A Title").references == [ArticleID(274_256)])
  }

  @Test func rangesAreThoseOfTheText() {
    let text = Array("ä Q123456 — http://example.com/ö KB810018".utf8)
    let matches = ReferenceScanner.matches(in: text, range: 0..<text.count)
    #expect(
      matches.map { String(decoding: text[$0.range], as: UTF8.self) }
        == ["Q123456", "http://example.com/", "KB810018"])
    #expect(
      ReferenceScanner.targets(in: text, range: 0..<text.count)
        == [ArticleID(123_456), ArticleID(810_018)])
    #expect(ReferenceScanner.targets(in: text, range: 5..<text.count) == [ArticleID(810_018)])
    #expect(ReferenceScanner.targets(in: text, range: 0..<7).isEmpty)
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func nothingIsLostOfAnyText(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "Q", "Q12345", "QQ", "KB", "K", "123456", "http://", "www.", "www.a", "ftp://b", "/kb/", "(",
      ")",
      ".", ",", " ", "\n", "ä", "/support/kb/articles/q123/4/56.asp", "scid=kb;",
      "scid=kb;;q123456",
      "support.microsoft.com/", "?kbid=12345", "\\", "https://",
    ]
    let text = (0..<40).map { _ in random.element(of: pieces) }.joined()
    #expect(InlineParser.inlines(of: text).plainText == text)
    #expect(InlineParser.inlines(of: text, lineFeed: .verbatim).plainText == text)
  }
}
