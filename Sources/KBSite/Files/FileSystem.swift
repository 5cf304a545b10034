import CFileSystem

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads the files and folders that the user named, and follows the links in them, on POSIX calls: an archive is 60,000
/// small files, so each call counts. What is written is written through a ``FolderTree``.
enum FileSystem {
  /// What stands at a path.
  enum Kind { case file, folder, other }

  /// `nil` where nothing stands there, or where that cannot be told. Symbolic links are followed.
  static func kind(of path: String) -> Kind? {
    // The value is an optional itself.
    (try? kind(at: path)) ?? nil
  }

  /// `nil` where nothing stands there; throws where that cannot be told. Symbolic links are followed.
  static func kind(at path: String) throws(FileError) -> Kind? {
    var status = stat()
    guard stat(path, &status) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw .last("read", path)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// Whether a symbolic link stands at the path itself. Links on the way to it are followed.
  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// What tells a folder from every other, whatever paths lead to it. Throws for a folder that cannot be entered, though
  /// its names may be listed.
  static func identity(ofFolder path: String) throws(FileError) -> FileIdentity {
    var status = stat()
    // The folder itself would be found without being entered; what is in it is not.
    guard stat(path + "/.", &status) == 0 else { throw .last("enter", path) }
    return status.identity
  }

  /// The absolute path, symbolic links and `..` resolved as far as the path exists.
  static func resolved(_ path: String) -> String {
    if let buffer = realpath(path, nil) {
      defer { free(buffer) }
      return String(cString: buffer)
    }
    let parts = path.split(separator: "/", omittingEmptySubsequences: true)
    guard let last = parts.last else { return "/" }
    let isAbsolute = path.hasPrefix("/")
    let parent = parts.dropLast().joined(separator: "/")
    let base = resolved(isAbsolute ? "/" + parent : parent.isEmpty ? "." : parent)
    switch last {
    case ".": return base
    // No link leads elsewhere: below a folder that does not exist there is none.
    case "..": return "/" + base.split(separator: "/").dropLast().joined(separator: "/")
    default: return (base == "/" ? "" : base) + "/" + last
    }
  }

  /// Files larger than this are no articles, and are not read.
  static let largestFile = 64 << 20

  /// The whole file. Only regular files are read: a pipe would wait for ever. Symbolic links are followed.
  static func read(_ path: String, largest: Int = largestFile) throws(FileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .last("read", path) }
    return try OpenFile(descriptor, path: path).read(largest: largest)
  }

  /// Creates the folder and those above it; one that exists is fine.
  static func createFolder(_ path: String) throws(FileError) {
    if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
      throw .last("create", path)
    }
    try createFolder(String(path[..<slash]))
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw .last("create", path) }
  }

  /// Names in a folder, without `.` and `..`, sorted, with what they are. Symbolic links are followed.
  static func list(_ path: String) throws(FileError) -> [(name: String, kind: Kind)] {
    guard let folder = OpenFolder(following: path), let names = names(in: folder) else {
      throw .last("list", path)
    }
    var entries: [(name: String, kind: Kind)] = []
    for (name, format) in names {
      // The repaired form of a name that is not UTF-8 opens nothing.
      if name.unicodeScalars.contains("\u{FFFD}"), kind(of: path + "/" + name) == nil {
        entries.append((name, .other))
        continue
      }
      switch format {
      case S_IFREG: entries.append((name, .file))
      case S_IFDIR: entries.append((name, .folder))
      default: entries.append((name, kind(of: path + "/" + name) ?? .other))
      }
    }
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// Names in a folder, without `.` and `..`, in no order, with the part of the mode that says what they are where the
  /// system tells it.
  /// - Parameter folder: is listed from where it was read to last.
  /// - Returns: `nil` where the system refuses; `errno` says why.
  static func names(in folder: OpenFolder) -> [(name: String, format: mode_t?)]? {
    // The stream closes its descriptor.
    let descriptor = dup(folder.descriptor)
    guard descriptor >= 0, let stream = fdopendir(descriptor) else { return nil }
    defer { closedir(stream) }
    var names: [(name: String, format: mode_t?)] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        // The name is a zero-terminated string inside the entry, which lives until the next call.
        pointer.withMemoryRebound(
          to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)
        ) {
          String(cString: $0)
        }
      }
      if name == "." || name == ".." { continue }
      switch Int32(entry.pointee.d_type) {
      case Int32(DT_REG): names.append((name, S_IFREG))
      case Int32(DT_DIR): names.append((name, S_IFDIR))
      case Int32(DT_LNK): names.append((name, S_IFLNK))
      default: names.append((name, nil))
      }
    }
    return names
  }
}
