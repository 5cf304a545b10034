/// Moves the pages of a staging folder into a site, so that a process killed at any moment leaves each file whole, and
/// the next one finishes the work.
///
/// The journal is a file in the staging folder: the number of the site's folder in its file system and the names that are
/// to be deleted, a NUL behind each. As long as it is not there, the site was not touched; once it is, the pages in the
/// staging folder are exactly those that still have to be moved.
struct StagingJournal {
  let staging: StagingFolder
  let site: FolderTree

  private static let name: RelativePath = ".kb-journal"

  /// What became of the work that a killed build left.
  enum Resumption {
    /// There was none.
    case nothing
    case finished
    /// The site that it was for is gone.
    case siteIsGone
  }

  /// A journal that no build of ours wrote, at this path.
  struct Damaged: Error, Hashable {
    let path: String
  }

  /// Whether there is a journal in the staging folder.
  static func isPresent(in staging: StagingFolder) throws(FileError) -> Bool {
    try staging.tree.kind(of: name) != nil
  }

  /// A publishing that did not come to its end.
  struct Interruption: Error, Hashable {
    let error: FileError
    /// Files of the site that were moved or deleted. The marker is none of them: no reader sees it.
    let done: Int
    /// How many were to be moved or deleted.
    let total: Int
  }

  /// Publishes what is staged.
  /// - Returns: what kept it from being finished, which the next build does.
  /// - Throws: where the site is untouched.
  func publish(deleting obsolete: [RelativePath]) throws(FileError) -> Interruption? {
    let files = try begin(deleting: obsolete)
    do {
      try finish(files, deleting: obsolete)
      return nil
    } catch {
      return error
    }
  }

  /// Makes ready: from here on the new site will be in place sooner or later.
  ///
  /// Folders are made before, because a full disk is to be met while the old site is untouched; so is a link.
  /// - Returns: the files that are to be moved.
  @discardableResult
  func begin(deleting obsolete: [RelativePath]) throws(FileError) -> [RelativePath] {
    var made: [RelativePath] = []
    do {
      let files = try stagedFiles()
      let obstacles = Obstacles(of: files, among: obsolete)
      var latest: RelativePath?
      for file in files where !obstacles.areAbove(file) {
        if let folder = file.parent, folder != latest {
          if try site.createFolder(folder) { made.append(folder) }
          latest = folder
        }
        _ = try site.stamp(of: file)
      }
      let entries = [String(try number)] + obsolete.map(\.text)
      try staging.tree.replace(
        Self.name, with: Array(entries.map { $0 + "\0" }.joined().utf8))
      return files
    } catch {
      for folder in made.reversed() { removeEmptyFolders(from: folder) }
      throw error
    }
  }

  /// Finishes what a killed build began.
  /// - Throws: ``Damaged``, ``Interruption`` or ``FileError``.
  func resume() throws -> Resumption {
    guard try Self.isPresent(in: staging) else { return .nothing }
    let (number, obsolete) = try read()
    guard try number == self.number, try site.kind(of: OutputFolder.marker) == .file else {
      return .siteIsGone
    }
    try finish(stagedFiles(), deleting: obsolete)
    return .finished
  }

  /// Takes the folders away that a build made which ended before it began to publish.
  func abandon() throws(FileError) {
    var latest: RelativePath?
    for folder in try stagedFiles().reversed().compactMap(\.parent) where folder != latest {
      removeEmptyFolders(from: folder)
      latest = folder
    }
  }

  private func finish(
    _ files: [RelativePath], deleting obsolete: [RelativePath]
  ) throws(Interruption) {
    var done = 0
    do {
      let obstacles = Obstacles(of: files, among: obsolete)
      for path in obstacles.paths {
        try delete(path)
        done += 1
      }
      for file in files {
        try staging.pages.move(file, to: site, as: file)
        if file != OutputFolder.marker { done += 1 }
      }
      for path in obsolete where !obstacles.contains(path) {
        try delete(path)
        done += 1
      }
      try staging.tree.removeFile(Self.name)
    } catch {
      let total = files.count { $0 != OutputFolder.marker } + obsolete.count
      throw Interruption(error: error, done: done, total: total)
    }
  }

  private func read() throws -> (number: UInt64, obsolete: [RelativePath]) {
    let damaged = Damaged(path: staging.tree.shown(Self.name))
    let bytes = try staging.tree.read(Self.name)
    guard let text = String(validating: bytes, as: UTF8.self), text.utf8.last == 0 else {
      throw damaged
    }
    let entries = text.utf8.dropLast().split(separator: 0, omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    guard let number = entries.first.flatMap({ UInt64($0) }) else { throw damaged }
    let obsolete = entries.dropFirst().compactMap { RelativePath($0) }
    guard obsolete.count == entries.count - 1 else { throw damaged }
    return (number, obsolete)
  }

  /// Of the site's folder, in its file system.
  private var number: UInt64 {
    get throws(FileError) { try site.top().status?.identity.number ?? 0 }
  }

  /// Deletes a file of the site, and folders that are empty then.
  private func delete(_ path: RelativePath) throws(FileError) {
    // By now a folder of the new site may stand in its place, and stays.
    try site.removeFile(path)
    if let folder = path.parent { removeEmptyFolders(from: folder) }
  }

  /// Removes a folder of the site and those above it, as far as they are empty.
  private func removeEmptyFolders(from folder: RelativePath) {
    for folder in sequence(first: folder, next: \.parent) {
      guard site.removeEmptyFolder(folder) else { return }
    }
  }

  private func stagedFiles() throws(FileError) -> [RelativePath] {
    let contents = try staging.pages.contents()
    if let link = contents.links.first { throw .link("publish", staging.pages.shown(link)) }
    return contents.files
  }
}

/// Files of the old site that stand where the new one has a folder, or below what is a file in the new one: they have
/// to go before the new files come. Others stay until those are in place, so that no link leads nowhere meanwhile.
private struct Obstacles {
  let paths: [RelativePath]
  private let set: Set<RelativePath>

  init(of files: [RelativePath], among obsolete: [RelativePath]) {
    guard !obsolete.isEmpty else {
      (paths, set) = ([], [])
      return
    }
    let new = Set(files)
    let folders = Set(files.flatMap(\.ancestors))
    paths = obsolete.filter { path in
      folders.contains(path) || path.ancestors.contains(where: new.contains)
    }
    set = Set(paths)
  }

  func contains(_ path: RelativePath) -> Bool { set.contains(path) }

  /// Whether one of the folders that the file stands in is a file so far.
  func areAbove(_ file: RelativePath) -> Bool {
    !set.isEmpty && file.ancestors.contains(where: set.contains)
  }
}
