import KBModel
import Testing

@testable import KBImport

@Suite struct LanguageGuessTests {
  private func language(_ text: String, product: String? = nil) -> CodeLanguage? {
    LanguageGuess(text.utf8, prior: prior(product)).language
  }

  private func prior(_ product: String?) -> LanguagePrior {
    var metadata = ArticleMetadata(id: ArticleID(123_456), title: "")
    metadata.products = product.map { [$0] } ?? []
    return LanguagePrior(metadata)
  }

  private static let listings: [(CodeLanguage, String)] = [
    (.c, "#include <stdio.h>\nint main(void)\n{\n  printf(\"tea\");\n  return 0;\n}"),
    (.c, "struct cup { int size; };\nvoid fill(struct cup *c)\n{\n  c->size += 2;\n}"),
    (.c, "/* typedef in a comment only\nSub Fill()\n*/\n#define CUPS 3\nstatic int cups = CUPS;"),
    (.cpp, "class Cup : public CObject\n{\npublic:\n  virtual void Fill();\n};"),
    (.cpp, "void CPot::Pour()\n{\n  CString name;\n  cups->Add(name);\n}"),
    (.vb, "Private Sub Pour_Click()\n  Dim Cup As Integer\n  MsgBox \"full\"\nEnd Sub"),
    (.vb, "Declare Function Pour Lib \"tea.dll\" _\n  (ByVal Cup As Long) As Long"),
    (.basic, "10 CLS\n20 PRINT \"tea\"\n30 LOCATE 3, 4\n40 GOTO 20"),
    (.basic, "DECLARE SUB Pour (cup%)\nDIM cup%(3)\nFOR i = 1 TO 3\nPRINT cup%(i)\nNEXT i"),
    (.foxpro, "USE cups\nSCAN\n  IF full = .T.\n    SKIP\n  ENDIF\nENDSCAN"),
    (.foxpro, "DEFINE CLASS cup AS form\n  Height = 3\nENDDEFINE  && tea"),
    (.masm, "cup proc\n  mov ax, 3\n  int 21h\n  ret\ncup endp"),
    (.fortran, "      PROGRAM CUP\n      INTEGER*4 N\n      WRITE(*,*) N\n      END"),
    (
      .sql,
      "CREATE TABLE cups (size int NOT NULL, name varchar(9))\nGO\nINSERT INTO cups VALUES (3)"
    ),
    (.sql, "SELECT * FROM cups\nWHERE size > 3\nORDER BY size"),
    (.batch, "@echo off\nif exist c:\\tea goto end\nmd c:\\tea\n:end"),
    (.batch, "net use t: \\\\pot\\tea"),
    (.html, "<html>\n<body>\n<table>\n</table>\n</body>\n</html>"),
    (.asp, "<% Response.Write \"tea\" %>\n<p>\n<% Set cup = Nothing %>"),
    (
      .idl,
      "import \"oaidl.idl\";\nlibrary CUPLib\n{\n  importlib(\"stdole2.tlb\");\n  coclass Cup { };\n};"
    ),
  ]

  @Test(arguments: listings)
  func certainOnes(language: CodeLanguage, text: String) {
    #expect(self.language(text) == language)
    #expect(self.language(text.replacing("\n", with: "\r\n")) == language)
  }

  @Test(arguments: [
    "", "\n\n", "tea", "C:\\TEA\\CUP.EXE\nC:\\TEA\\POT.EXE\nC:\\TEA\\CAN.EXE",
    "The cup cannot be filled because the new pot is open. Close it, then try again.",
    "cup.c(12): error C2065: 'tea' : undeclared identifier", "HKEY_LOCAL_MACHINE\\Software\\Tea",
    "edlin.exe\nxcopy.exe\nattrib.exe\nchkdsk.exe",
    "* tea\n* cups\n* pots\n* cans", "Device=tea.sys /c\nDevice=cup.sys",
    "Event ID: 3\nSource: Pot\nType: Error\nDescription: The pot is empty.",
  ])
  func nothingCertain(text: String) {
    #expect(language(text) == nil)
  }

  @Test func productsTellRelativesApart() {
    let text =
      "CREATE TABLE cups (size n(2))\nINSERT INTO cups VALUES (3)\nINSERT INTO cups VALUES (4)"
    #expect(language(text) == .sql)
    #expect(language(text, product: "Microsoft FoxPro") == .foxpro)
    #expect(language("#define CUPS 3") == nil)
    #expect(language("#define CUPS 3", product: "Microsoft C Compiler") == .c)
    // A product alone says nothing.
    #expect(language("tea cups 3", product: "Microsoft FoxPro") == nil)
  }

  @Test func commentsAndStringsAreLeftOut() {
    #expect(language("x = \"Private Sub a(): Dim b As Integer: End Sub: MsgBox\"") == nil)
    #expect(language("' Private Sub a()\n' End Sub\n' Dim b As Integer\n' MsgBox c") == nil)
  }

  @Test func longTextsNeedMore() {
    let statement = "Dim Cup As Integer\n"
    #expect(language(statement) == .vb)
    #expect(language(statement + String(repeating: "tea and cups\n", count: 60)) == nil)
  }

  @Test func theTableSaysEachSignOnce() {
    for language in Set(LanguageSignature.all.map(\.language)) {
      let signs = LanguageSignature.all.filter { $0.language == language }
        .flatMap { $0.signs.split(whereSeparator: \.isWhitespace) }
      let repeated = Dictionary(grouping: signs) { $0 }.filter { $0.value.count > 1 }.keys
      #expect(repeated.isEmpty, "\(language.name)")
    }
  }

  @Test func aNameWithAnAtIsNoCommandOfFoxPro() {
    #expect(language("@10,5 SAY \"tea\"\n@11,5 SAY \"milk\"\nCLEAR\nUSE cups") == .foxpro)
    #expect(language("@PourTea - Fills a cup\n@PourMilk - Adds milk\n@WashCup - Washes it") == nil)
  }
}
