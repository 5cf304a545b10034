import KBCatalog
import KBImport
import KBModel
import KBRender

/// The second pass of a check: every file rendered in memory, one in memory at a time for each job.
struct CheckPass: Sendable {
  /// What became of one file.
  struct Outcome: Sendable {
    var isRendered = false
    /// Where the page leads; `nil` where it was not looked at, or where another copy of the article is shown.
    var links: PageLinks?
    var figures = FidelityFigures()
    var diagnostics: [Diagnostic] = []
  }

  let archive: SurveyedArchive
  /// Whether pages are compared with their files.
  let fidelity: Bool
  /// Whether the pages' links are collected.
  let links: Bool

  private var renderer: PageRenderer { archive.renderer }
  private var jobs: Int { archive.setup.request.jobs }

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

  /// Renders every page that is no article, and gives their links.
  func indices() async throws -> [PageLinks] {
    let base = archive.setup.siteAddress
    return try await renderer.indexPages.parallelMap(jobs: jobs, chunk: 4) { plan in
      let page = try renderer.page(plan)
      return page.isHTML ? PageLinks(page.bytes, path: page.path, base: base) : nil
    }.compactMap { $0 }
  }

  private func file(_ header: ArticleHeader) throws -> Outcome {
    guard let file = archive.survey.files[header.copy.path] else { return Outcome() }
    // What the importer finds was reported by the survey.
    guard let bytes = try? FileSystem.read(file.path),
      case let result = Importer().article(bytes, path: file.name), var article = result.value
    else {
      let diagnostic = Diagnostic(
        .error, "unreadable-file", "the file changed during the check; check again",
        at: SourceLocation(path: file.path))
      return Outcome(diagnostics: [diagnostic])
    }
    article.metadata.copies = [header.copy.origin]
    let page = try renderer.article(article)
    var outcome = Outcome(isRendered: true)
    if links, archive.catalog[header.key]?.copies.first?.path == header.copy.path {
      outcome.links = PageLinks(page.bytes, path: page.path, base: archive.setup.siteAddress)
    }
    if fidelity {
      let check = FidelityCheck(
        file: bytes, page: page.bytes, path: file.path, messages: result.diagnostics.map(\.message))
      outcome.figures = check.figures
      outcome.diagnostics = check.diagnostics
    }
    return outcome
  }
}

extension Page {
  /// Whether it is read by people, with links.
  fileprivate var isHTML: Bool { path.hasSuffix(".html") }
}
