import Foundation
import KBModel
import Testing

@testable import KBSite

@Suite struct SourceLineTests {
  private func line(_ number: Int?, of bytes: [UInt8]) throws -> String? {
    let archive = try Archive()
    try archive.write(Data(bytes), to: "a.txt")
    let location = SourceLocation(path: archive.root + "/a.txt", line: number, column: 1)
    return SourceLine(at: location).map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test(arguments: ["one\ntwo\n\nfour", "one\r\ntwo\r\n\r\nfour\r\n", "one\rtwo\r\rfour"])
  func everyLineEnd(_ text: String) throws {
    let bytes = Array(text.utf8)
    #expect(try line(1, of: bytes) == "one")
    #expect(try line(2, of: bytes) == "two")
    #expect(try line(3, of: bytes) == "")
    #expect(try line(4, of: bytes) == "four")
    #expect(try line(5, of: bytes) == nil)
    #expect(try line(nil, of: bytes) == nil)
  }

  @Test func whatCannotBeShown() throws {
    #expect(try line(1, of: []) == nil)
    #expect(try line(1, of: [0xFF, 0xFE, 0x41, 0, 0x0A, 0]) == nil)
    #expect(SourceLine(at: SourceLocation(path: "no such file", line: 1)) == nil)
    #expect(SourceLine(at: SourceLocation(path: "/", line: 1)) == nil)
  }
}
