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

  /// How an archive changes: its articles, and how many go and come.
  struct Change: Sendable {
    var articles: Int
    var removed: Int
    var added: Int
    var seed: UInt64
  }

  static let changes = [
    Change(articles: 1500, removed: 20, added: 30, seed: 1),
    Change(articles: 1500, removed: 1, added: 0, seed: 2),
    Change(articles: 1500, removed: 0, added: 1, seed: 3),
    // The words of every article get a file of their own at about a thousand, and lose it again.
    Change(articles: 1100, removed: 300, added: 0, seed: 4),
    Change(articles: 900, removed: 0, added: 300, seed: 5),
    Change(articles: 300, removed: 300, added: 2, seed: 6),
    Change(articles: 3, removed: 0, added: 500, seed: 7),
    // Above four thousand they are split.
    Change(articles: 4100, removed: 15, added: 15, seed: 8),
    Change(articles: 4100, removed: 1, added: 0, seed: 9),
  ]

  @Test(arguments: changes)
  func anUpdateGivesWhatAFullBuildGives(change: Change) throws {
    var random = SplitMix64(seed: change.seed)
    var documents = Self.documents(change.articles, seed: change.seed)
    var files = SampleArchive(documents).files
    let removed = Set(documents.shuffled(using: &random).prefix(change.removed).map(\.number))
    documents.removeAll { removed.contains($0.number) }
    let added = Self.documents(change.added, seed: change.seed + 100)
    documents.removeAll { document in added.contains { $0.number == document.number } }
    documents += added

    let builder = IndexBuilder()
    for document in added { builder.add(document) }
    let update = try IndexUpdate(
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

  @Test func manyUpdatesInARowGiveWhatAFullBuildGives() throws {
    var random = SplitMix64(seed: 20)
    var documents = Dictionary(
      uniqueKeysWithValues: Self.documents(1000, seed: 20).map { ($0.number, $0) })
    var files = SampleArchive(Array(documents.values)).files
    for round in 0..<12 {
      let removed = Set(documents.keys.sorted().shuffled(using: &random).prefix(round % 4 * 3))
      for number in removed { documents[number] = nil }
      let builder = IndexBuilder()
      for document in Self.documents(round % 3 * 2, seed: UInt64(200 + round)) {
        documents[document.number] = document
        builder.add(document)
      }
      let update = try IndexUpdate(
        of: try StoredIndex { files[$0] }, removed: removed, added: builder)
      for path in update.deleted { files[path] = nil }
      for file in update.changed { files[file.path] = file.compressed() }
      #expect(files == SampleArchive(Array(documents.values)).files)
    }
  }

  @Test func aDamagedFileOfAnyKindIsNamed() {
    let files = SampleArchive(Self.documents(20, seed: 13)).files
    for path in files.keys where path.hasPrefix(IndexPath.folder) {
      var damaged = files
      damaged[path] = [0xFF]
      #expect(throws: IndexError.damagedFile(path)) { try StoredIndex { damaged[$0] } }
    }
  }

  @Test func theSameArticleAgainChangesNothing() throws {
    let documents = Self.documents(1200, seed: 10)
    let files = SampleArchive(documents).files
    let builder = IndexBuilder()
    builder.add(documents[600])
    let update = try IndexUpdate(
      of: try StoredIndex { files[$0] }, removed: [], added: builder)
    #expect(update.changed.isEmpty)
    #expect(update.deleted.isEmpty)
  }

  @Test func anArchiveThatOutgrowsItsIndexNeedsANewOne() throws {
    let documents = Self.documents(3999, seed: 11)
    let files = SampleArchive(documents).files
    let builder = IndexBuilder()
    for document in Self.documents(3, seed: 12) { builder.add(document) }
    #expect(throws: IndexError.outgrown) {
      try IndexUpdate(of: try StoredIndex { files[$0] }, removed: [], added: builder)
    }
  }

  @Test func nothingChangedChangesNothing() throws {
    let files = SampleArchive().files
    let update = try IndexUpdate(
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

  /// Every other one of letters alone.
  private static func word(_ number: Int) -> String {
    guard number % 2 == 0 else { return "word\(number)" }
    let letters = Array("bdgklmnprstvz")
    return String([number / 338 % 13, number / 26 % 13, number / 2 % 13].map { letters[$0] }) + "ar"
  }

  /// Documents of invented words, some of them frequent, with numbers far apart.
  private static func documents(_ count: Int, seed: UInt64) -> [SearchDocument] {
    var random = SplitMix64(seed: seed)
    var documents: [UInt32: SearchDocument] = [:]
    while documents.count < count {
      let number = UInt32.random(in: 10_000...330_000, using: &random)
      let words = (0..<Int.random(in: 5...40, using: &random)).map { _ in
        Self.word(Int.random(in: 0..<Int.random(in: 1...3000, using: &random), using: &random))
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
