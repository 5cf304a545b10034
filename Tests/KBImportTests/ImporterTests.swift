import KBModel
import Testing
import TestSupport

@testable import KBImport

@Suite struct ImporterTests {
  private func read(_ body: [UInt8]) -> Importer.Result<Article> {
    var document = DocumentText()
    document.body = "BODY"
    let parts = document.text().components(around: "BODY")
    return Importer().article(
      Array(parts.0.utf8) + body + Array(parts.1.utf8), path: "x/Q100004.TXT")
  }

  @Test func guessedBytesAreWarnings() throws {
    let result = read(Array("\u{A7} Text ".utf8) + Array("ä ö ü é è".utf8) + [0x92])
    let diagnostic = try #require(result.diagnostics.first)
    #expect(result.diagnostics.count == 1)
    #expect((diagnostic.severity, diagnostic.code) == (.warning, "undecodable-byte"))
    #expect(diagnostic.location?.description == "x/Q100004.TXT:15:23")
    #expect(diagnostic.message == "byte 0x92 is not UTF-8; read as “’”, check it")
    #expect(result.value?.metadata.copies.first?.encoding == .utf8)
  }

  @Test func controlCharactersAreNotes() {
    let result = read(Array("a\u{1B}b\u{7F}".utf8))
    #expect(result.diagnostics.map(\.severity) == [.note, .note])
    #expect(result.diagnostics.map(\.code) == ["control-character", "control-character"])
    #expect(result.diagnostics.map { $0.location?.column } == [2, 4])
    #expect(result.value.map { BlockOutline.plainText($0.body) } == "a␛b")
  }

  @Test func bodyInWindows1252() {
    let result = read(
      Array("Word".utf8) + [0xAE] + Array(" in Z".utf8) + [0xFC] + Array("rich".utf8))
    #expect(result.diagnostics.isEmpty)
    #expect(result.value.map { BlockOutline.plainText($0.body) } == "Word® in Zürich")
    #expect(result.value?.metadata.copies.first?.encoding == .windows1252)
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func damagedFilesAreReadOrReported(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var bytes = Array(DocumentText().text().utf8)
    for _ in 0..<20 {
      let index = Int.random(in: bytes.indices, using: &random)
      switch UInt8.random(in: 0...3, using: &random) {
      case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.removeSubrange(index..<min(bytes.count, index + 9))
      case 2: bytes.insert(contentsOf: bytes[index..<min(bytes.count, index + 90)], at: index)
      default: bytes.insert(UInt8(ascii: "\n"), at: index)
      }
    }
    let article = Importer().article(bytes, path: "a")
    let header = Importer().header(bytes, path: "a")
    #expect(
      article.value != nil || article.diagnostics.contains { $0.severity == .error }, "seed \(seed)"
    )
    #expect(header.value?.id == article.value?.id, "seed \(seed)")
    #expect(header.value?.title == article.value?.metadata.title, "seed \(seed)")
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func surveyFindsTheCitationsOfTheBody(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "see Q100005. ", "\n\n   Q100006 Title\n", "(KB810018) ",
      "http://support.microsoft.com/kb/123456 ",
      "word ", "Q100004 ", "\n\n      Q100007\n\n", "\n1. Q100005\n", "QQ100008 ", "Q1000099 ",
      "- ",
    ]
    var document = DocumentText()
    document.body = "X" + (0..<12).map { _ in random.element(of: pieces) }.joined()
    let bytes = Array(document.text().utf8)
    let article = try #require(Importer().article(bytes, path: "a").value)
    let header = try #require(Importer().header(bytes, path: "a").value)
    var seen: Set<ArticleID> = [article.id]
    let cited = article.body.flatMap(\.references).filter { seen.insert($0).inserted }
    #expect(header.references == cited, "seed \(seed)")
  }
}

extension String {
  /// What stands before and behind the first occurrence of a word.
  fileprivate func components(around word: String) -> (String, String) {
    guard let range = firstRange(of: word) else { return (self, "") }
    return (String(self[..<range.lowerBound]), String(self[range.upperBound...]))
  }
}
