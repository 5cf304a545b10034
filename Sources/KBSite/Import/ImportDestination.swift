import KBCatalog
import KBImport
import KBModel

/// The content folder that receives canonical files: `NNN/Qnnnnnn.md`.
///
/// A file reaches its place whole or not at all, one that would not change is not touched, and one that a person wrote
/// or changed is only overwritten by force. Links below the folder are not followed, and stay.
public struct ImportDestination: Sendable {
  /// What became of an article.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// There was no file.
    case written
    /// The file was an import of an older text, of a lesser copy, or by an earlier version of kb.
    case updated
    /// The file had this very text.
    case unchanged
    /// The file holds a better copy of the article.
    case kept
    /// A person wrote or changed the file.
    case conflict
  }

  let folder: FolderTree
  let isForced: Bool
  let isDryRun: Bool

  init(_ request: ImportRequest, at path: String) {
    folder = FolderTree(path)
    isForced = request.isForced
    isDryRun = request.isDryRun
  }

  /// The path of the article's file.
  func path(of id: ArticleID) -> String { "\(folder.path)/\(id.shard)/\(id).md" }

  /// Writes the article's file, if it has to be written.
  func place(_ article: Article) throws(FileError) -> Outcome {
    let path = try RelativePath(checking: "\(article.id.shard)/\(article.id).md")
    let text = CanonicalWriter().text(of: article)
    guard try folder.kind(of: path) != nil else {
      try write(text, to: path)
      return .written
    }
    let present = try folder.read(path, largest: FileSystem.largestFile)
    if present == text { return .unchanged }
    guard let header = Importer().header(present, path: folder.shown(path)).value,
      let own = article.metadata.copies.first
    else {
      // A file that cannot be read is not ours.
      return try replace(present, at: path, with: text, by: .updated)
    }
    let isSameFile = header.copy.origin.sha256 == own.origin.sha256
    if !isSameFile, Self.isBetter(header, than: article, own) {
      return try record(own, in: present, at: path)
    }
    var article = article
    article.metadata.copies = [
      // The same bytes under another path are the same copy.
      isSameFile ? header.copy.joined(with: own) : own.joined(with: header.copy)
    ]
    return try replace(
      present, at: path, with: CanonicalWriter().text(of: article), by: .updated)
  }

  /// Names a lesser copy in the file that holds the better one.
  private func record(
    _ copy: Copy, in present: [UInt8], at path: RelativePath
  ) throws(FileError) -> Outcome {
    guard CanonicalWriter.isUnchanged(present),
      var article = Importer().article(present, path: folder.shown(path)).value,
      let own = article.metadata.copies.first
    else { return .kept }
    article.metadata.copies = [own.joined(with: copy)]
    _ = try replace(present, at: path, with: CanonicalWriter().text(of: article), by: .kept)
    return .kept
  }

  private func replace(
    _ present: [UInt8], at path: RelativePath, with text: [UInt8], by outcome: Outcome
  ) throws(FileError) -> Outcome {
    if present == text { return .unchanged }
    guard isForced || CanonicalWriter.isUnchanged(present) else { return .conflict }
    try write(text, to: path)
    return outcome
  }

  /// Whether the imported text that is here is better; a text that a person wrote has no rank among copies.
  private static func isBetter(_ header: ArticleHeader, than article: Article, _ copy: Copy) -> Bool
  {
    guard !header.copy.sources.isEmpty else { return false }
    var present = header
    present.copy = header.copy.origin
    return CopyMerger.isBetter(
      present, ArticleHeader(article.metadata, references: [], copy: copy.origin))
  }

  private func write(_ text: [UInt8], to path: RelativePath) throws(FileError) {
    if !isDryRun { try folder.replace(path, with: text) }
  }
}

extension Copy {
  /// The copy with the sources of the other among its own, each once; those behind the first ordered by path.
  fileprivate func joined(with other: Copy) -> Copy {
    var digests: Set<String> = []
    let sources = (origins + other.origins).filter { digests.insert($0.sha256).inserted }
    var copy = self
    copy.sources =
      sources.prefix(1)
      + sources.dropFirst().sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return copy
  }
}
