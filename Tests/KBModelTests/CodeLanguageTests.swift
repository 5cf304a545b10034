import KBModel
import Testing

@Suite struct CodeLanguageTests {
  @Test(arguments: [
    ("vb", "vb"), ("VB", "vb"), ("c++", "c++"), ("C#", "c#"), ("objective-c", "objective-c"),
    ("68k", "68k"), ("asp.net", "asp.net"),
    (String(repeating: "a", count: 32), String(repeating: "a", count: 32)),
  ])
  func names(text: String, name: String) {
    #expect(CodeLanguage(text)?.name == name)
  }

  @Test(arguments: [
    "", " ", "+", "-a", "a b", "{.a}", "a\"b", "\u{E4}", "code", "Table", "console", "grid",
    String(repeating: "a", count: 33),
  ])
  func noNames(text: String) {
    #expect(CodeLanguage(text) == nil)
  }

  @Test func theArchivesLanguagesAreNamesToo() {
    for language in [CodeLanguage.c, .cpp, .vb, .basic, .masm, .registry, .foxpro] {
      #expect(CodeLanguage(language.name) == language)
    }
  }
}
