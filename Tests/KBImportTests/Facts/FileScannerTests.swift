import KBModel
import Testing

@testable import KBImport

@Suite struct FileScannerTests {
  private func files(_ text: String) -> [FileMention] {
    let source = SourceText(path: "files.md", utf8: Array(text.utf8))
    let body = BodyText(.commonMark(source, fromLine: 0))
    return FileScanner.mentions(in: BodyLines(body), of: body)
  }

  private static let announcement = "This fix has the following file attributes:\n\n"

  private func row(_ line: String) -> FileMention? { files(Self.announcement + line).first }

  private func file(
    _ name: String, version: String? = nil, day: String? = nil, size: String? = nil,
    platform: String? = nil
  ) -> FileMention {
    var file = FileMention(name: name, isShipped: true, line: 3)
    file.version = version
    file.day = day.flatMap { Day($0) }
    file.size = size
    file.platform = platform
    return file
  }

  @Test func readsColumnsInAnyOrder() {
    #expect(
      row("  12/15/2000  05:17p 4.2.754.1   62,960 lamp.dll    x86")
        == file(
          "lamp.dll", version: "4.2.754.1", day: "2000-12-15", size: "62,960", platform: "x86"))
    #expect(row("| Store.exe | 5.5.2654.46 |") == file("Store.exe", version: "5.5.2654.46"))
    #expect(
      row("LAMP.EXE    7/10/98   5:38p   109,879 bytes (version 3.5.34)")
        == file("LAMP.EXE", version: "3.5.34", day: "1998-07-10", size: "109,879"))
    #expect(
      row("06-Jun-2002  16:05  125,040  Lamp.sys")
        == file("Lamp.sys", day: "2002-06-06", size: "125,040"))
    #expect(
      row("July 11, 2001  02:42p  227 KB  Lamp.dll  Intel")
        == file("Lamp.dll", day: "2001-07-11", size: "227 KB", platform: "Intel"))
    // A build stands before the size.
    #expect(
      row("07/24/1999 01:41a 786 134,928 Lamp.exe")
        == file("Lamp.exe", day: "1999-07-24", size: "134,928"))
    #expect(row("25-12-94 1,024b LAMP.VXD") == file("LAMP.VXD", day: "1994-12-25", size: "1,024"))
  }

  @Test func filesThatCauseAProblemAreNotThoseOfItsFix() {
    let text = """
      CAUSE
      =====

      The lamp goes out where the update has the following file version:

         06-Jun-2002  16:05  125,040  Lamp.sys
      """
    #expect(files(text) == [])
    #expect(files(text.replacing("CAUSE", with: "FIXES")).map(\.name) == ["Lamp.sys"])
  }

  @Test(
    arguments: [
      "The file Lamp.sys of 06-Jun-2002 is newer than the others that you may have here.",
      "Lamp.sys  1.7", "AUTOEXEC BAT 117 02-18-93 2:38p New AUTOEXEC.BAT", "10.0.0.1 and 4.2.754.1",
    ])
  func otherLines(line: String) { #expect(row(line) == nil) }

  @Test func wantsAnAnnouncement() {
    #expect(files("The disk holds these:\n\n  02-17-93 1:00a 11,796 LAMP.EXE").isEmpty)
    #expect(
      files("Install the update.\n\n  File name  Date\n  ----\n  LAMP.EXE 02-17-93").count == 1)
    #expect(files(Self.announcement + "RESULT\n======\n\n  LAMP.EXE 02-17-93").isEmpty)
  }

  @Test func takesTheProcessorFromAHeading() {
    let text = Self.announcement + "For Alpha:\n\nA.DLL 02-17-93\n\nIntel\n\nA.DLL 02-17-93\n"
    #expect(files("LAMP.EXE 02-17-93").isEmpty)
    #expect(files(text).map(\.platform) == [nil, "Intel"])
  }

  @Test func findsProgramsInTitles() {
    let rows = [FileMention(name: "NTFS.SYS", isShipped: true)]
    let found = FileScanner.mentions(
      inTitle: "STOP in Ntfs.sys, \"Ndis.sys\" and ASP.NET", besides: rows)
    #expect(found == [FileMention(name: "ndis.sys", isShipped: false)])
  }
}
