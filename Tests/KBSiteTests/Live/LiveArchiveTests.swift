import Foundation
import KBModel
import Testing

@testable import KBSite

@Suite("Live archive")
struct LiveArchiveTests {
  private func archive() throws -> Archive {
    try Archive([
      "content/1.md": canonical("Q100001", "One", body: "See Q100002 and Q100009."),
      "content/2.md": canonical("Q100002", "Two", fields: "product: Microsoft Exchange\n"),
      "content/3.md": canonical("Q100003", "Three", body: "The error 0x8004010F appears."),
    ])
  }

  private func open(_ archive: Archive) async throws -> LiveArchive {
    var request = BuildRequest()
    request.root = archive.root
    request.version = "test"
    var report = BuildReport()
    return try #require(try await LiveArchive.open(request, &report))
  }

  private func text(_ live: LiveArchive, _ path: String) async throws -> String? {
    try await live.file(at: path).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("serves byte for byte what a build writes")
  func equalsBuild() async throws {
    let archive = try archive()
    let live = try await open(archive)
    _ = try await archive.build()
    // The records are for those who study the archive, the marker is for builds.
    let onlyBuilt: Set<String> = [RecordFile.name, OutputFolder.marker.text]
    for (path, bytes) in try archive.site() where !onlyBuilt.contains(path) {
      #expect(try await live.file(at: path).map { Data($0) } == bytes, "\(path)")
    }
    #expect(try await live.file(at: "kb/100/Q100008/index.html") == nil)
    #expect(try await live.file(at: "../kb.yml") == nil)
  }

  @Test("an edited text is on its page at once, and concerns no other page")
  func text() async throws {
    let archive = try archive()
    let live = try await open(archive)
    let path = archive.root + "/content/1.md"
    try archive.write(
      canonical("Q100001", "One", body: "Now Q100002, Q100009."), to: "content/1.md")
    let update = live.note([path])
    #expect(update.stale == ["kb/100/Q100001/index.html"])
    #expect(!update.needsRefresh && !update.isAllStale)
    #expect(try await text(live, "kb/100/Q100001/index.html")?.contains("Now ") == true)
  }

  @Test("an edited title reaches the pages that show it with the refresh")
  func title() async throws {
    let archive = try archive()
    let live = try await open(archive)
    try archive.write(
      canonical("Q100002", "Two, anew", fields: "product: Microsoft Exchange\n"),
      to: "content/2.md")
    #expect(live.note([archive.root + "/content/2.md"]).needsRefresh)
    #expect(try await text(live, "kb/100/Q100002/index.html")?.contains("Two, anew") == true)
    #expect(try await text(live, "kb/100/Q100001/index.html")?.contains("Two, anew") == false)
    #expect(live.refresh().isAllStale)
    #expect(try await text(live, "kb/100/Q100001/index.html")?.contains("Two, anew") == true)
  }

  @Test("articles come, go and move")
  func files() async throws {
    let archive = try archive()
    let live = try await open(archive)
    try archive.write(canonical("Q100009", "Nine"), to: "content/9.md")
    try archive.remove("content/3.md")
    #expect(
      live.note([archive.root + "/content/9.md", archive.root + "/content/3.md"]).needsRefresh)
    _ = live.refresh()
    #expect(try await live.file(at: "kb/100/Q100009/index.html") != nil)
    #expect(try await live.file(at: "kb/100/Q100003/index.html") == nil)
    _ = try await archive.build()
    let onlyBuilt: Set<String> = [RecordFile.name, OutputFolder.marker.text]
    for (path, bytes) in try archive.site() where !onlyBuilt.contains(path) {
      #expect(try await live.file(at: path).map { Data($0) } == bytes, "\(path)")
    }
  }

  @Test("a link of an edited file that leads nowhere is said")
  func unresolvedLink() async throws {
    let archive = try archive()
    let live = try await open(archive)
    try archive.write(canonical("Q100001", "One", body: "[a](b.zip)"), to: "content/1.md")
    _ = live.note([archive.root + "/content/1.md"])
    #expect(live.findings.map(\.code) == ["unresolved-link"])
    #expect(live.findings.first?.location?.line == 6)
  }

  @Test("what is wrong with an edited file is said, with its page, until it is mended")
  func findings() async throws {
    let archive = try archive()
    let live = try await open(archive)
    let path = archive.root + "/content/1.md"
    try archive.write(canonical("Q100001", "One", fields: "colour: red\n"), to: "content/1.md")
    _ = live.note([path])
    let finding = try #require(live.findings.first)
    #expect(finding.code == "unknown-key")
    #expect(live.page(of: finding) == "kb/100/Q100001/index.html")
    try archive.write(canonical("Q100001", "One"), to: "content/1.md")
    _ = live.note([path])
    #expect(live.findings == [])
  }

