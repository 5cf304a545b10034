import KBRender

/// The folder that a build writes.
///
/// Pages go into a hidden staging folder beside it. Where there is no site yet, they take its place in one step; where
/// there is one, the files that changed are moved into it one by one, each in one step, after a journal was written that
/// lets the next build finish what a killed one began (``StagingJournal``). A build that fails leaves the old site as it
/// was. Only folders that hold nothing, or a site of ours, are written, and what others put beside our files at the top
/// of a site (`CNAME`, `.git`) stays. Symbolic links in the site are not followed (``FolderTree``).
struct OutputFolder: Sendable {
  /// What became of a site that was to take the place of the old one.
  enum Publishing: Hashable {
    case finished
    /// It is in place, but what it was made in could not be cleared away.
    case leftover(FileError)
    /// It is not in place as a whole. The next build goes on.
    case unfinished(StagingJournal.Interruption)
  }

  /// The file that marks a site as ours. It lists the names at the top of the site that its last build wrote, and ends
  /// with a number of all that the site consists of, which tells which build wrote it, wherever it is copied to.
  static let marker: RelativePath = ".kb-site"
  /// Files that may stand in a folder before the first build.
  private static let harmless: Set<RelativePath> = [".gitkeep", ".gitignore"]

  /// Absolute, symbolic links resolved.
  let path: String
  /// As the user named it.
  let name: String
  /// Whether there is no site yet.
  let isNew: Bool
  /// Whether a killed build was publishing a site that is gone since.
  let hasLostSite: Bool
  private let parent: FolderTree
  private let place: RelativePath
  private let staging: StagingFolder
  /// What stands at the site's place; `nil` for nothing.
  private let present: FolderTree?
  /// The names at the top of the old site that are ours: its marker lists them, and a build can have written them.
  private let ownNames: Set<String>

  /// Prepares the staging folder.
  /// - Parameters:
  ///   - name: the output folder; it need not exist.
  ///   - unnamedSteps: paths on the way to it, and its own, that the user of this call did not name. A symbolic link at
  ///     one of them is not followed: a copy of somebody's archive may have brought it along.
  ///   - inputs: files and folders that the build reads, which the output must not hold.
  init(_ name: String, unnamedSteps: [String] = [], inputs: [String]) throws(Problem) {
    self.name = name
    if let link = unnamedSteps.first(where: FileSystem.isLink) { throw .unnamedLink(link) }
    path = FileSystem.resolved(name)
    for input in inputs where FileSystem.kind(of: input) != nil {
      let other = FileSystem.resolved(input)
      // The other way round is fine: a site of ours among the articles is not read as one.
      guard !(other + "/").hasPrefix(path + "/") else { throw .overlaps(name, input) }
    }
    guard let inner = RelativePath(String(path.dropFirst())), let place = RelativePath(inner.name)
    else { throw .foreign(name) }
    self.place = place
    parent = FolderTree("/" + (inner.parent?.text ?? ""))
    do {
      _ = try parent.top(creating: true)
      // Before a staging folder is made, and again once no other build writes the site.
      _ = try Self.usable(place, in: parent, shownAs: name)
      staging = try StagingFolder(in: parent, for: place, shownAs: name)
    } catch {
      throw Problem(error, of: name)
    }
    do {
      parent.forget()
      present = try Self.usable(place, in: parent, shownAs: name)
      hasLostSite = try Self.recover(staging, site: present)
      isNew = try present?.kind(of: Self.marker) == nil
      ownNames = isNew ? [] : try Self.ownNames(in: present)
    } catch {
      staging.release()
      throw Problem(error, of: name)
    }
  }

  /// What stands at the site's place, which has to be nothing, an empty folder or a site of ours.
  private static func usable(
    _ place: RelativePath, in parent: FolderTree, shownAs name: String
  ) throws -> FolderTree? {
    switch try parent.kind(of: place) {
    case nil: return nil
    case .link: throw FileError.link("write", name)
    case .file, .other, .unnamed: throw Problem.notAFolder(name)
    case .folder: break
    }
    let folder = try parent.subtree(place, shownAs: name)
    let entries = try folder.entries()
    let isHarmless = entries.allSatisfy { $0.kind == .file && harmless.contains($0.name) }
    guard isHarmless || entries.contains(where: { $0.name == marker }) else {
      throw Problem.foreign(name)
    }
    guard try folder.stamp(of: marker) != nil || isHarmless else { throw Problem.foreign(name) }
    guard try folder.top().status?.st_dev == parent.top().status?.st_dev else {
      throw Problem.mountPoint(name)
    }
    return folder
  }

  /// Finishes what a killed build began to publish, and empties the staging folder.
  /// - Returns: whether the site that it was for is gone.
  private static func recover(_ staging: StagingFolder, site: FolderTree?) throws -> Bool {
    var outcome = StagingJournal.Resumption.nothing
    if let site {
      let journal = StagingJournal(staging: staging, site: site)
      outcome = try journal.resume()
      if outcome != .finished { try journal.abandon() }
    } else if try StagingJournal.isPresent(in: staging) {
      outcome = .siteIsGone
    }
    try staging.clear()
    return outcome == .siteIsGone
  }

