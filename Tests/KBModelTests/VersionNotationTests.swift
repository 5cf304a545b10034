import KBModel
import Testing

@Suite("Version notation")
struct VersionNotationTests {
  @Test(
    "in words",
    arguments: [
      ("winnt:5.5", "5.5 for Windows NT"),
      ("WINDOWS:3.0,3.1,3.11", "3.0, 3.1, 3.11 for Windows"),
      (":97; 2000", "97, 2000"),
      (":97", "97"),
      ("2000", "2000"),
      ("MS-DOS:5.1,6.0", "5.1, 6.0 for MS-DOS"),
      ("MS- DOS:6.0", "6.0 for MS-DOS"),
      ("MACINTOSH:98; WINDOWS:97", "98 for Macintosh; 97 for Windows"),
      ("OS/2:2.1", "2.1 for OS/2"),
      ("WIN95:4.0", "4.0 for Windows 95"),
      ("WIN2000:", "Windows 2000"),
      ("winnt:", "Windows NT"),
      ("WINDOWS:4.0,4.0 SP1", "4.0, 4.0 SP1 for Windows"),
      ("WINDOWS|MACINTOS:1.0", "1.0 for Windows, Macintosh"),
      ("Win3.x:2.0", "2.0 for Windows 3.x"),
      ("WINDOWS:1.1,97,macintosh:1.0", "1.1, 97 for Windows; 1.0 for Macintosh"),
      ("3.00 4.00", "3.00, 4.00"),
      ("3.00 4.00 | 3.10", "3.00, 4.00; 3.10"),
      ("6.00 6.00a", "6.00, 6.00a"),
      ("3.0, 3.1", "3.0, 3.1"),
      ("January 1995  edition", "January 1995 edition"),
      (":1996 edition", "1996 edition"),
      ("2.2,3.0,WFWG:3.11", "2.2, 3.0; 3.11 for Windows for Workgroups"),
      ("N\\A:", "N\\A:"),
      (":", ""),
      ("", ""),
      (";;", ""),
    ])
  func readable(field: String, words: String) {
    #expect(VersionNotation(field).readable == words)
  }

  @Test("platforms and versions are told apart")
  func groups() {
    let notation = VersionNotation("winnt:3.51,4.0; 95")
    #expect(notation.groups.count == 1)
    #expect(notation.groups.first?.platforms == ["Windows NT"])
    #expect(notation.groups.first?.versions == ["3.51", "4.0", "95"])
    #expect(notation.namesPlatform)
    #expect(!VersionNotation(":97").namesPlatform)
  }

  @Test(
    "no version is lost, whatever the notation",
    arguments: ["a|b:c", "x:1;y:2", ": : 3", "5 | | 6"])
  func completeness(field: String) {
    let words = field.filter { $0.isLetter || $0.isNumber }
    #expect(VersionNotation(field).readable.filter { $0.isLetter || $0.isNumber } == words)
  }
}
