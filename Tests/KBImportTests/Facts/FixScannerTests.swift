import KBModel
import Testing

@testable import KBImport

@Suite struct FixScannerTests {
  private func fixes(_ text: String) -> [FixMention] {
    let source = SourceText(path: "fix.md", utf8: Array(text.utf8))
    return FixScanner.mentions(in: BodyText(.commonMark(source, fromLine: 0)))
  }

  @Test(
    arguments: [
      ("This problem was corrected in Windows NT version 4.00.", ["Windows NT 4.0"]),
      (
        "This problem was first corrected in Windows NT\n4.0 Service Pack 4.0 and Windows NT Server 4.0, Terminal\nServer Edition Service Pack 4.",
        ["Windows NT 4.0 SP4", "Windows NT 4.0 Terminal Server SP4"]
      ),
      (
        "This problem has been corrected in the latest U.S. Service Pack for Windows NT\nWorkstation or Server version 3.51. For more, see below.",
        ["Windows NT 3.51 service pack"]
      ),
      ("This bug was fixed in Visual C++, 32-bit Edition, version 4.10.", ["Visual C++ 4.1"]),
      (
        "It has been fixed in version 3.2 of Microsoft Mail for PC Networks.",
        ["Mail for PC Networks 3.2"]
      ),
      ("This issue is resolved in Microsoft Windows 98.", ["Windows 98"]),
      (
        "This problem was corrected in the latest SNA Server versions 3.0 and 4.0 Service Packs.",
        ["SNA Server 3.0 service pack", "SNA Server 4.0 service pack"]
      ),
      (
        "This problem was corrected in Service Pack 3 of Microsoft Exchange version 4.0.",
        ["Exchange Server 4.0 SP3"]
      ),
      (
        "This problem has been fixed in Microsoft Word 97 for Windows Service Release 1 (SR-1).",
        ["Word 97 SR1"]
      ),
      (
        "This problem was corrected in QuickBASIC Version 4.50 and in QBX.EXE in Microsoft BASIC\nProfessional Development System (PDS) Version 7.00 for MS-DOS and MS OS/2 (fixlist7.00).",
        ["QuickBASIC 4.5", "BASIC PDS 7.0"]
      ),
      ("This bug was corrected in Microsoft Visual C++ .NET.", ["Visual C++ .NET"]),
    ] as [(String, [String])])
  func releases(text: String, names: [String]) {
    #expect(fixes(text).map(\.release) == names)
  }

  @Test(
    arguments: [
      "This problem was not corrected in Windows NT 4.0.",
      "This problem will be corrected in a future release of Windows NT 5.0.",
      "If this problem was corrected in Windows NT 4.0, install it.",
      "For a list of the bugs that were fixed in Windows NT 4.0 SP4, see Q100001.",
      "This problem was corrected in the documentation of Windows NT 4.0.",
      "This problem was corrected in later versions.",
      "This is addressed in chapter 4.", "This problem has been corrected in Setup.",
      "The disk is fixed in drive 4.", "A supported fix is not yet available.",
    ])
  func statementsOfNoFix(text: String) { #expect(fixes(text).isEmpty) }

  @Test func findsHotfixesAndLines() {
    let text = """
      RESULT

      A supported fix for this server is now available, but was tested
      little.

      This problem was corrected in Windows 2000 SP2.
      """
    #expect(
      fixes(text) == [
        FixMention(release: nil, line: 3), FixMention(release: "Windows 2000 SP2", line: 6),
      ])
  }

  @Test func statesTheNumberOfAServicePackOnce() {
    let text =
      "This problem was corrected in the latest service pack for Windows NT 4.0. This problem was first corrected in Windows NT 4.0 SP5."
    #expect(fixes(text).map(\.release) == ["Windows NT 4.0 SP5"])
  }
}
