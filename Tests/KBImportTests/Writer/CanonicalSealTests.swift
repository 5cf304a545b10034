import KBModel
import Testing

@testable import KBImport

@Suite struct CanonicalSealTests {
  private func imported(_ body: String = "Text.") -> String {
    var metadata = ArticleMetadata(id: ArticleID(123_456), title: "T")
    metadata.copies = [Copy(path: "a.TXT", format: "document", encoding: .ascii, sha256: "ab")]
    let article = Article(
      metadata: metadata, body: [Block(.paragraph([.text(body)]), lines: LineRange(1, 1))])
    return String(decoding: CanonicalWriter().text(of: article), as: UTF8.self)
  }

  private func isUnchanged(_ text: String) -> Bool {
    CanonicalWriter.isUnchanged(Array(text.utf8))
  }

  @Test func asWritten() { #expect(isUnchanged(imported())) }

  @Test func otherLineEnds() {
    #expect(isUnchanged(imported().replacing("\n", with: "\r\n")))
  }

  @Test(arguments: ["Text.", "title: T", "format: document", "seal: ", "---\n\n"])
  func edited(place: String) {
    #expect(!isUnchanged(imported().replacing(place, with: place + "x")))
  }

  @Test func withoutSeal() {
    #expect(!isUnchanged("---\nid: Q1234\ntitle: T\n---\n\nText.\n"))
    #expect(!isUnchanged(""))
    #expect(!isUnchanged("seal: 00"))
  }

  /// A line of the body that looks like a seal is none.
  @Test func sealInTheBody() {
    #expect(isUnchanged(imported("seal: 00")))
    #expect(!isUnchanged("---\nid: Q1234\n---\nseal: 00\n"))
  }
}
