import CFileSystem

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension FolderTree {
  /// What can stand at a path.
  enum Kind: Hashable {
    case file, folder, link, other
    /// Something whose name is not UTF-8, so that it cannot be named. Nothing of ours has such a name.
    case unnamed
  }

  /// What stands at a path; `nil` for nothing.
  /// - Throws: where a link is on the way there; one that stands there itself is told by its kind.
  func kind(of path: RelativePath) throws(FileError) -> Kind? {
    try status(of: path).map { Kind($0.format) }
  }

  /// The stamp of a file; `nil` where no regular file stands there.
  /// - Throws: where a link stands there, or is on the way.
  func stamp(of path: RelativePath) throws(FileError) -> FileStamp? {
    guard let status = try status(of: path) else { return nil }
    if status.format == S_IFLNK { throw .link("read", shown(path)) }
    return status.format == S_IFREG ? FileStamp(status) : nil
  }

  /// What the system says of a file or a link; `nil` where nothing stands there.
  func status(of path: RelativePath) throws(FileError) -> stat? {
    let folder: OpenFolder
    do throws(FileError) {
      folder = try self.folder(path.parent)
    } catch {
      guard error.isMissing || error.code == ENOTDIR else { throw error }
      return nil
    }
    if let status = folder.status(of: path.name) { return status }
    guard errno == ENOENT else { throw failure("read", path, in: folder) }
    return nil
  }

  /// The whole file.
  func read(_ path: RelativePath, largest: Int = .max) throws(FileError) -> [UInt8] {
    try open(path).read(largest: largest)
  }

  /// A file to be read.
  func open(_ path: RelativePath) throws(FileError) -> OpenFile {
    let folder = try self.folder(path.parent)
    let descriptor = openat(
      folder.descriptor, path.name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("read", path, in: folder) }
    return OpenFile(descriptor, path: shown(path))
  }

  /// A new file to be written, and its folder if that is missing. What stood there is deleted, not overwritten: it may
  /// be a second name of some other file.
  func create(_ path: RelativePath) throws(FileError) -> OpenFile {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    var folder = try self.folder(path.parent, creating: true)
    var descriptor = openat(folder.descriptor, path.name, flags, 0o644)
    if descriptor < 0, errno == ENOENT {
      // Somebody deleted the folder.
      forget()
      folder = try self.folder(path.parent, creating: true)
      descriptor = openat(folder.descriptor, path.name, flags, 0o644)
    }
    if descriptor < 0, errno == EEXIST {
      try removeFile(path)
      descriptor = openat(folder.descriptor, path.name, flags, 0o644)
    }
    guard descriptor >= 0 else { throw failure("write", path, in: folder) }
    return OpenFile(descriptor, path: shown(path))
  }

  /// Writes a new file, and its folder if that is missing.
  @discardableResult
  func write(_ bytes: [UInt8], to path: RelativePath) throws(FileError) -> FileStamp {
    let file = try create(path)
    try file.write(bytes)
    return try file.finish()
  }

  /// Writes a file, or gives it new bytes, in one step: whoever reads it meanwhile sees the old bytes or the new ones,
  /// and an interruption leaves the old ones.
  func replace(_ path: RelativePath, with bytes: [UInt8]) throws(FileError) {
    try replace(path) { file throws(FileError) in try file.write(bytes) }
  }

  /// Writes a file in one step.
  /// - Parameter write: is given the file that will take the place of the one at `path`.
  func replace(
    _ path: RelativePath, by write: (OpenFile) throws(FileError) -> Void
  ) throws(FileError) {
    let temporary = path.temporary
    // Before anything is written.
    _ = try stamp(of: path)
    do {
      let file = try create(temporary)
      try write(file)
      try file.finish()
      try move(temporary, to: self, as: path)
    } catch {
      // On a full disk the half of it would be in the way of the rest.
      if !error.isLink { try? removeFile(temporary) }
      throw error
    }
  }

  /// Moves a file in one step, to where another may stand; the folder there is made if it is missing.
  func move(
    _ path: RelativePath, to tree: FolderTree, as target: RelativePath
  ) throws(FileError) {
    let source = try folder(path.parent)
    let folder = try tree.folder(target.parent, creating: true)
    guard folder.status(of: target.name)?.format != S_IFLNK else {
      throw .link("replace", tree.shown(target))
    }
    guard renameat(source.descriptor, path.name, folder.descriptor, target.name) == 0 else {
      throw tree.failure("write", target, in: folder)
    }
  }

  /// Moves a folder in one step, to where nothing stands.
  func moveFolder(
    _ path: RelativePath, to tree: FolderTree, as target: RelativePath
  ) throws(FileError) {
    defer {
      forget()
      tree.forget()
    }
    try move(path, to: tree, as: target)
  }

  /// Exchanges two folders, in one step where the system can, else in three.
  /// - Parameter temporary: where the other folder stands meanwhile, in this tree.
  func exchange(
    _ path: RelativePath, with other: RelativePath, in tree: FolderTree,
    by temporary: RelativePath
  ) throws(FileError) {
    defer {
      forget()
      tree.forget()
    }
    let (source, folder) = (try folder(path.parent), try tree.folder(other.parent))
    if kb_exchange_paths(source.descriptor, path.name, folder.descriptor, other.name) == 0 {
      return
    }
    try tree.move(other, to: self, as: temporary)
    do {
      try move(path, to: tree, as: other)
    } catch {
      try? move(temporary, to: tree, as: other)
      throw error
    }
    try move(temporary, to: self, as: path)
  }

  /// Deletes a file; nothing that stands there is fine, and a folder stays.
  /// - Throws: where a link stands there, which stays.
  func removeFile(_ path: RelativePath) throws(FileError) {
    guard let status = try status(of: path), status.format != S_IFDIR else { return }
    guard status.format != S_IFLNK else { throw .link("delete", shown(path)) }
    let folder = try self.folder(path.parent)
    guard unlinkat(folder.descriptor, path.name, 0) == 0 || errno == ENOENT else {
      throw failure("delete", path, in: folder)
    }
  }
}

extension FolderTree.Kind {
  /// - Parameter format: the part of a file's mode that says what it is.
  init(_ format: mode_t) {
    switch format {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .link
    default: self = .other
    }
  }
}
