/// The hidden folder beside a site, `.site.kb-staging`, in which a build makes what it then publishes.
///
/// It is locked, so two builds cannot share it. One that a killed build left is taken over if it proves that it is ours
/// (``StagingProof``), because it may hold a journal that says what is to be deleted.
struct StagingFolder: Sendable {
  /// The whole folder.
  let tree: FolderTree
  /// What is to become the site, or part of it. It stays the same folder where it becomes the site.
  let pages: FolderTree

  private static let pagesName: RelativePath = "site"

  private let parent: FolderTree
  private let name: RelativePath
  private let lock: FolderLock

  /// - Parameters:
  ///   - parent: the folder that the site stands in.
  ///   - site: the site's name in it.
  ///   - output: how the user named the site.
  /// - Throws: ``OutputFolder/Problem`` or ``FileError``.
  init(in parent: FolderTree, for site: RelativePath, shownAs output: String) throws {
    self.parent = parent
    name = try RelativePath(checking: "." + site.name + ".kb-staging")
    (tree, lock) = try Self.locked(name, in: parent, shownAs: output)
    do {
      try Self.claim(tree)
      try tree.createFolder(Self.pagesName)
      pages = try tree.subtree(Self.pagesName)
    } catch {
      lock.release()
      throw error
    }
  }

  private static func locked(
    _ name: RelativePath, in parent: FolderTree, shownAs output: String
  ) throws -> (FolderTree, FolderLock) {
    while true {
      parent.forget()
      try parent.createFolder(name, mode: 0o700)
      do {
        let tree = try parent.subtree(name)
        guard let lock = FolderLock(try tree.top()) else { throw OutputFolder.Problem.busy(output) }
        if try parent.status(of: name)?.identity == tree.top().status?.identity {
          return (tree, lock)
        }
        lock.release()
      } catch let error as FileError where error.isMissing {
        // The build that had the folder ended just now, and took it along.
      }
    }
  }

  /// Takes a folder over that is ours, or in which there is nothing to believe and nothing to lose.
  private static func claim(_ tree: FolderTree) throws {
    let entries = try tree.entries()
    if let link = entries.first(where: { $0.kind == .link }) {
      throw FileError.link("use", tree.shown(link.name))
    }
    let proof = StagingProof(of: tree)
    if try proof.isValid { return }
    let isEmpty = entries.allSatisfy { $0.name == StagingProof.name && $0.kind == .file }
    guard isEmpty, try proof.isOurs else {
      throw OutputFolder.Problem.foreignStaging(tree.path)
    }
    try proof.write()
  }

  /// Empties it but for the proof, without which the next build would not take it for ours.
  func clear() throws(FileError) {
    try pages.removeContents()
    try tree.removeContents(besides: [StagingProof.name, Self.pagesName])
  }

  /// Puts the pages where no site is.
  func takePlace(as site: RelativePath) throws(FileError) {
    try tree.moveFolder(Self.pagesName, to: parent, as: site)
  }

  /// Puts the pages in the place of a folder, in one step where the system can.
  func exchange(with site: RelativePath) throws(FileError) {
    try tree.exchange(Self.pagesName, with: site, in: parent, by: "old")
  }

  /// Deletes it, the proof last: a process that is killed meanwhile leaves a folder that is ours.
  func remove() throws(FileError) {
    try tree.removeContents(besides: [StagingProof.name])
    try tree.removeFile(StagingProof.name)
    guard parent.removeEmptyFolder(name) else { throw .last("delete", tree.path) }
  }

  func release() { lock.release() }
}
