import KBModel
import Testing

@Suite("Platforms")
struct PlatformTests {
  @Test(
    "every spelling of the archive",
    arguments: [
      ("WINDOWS", "Windows"), ("winnt", "Windows NT"), ("Windows NT", "Windows NT"),
      ("WINDOWSNT", "Windows NT"), ("NT", "Windows NT"), ("MS- DOS", "MS-DOS"), ("DOS", "MS-DOS"),
      ("MS_DOS", "MS-DOS"), ("MAC", "Macintosh"), ("OS2", "OS/2"), ("0S/2", "OS/2"),
      ("unix", "UNIX"), ("WIN3X", "Windows 3.x"),
    ])
  func names(spelling: String, name: String) {
    #expect(Platform(spelling)?.name == name)
  }

  @Test("anything else stays as it is", arguments: ["", "5.10", "Winnet", "N\\A", "VAX"])
  func others(text: String) {
    #expect(Platform(text) == nil)
    #expect(Platform.readable(text) == text)
  }
}