  @Test(
    "a changed template makes every page another one; a broken one leaves the pages as they were")
  func templates() async throws {
    let archive = try archive()
    try archive.write("<p>first</p>\n", to: "templates/foot.mustache")
    let live = try await open(archive)
    try archive.write("<p>second</p>\n", to: "templates/foot.mustache")
    #expect(live.note([archive.root + "/templates/foot.mustache"]).isAllStale)
    _ = live.refresh()
    #expect(try await text(live, "index.html")?.contains("second") == true)
    try archive.write("{{#open}}\n", to: "templates/foot.mustache")
    _ = live.note([archive.root + "/templates/foot.mustache"])
    _ = live.refresh()
    #expect(live.findings.map(\.code) == ["template"])
    #expect(try await text(live, "index.html")?.contains("second") == true)
    // It is said until it is mended, whatever else is edited meanwhile.
    try archive.write(canonical("Q100003", "Three, anew"), to: "content/3.md")
    #expect(live.note([archive.root + "/content/3.md"]).needsRefresh)
    _ = live.refresh()
    #expect(live.findings.map(\.code) == ["template"])
    try archive.write("<p>third</p>\n", to: "templates/foot.mustache")
    _ = live.note([archive.root + "/templates/foot.mustache"])
    _ = live.refresh()
    #expect(live.findings == [])
    #expect(try await text(live, "index.html")?.contains("third") == true)
  }

