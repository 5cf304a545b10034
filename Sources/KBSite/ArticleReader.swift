import KBCatalog
import KBImport
import KBModel
import Synchronization

/// Reads articles for the second pass.
final class ArticleReader: Sendable {
  /// By name.
  private let files: NameTable<SourceFile>
  private let change = Atomic(false)

  /// - Parameter files: those of the survey, by name.
  init(_ files: NameTable<SourceFile>) { self.files = files }

  /// Whether a file was asked for that is no longer as the survey saw it.
  var sawChange: Bool { change.load(ordering: .relaxed) }

  /// Reads an article from its best copy as it stands now.
  func article(_ entry: CatalogEntry) throws(ChangedFile) -> Article {
    try fromBestCopy(entry).completed(by: entry)
  }

  /// Reads an article from its best copy, which has to be as the survey saw it.
  func surveyedArticle(_ entry: CatalogEntry) throws(ChangedFile) -> Article {
    do throws(ChangedFile) {
      let article = try fromBestCopy(entry)
      guard article.metadata.copies.first?.sha256 == entry.copies.first?.sha256 else {
        throw changed(entry)
      }
      return article.completed(by: entry)
    } catch {
      change.store(true, ordering: .relaxed)
      throw error
    }
  }

  /// What the importer finds was reported by the survey.
  private func fromBestCopy(_ entry: CatalogEntry) throws(ChangedFile) -> Article {
    guard let name = entry.copies.first?.path, let file = files[name],
      let bytes = try? FileSystem.read(file.path),
      let article = Importer().article(bytes, path: file.name).value
    else { throw changed(entry) }
    return article
  }

  private func changed(_ entry: CatalogEntry) -> ChangedFile {
    ChangedFile(path: entry.copies.first.map { files[$0.path]?.path ?? $0.path })
  }
}

extension Article {
  /// The article with what its shown copy does not say: the other copies, and the title that one of them has.
  fileprivate func completed(by entry: CatalogEntry) -> Article {
    var article = self
    article.metadata.copies = entry.copies.flatMap(\.origins)
    if !article.metadata.hasTitle { article.metadata.title = entry.title }
    return article
  }
}

/// A file that was another one a moment ago.
struct ChangedFile: Error {
  let path: String?

  var diagnostic: Diagnostic {
    Diagnostic(
      .error, "unreadable-file", "the file changed during the build; build again",
      at: path.map { SourceLocation(path: $0) })
  }
}
