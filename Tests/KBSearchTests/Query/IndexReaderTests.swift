import Testing

@testable import KBSearch

@Suite struct IndexReaderTests {
  /// A list that mentions all its words, and an article that tells a few of them.
  private static let documents = [
    SampleArchive.list(
      100, mentioning: "server servant serverless serve.exe serve2 serve/serving"),
    SearchDocument(number: 200, passages: [.init(field: .body, text: "The server, a service.")]),
  ]

  @Test func whatFewTellIsFoundWhereItIsMentioned() throws {
    var reader = try Self.reader()
    #expect(try reader.term(Array("server".utf8)).listing.documents.map { $0 } == [100, 200])
    #expect(try reader.term(Array("servant".utf8)).listing.documents.map { $0 } == [100])
    #expect(try reader.term(Array("servic".utf8)).listing.documents.map { $0 } == [200])
  }

  @Test func beginningsOfWordsAreThoseOfWords() throws {
    var reader = try Self.reader()
    let words = try reader.terms(beginning: Array("serv".utf8), limit: 9)
    #expect(
      words.map { String(decoding: $0, as: UTF8.self) }
        == ["server", "serv", "servant", "serverless", "servic"])
  }

  @Test func beginningsOfCodesAreThoseOfCodes() throws {
    var reader = try Self.reader()
    let codes = try reader.terms(beginning: Array("serve.".utf8), limit: 9)
    #expect(codes == [Array("serve.exe".utf8), Array("serve.serving".utf8)])
  }

  private static func reader() throws -> IndexReader {
    let files = SampleArchive(documents).files
    return try IndexReader { files[$0] }
  }
}
