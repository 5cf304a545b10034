import TestSupport
import Testing

@testable import KBSearch

@Suite struct IndexUpdateTests {
  @Test func theOrderOfDocumentsDoesNotMatter() {
    let documents = Self.documents(200, seed: 1)
    let forwards = IndexWriter.files(SampleArchive.index(of: documents))
    let backwards = IndexWriter.files(SampleArchive.index(of: documents.reversed()))
    #expect(forwards.map(\.path) == backwards.map(\.path))
    #expect(forwards.map(\.payload) == backwards.map(\.payload))
  }

  @Test func tasksAtTheSameTimeGiveTheSameIndex() async {
    let documents = Self.documents(200, seed: 2)
    let builder = IndexBuilder()
    await withTaskGroup(of: Void.self) { group in
      for document in documents { group.addTask { builder.add(document) } }
    }
    let alone = IndexWriter.files(SampleArchive.index(of: documents))
    #expect(IndexWriter.files(builder.finish()).map(\.payload) == alone.map(\.payload))
  }

  @Test(arguments: 1...5)
  func anUpdateGivesWhatAFullBuildGives(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var documents = Self.documents(1500, seed: seed)
    var files = SampleArchive(documents).files
    let removed = Set((0..<20).map { _ in random.element(of: documents).number })
    documents.removeAll { removed.contains($0.number) }
    let added = Self.documents(30, seed: seed + 100)
    documents.removeAll { document in added.contains { $0.number == document.number } }
    documents += added

    let builder = IndexBuilder()
    for document in added { builder.add(document) }
    let update = IndexUpdate(
      of: try StoredIndex { files[$0] }, removed: removed, added: builder)
    for path in update.deleted { files[path] = nil }
    for file in update.changed { files[file.path] = file.compressed() }
    #expect(!update.changed.isEmpty)
    #expect(files == SampleArchive(documents).files)
  }

  @Test func wordsWithDigitsMakeNoPairs() {
    func pair(_ left: String, _ right: String) -> [UInt8]? {
      ErrorPhrases.pair(Array(left.utf8), false, Array(right.utf8), false)
    }
    #expect(pair("full", "path") == Array("full>path".utf8))
    #expect(pair("error", "1068") == nil)
    #expect(pair("0x5", "path") == nil)
  }

  @Test func shardsBeginWhereTheBeginningOfTheTermsChanges() {
    var random = SplitMix64(seed: 3)
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    let documents = (0..<1500).map { number in
      let words = (0..<60).map { _ in
        String((0..<Int.random(in: 3...9, using: &random)).map { _ in random.element(of: letters) })
      }
      return SearchDocument(
        number: UInt32(100_000 + number),
        passages: [.init(field: .body, text: words.joined(separator: " "))])
    }
    let files = IndexWriter.files(SampleArchive.index(of: documents))
    let shards = files.filter { $0.path.contains("/words-") }
    #expect(shards.count > 50)
    for shard in shards {
      // At most four bytes of the first term.
      #expect(shard.path.count <= "search/index/words-abcd.bin".count)
      #expect(shard.payload.count < 14000)
    }
  }

  @Test func nothingChangedChangesNothing() throws {
    let files = SampleArchive().files
    let update = IndexUpdate(
      of: try StoredIndex { files[$0] }, removed: [7], added: IndexBuilder())
    #expect(update.changed.isEmpty)
    #expect(update.deleted.isEmpty)
  }

  @Test func everyTermIsFoundAgain() throws {
    let index = SampleArchive.index(of: Self.documents(4100, seed: 9))
    var files: [String: [UInt8]] = [:]
    for file in IndexWriter.files(index) { files[file.path] = file.compressed() }
    var reader = try IndexReader { [files] in files[$0] }
    #expect(reader.directory.common.contains { $0.isSplit })
    for term in 0..<index.termCount {
      let found = try reader.postings(of: Array(index.term(term)), whole: true)
      #expect(found.list.sorted() == Array(index.postings(term)))
    }
  }

  /// Documents of invented words, some of them frequent, with numbers far apart.
  private static func documents(_ count: Int, seed: UInt64) -> [SearchDocument] {
    var random = SplitMix64(seed: seed)
    var documents: [UInt32: SearchDocument] = [:]
    while documents.count < count {
      let number = UInt32.random(in: 10_000...330_000, using: &random)
      let words = (0..<Int.random(in: 5...40, using: &random)).map { _ in
        "word\(Int.random(in: 0..<Int.random(in: 1...3000, using: &random), using: &random))"
      }
      documents[number] = SearchDocument(
        number: number,
        passages: [
          .init(field: .title, text: "everywhere \(words[0])"),
          .init(field: .body, text: "common " + words.joined(separator: " ")),
          .init(field: .errorText, text: "cannot \(words[1]) \(words[2])"),
        ], facets: Facets(product: words[3], year: 1990 + Int(number % 15), issueType: "kbbug"))
    }
    return documents.values.sorted { $0.number < $1.number }
  }
}
