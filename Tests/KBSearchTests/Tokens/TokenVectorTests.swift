import Foundation
import Testing

@testable import KBSearch

/// The cases that the tokenizer in Swift and the one in JavaScript both have to pass.
@Suite struct TokenVectorTests {
  struct Case: Decodable, CustomStringConvertible {
    var text: String
    /// Words as they are, others with their kind before them.
    var terms: [String]

    var description: String { text }
  }

  @Test func everyCaseGivesItsTerms() throws {
    let cases = try Self.cases()
    #expect(cases.count >= 200)
    for vector in cases {
      #expect(Self.terms(of: vector.text) == vector.terms, "\(vector.text)")
    }
  }

  @Test(arguments: [
    ("0x8004010F", "8004010f"), ("-2147221233", "-2147221233"), ("KB198657", "Q198657"),
    ("Emsmdb32.dll", "EMSMDB32.DLL"), ("Services\\Nbt\\Parameters", "services/nbt/parameters"),
    ("CD-ROM drives", "cd-rom drive"), ("naïve", "naive"),
  ])
  func spellingsOfOneThingGiveTheSameTerms(left: String, right: String) {
    #expect(Self.terms(of: left) == Self.terms(of: right))
  }

  @Test(arguments: [
    ["install", "installs", "installed", "installing"],
    ["change", "changes", "changed", "changing"],
    ["utility", "utilities"], ["copy", "copies", "copied", "copying"],
    ["log", "logged", "logging"],
    ["class", "classes"], ["box", "boxes"], ["use", "uses", "used", "using"],
  ])
  func formsOfAWordHaveOneStem(words: [String]) {
    #expect(Set(words.map { Self.terms(of: $0) }).count == 1)
  }

  @Test func theTailOfAPathIsFoundInThePath() {
    let path = Set(
      Self.terms(of: #"HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\Nbt\Parameters"#))
    #expect(Set(Self.terms(of: #"Services\Nbt\Parameters"#)).isSubset(of: path))
  }

  @Test(arguments: ["0x8004010F", "8004010f", "-2147221233", "2147221233", "2147746063"])
  func allSpellingsOfACodeMeet(spelling: String) {
    #expect(Self.terms(of: spelling) == ["0x8004010f"])
  }

  @Test func bytesThatAreNoTextBreakNothing() {
    var tokenizer = Tokenizer()
    var terms: [String] = []
    tokenizer.scan([0x61, 0xFF, 0xC3, 0x62, 0xE2, 0x80, 0xF0, 0x9F, 0x98, 0x63, 0xC3]) {
      _, term, _ in
      terms.append(String(decoding: term, as: UTF8.self))
    }
    #expect(terms == ["a", "b", "c"])
  }

  private static func cases() throws -> [Case] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Vectors/tokens.json")
    return try JSONDecoder().decode([Case].self, from: Data(contentsOf: file))
  }

  private static func terms(of text: String) -> [String] {
    Tokenizer.terms(of: text).map { kind, term in
      let text = String(decoding: term, as: UTF8.self)
      switch kind {
      case .word: return text
      case .stopWord: return "stop \(text)"
      case .compound: return "compound \(text)"
      }
    }
  }
}
