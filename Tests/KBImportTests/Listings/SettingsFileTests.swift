import KBModel
import Testing

@testable import KBImport

@Suite struct SettingsFileTests {
  @Test(
    arguments: [
      ("[tea]\ncup=3", CodeLanguage.ini), ("  [tea]\r\n  ; pots\r\n  pot = a b\r\n", .ini),
      ("REGEDIT4\n\n[HKEY_CLASSES_ROOT\\.tea]", .registry),
      ("Windows Registry Editor Version 5.00", .registry),
      ("[HKEY_CLASSES_ROOT\\.tea]\n@=\"cup\"", .registry),
      // Keys alone are places in the registry, not a file.
      ("[HKEY_CLASSES_ROOT\\.tea]\n[HKEY_CLASSES_ROOT\\.cup]", nil),
      ("[tea]", nil), ("[tea]\n[cup]", nil), ("cup=3\n[tea]", nil), ("", nil),
      ("[tea]\nis a drink\nthat is served\nin a\ncup=3", nil), ("[a][b]\nc=d", nil),
    ] as [(String, CodeLanguage?)])
  func languages(text: String, language: CodeLanguage?) {
    #expect(SettingsFile.language(of: text.utf8) == language)
  }
}
