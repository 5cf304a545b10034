import KBModel
import Testing

@testable import KBImport

@Suite struct WrongCodePageTests {
  @Test(arguments: [
    ("Questo pi¨ vecchio pu˛ giÓ andare perchÚ", "Questo più vecchio può già andare perché"),
    (
      "• Ŕ giÓ qui\u{A0}e cosý pi¨ avanti, lĺarticolo",
      "• è già qui\u{A0}e così più avanti, l’articolo"
    ),
    ("La lampe est allumÚ, lÓ et dÚjÓ, Þ gauche", "La lampe est allumé, là et déjà, è gauche"),
  ])
  func texts(text: String, meant: String) {
    let result = WrongCodePage.repaired(Array(text.utf8))
    #expect(result.map { String(decoding: $0.utf8, as: UTF8.self) } == meant)
  }

  @Test(arguments: [
    "giÓ", "Più già può", "Élan, ZÜRICH, Ångström", "giÓ pi¨ caf\u{FFFD}", "giÓ pi¨ é",
    "giÓ pi¨ 日本",
    "giÓ pi¨ © 2003", "┌──┐ giÓ pi¨",
  ])
  func textsThatStay(text: String) {
    #expect(WrongCodePage.repaired(Array(text.utf8)) == nil)
  }

  @Test func isRecordedAndReported() throws {
    let file =
      "---\nid: Q100001\ntitle: T\nlanguage: it\n---\n\nLa lampada pi¨ vecchia Ŕ giÓ spenta.\n"
    let result = Importer().article(Array(file.utf8), path: "a.md")
    let article = try #require(result.value)
    #expect(article.metadata.copies.first?.repairs == [.codePage])
    #expect(article.metadata.copies.first?.lost == [])
    let note = try #require(result.diagnostics.first { $0.code == "repaired-characters" })
    #expect(note.location?.line == 7)
    #expect(note.message.contains("code page of DOS"))
  }
}
