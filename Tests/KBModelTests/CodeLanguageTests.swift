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

  @Test(arguments: [
    (CodeLanguage.asp, "asp"), (.basic, "basic"), (.batch, "batch"), (.c, "c"), (.cpp, "cpp"),
    (.csharp, "csharp"), (.fortran, "fortran"), (.foxpro, "foxpro"), (.html, "html"),
    (.idl, "idl"), (.ini, "ini"), (.java, "java"), (.javascript, "javascript"), (.masm, "masm"),
    (.registry, "registry"), (.sql, "sql"), (.vb, "vb"), (.vbscript, "vbscript"), (.xml, "xml"),
  ])
  func theArchivesLanguagesAreNamesToo(language: CodeLanguage, name: String) {
    #expect(language.name == name)
    #expect(CodeLanguage(name) == language)
  }
}
