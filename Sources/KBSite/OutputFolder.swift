/// The folder that a build writes.
///
/// Pages go into a hidden staging folder beside it. Where there is no site yet, the staging folder takes its place in one
/// step; where there is one, the files that changed are moved into it one by one, each in one step, after a journal was
/// written that lets the next build finish what a killed one began (``StagingJournal``). A build that fails leaves the
/// old site as it was. Only folders that hold nothing, or a site of ours, are written, and what others put beside our
/// files at the top of a site (`CNAME`, `.git`) stays.
struct OutputFolder: Sendable {
  /// Why the output folder cannot be used.
  enum Problem: Error, Hashable {
    case foreign(String)
    case notAFolder(String)
    case overlaps(String, String)
    case mountPoint(String)
    case busy(String)
    case file(FileError)

    var message: String {
      switch self {
      case .foreign(let path):
        return
          "\(path) holds files that kb did not write; choose another folder with --output, or empty it"
      case .notAFolder(let path): return "\(path) is not a folder; choose another with --output"
      case .overlaps(let path, let other):
        return "\(path) holds \(other), which the build reads; choose another folder with --output"
      case .mountPoint(let path):
        return
          "\(path) is the top of a file system, which cannot be replaced in one step; choose a folder inside it"
      case .busy(let path): return "another build is writing \(path); wait until it has ended"
      case .file(let error):
        return "\(error); choose another folder with --output, or see that this one can be written"
      }
    }
  }

  /// What became of a site that was to take the place of the old one.
  enum Publishing: Hashable {
    case finished
    /// It is in place, but what it was made in could not be cleared away.
    case leftover(FileError)
    /// Some of it is in place. The next build goes on.
    case unfinished(FileError)
  }

  /// The file that marks a site as ours; it lists the names at the top of the site that are ours.
  static let marker = ".kb-site"
  /// Files that may stand in a folder before the first build.
  private static let harmless: Set<String> = [".gitkeep", ".gitignore"]

  /// Absolute, symbolic links resolved.
  let path: String
  /// As the user named it.
  let name: String
  /// Whether there is no site yet.
  let isNew: Bool
  private let staging: String
  private let lock: FolderLock

  /// Prepares the staging folder.
  /// - Parameters:
  ///   - name: the output folder; it need not exist.
  ///   - inputs: files and folders that the build reads, which the output must not hold.
  init(_ name: String, inputs: [String]) throws(Problem) {
    self.name = name
    path = FileSystem.resolved(name)
    for input in inputs where FileSystem.kind(of: input) != nil {
      let other = FileSystem.resolved(input)
      // The other way round is fine: a site of ours among the articles is not read as one.
      guard !(other + "/").hasPrefix(path + "/") else { throw .overlaps(name, input) }
    }
    do {
      let parts = path.split(separator: "/")
      let parent = "/" + parts.dropLast().joined(separator: "/")
      try Self.check(path, name: name, parent: parent)
      try FileSystem.createFolder(parent)
      staging = (parent == "/" ? "" : parent) + "/." + (parts.last ?? "site") + ".kb-staging"
      lock = try Self.prepare(staging, site: path, name: name)
      isNew = FileSystem.kind(of: path + "/" + Self.marker) == nil
    } catch let error as FileError {
      throw .file(error)
    } catch let problem as Problem {
      throw problem
    } catch {
      throw .notAFolder(name)
    }
  }

  private static func check(_ path: String, name: String, parent: String) throws {
    switch FileSystem.kind(of: path) {
    case .folder:
      let entries = try FileSystem.list(path)
      let isHarmless = entries.allSatisfy { $0.kind == .file && harmless.contains($0.name) }
      guard isHarmless || entries.contains(where: { $0.name == marker }) else {
        throw Problem.foreign(name)
      }
      guard FileSystem.device(of: path) == FileSystem.device(of: parent) else {
        throw Problem.mountPoint(name)
      }
    case .file, .other: throw Problem.notAFolder(name)
    case nil: break
    }
  }

