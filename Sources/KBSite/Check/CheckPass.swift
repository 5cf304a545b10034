import KBCatalog
import KBImport
import KBModel
import KBRender

/// The second pass of a check: every file rendered in memory, one in memory at a time for each job.
struct CheckPass: Sendable {
  /// What became of one file.
  struct Outcome: Sendable {
    var isRendered = false
    var figures = FidelityFigures()
    var diagnostics: [Diagnostic] = []
  }

  let catalog: Catalog
  /// The files by the names that the catalog knows them by.
  let files: [String: SourceFile]
  let renderer: PageRenderer
  /// Whether pages are compared with their files.
  let fidelity: Bool
  let jobs: Int

  /// Renders the files that the survey could read.
  /// - Parameter progress: called with how many are done.
  func files(
    _ headers: [ArticleHeader], progress: @escaping @Sendable (Int) -> Void
  ) async throws -> [Outcome] {
    let counter = Counter(progress)
    return try await headers.parallelMap(jobs: jobs) { header in
      defer { counter.advance() }
      return try file(header)
    }
  }

  /// Renders every page that is no article.
  func indices() async throws {
    _ = try await renderer.indexPages.parallelMap(jobs: jobs, chunk: 4) { plan in
      try renderer.page(plan).bytes.count
    }
  }

  private func file(_ header: ArticleHeader) throws -> Outcome {
    guard let file = files[header.copy.path] else { return Outcome() }
    // What the importer finds was reported by the survey.
    guard let bytes = try? FileSystem.read(file.path),
      var article = Importer().article(bytes, path: file.name).value
    else {
      let diagnostic = Diagnostic(
        .error, "unreadable-file", "the file changed during the check; check again",
        at: SourceLocation(path: file.path))
      return Outcome(diagnostics: [diagnostic])
    }
    article.metadata.copies = [header.copy.origin]
    let page = try renderer.article(article)
    guard fidelity else { return Outcome(isRendered: true) }
    let check = FidelityCheck(file: bytes, page: page.bytes, path: file.path)
    return Outcome(isRendered: true, figures: check.figures, diagnostics: check.diagnostics)
  }
}
