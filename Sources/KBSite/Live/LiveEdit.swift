import KBImport
import KBModel
import KBRender

/// One changed file of a live archive: what was known of it, and what it says now.
struct LiveEdit: Sendable {
  let file: SourceFile
  /// `nil` where the file is gone.
  let result: Importer.Result<ArticleHeader>?
  private let known: ArticleHeader?

  init(_ file: SourceFile, in survey: Survey) {
    self.file = file
    known = survey.header(named: file.name)
    var result = FileSystem.kind(of: file.path) == .file ? Survey.header(of: file) : nil
    let diagnostics = result?.diagnostics.map { $0.located(in: file) }
    result?.diagnostics = diagnostics ?? []
    self.result = result
  }

  /// Whether other pages depend on what changed: a new text alone shows on its own page only.
  var concernsOthers: Bool {
    guard let known, var header = result?.value else { return known != nil || result != nil }
    header.copy.sha256 = known.copy.sha256
    return header != known
  }

  /// The article, under the number that it had and the one that it has.
  var articles: Set<ArticleID> { Set([known?.id, result?.value?.id].compactMap { $0 }) }

  /// The pages of the article.
  var pages: Set<String> { Set(articles.map(PageRenderer.path(of:))) }
}
