import KBCatalog
import KBImport
import KBModel

/// The second pass of an import: the chosen files read whole, and their articles written.
struct ImportPass {
  /// The articles by what became of them, in the order of their files.
  private(set) var articles: [ImportDestination.Outcome: [ArticleKey]] = [:]
  /// How many further texts of articles were written.
  private(set) var furtherTexts = 0
  private(set) var diagnostics: [Diagnostic] = []
  /// How many files were added to the originals.
  var originals: Int { originalsFolder?.added ?? 0 }

  private let destination: ImportDestination
  private let jobs: Int
  private let plan: ImportPlan
  private var originalsFolder: OriginalsFolder?

  /// What was done with a file.
  private struct Result: Sendable {
    var article: (key: ArticleKey, outcome: ImportDestination.Outcome)?
    /// Whether a further text of an article was written.
    var isFurtherText = false
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
  ///   - plan: says which files are written.
  init(_ request: ImportRequest, into folder: String, _ plan: ImportPlan) {
    destination = ImportDestination(request, at: folder)
    jobs = request.jobs
    self.plan = plan
    originalsFolder =
      request.keepsOriginals && !request.isDryRun ? OriginalsFolder(of: destination.folder) : nil
  }

  /// - Parameter progress: called with how many files are done.
  mutating func run(
    over source: ImportSource, progress: @escaping @Sendable (Int) -> Void
  ) async throws {
    let counter = Counter(progress)
    let (destination, plan, jobs) = (destination, plan, jobs)
    let keepsOriginals = originalsFolder != nil
    // What is wrong with archives was reported by the survey.
    _ = try await source.forEachBatch { batch in
      let results = try await batch.parallelMap(jobs: jobs, chunk: 16) { file in
        defer { counter.advance() }
        return try Self.importFile(
          file, as: plan[file.number], to: destination, keepsOriginal: keepsOriginals)
      }
      for result in results { try add(result) }
    }
    try originalsFolder?.flush()
  }

  /// - Parameter item: what is to be done with the file; `nil` where another copy of the article has its words.
  private static func importFile(
    _ file: ImportFile, as item: ImportPlan.Item?, to destination: ImportDestination,
    keepsOriginal: Bool
  ) throws -> Result {
    var result = Result()
    // Nothing else is to be done with files that the survey passed over.
    guard item != nil || keepsOriginal, let bytes = try? file.bytes() else { return result }
    // The file may be another one by now.
    if let item,
      let article = Importer().article(bytes, path: file.name, delivery: file.delivery).value,
      article.metadata.copies.first?.sha256 == item.header.copy.sha256
    {
      do throws(FileError) {
        let (article, header) = item.completed(article)
        if item.isFurtherText {
          result.isFurtherText = try destination.placeFurther(article, header)
        } else {
          let outcome = try destination.place(article, header)
          result.article = (header.key, outcome)
          result.diagnostic = conflict(outcome, header.key, destination)
        }
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
    if result.isFurtherText { furtherTexts += 1 }
    if let (key, outcome) = result.article { articles[outcome, default: []].append(key) }
    if let diagnostic = result.diagnostic { diagnostics.append(diagnostic) }
    if let original = result.original {
      try originalsFolder?.add(original.bytes, copy: original.copy, of: original.id)
    }
  }
}
