import TestSupport
import Testing

@testable import KBSearch

@Suite struct DeflateTests {
  @Test(arguments: [[], [0], [1], [700], [1400], [1, 2, 3], [100, 700, 1399], [5000]])
  func whatIsCutComesBackWhole(cuts: [Int]) throws {
    var random = SplitMix64(seed: 1)
    let text = Array("terms of letters, one after the other; ".utf8)
    let bytes = (0..<1400).map { index in
      index < 700 ? text[index % text.count] : UInt8.random(in: 0...255, using: &random)
    }
    let compressed = try #require(Deflate.compress(bytes, cuts: cuts))
    #expect(Deflate.decompress(compressed) == bytes)
  }

  @Test func aPartOfItsOwnIsPackedBetter() throws {
    var random = SplitMix64(seed: 2)
    let letters = (0..<3000).map { _ in UInt8.random(in: 97...104, using: &random) }
    let numbers = (0..<3000).map { _ in UInt8.random(in: 128...255, using: &random) }
    let whole = try #require(Deflate.compress(letters + numbers))
    let cut = try #require(Deflate.compress(letters + numbers, cuts: [3000]))
    #expect(cut.count * 20 < whole.count * 19)
  }

  @Test func theStreamsOfAShardAreWhereItsHeaderSays() throws {
    var writer = ShardWriter()
    writer.add(Array("path".utf8), Listing(postings: [300_000 << 4 | 3, 300_001 << 4 | 9]))
    writer.add(Array("pathway".utf8), Listing(postings: [7 << 4 | 1], isComplete: false))
    let payload = writer.payload
    let header = try ShardHeader(payload)
    #expect(header.frequencies == [2, 1])
    #expect(header.gaps == 1 + 2 + 4 + 2 + 3 + 2)
    // 300,000 takes three bytes, the gaps of one and of seven one each; three impacts take two.
    #expect(header.impacts == header.gaps + 5)
    #expect(payload.count == header.impacts + 2)
    #expect(Shard.streams(of: payload) == [5, 12, header.gaps, header.impacts])
    #expect(throws: IndexError.damaged) { try ShardHeader(Array(payload.prefix(header.gaps))) }
  }
}