  @Test("opened from the cache of an earlier survey, it finds what changed since")
  func verified() async throws {
    let archive = try archive()
    try await Task.sleep(for: .milliseconds(70))
    _ = try await archive.build()
    try archive.write(canonical("Q100002", "Two, later"), to: "content/2.md")
    try archive.remove("content/3.md")
    try archive.write(canonical("Q100009", "Nine"), to: "content/9.md")
    let live = try await open(archive)
    #expect(live.articles == 3)
    let paths = try await live.verify()
    #expect(
      paths.sorted() == ["2.md", "3.md", "9.md"].map { archive.root + "/content/" + $0 })
    _ = live.note(paths)
    _ = live.refresh()
    #expect(try await text(live, "kb/100/Q100001/index.html")?.contains("Two, later") == true)
  }

  @Test("opened from the cache, it tells of links that lead nowhere, until they are mended")
  func brokenLink() async throws {
    let archive = try archive()
    try await Task.sleep(for: .milliseconds(70))
    let link = archive.root + "/content/link.md"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "nowhere")
    _ = try await archive.build()
    let live = try await open(archive)
    #expect(live.findings == [])
    #expect(try await live.verify() == [])
    #expect(live.findings.map(\.code) == ["unreadable-file"])
    #expect(live.findings.map(\.location?.path) == [link])
    try archive.remove("content/link.md")
    _ = live.note([link])
    #expect(live.findings == [])
  }

  @Test("files in a folder that is out of reach are not gone")
  func unreachableFolder() async throws {
    let archive = try archive()
    try archive.write(canonical("Q200001", "Far"), to: "content/far/1.md")
    try await Task.sleep(for: .milliseconds(70))
    _ = try await archive.build()
    let folder = archive.root + "/content/far"
    try archive.remove("content/far")
    // A link that leads to itself stops everybody; permissions do not stop the superuser.
    try FileManager.default.createSymbolicLink(atPath: folder, withDestinationPath: "far")
    let live = try await open(archive)
    #expect(try await live.verify() == [])
    #expect(live.articles == 4)
    #expect(live.findings.map(\.code) == ["unreadable-file"])
  }

  @Test("the search index follows edits")
  func searchIndex() async throws {
    let archive = try archive()
    let live = try await open(archive)
    #expect(try await live.file(at: "search/index/words.bin") != nil)
    try archive.write(
      canonical("Q100001", "One", body: "Zebra Q100002, Q100009."), to: "content/1.md")
    _ = live.note([archive.root + "/content/1.md"])
    let updated = try await live.file(at: "search/index/words.bin")
    _ = try await archive.build()
    #expect(try archive.site()["search/index/words.bin"] == updated.map { Data($0) })
  }

  @Test("an edit taken back before the refresh that takes it in is over is taken back everywhere")
  func takenBack() async throws {
    let archive = try archive()
    let live = try await open(archive)
    let path = archive.root + "/content/2.md"
    let original = canonical("Q100002", "Two", fields: "product: Microsoft Exchange\n")
    for round in 1...20 {
      try archive.write(
        canonical("Q100002", "Two, anew", fields: "product: Microsoft Exchange\n"),
        to: "content/2.md")
      #expect(live.note([path]).needsRefresh)
      async let refreshed = live.refresh()
      try archive.write(original, to: "content/2.md")
      let needsRefresh = live.note([path]).needsRefresh
      _ = await refreshed
      if needsRefresh { _ = live.refresh() }
      let citing = try await text(live, "kb/100/Q100001/index.html")
      #expect(citing?.contains("Two, anew") == false, "round \(round)")
    }
  }

  @Test("a conflict between two files is said until either of them is mended")
  func conflict() async throws {
    let archive = try archive()
    let live = try await open(archive)
    try archive.write(canonical("Q100002", "Printing Fails on Saturdays"), to: "content/1.md")
    #expect(live.note([archive.root + "/content/1.md"]).needsRefresh)
    _ = live.refresh()
    // It is about the file that was not edited.
    #expect(live.findings.map(\.code) == ["id-conflict"])
    #expect(live.findings.first?.location?.path == archive.root + "/content/2.md")
    // A new text, which no refresh follows, is no mend.
    try archive.write(
      canonical("Q100002", "Two", fields: "product: Microsoft Exchange\n", body: "Anew."),
      to: "content/2.md")
    #expect(!live.note([archive.root + "/content/2.md"]).needsRefresh)
    #expect(live.findings.map(\.code) == ["id-conflict"])
    try archive.remove("content/2.md")
    _ = live.note([archive.root + "/content/2.md"])
    _ = live.refresh()
    #expect(live.findings == [])
  }

  @Test("many files that change at once are all taken in")
  func many() async throws {
    let archive = try archive()
    let live = try await open(archive)
    var paths = ["content/1.md", "content/3.md"]
    for path in paths { try archive.remove(path) }
    for number in 100_010..<100_060 {
      let path = "content/\(number % 7)-\(number).md"
      try archive.write(canonical("Q\(number)", "Title \(number)"), to: path)
      paths.append(path)
    }
    #expect(live.note(paths.shuffled().map { archive.root + "/" + $0 }).needsRefresh)
    _ = live.refresh()
    #expect(live.articles == 51)
    _ = try await archive.build()
    let onlyBuilt: Set<String> = [RecordFile.name, OutputFolder.marker.text]
    for (path, bytes) in try archive.site() where !onlyBuilt.contains(path) {
      #expect(try await live.file(at: path).map { Data($0) } == bytes, "\(path)")
    }
  }

  @Test("the search index knows an article that was asked for before the lists knew it")
  func newArticleIsIndexed() async throws {
    let archive = try archive()
    let live = try await open(archive)
    #expect(try await live.file(at: "search/index/words.bin") != nil)
    try archive.write(canonical("Q100009", "Nine zebras"), to: "content/9.md")
    _ = live.note([archive.root + "/content/9.md"])
    _ = try await live.file(at: "search/index/words.bin")
    _ = live.refresh()
    let updated = try await live.file(at: "search/index/words.bin")
    _ = try await archive.build()
    #expect(try archive.site()["search/index/words.bin"] == updated.map { Data($0) })
  }

  @Test("overlapping requests for the search index lose no edit")
  func overlappingRequests() async throws {
    let archive = try archive()
    let live = try await open(archive)
    for round in 1...10 {
      for number in 1...3 {
        try archive.write(
          canonical("Q10000\(number)", "Article", body: "zebra\(round)x\(number) Q100002"),
          to: "content/\(number).md")
        _ = live.note([archive.root + "/content/\(number).md"])
        async let one = live.file(at: "search/index/words.bin")
        async let other = live.file(at: "search/index/words.bin")
        _ = try await (one, other)
      }
    }
    let updated = try await live.file(at: "search/index/words.bin")
    _ = try await archive.build()
    #expect(try archive.site()["search/index/words.bin"] == updated.map { Data($0) })
  }

  @Test("a request for the search index that is overtaken does no harm")
  func overtakenRequest() async throws {
    let archive = try archive()
    let live = try await open(archive)
    let path = "search/index/words.bin"
    _ = try await live.file(at: path)
    try archive.write(canonical("Q100009", "Nine zebras"), to: "content/9.md")
    _ = live.note([archive.root + "/content/9.md"])
    // While the index takes no call, two wait for it: one from before the refresh, and a more urgent one from after it.
    let requests = await hold(live.searchIndex) {
      let early = Task.detached(priority: .background) { try await live.file(at: path) }
      Thread.sleep(forTimeInterval: 0.2)
      _ = live.refresh()
      let late = Task.detached(priority: .high) { try await live.file(at: path) }
      Thread.sleep(forTimeInterval: 0.2)
      return [early, late]
    }
    for request in requests { _ = try await request.value }
    let updated = try await live.file(at: path)
    _ = try await archive.build()
    #expect(try archive.site()[path] == updated.map { Data($0) })
  }

  /// Lets the index take no call while something is done.
  private func hold<Result>(
    _ index: isolated LiveSearchIndex, while act: @Sendable () -> Result
  ) -> Result { act() }

  @Test("no page waits for what a new edition has yet to make")
  func prepared() async throws {
    let archive = try archive()
    let live = try await open(archive)
    try archive.write(canonical("Q100002", "Two, anew"), to: "content/2.md")
    _ = live.note([archive.root + "/content/2.md"])
    _ = live.refresh()
    #expect(live.edition.isPrepared)
  }

  @Test("an archive that was opened makes by itself what its pages need")
  func preparesItself() async throws {
    let live = try await open(try archive())
    let end = ContinuousClock.now + .seconds(60)
    while !live.edition.isPrepared, .now < end { try await Task.sleep(for: .milliseconds(5)) }
    #expect(live.edition.isPrepared)
  }

  @Test("a closed archive has pages, and makes no search index any more")
  func closed() async throws {
    let live = try await open(try archive())
    await live.close()
    await #expect(throws: CancellationError.self) {
      try await live.file(at: "search/index/words.bin")
    }
    #expect(try await live.file(at: "index.html") != nil)
  }
}
