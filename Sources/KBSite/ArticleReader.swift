import KBCatalog
import KBImport
import KBModel
import KBRender
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
    try Self.article(entry, read)
  }

  /// Reads an article from its best copy, which has to be as the survey saw it.
  func surveyedArticle(_ entry: CatalogEntry) throws(ChangedFile) -> Article {
    try Self.article(entry, readSurveyed)
  }

  /// Reads an article and all its copies as they stand now.
  func texts(_ entry: CatalogEntry) throws(ChangedFile) -> ArticleTexts {
    try Self.texts(entry, read)
  }

  /// Reads an article and all its copies, which have to be as the survey saw them.
  func surveyedTexts(_ entry: CatalogEntry) throws(ChangedFile) -> ArticleTexts {
    try Self.texts(entry, readSurveyed)
  }

  private static func article(
    _ entry: CatalogEntry, _ read: (Copy) throws(ChangedFile) -> Article
  ) throws(ChangedFile) -> Article {
    var completion = CopyCompletion(try read(entry.copies[0]), entry)
    try completion.complete { position throws(ChangedFile) in
      try read(entry.copies[position]).metadata
    }
    return completion.article
  }

  private static func texts(
    _ entry: CatalogEntry, _ read: (Copy) throws(ChangedFile) -> Article
  ) throws(ChangedFile) -> ArticleTexts {
    guard entry.copies.count > 1 else { return ArticleTexts(try article(entry, read)) }
    var copies: [Article] = []
    for copy in entry.copies { copies.append(try read(copy)) }
    return ArticleTexts(copies, of: entry)
  }

  /// Keeps in mind that a file is another one than the survey saw.
  private func readSurveyed(_ copy: Copy) throws(ChangedFile) -> Article {
    do throws(ChangedFile) {
      let article = try read(copy)
      guard article.metadata.copies.first?.sha256 == copy.sha256 else { throw changed(copy) }
      return article
    } catch {
      change.store(true, ordering: .relaxed)
      throw error
    }
  }

  /// What the importer finds was reported by the survey.
  private func read(_ copy: Copy) throws(ChangedFile) -> Article {
    guard let file = files[copy.path], let bytes = try? FileSystem.read(file.path),
      let article = Importer().article(bytes, path: file.name).value
    else { throw changed(copy) }
    return article
  }

  private func changed(_ copy: Copy) -> ChangedFile {
    ChangedFile(path: files[copy.path]?.path ?? copy.path)
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
