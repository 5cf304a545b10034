import Testing

@testable import KBModel

@Suite struct ProductPhraseTests {
  /// `product | edition | platform | versions`.
  private func read(_ text: String) -> String {
    let phrase = ProductPhrase(text)
    return [
      phrase.product, phrase.edition ?? "", phrase.platform ?? "",
      phrase.versions.joined(separator: ", "),
    ].joined(separator: " | ")
  }

  @Test(
    arguments: [
      (
        "Microsoft Exchange Server, versions 4.0, 5.0, 5.5", "Exchange Server |  |  | 4.0, 5.0, 5.5"
      ),
      ("Microsoft Windows NT Server version 4.0", "Windows NT Server |  |  | 4.0"),
      ("Microsoft Works versions 3.0 and 4.0", "Works |  |  | 3.0, 4.0"),
      ("Microsoft Exchange Server, version 5.50 Service Pack 1", "Exchange Server |  |  | 5.5 SP1"),
      (
        "Microsoft Visual C++, 32-bit Editions, versions 5.0, 6.0sp3",
        "Visual C++ | 32-bit |  | 5.0, 6.0 SP3"
      ),
      (
        "Microsoft FoxPro for Windows, versions 2.50a, 2.60, used with:",
        "FoxPro |  | Windows | 2.5a, 2.6"
      ),
      ("Microsoft SNA Server, version 3.0, on platform(s):", "SNA Server |  |  | 3.0"),
      (
        "Microsoft Bookshelf for Windows versions 1992 edition, 1993 edition",
        "Bookshelf |  | Windows | 1992, 1993"
      ),
      (
        "Microsoft Internet Explorer versions 4.01, 5 for Windows 95",
        "Internet Explorer |  | Windows 95 | 4.01, 5"
      ),
      (
        "Microsoft Windows NT Server version 4.0, Terminal Server Edition",
        "Windows NT Server | Terminal Server Edition |  | 4.0"
      ),
      (
        "Microsoft ODBC for Oracle version 2.0, versions Build 2.73.72, Build 2.73.73",
        "ODBC for Oracle |  |  | 2.0, Build 2.73.72, Build 2.73.73"
      ),
      (
        "Microsoft Word 97 for Windows, version Service Release 2 (SR-2)",
        "Word |  | Windows | 97, 97 SR-2"
      ),
      (
        "The Microsoft Network versions 2.5, 2.5 (OEM Release)",
        "Microsoft Network |  |  | 2.5, 2.5 (OEM Release)"
      ),
    ])
  func listsOfVersions(text: String, expected: String) {
    #expect(read(text) == expected)
  }

  @Test(
    arguments: [
      ("Microsoft Windows 95", "Windows |  |  | 95"),
      ("Microsoft Word 97 for Windows", "Word |  | Windows | 97"),
      ("Microsoft Windows 2000 Advanced Server", "Windows | Advanced Server |  | 2000"),
      ("Microsoft Windows 98 Second Edition", "Windows | Second Edition |  | 98"),
      ("Microsoft SQL Server 2000 (all editions)", "SQL Server |  |  | 2000"),
      ("Microsoft Visual C++.NET (2002)", "Visual C++.NET |  |  | 2002"),
      ("Microsoft Bookshelf '95 for Windows 95", "Bookshelf |  | Windows 95 | 95"),
      (
        "Microsoft Visual SourceSafe, 32-bit, for Windows 4.0a",
        "Visual SourceSafe | 32-bit | Windows | 4.0a"
      ),
      ("Microsoft Exchange 2000 Server SP1", "Exchange | Server |  | 2000 SP1"),
      (
        "Microsoft Visual FoxPro for Macintosh, Professional Edition, version 3.0b",
        "Visual FoxPro | Professional Edition | Macintosh | 3.0b"
      ),
      ("Microsoft Visual Studio 6.0 SP3", "Visual Studio |  |  | 6.0 SP3"),
      (
        "Microsoft Cinemania for Windows, 1994, 1995 editions",
        "Cinemania |  | Windows | 1994, 1995"
      ),
      ("Microsoft Outlook 97, versions 8.0, 8.01", "Outlook |  |  | 97"),
    ])
  func versionsInNames(text: String, expected: String) {
    #expect(read(text) == expected)
  }

  @Test(
    arguments: [
      ("Microsoft Plus! for Windows 95", "Plus! |  | Windows 95 | "),
      (
        "Microsoft Windows CE Toolkit for Visual Basic 6.0",
        "Windows CE Toolkit for Visual Basic 6.0 |  |  | "
      ),
      (
        "Microsoft TCP/IP-32 for Windows for Workgroups",
        "TCP/IP-32 |  | Windows for Workgroups | "
      ),
      (
        "Microsoft Fortran PowerStation for Windows 95 and Windows NT",
        "Fortran PowerStation |  | Windows 95 and Windows NT | "
      ),
      ("MechWarrior 4: Vengeance", "MechWarrior 4: Vengeance |  |  | "),
      ("Windows NT", "Windows NT |  |  | "), ("Server", "Server |  |  | "),
      ("The C Run-Time (CRT), included with:", "C Run-Time (CRT) |  |  | "),
      ("", " |  |  | "), ("version 4.0", "version |  |  | 4.0"), (":", " |  |  | "),
      (
        "*EDITOR: not this one*Microsoft Pencil 2-bit Set* use 7, versions 1.0, 2.0",
        "Pencil 2-bit Set |  |  | 1.0, 2.0"
      ),
    ])
  func namesWithoutVersions(text: String, expected: String) {
    #expect(read(text) == expected)
  }

  @Test func editionsHaveOneOrder() {
    let first = ProductPhrase(
      "Microsoft Visual Basic Standard Edition, 32-bit, for Windows, version 4.0")
    let second = ProductPhrase("Microsoft Visual Basic, 32-bit Standard Edition, version 4.0")
    #expect(first.edition == "32-bit Standard Edition")
    #expect(second.edition == first.edition)
    #expect(first.product == second.product)
  }

  @Test(arguments: ["all editions", "later", "Edition", "", "version"])
  func wordsAreNoVersions(text: String) {
    #expect(VersionSpelling.canonical(text) == nil)
  }

  @Test(
    arguments: [
      ("4.00", "4.0"), ("3.10", "3.1"), ("3.50a", "3.5a"), ("6.22", "6.22"), ("4.0", "4.0"),
      ("2000", "2000"), ("3.100", "3.100"), ("5.05", "5.05"), ("5.0 SP 2", "5.0 SP2"),
      ("5.0 sp2A", "5.0 SP2a"),
    ])
  func oneSpellingOfAVersion(written: String, version: String) {
    #expect(VersionSpelling.canonical(written) == version)
  }
}
