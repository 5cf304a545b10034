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
    try completed(try article(entry.copies.first, of: entry), by: entry)
  }

  /// Reads an article from its best copy, which has to be as the survey saw it.
  func surveyedArticle(_ entry: CatalogEntry) throws(ChangedFile) -> Article {
    try surveyed { () throws(ChangedFile) in
      try completed(try surveyed(entry.copies.first, of: entry), by: entry)
    }
  }

  /// Reads all copies of an article, the best one first, each as its file has it.
  /// - Parameter areSurveyed: whether the files have to be as the survey saw them.
  func copies(
    of entry: CatalogEntry, areSurveyed: Bool = true
  ) throws(ChangedFile) -> [Article] {
    try surveyed { () throws(ChangedFile) in
      var articles: [Article] = []
      for copy in entry.copies {
        articles.append(
          areSurveyed ? try surveyed(copy, of: entry) : try article(copy, of: entry))
      }
      return articles
    }
  }

  /// Keeps in mind that a file changed.
  private func surveyed<Value>(
    _ read: () throws(ChangedFile) -> Value
  ) throws(ChangedFile) -> Value {
    do throws(ChangedFile) {
      return try read()
    } catch {
      change.store(true, ordering: .relaxed)
      throw error
    }
  }

  private func surveyed(_ copy: Copy?, of entry: CatalogEntry) throws(ChangedFile) -> Article {
    let article = try article(copy, of: entry)
    guard let copy, article.metadata.copies.first?.sha256 == copy.sha256 else {
      throw ChangedFile(path: copy.map { files[$0.path]?.path ?? $0.path })
    }
    return article
  }

  /// What the importer finds was reported by the survey.
  private func article(_ copy: Copy?, of entry: CatalogEntry) throws(ChangedFile) -> Article {
    guard let copy, let file = files[copy.path], let bytes = try? FileSystem.read(file.path),
      let article = Importer().article(bytes, path: file.name).value
    else { throw ChangedFile(path: copy.map { files[$0.path]?.path ?? $0.path }) }
    return article
  }

  /// The article with what its shown copy lost and another one has.
  private func completed(
    _ article: Article, by entry: CatalogEntry
  ) throws(ChangedFile) -> Article {
    var completion = CopyCompletion(article, entry)
    for (position, copy) in entry.copies.enumerated().dropFirst() {
      guard completion.isWanting else { break }
      if completion.wants(copy) {
        completion.take(try self.article(copy, of: entry).metadata, from: position)
      }
    }
    return completion.article
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
