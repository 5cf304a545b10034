import KBImport
import KBModel

/// What a new article begins with.
public struct NewArticleRequest: Hashable, Sendable {
  /// The archive that it becomes part of.
  public var archive: BuildRequest
  /// Its number; `nil` takes that of the manuscript.
  public var id: ArticleID?
  /// Its title; `nil` takes that of the manuscript.
  public var title: String?
  /// The products that it is about.
  public var products: [String] = []
  /// Its keywords.
  public var keywords: [String] = []
  /// When it was last changed; `nil` takes the manuscript's date.
  public var date: Day?
  /// The date of a text that has none; `nil` leaves it open.
  public var today: Day?
  /// The path of a file to start from, in any format or none.
  public var manuscript: String?

  /// An article of which nothing is known yet.
  public init(in archive: BuildRequest) { self.archive = archive }
}

/// What became of a request for a new article.
public struct NewArticleReport: Sendable {
  /// What was found; an error where there is no file.
  public var diagnostics: [Diagnostic] = []
  /// The new file.
  public var path: String?

  /// Nothing done yet.
  public init() {}
}

/// Writes the file of a new article where the archive keeps its own, unless the archive has that article already, in
/// whatever format. Nothing is ever overwritten.
///
/// - Parameter progress: called from several tasks.
public func createArticle(
  _ request: NewArticleRequest, progress: @escaping @Sendable (BuildProgress) -> Void = { _ in }
) async throws -> NewArticleReport {
  var report = NewArticleReport()
  var build = BuildReport()
  guard let setup = ArchiveSetup(request.archive, &build),
    let article = Manuscript(request, &build).article
  else {
    report.diagnostics = build.diagnostics
    return report
  }
  report.diagnostics = build.diagnostics

  if let link = setup.paths.unnamedContentSteps.first(where: FileSystem.isLink) {
    report.diagnostics.append(Diagnostic(unnamedContent: link, option: "--content"))
    return report
  }
  // A first article may come before its folder.
  let folders = setup.paths.content.filter { FileSystem.kind(of: $0) != nil }
  let tree = ContentTree(folders)
  report.diagnostics += tree.diagnostics
  let jobs = request.archive.jobs
  let snapshot = try await ContentSnapshot(
    tree.files, cache: SurveyCache(setup.surveyCache), jobs: jobs)
  let holders = try await ArticleFinder([article.id]).holders(in: snapshot, jobs: jobs) { done in
    progress(BuildProgress(phase: .survey, done: done, total: tree.files.count))
  }
  report.diagnostics += holders.map { holder in
    Diagnostic(
      .error, "article-exists",
      "\(article.id) is here already; edit this file, or choose another number",
      at: SourceLocation(path: holder.file.path))
  }
  guard holders.isEmpty else { return report }
  let placement = ArticlePlacement(setup.paths.content, files: tree.files)
  do throws(FileError) {
    let (folder, path) = try placement.place(of: article.id)
    switch try folder.kind(of: path) {
    case nil:
      try folder.replace(path, with: CanonicalWriter().text(of: article))
      report.path = folder.shown(path)
    case .link: throw .link("write", folder.shown(path))
    case .file, .folder, .other, .unnamed:
      report.diagnostics.append(
        Diagnostic(
          .error, "article-exists",
          "\(article.id) would be written here, but the file exists; move it away, or choose another number",
          at: SourceLocation(path: folder.shown(path))))
    }
  } catch {
    report.diagnostics.append(
      error.isLink
        ? Diagnostic(link: error)
        : Diagnostic(
          .error, "write-failed", "cannot write the new article: \(error.reason)",
          at: SourceLocation(path: placement.path(of: article.id))))
  }
  return report
}
