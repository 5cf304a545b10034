import Testing

@testable import KBMarkup

struct MarkScannerTests {
  /// The marked texts, each after the first letter of its kind.
  private func marks(_ text: String) -> [String] {
    var text = text
    return text.withUTF8 { bytes in
      MarkScanner.marks(in: bytes).map { mark in
        let words = String(decoding: bytes[mark.range], as: UTF8.self)
        return "\(String(describing: mark.kind).prefix(1)) \(words)"
      }
    }
  }

  @Test(
    arguments: [
      ("Hold CTRL+ALT+DEL down.", ["k CTRL+ALT+DEL"]),
      ("Use Ctrl+C or ALT+F4.", ["k Ctrl+C", "k ALT+F4"]),
      ("Then press ENTER.", ["k ENTER"]), ("Press F8 when", ["k F8"]),
      ("the ESC key", ["k ESC"]), ("press UP ARROW", ["k UP ARROW"]),
      ("SHIFT+PLUS", ["k SHIFT+PLUS"]),
      ("C+D and Visual C++", []), ("press Enter Data", []), ("in cell F8 of", []),
      ("press ENTERPRISE", []), ("CTRL+UNKNOWN", []), ("the END of", []),
    ] as [(String, [String])])
  func keys(text: String, expected: [String]) {
    #expect(marks(text) == expected)
  }

  @Test(
    arguments: [
      ("Rename Win.ini and CONFIG.SYS.", ["c Win.ini", "c CONFIG.SYS"]),
      ("run C:\\Windows\\Regedit.exe (see", ["c C:\\Windows\\Regedit.exe"]),
      ("in %SystemRoot%\\System32\\x.dll", ["c %SystemRoot%\\System32\\x.dll"]),
      ("all *.txt files", ["c *.txt"]), ("\"Win.ini\"", ["c Win.ini"]),
      ("in C:\\Program Files\\Office\\Word.exe", []), ("\"My Letter.doc\"", []),
      ("version 4.0.386", []), ("www.example.com", []), ("http://x.example/a.htm", []),
      ("a.b.c", []), ("the end.Text", []), ("Q248838.exe-x", []),
    ] as [(String, [String])])
  func files(text: String, expected: [String]) {
    #expect(marks(text) == expected)
  }

  @Test(
    arguments: [
      ("under HKEY_LOCAL_MACHINE\\Software\\A, add", ["c HKEY_LOCAL_MACHINE\\Software\\A"]),
      (
        "HKEY_LOCAL_MACHINE\\Software\\Windows NT\\B",
        ["c HKEY_LOCAL_MACHINE\\Software\\Windows NT\\B"]
      ),
      ("HKEY_CURRENT_USER\\A\\Session Manager", ["c HKEY_CURRENT_USER\\A\\Session Manager"]),
      ("the HKEY_USERS key", ["c HKEY_USERS"]),
      ("HKEY_USERS\\A\\Session Manager is a key", []),
      ("type \"win /b\" (without the quotation marks)", ["c win /b"]),
      ("double-click Lamps.exe", ["c Lamps.exe"]), ("over Point to Point Protocol", []),
      ("select \"All lamps\" (without the quotation marks)", []),
      ("type \"a b\", (without quotes)", ["c a b"]), ("say \"a b\" (with", []),
    ] as [(String, [String])])
  func codes(text: String, expected: [String]) {
    #expect(marks(text) == expected)
  }

  @Test(
    arguments: [
      (
        "Click Start, point to Programs, and then click Windows Explorer.",
        ["i Start", "i Programs", "i Windows Explorer"]
      ),
      ("On the File menu, click Save As.", ["i File", "i Save As"]),
      ("In the Open dialog box, right-click My Computer to", ["i Open", "i My Computer"]),
      ("click Add/Remove Programs in Control Panel", ["i Add/Remove Programs"]),
      ("click the Advanced tab", ["i Advanced"]), ("click \"Log on\"", ["i Log on"]),
      ("click Yes to All", []), ("click the icon", []), ("Click here", []),
      ("the Windows user", []), ("the Word menu bar", []),
    ] as [(String, [String])])
  func interfaces(text: String, expected: [String]) {
    #expect(marks(text) == expected)
  }

  @Test(
    arguments: [
      ("see the \"More Information\" section.", ["s More Information"]),
      ("in the RESOLUTION section of this article", ["s RESOLUTION"]),
      ("in the Resolution section of article", []),
      (
        "that are listed at the beginning of this article.",
        ["a listed at the beginning of this article"]
      ),
      ("listed at the top of this article", ["a listed at the top of this article"]),
      ("S E R V P A C K", ["q S E R V P A C K"]), ("S E R V pack", []), ("A B", []),
    ] as [(String, [String])])
  func partsOfTheArchive(text: String, expected: [String]) {
    #expect(marks(text) == expected)
  }

  @Test func marksNeverOverlapAndStayInTheText() {
    var generator = SystemRandomNumberGenerator()
    let pieces = [
      "click ", "the ", "\"", "(without the quotation marks)", "HKEY_USERS\\", "CTRL+", "press ",
      "Win.ini",
      " menu", "Open", " section", ".", " ", "é", "\\", "F8",
      "listed at the beginning of this article",
    ]
    for _ in 0..<2000 {
      var text = (0..<12).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      text.withUTF8 { bytes in
        var last = 0
        for mark in MarkScanner.marks(in: bytes) {
          #expect(mark.range.lowerBound >= last && !mark.range.isEmpty)
          last = mark.range.upperBound
        }
        #expect(last <= bytes.count)
      }
    }
  }
}
