import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder and all below it, where symbolic links are never followed: not for reading, writing, moving or deleting.
///
/// All that `kb` writes, it writes through a tree. The top is what the user named, links in its path included. From there
/// each step opens the next folder by its name in the one before (openat(2) with `O_NOFOLLOW`), so a link that somebody
/// puts there meanwhile leads nowhere. A link that is met is left alone, and reported as an error (``FileError/isLink``).
final class FolderTree: Sendable {
  /// The top, as messages name it.
  let path: String
  /// The top, as it is opened when it is first needed.
  private let place: String
  private let held: Mutex<HeldFolders>

  private struct HeldFolders {
    var top: OpenFolder?
    /// Folders used not long ago, each in the place that its path's hash gives it: files come folder by folder.
    var recent = [(path: RelativePath, folder: OpenFolder)?](repeating: nil, count: 32)
  }

  /// - Parameters:
  ///   - place: the top; it need not exist yet.
  ///   - path: how messages name it, if otherwise.
  init(_ place: String, shownAs path: String? = nil) {
    self.place = place
    self.path = Self.trimmed(path ?? place)
    held = Mutex(HeldFolders())
  }

  private init(_ top: OpenFolder, at path: String) {
    self.path = Self.trimmed(path)
    place = path
    held = Mutex(HeldFolders(top: top))
  }

  /// A folder of the tree as a tree of its own, which stays the same folder wherever it is moved.
  /// - Parameter path: how messages name it, if otherwise than by its place in this tree.
  func subtree(_ name: RelativePath, shownAs path: String? = nil) throws(FileError) -> FolderTree {
    FolderTree(try folder(name), at: path ?? shown(name))
  }

  private static func trimmed(_ path: String) -> String {
    path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// How messages name a file.
  func shown(_ path: RelativePath?) -> String {
    guard let path else { return self.path }
    switch self.path {
    case ".": return path.text
    case "/": return "/" + path.text
    default: return self.path + "/" + path.text
    }
  }

  /// The top, held open.
  func top(creating: Bool = false) throws(FileError) -> OpenFolder {
    if let top = held.withLock(\.top) { return top }
    if creating { try FileSystem.createFolder(place) }
    guard let top = OpenFolder(following: place) else { throw .last("open", path) }
    held.withLock { $0.top = top }
    return top
  }

  /// A folder, held open.
  /// - Parameters:
  ///   - path: `nil` is the top.
  ///   - creating: whether it and those above it are made where they are missing.
  func folder(_ path: RelativePath?, creating: Bool = false) throws(FileError) -> OpenFolder {
    guard let path else { return try top(creating: creating) }
    let slot = path.hashValue & 31
    if let (known, folder) = held.withLock({ $0.recent[slot] }), known == path { return folder }
    let parent = try folder(path.parent, creating: creating)
    var folder = OpenFolder(path.name, in: parent)
    if folder == nil, creating, errno == ENOENT {
      _ = try makeFolder(path, in: parent)
      folder = OpenFolder(path.name, in: parent)
    }
    guard let folder else { throw failure("open", path, in: parent) }
    held.withLock { $0.recent[slot] = (path, folder) }
    return folder
  }

  /// Creates a folder and those above it; one that exists is fine.
  /// - Returns: whether it did not exist.
  @discardableResult
  func createFolder(_ path: RelativePath, mode: mode_t = 0o755) throws(FileError) -> Bool {
    let isNew = try makeFolder(path, in: folder(path.parent, creating: true), mode: mode)
    if !isNew { _ = try folder(path) }
    return isNew
  }

  private func makeFolder(
    _ path: RelativePath, in parent: OpenFolder, mode: mode_t = 0o755
  ) throws(FileError) -> Bool {
    if mkdirat(parent.descriptor, path.name, mode) == 0 { return true }
    guard errno == EEXIST else { throw failure("create", path, in: parent) }
    return false
  }

  /// Deletes a folder if it is empty.
  func removeEmptyFolder(_ path: RelativePath) -> Bool {
    guard let parent = try? folder(path.parent),
      unlinkat(parent.descriptor, path.name, AT_REMOVEDIR) == 0
    else { return false }
    forget { $0 == path }
    return true
  }

  /// Closes folders that were kept open, because they are gone or others stand in their places.
  func forget(where isGone: (RelativePath) -> Bool = { _ in true }) {
    held.withLock { held in
      for slot in held.recent.indices where held.recent[slot].map({ isGone($0.path) }) == true {
        held.recent[slot] = nil
      }
    }
  }

  /// The failure of the call just made on a file of a folder.
  func failure(_ action: String, _ path: RelativePath, in folder: OpenFolder) -> FileError {
    let code = errno
    // Systems differ in what they say of a link.
    if [ELOOP, ENOTDIR, EMLINK].contains(code), folder.status(of: path.name)?.format == S_IFLNK {
      return .link(action, shown(path))
    }
    return FileError(action: action, path: shown(path), code: code)
  }
}
