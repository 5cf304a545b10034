import KBCatalog
import KBModel
import KBRender
import KBSearch

/// The second pass: everything made from articles that differs from the last build, one folder of a thousand numbers
/// at a time for each job, and in it one article.
struct PagePass: Sendable {
  let archive: SurveyedArchive
  private let writer: PageWriter
  private let records: RecordFile
  private let search: SearchIndices
  /// Whether all headers are as they were, but for the articles' texts: nothing but the articles themselves can have
  /// changed.
  private let isSameCatalog: Bool

  /// - Parameters:
  ///   - manifest: of the last build; `nil` where nothing is known of one.
  ///   - search: with whose writer pages are written.
  init(archive: SurveyedArchive, manifest: SiteManifest?, search: SearchIndices) {
    self.archive = archive
    writer = search.writer
    records = RecordFile(manifest, in: writer.output)
    isSameCatalog = !writer.known.isEmpty && manifest?.survey == archive.fingerprint
    self.search = search
  }

  /// What became of a folder of articles.
  struct Folder: Sendable {
    var pages: [PageOutcome] = []
    var records: RecordFile.Member
    var diagnostics: [Diagnostic] = []
  }

  private var jobs: Int { archive.setup.request.jobs }

  /// Pages, records and search entries of the articles.
  /// - Parameter progress: called with how many are done.
  func articles(progress: @escaping @Sendable (Int) -> Void) async throws -> [Folder] {
    let counter = Counter(progress)
    return try await archive.catalog.folders.parallelMap(jobs: jobs, chunk: 1) { range in
      try folder(archive.catalog.entries[range], counter)
    }
  }

  /// Every page that is no article.
  func indices() async throws -> [PageOutcome] {
    if let kept = keptIndices() { return kept }
    let renderer = archive.renderer
    let plans = zip(renderer.indexPages, renderer.indexFingerprints())
      .map { (plan: $0, fingerprint: $1) }
    return try await plans.parallelMap(jobs: jobs, chunk: 4) { plan, fingerprint in
      try writer.put(plan.path, fingerprint) { try renderer.page(plan).bytes }
    }
  }

  /// The files that are copied.
  func assets() throws -> [PageOutcome] {
    try archive.setup.assets.sorted { $0.key < $1.key }.map { path, bytes in
      try writer.put(path) { bytes }
    }
  }

  /// The files of the archive's own that are copied as they are.
  /// - Parameter files: some of these.
  func copies(_ files: [StaticFiles.File], of statics: StaticFiles) throws -> [PageOutcome] {
    try files.map { file in
      try writer.put(file.path.text, PageFingerprint([(.original, file.fingerprint)])) {
        try statics.read(file.path)
      }
    }
  }

  /// The files of the search indices, once all articles were seen.
  func searchIndices() async throws -> SearchIndices.Result { try await search.finish(archive) }

  /// The file of all records.
  func records(_ folders: [Folder]) throws -> PageOutcome {
    try writer.put(RecordFile.name) { folders.flatMap(\.records.bytes) }
  }

