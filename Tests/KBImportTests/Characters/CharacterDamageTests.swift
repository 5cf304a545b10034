import KBModel
import Testing

@testable import KBImport

@Suite struct CharacterDamageTests {
  private func damage(_ text: String) -> [CharacterDamage.Finding] {
    CharacterDamage(SourceText(path: "a", fileBytes: Array(text.utf8))).findings
  }

  private func kinds(_ text: String) -> [CharacterDamage.Kind] { damage(text).map(\.kind) }

  @Test(
    arguments: [
      "La lampe: ???? ??? ??", "?? ??", "Le syst?me est pr?t, m?me ici.",
      "ID c?a bài, s?n ph?m, áp d?ng", "mettre en ?uvre le c?ur et la s?ur",
    ])
  func lostLetters(text: String) { #expect(kinds(text) == [.letters]) }

  @Test(
    arguments: [
      "Search for hon?y or h?t.", "\"ar?s\" is a pattern, and so are \"b?n\", \"c?s\" and \"d?s\"",
      "VALUES (?name, ?title, ?since)", "?vName ?vTitle ?vSince", "Really?? Yes??",
      "See http://example.com/a?b=c and d.asp?id",
      "DEL FILE????.???", "x = a?b:c; y = d?e:f; z = g?h:i", "A lamp? A switch? A fuse?",
      "?Print(a) or ?Print(b)", "\"?one\" \"?two\"", "0? 1?2 3?4 5?6", "What is this?",
      "*.c?? x?.h?", "Press ?; then press ?, and ?.", "dir a?b.txt c?d.txt e?f.txt g?h.txt",
    ])
  func questionMarksThatAreMeant(text: String) { #expect(kinds(text) == []) }

  @Test(
    arguments: [
      "It doesn?t work", "the lamp?s switch", "We?ve found it", "I?m here.", "(you?ll see)",
      "l?articolo", "dell?utente", "qu?elle",
    ])
  func lostApostrophes(text: String) { #expect(kinds(text) == [.apostrophes]) }

  @Test func anotherCodePage() {
    // With a letter that neither page has, the text did not go through that as a whole.
    #expect(kinds("Questo pi¨ vecchio pu˛ giÓ andare perchÚ ʒ") == [.codePage])
    #expect(kinds("The key ¨ and the unit kÅ.") == [])
    #expect(kinds("Élan, ZÜRICH, Ångström, naïve, İstanbul") == [])
  }

  @Test func replacementCharacters() {
    #expect(kinds("Caf\u{FFFD}") == [.replacement])
    #expect(kinds("824689\u{FFFD} Title\nQ131150 \u{FFFD} Title\n813840\u{FFFD}Title") == [])
    #expect(kinds("ID 12345678\u{FFFD} x") == [.replacement])
  }

  @Test func linesAndExample() throws {
    let finding = try #require(
      damage("a\r\nCaf\u{FFFD} au lait\r\nb\r\n\u{FFFD} \u{FFFD}\r\n").first)
    #expect(finding.example == "Caf\u{FFFD}")
    #expect(finding.lines == [2, 4])
  }

  @Test func reportedWithLinesAndKept() throws {
    let lines = (0..<12).map { _ in "pr?t" }.joined(separator: "\n\n")
    let file = "---\nid: Q100001\ntitle: T\n---\n\n\(lines)\n\ndoesn?t\n"
    let result = Importer().article(Array(file.utf8), path: "a.md")
    #expect(result.diagnostics.map(\.code) == ["lost-characters", "lost-characters"])
    #expect(result.diagnostics.map(\.severity) == [.warning, .note])
    #expect(result.diagnostics.map(\.location?.line) == [6, 30])
    #expect(
      result.diagnostics.first?.message.contains(
        "(“pr?t”, also in lines 8, 10, 12, 14, 16, 18, 20, 22 and 3 more)") == true)
    #expect(result.value?.metadata.copies.first?.lost == [.characters])
  }

  @Test func anyBytes() {
    var random = UInt64(7)
    for _ in 0..<2000 {
      let text = (0..<24).map { _ -> Unicode.Scalar in
        random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let samples: [Unicode.Scalar] = [
          "?", "a", " ", "é", "Ó", "¨", "\u{FFFD}", "😀", "1", ".", "Q", "\n",
        ]
        return samples[Int(random >> 33) % samples.count]
      }
      for finding in damage(String(String.UnicodeScalarView(text))) {
        #expect(!finding.example.isEmpty)
        #expect(finding.lines == finding.lines.sorted())
      }
    }
  }
}
