import KBCatalog
import KBImport
import KBModel

/// Which files of an import are written: the best copy of each article, completed by the others, and of the others those
/// whose words differ.
struct ImportPlan: Sendable {
  /// What is to be done with a file.
  struct Item: Sendable {
    /// What the survey knows of the file; the sources of its copy are the files with the same words, and those that
    /// gave what it lost.
    var header: ArticleHeader
    /// Whether another text of the article is the one that is shown.
    var isFurtherText = false
    /// What the other copies say, in their order, where the file lost something.
    fileprivate(set) var others: [ArticleMetadata] = []
  }

  /// By the files' numbers.
  private var items: [Int: Item] = [:]

  /// What is to be done with a file; `nil` where nothing is.
  subscript(number: Int) -> Item? { items[number] }

  /// - Parameters:
  ///   - groups: the copies of each article, the best one first.
  ///   - refused: names of files that hold another article of the number.
  init(
    _ groups: [CopyMerger.Group], refused: Set<String>, _ survey: ImportSurvey,
    _ source: ImportSource, jobs: Int
  ) async throws {
    var several: [[ArticleHeader]] = []
    for group in groups {
      let headers = [group.shown] + group.others.filter { !refused.contains($0.copy.path) }
      if headers.count > 1 {
        several.append(headers)
      } else {
        add(Item(header: group.shown), survey)
      }
    }
    guard !several.isEmpty else { return }
    let texts = try await Self.texts(of: several, survey, source, jobs: jobs)
    for headers in several { add(headers, texts, survey) }
  }

  /// What an article says that has several copies.
  private struct Text: Sendable {
    var fingerprint: TextFingerprint
    var metadata: ArticleMetadata
  }

  private mutating func add(_ item: Item, _ survey: ImportSurvey) {
    if let number = survey.number(of: item.header.copy) { items[number] = item }
  }

  private mutating func add(
    _ headers: [ArticleHeader], _ texts: [Int: Text], _ survey: ImportSurvey
  ) {
    // A file that is another one by now is not imported.
    let known = headers.compactMap { header in
      survey.number(of: header.copy).flatMap { texts[$0] }.map { (header: header, text: $0) }
    }
    let groups = TextFingerprint.groups(of: known.map(\.text.fingerprint))
    for (place, positions) in groups.enumerated() {
      var item = Item(header: known[positions[0]].header, isFurtherText: place > 0)
      item.header.copy.sources = positions.flatMap { known[$0].header.copy.origins }
      if place == 0 {
        item.others = known.dropFirst().map(\.text.metadata)
      }
      add(item, survey)
    }
  }

  /// Reads all copies of some articles, and keeps little of them.
  /// - Returns: by the files' numbers.
  private static func texts(
    of articles: [[ArticleHeader]], _ survey: ImportSurvey, _ source: ImportSource, jobs: Int
  ) async throws -> [Int: Text] {
    let wanted = Set(articles.joined().compactMap { survey.number(of: $0.copy) })
    var texts: [Int: Text] = [:]
    // What is wrong with archives was reported by the survey.
    _ = try await source.forEachBatch { batch in
      let files = batch.filter { wanted.contains($0.number) }
      let read = try await files.parallelMap(jobs: jobs, chunk: 16) { file -> Text? in
        guard let bytes = try? file.bytes(),
          let article = Importer().article(bytes, path: file.name, delivery: file.delivery).value
        else { return nil }
        return Text(fingerprint: TextFingerprint(article), metadata: article.metadata)
      }
      for (file, text) in zip(files, read) { texts[file.number] = text }
    }
    return texts
  }
}

extension ImportPlan.Item {
  /// The article with what its file lost and other copies have; its copy names the files that gave it.
  func completed(_ article: Article) -> (article: Article, header: ArticleHeader) {
    var header = header
    let copies = [header.copy] + others.compactMap(\.copies.first)
    var completion = CopyCompletion(article, copies: copies)
    completion.complete { others[$0 - 1] }
    let suppliers = completion.copies.dropFirst().filter { !$0.supplied.isEmpty }
    for supplier in suppliers.map(\.origin) {
      if !header.copy.sources.contains(where: { $0.sha256 == supplier.sha256 }) {
        header.copy.sources.append(supplier)
      }
    }
    var article = completion.article
    article.metadata.copies = []
    return (article, header)
  }
}