  /// The site, or what there is of a new one so far.
  private var current: FolderTree { isNew ? staging.pages : present ?? staging.pages }

  /// Writes a file of the new site; `path` is relative to it.
  @discardableResult
  func write(_ bytes: [UInt8], to path: RelativePath) throws(FileError) -> FileStamp {
    try staging.pages.write(bytes, to: path)
  }

  /// The stamp of a file of the old site; `nil` where there is none.
  /// - Throws: where a link stands there, or is on the way.
  func stamp(of path: RelativePath) throws(FileError) -> FileStamp? {
    try current.stamp(of: path)
  }

  /// The stamps of many files of the old site; see ``FolderTree/stamps(of:)``.
  func stamps(of paths: some Collection<RelativePath>) -> [FileStamp?] {
    current.stamps(of: paths)
  }

  /// The bytes of a file of the old site; `nil` where it cannot be read.
  func read(_ path: RelativePath) -> [UInt8]? { try? current.read(path) }

  /// What the old site holds below the names at its top that are ours.
  func contents() throws(FileError) -> FolderTree.Contents {
    try current.contents { ownNames.contains($0.text) }
  }

  /// Tells what stands at paths of the old site, as far as the names at its top are ours.
  func contents(of paths: [RelativePath]) throws(FileError) -> FolderTree.Contents {
    try current.contents(of: paths.filter { ownNames.contains($0.top) })
  }

  /// All links in the old site, of which one was met.
  func links(and error: FileError) -> [FileError] {
    let others = (try? contents().links) ?? []
    let errors = others.map { FileError.link(error.action, current.shown($0)) } + [error]
    return Set(errors).sorted { $0.path < $1.path }
  }

  /// How messages name a file of the site.
  func shown(_ path: RelativePath) -> String { current.shown(path) }

  /// Nobody but a build is expected to write the marker, but a copy of somebody's archive may bring one that lists what
  /// is not ours: of its names those count that a build gives.
  private static func ownNames(in site: FolderTree?) throws(FileError) -> Set<String> {
    guard let bytes = try site?.read(marker) else { return [] }
    return Set(
      String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
        .filter(isOwn))
  }

  /// No name at the top of a site begins so.
  private static let contentsMark = "/contents "

  /// Whether a build writes something of this name at the top of a site.
  private static func isOwn(_ name: String) -> Bool {
    [marker.text, RecordFile.name, TemplateSet.assetFolder].contains(name) || SiteTop.has(name)
  }

  /// Makes what was written part of the site.
  /// - Parameters:
  ///   - files: all files of the new site that a build makes, whether written now or kept. What is copied can have any
  ///     name, and is known by the manifest.
  ///   - contents: a number of all that the new site consists of.
  ///   - obsolete: files of the old site that the new one does not have.
  /// - Throws: where the old site is untouched; ``discard()`` is still to be called then.
  func publish(
    _ files: [RelativePath], contents: UInt64, without obsolete: [RelativePath]
  ) throws(FileError) -> Publishing {
    let tops = Set(files.map(\.top) + [Self.marker.text]).sorted()
    // Else no later build would delete them.
    assert(tops.allSatisfy(Self.isOwn), "name what a site has at its top in SiteTop: \(tops)")
    let number = Self.contentsMark + String(contents, radix: 16)
    let marker = Array(((tops + [number]).joined(separator: "\n") + "\n").utf8)
    if let present, !isNew {
      if read(Self.marker) != marker { try write(marker, to: Self.marker) }
      let journal = StagingJournal(staging: staging, site: present)
      if let interruption = try journal.publish(deleting: obsolete) {
        staging.release()
        return .unfinished(interruption)
      }
    } else {
      try write(marker, to: Self.marker)
      try takePlace()
    }
    defer { staging.release() }
    do {
      try staging.remove()
      return .finished
    } catch {
      return .leftover(error)
    }
  }

  /// Puts the new site where none was.
  private func takePlace() throws(FileError) {
    guard let present else { return try staging.takePlace(as: place) }
    // What stands in the folder goes along, so that nothing is missing whenever this ends.
    for entry in try present.entries() where entry.kind == .file {
      try write(present.read(entry.name), to: entry.name)
    }
    try staging.exchange(with: place)
  }

  /// Deletes files of the site, the folders that are empty then, and the marker, without which it is a site no longer.
  func delete(_ files: [RelativePath]) throws(FileError) {
    for path in files {
      try current.removeFile(path)
      for folder in path.ancestors where !current.removeEmptyFolder(folder) { break }
    }
    try current.removeFile(Self.marker)
    current.forget()
    if present != nil { _ = parent.removeEmptyFolder(place) }
  }

  /// Gives up the new site; the old one stays.
  func discard() {
    try? staging.remove()
    staging.release()
  }
}
