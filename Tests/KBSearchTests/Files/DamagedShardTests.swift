import Testing

@testable import KBSearch

/// What a file says is believed only as far as it can be.
@Suite struct DamagedShardTests {
  /// The payload of a shard of one term, which two documents have; the second gap is as given.
  private static func payload(gap: [UInt8]) -> [UInt8] {
    [1, 0, 7] + Array("mailbox".utf8) + [4, 5] + gap + [0x77]
  }

  /// Twice the same number, one that leaves no room for an impact, one that goes around.
  static let gaps: [[UInt8]] = [
    [0], [0x80, 0x80, 0x80, 0x80, 0x01], [0xFF, 0xFF, 0xFF, 0xFF, 0x0F],
  ]

  @Test func aWholeShardIsRead() throws {
    #expect(try Shard(Self.payload(gap: [2])).postings == [5 << 4 | 7, 7 << 4 | 7])
  }

  @Test(arguments: gaps)
  func numbersThatCannotBeAreRefused(gap: [UInt8]) {
    #expect(throws: IndexError.damaged) { try Shard(Self.payload(gap: gap)) }
  }

  @Test(arguments: gaps)
  func whoReadsThemIsTold(gap: [UInt8]) throws {
    var archive = SampleArchive()
    let path = try #require(archive.stored().directory.path(of: Array("mailbox".utf8)))
    archive.files[path] = Deflate.compress(Self.payload(gap: gap))
    var engine = try archive.engine()
    #expect(throws: IndexError.damagedFile(path)) { try engine.search("mailbox") }
    let builder = IndexBuilder()
    builder.add(
      SearchDocument(number: 300_000, passages: [.init(field: .body, text: "the mailbox store")]))
    #expect(throws: IndexError.damaged) {
      try IndexUpdate(of: archive.stored(), removed: [], added: builder)
    }
  }

  @Test func aTermThatIsNotInItsShardHasNoDocuments() throws {
    let unlisted = try UnlistedPostings([1, 0, 1, 0x61, 1, 0])
    #expect(try unlisted.postings(of: [0x61]).isEmpty)
  }
}
