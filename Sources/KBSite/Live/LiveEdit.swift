import KBImport
import KBModel
import KBRender

/// One changed file of a live archive: what the edition knew of it, and what it says now.
struct LiveEdit: Sendable {
  let file: SourceFile
  /// What is to be said about the file, which it names as the user can open it.
  let findings: [Diagnostic]
  /// What the file says now; `nil` where it is gone or no article.
  let header: ArticleHeader?
  /// Whether the file is there, or may be: one in a folder that cannot be entered is not gone.
  let exists: Bool
  /// What the edition knew of it; `nil` where it knew no article there.
  var known: ArticleHeader?

  /// Reads the file.
  init(_ file: SourceFile) {
    self.file = file
    do {
      exists = try FileSystem.kind(at: file.path) == .file
    } catch {
      exists = true
    }
    let result = exists ? Survey.header(of: file) : nil
    header = result?.value
    findings = (result?.diagnostics ?? []).map { $0.located(in: file) }
  }

  /// Whether other pages depend on what changed: a new text alone shows on its own page only.
  var concernsOthers: Bool {
    guard let known, var header else { return known != nil || header != nil }
    header.copy.sha256 = known.copy.sha256
    header.numberLine = known.numberLine
    return header != known
  }

  /// The article, under the key that it had and the one that it has.
  var articles: Set<ArticleKey> { Set([known?.key, header?.key].compactMap { $0 }) }

  /// The pages of the article.
  var pages: Set<String> { Set(articles.map(PageRenderer.path(of:))) }

  /// The page that shows the file, or showed it.
  var page: String? { (header ?? known).map { PageRenderer.path(of: $0.key) } }
}
