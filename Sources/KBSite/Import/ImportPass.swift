import KBCatalog
import KBImport
import KBModel

/// The second pass of an import: the chosen files read whole, and their articles written.
struct ImportPass {
  /// The articles by what became of them, in the order of their files.
  private(set) var articles: [ImportDestination.Outcome: [ArticleKey]] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  /// How many files were added to the originals.
  var originals: Int { originalsFolder?.added ?? 0 }

  private let destination: ImportDestination
  private let jobs: Int
  /// The headers of the chosen files by the files' numbers, each with the further copies of its article among its sources.
  private let chosen: [Int: ArticleHeader]
  private var originalsFolder: OriginalsFolder?

  /// What was done with a file.
  private struct Result: Sendable {
    var article: (key: ArticleKey, outcome: ImportDestination.Outcome)?
    var diagnostic: Diagnostic?
    var original: Original?
  }

  private struct Original: Sendable {
    let bytes: [UInt8]
    let copy: Copy
    let id: ArticleID
  }

  /// - Parameters:
  ///   - folder: the content folder to write to.
  ///   - survey: what is known of the files.
  ///   - groups: the copies of each article, of which the first is imported.
  init(
    _ request: ImportRequest, into folder: String, _ survey: ImportSurvey,
    choosing groups: [CopyMerger.Group]
  ) {
    destination = ImportDestination(request, at: folder)
    jobs = request.jobs
    var chosen: [Int: ArticleHeader] = [:]
    for group in groups {
      guard let number = survey.number(of: group.shown.copy) else { continue }
      var header = group.shown
      header.copy.sources = group.headers.flatMap(\.copy.origins)
      chosen[number] = header
    }
    self.chosen = chosen
    originalsFolder =
      request.keepsOriginals && !request.isDryRun ? OriginalsFolder(of: destination.folder) : nil
  }

  /// - Parameter progress: called with how many files are done.
  mutating func run(
    over source: ImportSource, progress: @escaping @Sendable (Int) -> Void
  ) async throws {
    let counter = Counter(progress)
    let (destination, chosen, jobs) = (destination, chosen, jobs)
    let keepsOriginals = originalsFolder != nil
    // What is wrong with archives was reported by the survey.
    _ = try await source.forEachBatch { batch in
      let results = try await batch.parallelMap(jobs: jobs, chunk: 16) { file in
        defer { counter.advance() }
        return try Self.importFile(
          file, as: chosen[file.number], to: destination, keepsOriginal: keepsOriginals)
      }
      for result in results { try add(result) }
    }
    try originalsFolder?.flush()
  }

  /// - Parameter header: what the survey knows of the file; `nil` where another copy of the article was chosen.
  private static func importFile(
    _ file: ImportFile, as header: ArticleHeader?, to destination: ImportDestination,
    keepsOriginal: Bool
  ) throws -> Result {
    var result = Result()
    // Nothing else is to be done with files that the survey passed over.
    guard header != nil || keepsOriginal, let bytes = try? file.bytes() else { return result }
    // The file may be another one by now.
    if let header,
      let article = Importer().article(bytes, path: file.name, delivery: file.delivery).value,
      article.metadata.copies.first?.sha256 == header.copy.sha256
    {
      do throws(FileError) {
        let outcome = try destination.place(article, header)
        result.article = (header.key, outcome)
        result.diagnostic = conflict(outcome, header.key, destination)
      } catch {
        // It is in the way of this article alone.
        guard error.isLink else { throw error }
        result.diagnostic = Diagnostic(link: error)
      }
    }
    if keepsOriginal,
      let header = Importer().header(bytes, path: file.name, delivery: file.delivery).value
    {
      result.original = Original(bytes: bytes, copy: header.copy, id: header.id)
    }
    return result
  }

  private static func conflict(
    _ outcome: ImportDestination.Outcome, _ key: ArticleKey, _ destination: ImportDestination
  ) -> Diagnostic? {
    guard outcome == .conflict else { return nil }
    return Diagnostic(
      .error, "edited-file",
      "somebody wrote or changed this file, or it holds another article, so \(key.id) was not imported; --force overwrites it",
      at: SourceLocation(path: destination.path(of: key)))
  }

  private mutating func add(_ result: Result) throws {
    if let (key, outcome) = result.article { articles[outcome, default: []].append(key) }
    if let diagnostic = result.diagnostic { diagnostics.append(diagnostic) }
    if let original = result.original {
      try originalsFolder?.add(original.bytes, copy: original.copy, of: original.id)
    }
  }
}
