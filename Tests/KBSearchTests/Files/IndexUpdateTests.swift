import TestSupport
import Testing

@testable import KBSearch

@Suite struct IndexUpdateTests {
  @Test func theOrderOfDocumentsDoesNotMatter() {
    let documents = Self.documents(200, seed: 1)
    let forwards = IndexWriter(SampleArchive.index(of: documents)).files
    let backwards = IndexWriter(SampleArchive.index(of: documents.reversed())).files
    #expect(forwards.map(\.path) == backwards.map(\.path))
    #expect(forwards.map(\.payload) == backwards.map(\.payload))
  }

  @Test func tasksAtTheSameTimeGiveTheSameIndex() async {
    let documents = Self.documents(200, seed: 2)
    let builder = IndexBuilder()
    await withTaskGroup(of: Void.self) { group in
      for document in documents { group.addTask { builder.add(document) } }
    }
    let alone = IndexWriter(SampleArchive.index(of: documents)).files
    #expect(IndexWriter(builder.finish()).files.map(\.payload) == alone.map(\.payload))
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
    // Above four thousand fewer are listed, and above ten thousand; there its pairs leave the file of a word.
    Change(articles: 4100, removed: 15, added: 15, seed: 8),
    Change(articles: 4100, removed: 1, added: 0, seed: 9),
    Change(articles: 10_005, removed: 10, added: 0, seed: 11),
    Change(articles: 9_995, removed: 0, added: 10, seed: 12),
  ]

  @Test(arguments: changes)
  func anUpdateGivesWhatAFullBuildGives(change: Change) throws {
    var random = SplitMix64(seed: change.seed)
    var documents = Self.documents(change.articles, seed: change.seed)
    var archive = SampleArchive(documents)
    let removed = Set(documents.shuffled(using: &random).prefix(change.removed).map(\.number))
    documents.removeAll { removed.contains($0.number) }
    let added = Self.documents(change.added, seed: change.seed + 100)
    documents.removeAll { document in added.contains { $0.number == document.number } }
    documents += added

    let builder = IndexBuilder()
    for document in added { builder.add(document) }
    let update = try IndexUpdate(of: archive.stored(), removed: removed, added: builder)
    archive.apply(update)
    #expect(!update.changed.isEmpty)
    #expect(archive.files == SampleArchive(documents).files)
    #expect(archive.unlisted == SampleArchive(documents).unlisted)
  }

  @Test func wordsWithDigitsMakeNoPairs() {
    func pair(_ left: String, _ right: String) -> [UInt8]? {
      ErrorPhrases.pair(Array(left.utf8), false, Array(right.utf8), false)
    }
    #expect(pair("full", "path") == Array("full>path".utf8))
    #expect(pair("error", "1068") == nil)
    #expect(pair("0x5", "path") == nil)
  }

  @Test func aListingHasPairsOfItsBeginningOnly() {
    let words = (0..<200).map { number in
      "full" + String(decoding: [number / 26, number % 26].map { UInt8(97 + $0) }, as: UTF8.self)
    }
    let document = SearchDocument(
      number: 100_000,
      passages: [
        .init(field: .errorText, text: words.joined(separator: " ")),
        .init(field: .errorText, text: words.reversed().joined(separator: " ")),
      ])
    let index = SampleArchive.index(of: [document])
    let pairs = (0..<index.termCount).map { Array(index.term($0)) }
      .filter { ErrorPhrases.word(of: $0) != nil }
    #expect(pairs.count == ErrorPhrases.mostOfArticle)
    #expect(pairs.contains(Array("fullaa>fullab".utf8)))
    #expect(!pairs.contains(Array("fullhp>fullhq".utf8)))
  }

  @Test func thePairsOfACommonWordAreInItsFile() throws {
    let pair = Array("everywher<zzz".utf8)
    let word = Array("everywher".utf8)
    for (count, isBeside) in [(500, false), (1500, true), (10_100, false)] {
      let archive = SampleArchive(Self.documents(count, seed: 14))
      let directory = try archive.stored().directory
      #expect((directory.common(word) != nil) == (count > 1000))
      #expect((directory.place(of: pair) == .common(word)) == isBeside)
      let shard = try Shard(archive.stored().payloads[IndexPath.common(word)] ?? [0])
      #expect(shard.terms.isEmpty == (count < 1000))
      #expect((shard.terms.count > 1) == isBeside)
    }
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
    let files = IndexWriter(SampleArchive.index(of: documents)).files
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
    var archive = SampleArchive(Array(documents.values))
    for round in 0..<12 {
      let removed = Set(documents.keys.sorted().shuffled(using: &random).prefix(round % 4 * 3))
      for number in removed { documents[number] = nil }
      let builder = IndexBuilder()
      for document in Self.documents(round % 3 * 2, seed: UInt64(200 + round)) {
        documents[document.number] = document
        builder.add(document)
      }
      archive.apply(try IndexUpdate(of: archive.stored(), removed: removed, added: builder))
      #expect(archive.files == SampleArchive(Array(documents.values)).files)
      #expect(archive.unlisted == SampleArchive(Array(documents.values)).unlisted)
    }
  }

