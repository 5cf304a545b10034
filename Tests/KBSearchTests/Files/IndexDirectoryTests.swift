import Testing

@testable import KBSearch

@Suite struct IndexDirectoryTests {
  private static let directory: IndexDirectory = {
    var directory = IndexDirectory()
    directory.stamp = 0x1234_5678
    directory.documentCount = 5
    directory.boundaries = [
      .words: [[0x61], [0x6D]], .codes: [[0x30]], .mentionedWords: [], .mentionedCodes: [[0x23]],
    ]
    directory.common = [("4.0", 7), ("error", 9), ("x25", 3)].map {
      .init(term: Array($0.0.utf8), frequency: $0.1)
    }
    return directory
  }()

  @Test func bothFilesTogetherAreTheDirectory() throws {
    #expect(try IndexDirectory(Self.payloads(of: Self.directory)) == Self.directory)
  }

  @Test func eachVocabularyHasItsTermsOnly() throws {
    let words = try #require(Self.payloads(of: Self.directory)[.words])
    let text = String(decoding: words, as: UTF8.self)
    #expect(text.contains("error") && !text.contains("4.0") && !text.contains("x25"))
  }

  @Test func filesOfTwoBuildsDoNotGoTogether() throws {
    var later = Self.directory
    later.stamp += 1
    var payloads = Self.payloads(of: Self.directory)
    payloads[.codes] = later.payload(of: .codes)
    let error = IndexError.damagedFile(IndexPath.directory(.codes))
    #expect(throws: error) { try IndexDirectory(payloads) }
  }

  private static func payloads(of directory: IndexDirectory) -> [IndexPath.Vocabulary: [UInt8]] {
    Dictionary(
      uniqueKeysWithValues: IndexPath.Vocabulary.allCases.map { ($0, directory.payload(of: $0)) })
  }
}
