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
    /// There was no file: the archive had nothing of the article.
    case written
    /// There was no file in the article's place, but another one of the archive holds the article.
    case added
    /// The file was an import of an older text, of a lesser copy, or by an earlier version of kb.
    case updated
    /// The file had this very text.
    case unchanged
    /// The file holds a better copy of the article.
    case kept
    /// A person wrote or changed the file, or it holds another article.
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

  /// The path of the article's file, as messages name it.
  func path(of key: ArticleKey) -> String { "\(folder.path)/\(Self.name(of: key))" }

  /// `NNN/Qnnnnnn.md`, in a language other than English `NNN/Qnnnnnn.de.md`.
  private static func name(of key: ArticleKey) -> String {
    let language = key.language == ArticleKey.english ? "" : "." + fileName(key.language)
    return "\(key.id.shard)/\(key.id)\(language).md"
  }

  /// Where a further text of the article stands, `NNN/Qnnnnnn.copy-9f2c41d0.md`: named by the file that it came from, so
  /// that each import finds it again.
  private static func name(ofFurther copy: Copy, of key: ArticleKey) -> String {
    "\(name(of: key).dropLast(".md".count)).copy-\(copy.origin.sha256.prefix(8)).md"
  }

  /// A language's tag as far as a file can be called so: authors may have written anything.
  private static func fileName(_ language: String) -> String {
    let name = language.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    return name.isEmpty ? "other" : name
  }

  /// Writes the article's file, if it has to be written.
  /// - Parameter header: of the file that the article was read from; its copy names the further ones.
  ///
  /// A text that is here and has other words is kept as a further text of the article.
  func place(_ article: Article, _ header: ArticleHeader) throws(FileError) -> Outcome {
    let path = try RelativePath(checking: Self.name(of: header.key))
    var article = article
    article.metadata.copies = [header.copy]
    let text = CanonicalWriter().text(of: article)
    guard try folder.kind(of: path) != nil else {
      try write(text, to: path)
      return .written
    }
    let bytes = try folder.read(path, largest: FileSystem.largestFile)
    if bytes == text { return .unchanged }
    guard let present = Importer().header(bytes, path: folder.shown(path)).value else {
      // A file that cannot be read is not ours.
      return try replace(bytes, at: path, with: text, by: .updated)
    }
    guard present.key == header.key else {
      // Another article stands where this one belongs, or a text in another language.
      guard isForced else { return .conflict }
      try write(text, to: path)
      return .updated
    }
    let isSameFile = present.copy.origin.sha256 == header.copy.origin.sha256
    if !isSameFile, CanonicalWriter.isUnchanged(bytes),
      let old = Importer().article(bytes, path: folder.shown(path)).value,
      !TextFingerprint(old).isSame(as: TextFingerprint(article))
    {
      if Self.isBetter(present, than: header) {
        _ = try placeFurther(article, header)
        return .kept
      }
      _ = try placeFurther(old, present)
      return try replace(bytes, at: path, with: text, by: .updated)
    }
    if !isSameFile, Self.isBetter(present, than: header) {
      return try record(header.copy, in: bytes, at: path)
    }
    article.metadata.copies = [
      // The same bytes under another path are the same copy.
      isSameFile ? present.copy.joined(with: header.copy) : header.copy.joined(with: present.copy)
    ]
    return try replace(bytes, at: path, with: CanonicalWriter().text(of: article), by: .updated)
  }

  /// Writes a text of an article beside the one that is shown.
  /// - Returns: whether the file was not there as it is.
  func placeFurther(
    _ article: Article, _ header: ArticleHeader
  ) throws(FileError) -> Bool {
    let path = try RelativePath(checking: Self.name(ofFurther: header.copy, of: header.key))
    var article = article
    article.metadata.copies = [header.copy]
    let text = CanonicalWriter().text(of: article)
    if try folder.kind(of: path) != nil {
      let present = try folder.read(path, largest: FileSystem.largestFile)
      // What a person made of it is a text of its own by now.
      guard present != text, CanonicalWriter.isUnchanged(present) else { return false }
    }
    try write(text, to: path)
    return true
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

  /// Whether the imported text that is here is better, whatever a person did to it since; one that a person wrote has
  /// no rank among copies.
  private static func isBetter(_ present: ArticleHeader, than header: ArticleHeader) -> Bool {
    guard !present.copy.sources.isEmpty else { return false }
    var present = present
    present.copy.isHandWritten = false
    return CopyOrder().prefers(present, to: header)
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