  @Test func aDamagedFileOfAnyKindIsNamed() {
    let archive = SampleArchive(Self.documents(20, seed: 13))
    for path in archive.files.keys where path.hasPrefix(IndexPath.folder) {
      var damaged = archive
      damaged.files[path] = [0xFF]
      #expect(throws: IndexError.damagedFile(path)) { try damaged.stored() }
    }
  }

  @Test func theSameArticleAgainChangesNothing() throws {
    let documents = Self.documents(1200, seed: 10)
    let builder = IndexBuilder()
    builder.add(documents[600])
    let update = try IndexUpdate(
      of: SampleArchive(documents).stored(), removed: [], added: builder)
    #expect(update.changed.isEmpty)
    #expect(update.deleted.isEmpty)
  }

  @Test func anArchiveThatOutgrowsItsIndexNeedsANewOne() throws {
    let documents = Self.documents(3999, seed: 11)
    let archive = SampleArchive(documents)
    let builder = IndexBuilder()
    for document in Self.documents(3, seed: 12) { builder.add(document) }
    #expect(throws: IndexError.outgrown) {
      try IndexUpdate(of: archive.stored(), removed: [], added: builder)
    }
  }

  @Test func nothingChangedChangesNothing() throws {
    let update = try IndexUpdate(
      of: SampleArchive().stored(), removed: [7], added: IndexBuilder())
    #expect(update.changed.isEmpty)
    #expect(update.deleted.isEmpty)
  }

  @Test func everyTermIsFoundAgain() throws {
    let index = SampleArchive.index(of: Self.documents(4100, seed: 9))
    let writer = IndexWriter(index)
    var files: [String: [UInt8]] = [:]
    for file in writer.files { files[file.path] = file.compressed() }
    var reader = try IndexReader { [files] in files[$0] }
    var incomplete = 0
    for place in 0..<index.termCount {
      let term = Array(index.term(place))
      let found = try reader.term(term)
      let unlisted = try writer.unlisted.postings(of: term)
      #expect((found.listing.postings + unlisted).sorted() == Array(index.postings(place)))
      // Of pairs that are only mentioned, nothing is said.
      let isSaid = !found.listing.postings.isEmpty || !ErrorPhrases.isPair(term)
      if isSaid { #expect(found.listing.isComplete == unlisted.isEmpty) }
      if reader.directory.common(term) != nil {
        #expect(found.frequency == index.postings(place).count)
      }
      if !found.listing.isComplete { incomplete += 1 }
    }
    #expect(incomplete > 0)
    let mentions = writer.files.filter { $0.path.contains("/mentioned-") }
    #expect(mentions.count > 1)
  }

  @Test func whatIsNotListedSurvivesItsBytes() throws {
    let archive = SampleArchive(Self.documents(4100, seed: 9))
    #expect(archive.unlisted != UnlistedPostings())
    #expect(try UnlistedPostings(archive.unlisted.bytes) == archive.unlisted)
    #expect(throws: IndexError.damaged) { try UnlistedPostings([5, 0, 200]) }
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
      // Some are lists, which mention most of their words.
      let count = random.oneIn(60) ? 1500 : Int.random(in: 5...40, using: &random)
      let words = (0..<count).map { _ in
        Self.word(Int.random(in: 0..<Int.random(in: 1...3000, using: &random), using: &random))
      }
      documents[number] = SearchDocument(
        number: number,
        passages: [
          .init(field: .title, text: "everywhere \(words[0])"),
          .init(field: .body, text: "common " + words.joined(separator: " ")),
          .init(field: .errorText, text: "cannot \(words[1]) everywhere \(words[2])"),
        ], facets: Facets(product: words[3], year: 1990 + Int(number % 15), issueType: "kbbug"))
    }
    return documents.values.sorted { $0.number < $1.number }
  }
}
