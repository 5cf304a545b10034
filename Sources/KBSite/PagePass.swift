import KBCatalog
import KBImport
import KBModel
import KBRender

/// The second pass: every page rendered and written, one article in memory at a time for each job.
struct PagePass: Sendable {
  /// What became of one page.
  struct Outcome: Sendable {
    var bytes = 0
    var diagnostics: [Diagnostic] = []
  }

  let catalog: Catalog
  /// The files by the names that the catalog knows them by.
  let files: [String: SourceFile]
  let renderer: PageRenderer
  let output: OutputFolder
  let jobs: Int

  /// Renders every article, from its best copy.
  /// - Parameter progress: called with how many are done.
  func articles(progress: @escaping @Sendable (Int) -> Void) async throws -> [Outcome] {
    let counter = Counter(progress)
    return try await catalog.entries.parallelMap(jobs: jobs) { entry in
      defer { counter.advance() }
      return try article(entry)
    }
  }

  /// Renders every page that is no article.
  func indices() async throws -> [Outcome] {
    try await renderer.indexPages.parallelMap(jobs: jobs, chunk: 4) { plan in
      try write(try renderer.page(plan))
    }
  }

  private func article(_ entry: CatalogEntry) throws -> Outcome {
    guard let name = entry.copies.first?.path, let file = files[name] else { return Outcome() }
    // What the importer finds was reported by the survey.
    guard let bytes = try? FileSystem.read(file.path),
      var article = Importer().article(bytes, path: file.name).value
    else {
      let diagnostic = Diagnostic(
        .error, "unreadable-file", "the file changed during the build; build again",
        at: SourceLocation(path: file.path))
      return Outcome(diagnostics: [diagnostic])
    }
    article.metadata.copies = entry.copies.flatMap(\.origins)
    return try write(try renderer.article(article))
  }

  private func write(_ page: Page) throws -> Outcome {
    try output.write(page.bytes, to: page.path)
    return Outcome(bytes: page.bytes.count)
  }
}
