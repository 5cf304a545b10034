import TestSupport
import Testing

@testable import KBSearch

struct TermListTests {
  private func written(_ terms: [String]) -> [UInt8] {
    var writer = ByteWriter()
    writer.terms(terms.map { Array($0.utf8) })
    return writer.bytes
  }

  @Test func numbersAndLettersStandApart() throws {
    let bytes = written(["path", "pathway", "pathé"])
    #expect(bytes == [3, 0, 4, 4, 4, 3, 2] + Array("pathwayé".utf8))
    var reader = ByteReader(bytes)
    let list = try TermList(&reader)
    #expect(list.streams == [7, bytes.count])
    #expect(try list.first() == Array("path".utf8))
    #expect(try list.last() == Array("pathé".utf8))
  }

  @Test func whatIsWrittenIsRead() throws {
    var random = SplitMix64(seed: 4)
    for _ in 0..<200 {
      let terms = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        (0..<Int.random(in: 0...200, using: &random)).map { _ in
          UInt8.random(in: 97...99, using: &random)
        }
      }.sorted { $0.lexicographicallyPrecedes($1) }
      var writer = ByteWriter()
      writer.terms(terms)
      writer.byte(7)
      var reader = ByteReader(writer.bytes)
      #expect(try reader.terms() == terms)
      #expect(try reader.byte() == 7)
      #expect(reader.remaining == 0)
    }
  }

  /// Too few bytes, a count that there is no room for, more shared than the term before has.
  @Test(arguments: [
    [], [2, 0, 0, 1], [0xFF, 0xFF, 0xFF, 0xFF, 0x0F], [2, 0, 3, 1, 1, 97, 98], [1, 0, 5, 97],
  ])
  func whatCannotBeIsRefused(bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    #expect(throws: IndexError.damaged) { try reader.terms() }
  }
}
