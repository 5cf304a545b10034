import Foundation
import Testing

@testable import KBSearch

/// The browser's twin passes the same cases (`MessageTermVectorTests`).
@Suite struct MessageTermTests {
  private struct Case: Decodable {
    var text: String
    var term: String?
  }

  @Test func everyCaseGivesItsTerm() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Vectors/messages.json")
    let cases = try JSONDecoder().decode([Case].self, from: Data(contentsOf: file))
    #expect(cases.count >= 20)
    for one in cases { #expect(Self.term(one.text) == one.term, "\(one.text)") }
  }

  @Test(arguments: [
    (#"Cannot open the file <file name>."#, #""Cannot open the file C:\TEMP\A.TXT""#),
    ("The printer %1 is not ready!", "the PRINTER <name> is not ready"),
    ("Fault in MSGSRV32.EXE at 0137:BFF9A28C.", "fault in krnl386.exe at 0028:00001234"),
    ("Error 0x8004010F\twas returned", "Error 0x80070005 was returned"),
  ])
  func whatDiffersOnTheScreenDoesNotCount(quoted: String, shown: String) {
    #expect(Self.term(quoted) != nil)
    #expect(Self.term(quoted) == Self.term(shown))
  }

  @Test(arguments: [
    ("Cannot open the file", "Cannot open the log"),
    ("Error 5 opening the port", "Error 6 opening the port"),
    ("The disk is full", "The disk is full of files"),
  ])
  func otherWordsAreAnotherMessage(one: String, other: String) {
    #expect(Self.term(one) != Self.term(other))
  }

  @Test(
    arguments: ["", "Access denied", "1 2 3 4", "it is not", #"\\SERVER\SHARE C:\A.TXT %1 <x>"#])
  func hasNoTerm(text: String) { #expect(Self.term(text) == nil) }

  private static func term(_ text: String) -> String? {
    MessageTerm.term(of: text).map { String(decoding: $0, as: UTF8.self) }
  }
}
