/// The folder that a build writes.
///
/// Pages go into a hidden staging folder beside it, which takes its place in one step when the build is complete: a
/// build that fails or is killed leaves the old site as it was. Only folders that hold nothing, or a site of ours, are
/// written, and what others put beside our files at the top of a site (`CNAME`, `.git`) moves on to the new one.
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
      case .file(let error): return error.description
      }
    }
  }

  /// The file that marks a site as ours; it lists the names at the top of the site that are ours.
  static let marker = ".kb-site"
  /// Files that may stand in a folder before the first build.
  private static let harmless: Set<String> = [".gitkeep", ".gitignore"]

  /// Absolute, symbolic links resolved.
  let path: String
  /// As the user named it.
  let name: String
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
      lock = try Self.prepare(staging, name: name)
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
      let names = try FileSystem.list(path).map(\.name)
      guard names.contains(marker) || names.allSatisfy(harmless.contains) else {
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
  /// is taken over.
  private static func prepare(_ staging: String, name: String) throws -> FolderLock {
    let isNew = FileSystem.kind(of: staging) == nil
    try FileSystem.createFolder(staging)
    guard let lock = FolderLock(staging) else { throw Problem.busy(name) }
    let names = try FileSystem.list(staging).map(\.name)
    guard isNew || names.isEmpty || names.contains(marker) else { throw Problem.foreign(staging) }
    for entry in names where entry != marker { try FileSystem.remove(staging + "/" + entry) }
    try FileSystem.write([], to: staging + "/" + marker)
    return lock
  }

  /// Writes a file of the new site; `name` is relative to it.
  func write(_ bytes: [UInt8], to name: String) throws(FileError) {
    let target = staging + "/" + name
    do {
      try FileSystem.write(bytes, to: target)
    } catch {
      guard error.isMissing, let slash = target.lastIndex(of: "/") else { throw error }
      try FileSystem.createFolder(String(target[..<slash]))
      try FileSystem.write(bytes, to: target)
    }
  }

  /// Puts the new site in the place of the old one.
  /// - Returns: what could not be cleared away afterwards, if anything; the new site is in place all the same.
  func publish() throws(FileError) -> FileError? {
    defer { lock.release() }
    let ours = try FileSystem.list(staging).map(\.name)
    try write(Array(ours.joined(separator: "\n").utf8) + [0x0A], to: Self.marker)
    guard FileSystem.kind(of: path) == .folder else {
      try FileSystem.rename(staging, to: path)
      return nil
    }
    let old = staging + ".old"
    try FileSystem.remove(old)
    try FileSystem.exchange(staging, path, by: old)
    do {
      // The old site now stands at the staging folder's path, where the next build would take it over.
      try FileSystem.rename(staging, to: old)
      try keepForeignFiles(of: old)
      try FileSystem.remove(old)
      return nil
    } catch {
      return error
    }
  }

  /// Moves on what stands at the top of the old site and was not ours.
  private func keepForeignFiles(of old: String) throws(FileError) {
    let marker = (try? FileSystem.read(old + "/" + Self.marker)) ?? []
    let ours = Set(String(decoding: marker, as: UTF8.self).split(separator: "\n").map(String.init))
    for entry in try FileSystem.list(old)
    where entry.name != Self.marker && !ours.contains(entry.name)
      && FileSystem.kind(of: path + "/" + entry.name) == nil
    {
      try FileSystem.rename(old + "/" + entry.name, to: path + "/" + entry.name)
    }
  }

  /// Gives up the new site; the old one stays.
  func discard() {
    try? FileSystem.remove(staging)
    lock.release()
  }
}