  private func folder(_ entries: ArraySlice<CatalogEntry>, _ counter: Counter) throws -> Folder {
    let shard = entries.first?.id.shard ?? ""
    let fingerprint = RecordFile.fingerprint(of: entries)
    let known = records.member(shard, fingerprint: fingerprint)
    var folder = Folder(
      records: known ?? RecordFile.Member(shard: shard, fingerprint: fingerprint, bytes: []))
    var lines: [UInt8] = []
    for entry in entries {
      defer { counter.advance() }
      do {
        let path = PageRenderer.path(of: entry.key)
        lazy var surroundings = archive.renderer.surroundings(of: entry)
        let fingerprint =
          knownFingerprint(of: entry, at: path) ?? surroundings.fingerprint(of: entry)
        // Read and parsed once, for whoever needs it first.
        lazy var texts = Result { () throws(ChangedFile) in try archive.surveyedTexts(entry) }
        let page = try writer.put(path, fingerprint) {
          try archive.renderer.article(try texts.get(), surroundings: surroundings).bytes
        }
        folder.pages.append(page)
        if entry.copies.count > 1 {
          if page.state == .kept, let kept = keptTexts(of: entry) {
            folder.pages += kept
          } else {
            folder.pages += try pages(
              of: try texts.get(), surroundings.textFingerprint(of: entry), entry)
          }
        }
        if search.needs(entry.key, path, fingerprint) {
          search.add(try texts.get().article, of: entry)
        }
        if known == nil {
          let metadata = try texts.get().article.metadata
          lines += ArticleRecord(metadata, of: entry, in: archive.catalog).line
        }
      } catch let changed as ChangedFile {
        folder.diagnostics.append(changed.diagnostic)
      }
    }
    if known == nil { folder.records.bytes = GzipMember.compress(lines) ?? [] }
    return folder
  }

  /// The pages of the texts of an article that differ from the one that is shown.
  private func pages(
    of texts: ArticleTexts, _ fingerprint: PageFingerprint, _ entry: CatalogEntry
  ) throws -> [PageOutcome] {
    try texts.others.map { text in
      try writer.put(PageRenderer.path(of: entry.key, text: text.number), fingerprint) {
        try archive.renderer.text(text.number, of: texts)?.bytes ?? []
      }
    }
  }

  /// These pages as the last build wrote them; `nil` where somebody changed one since.
  private func keptTexts(of entry: CatalogEntry) -> [PageOutcome]? {
    var kept: [PageOutcome] = []
    for number in 2...ArticleText.most {
      let path = PageRenderer.path(of: entry.key, text: number)
      guard writer.known[path] != nil else { break }
      guard let outcome = writer.kept(path) else { return nil }
      kept.append(outcome)
    }
    return kept
  }

  /// Every page that is no article as the last build wrote it, where nothing of them can have changed.
  private func keptIndices() -> [PageOutcome]? {
    guard isSameCatalog, archive.renderer.quotedArticles.allSatisfy(hasSameText) else { return nil }
    var kept: [PageOutcome] = []
    for file in writer.known.values
    where !file.fingerprint.isOfArticle && !file.fingerprint.isOfCopiedFile
      && !isOfOtherOrigin(file.path.text)
    {
      guard let outcome = writer.kept(file.path.text) else { return nil }
      kept.append(outcome)
    }
    return kept
  }

  private func hasSameText(_ entry: CatalogEntry) -> Bool {
    let text = PageFingerprint([(.text, ArticleSurroundings.textFingerprint(of: entry))])
    let earlier = writer.known[PageRenderer.path(of: entry.key)]?.fingerprint
    return earlier.map { !text.changes(since: $0).contains(.text) } ?? false
  }

  /// Whether a file is neither an article's page nor one that the renderer makes of the catalog.
  private func isOfOtherOrigin(_ path: String) -> Bool {
    path == RecordFile.name || IndexPath.language(of: path) != nil
      || archive.setup.assets[path] != nil
  }

  /// The fingerprint of an article's page, where nothing of it but the article's text can have changed.
  private func knownFingerprint(of entry: CatalogEntry, at path: String) -> PageFingerprint? {
    guard isSameCatalog, let earlier = writer.known[path] else { return nil }
    return earlier.fingerprint.replacing(
      .text, with: ArticleSurroundings.textFingerprint(of: entry))
  }
}

extension Catalog {
  /// The entries of each folder of a thousand numbers.
  fileprivate var folders: [Range<Int>] {
    var folders: [Range<Int>] = []
    for (position, entry) in entries.enumerated() {
      if let last = folders.last, entries[last.lowerBound].id.shard == entry.id.shard {
        folders[folders.count - 1] = last.lowerBound..<(position + 1)
      } else {
        folders.append(position..<(position + 1))
      }
    }
    return folders
  }
}