  /// Makes the staging folder ours and empty. It is locked, so two builds cannot share it; one that a killed build left
  /// is taken over, and where that build had begun to publish, its work is finished first.
  private static func prepare(
    _ staging: String, site: String, name: String
  ) throws -> FolderLock {
    let isNew = FileSystem.kind(of: staging) == nil
    try FileSystem.createFolder(staging)
    guard let lock = FolderLock(staging) else { throw Problem.busy(name) }
    guard lock.isHeld(on: staging) else {
      // The build that had it ended just now, and took the folder along.
      lock.release()
      return try prepare(staging, site: site, name: name)
    }
    let names = try FileSystem.list(staging).map(\.name)
    guard isNew || names.allSatisfy(harmless.contains) || names.contains(marker) else {
      throw Problem.foreign(staging)
    }
    let journal = StagingJournal(staging: staging, site: site)
    if try !journal.resume() { try journal.abandon() }
    try clear(staging)
    try FileSystem.write([], to: staging + "/" + marker)
    return lock
  }

  /// Empties a staging folder but for its marker, without which the next build would not take it for ours.
  private static func clear(_ staging: String) throws(FileError) {
    for entry in try FileSystem.list(staging) where entry.name != marker {
      try FileSystem.remove(staging + "/" + entry.name)
    }
  }

  /// Deletes the staging folder, the marker last: a process that is killed meanwhile leaves one that is ours.
  private func removeStaging() throws(FileError) {
    try Self.clear(staging)
    try FileSystem.remove(staging)
  }

  /// Writes a file of the new site; `name` is relative to it.
  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws(FileError) -> FileStamp {
    let target = staging + "/" + name
    do {
      return try FileSystem.write(bytes, to: target)
    } catch {
      guard error.isMissing, let slash = target.lastIndex(of: "/") else { throw error }
      try FileSystem.createFolder(String(target[..<slash]))
      return try FileSystem.write(bytes, to: target)
    }
  }

  /// The stamp of a file of the old site.
  func stamp(of name: String) -> FileStamp? { FileStamp(path + "/" + name) }

  /// The bytes of a file of the old site.
  func read(_ name: String) -> [UInt8]? { try? FileSystem.read(path + "/" + name, largest: .max) }

  /// All files of the old site below the names at its top that are ours.
  func files() throws(FileError) -> [String] {
    var files: [String] = []
    let ours = Set(ownNames(in: path))
    for entry in try FileSystem.list(path) where ours.contains(entry.name) {
      try FileSystem.addFiles(of: path, below: entry.name, entry.kind, to: &files)
    }
    return files
  }

  /// The names at the top of a site that its marker lists.
  private func ownNames(in site: String) -> [String] {
    let marker = (try? FileSystem.read(site + "/" + Self.marker)) ?? []
    return String(decoding: marker, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// Makes what was written part of the site.
  /// - Parameters:
  ///   - files: all files of the new site, whether written now or kept.
  ///   - obsolete: files of the old site that the new one does not have.
  /// - Throws: where the old site is untouched; ``discard()`` is still to be called then.
  func publish(_ files: [String], without obsolete: [String]) throws(FileError) -> Publishing {
    let publishing = try published(files, without: obsolete)
    lock.release()
    return publishing
  }

  private func published(
    _ files: [String], without obsolete: [String]
  ) throws(FileError) -> Publishing {
    let tops = Set(files.map { $0.prefix { $0 != "/" } } + [Substring(Self.marker)]).sorted()
    let marker = Array((tops.joined(separator: "\n") + "\n").utf8)
    if isNew {
      try write(marker, to: Self.marker)
      return try takePlace()
    }
    let journal = StagingJournal(staging: staging, site: path)
    // Anew with each change: its time tells which build changed the site last.
    let hasFiles = try journal.hasFiles
    if hasFiles || !obsolete.isEmpty || read(Self.marker) != marker {
      try write(marker, to: Self.marker + ".new")
    }
    try journal.begin(deleting: obsolete)
    do {
      try journal.resume()
    } catch {
      return .unfinished(error)
    }
    return cleared()
  }

  /// Puts the staging folder where no site was.
  private func takePlace() throws(FileError) -> Publishing {
    guard FileSystem.kind(of: path) == .folder else {
      try FileSystem.rename(staging, to: path)
      return .finished
    }
    // What stands in the folder goes along, so that nothing is missing whenever this ends.
    for entry in try FileSystem.list(path) where entry.kind == .file {
      try write(FileSystem.read(path + "/" + entry.name), to: entry.name)
    }
    let old = staging + ".old"
    try FileSystem.remove(old)
    try FileSystem.exchange(staging, path, by: old)
    // The old folder now stands at the staging folder's path.
    return cleared()
  }

  private func cleared() -> Publishing {
    do {
      try removeStaging()
      return .finished
    } catch {
      return .leftover(error)
    }
  }

  /// Gives up the new site; the old one stays.
  func discard() {
    try? removeStaging()
    lock.release()
  }
}
