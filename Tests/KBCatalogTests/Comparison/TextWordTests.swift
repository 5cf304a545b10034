import Testing

@testable import KBCatalog

struct TextWordTests {
  @Test func areWhatStandsBetweenBlanks() {
    let words = TextWord.words(of: "  Two\twords,\n \u{A0}and\u{2003}more\u{3000}")
    #expect(words.map(\.text) == ["Two", "words,", "and", "more"])
    #expect(words.map(\.gap) == ["", " ", " ", " "])
    #expect(TextWord.words(of: " \u{200B}\u{FEFF}\n").isEmpty)
  }

  @Test func keepTheBlanksOfCode() {
    let words = TextWord.words(keepingBlanksOf: "\t  a =  b;  ")
    #expect(words.map(\.text) == ["a", "=", "b;"])
    #expect(words.map(\.gap) == ["\t  ", " ", "  "])
  }

  @Test func areSingleCharactersWhereTextsHaveNoBlanks() {
    let words = TextWord.words(of: "名前 を Excel2000で、開く")
    #expect(words.map(\.text) == ["名", "前", "を", "Excel2000", "で", "、", "開", "く"])
    #expect(words.map(\.gap) == ["", "", " ", " ", "", "", "", ""])
  }

  @Test(arguments: [
    ("“It’s”", "\"It's\""), ("1–3", "1-3"), ("non‑stop", "non-stop"), ("wait…", "wait..."),
    ("co\u{AD}operate", "cooperate"), ("e\u{301}", "é"),
  ])
  func areTheSameWhateverTheTypesetting(left: String, right: String) {
    #expect(TextWord.key(of: left) == TextWord.key(of: right))
  }

  @Test(arguments: [("Word", "word"), ("word.", "word"), ("a", "ä")])
  func differInAnythingElse(left: String, right: String) {
    #expect(TextWord.key(of: left) != TextWord.key(of: right))
  }
}
