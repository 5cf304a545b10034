import CFileSystem

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The file operations that a build needs, on POSIX calls: an archive is 60,000 small files, so each call counts.
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

  /// The file system that the path lies in.
  static func device(of path: String) -> UInt64? {
    var status = stat()
    return stat(path, &status) == 0 ? UInt64(status.st_dev) : nil
  }

  /// What tells a folder from every other, whatever paths lead to it. Throws for a folder that cannot be entered, though
  /// its names may be listed.
  static func identity(ofFolder path: String) throws(FileError) -> FileIdentity {
    var status = stat()
    // The folder itself would be found without being entered; what is in it is not.
    guard stat(path + "/.", &status) == 0 else { throw .last("enter", path) }
    return FileIdentity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
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
    return (base == "/" ? "" : base) + "/" + last
  }

  /// Files larger than this are no articles, and are not read.
  static let largestFile = 64 << 20

  /// The whole file. Only regular files are read: a pipe would wait for ever.
  static func read(_ path: String, largest: Int = largestFile) throws(FileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .last("read", path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .last("read", path) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      throw FileError(action: "read", path: path, code: isFolder ? EISDIR : EINVAL)
    }
    guard status.st_size <= largest else {
      throw FileError(action: "read", path: path, code: EFBIG)
    }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        SystemCall.read(descriptor, buffer.baseAddress.map { $0 + filled }, buffer.count - filled)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw .last("read", path) }
      if count == 0 { break }
      filled += count
    }
    if filled < bytes.count { bytes.removeLast(bytes.count - filled) }
    return bytes
  }

  /// Writes a new file; the folder must exist.
  /// - Returns: its stamp, with which it can be told later whether somebody else touched it.
  @discardableResult
  static func write(_ bytes: [UInt8], to path: String) throws(FileError) -> FileStamp {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .last("write", path) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        SystemCall.write(
          descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else {
        let error = FileError.last("write", path)
        close(descriptor)
        throw error
      }
      written += count
    }
    var status = stat()
    let isKnown = fstat(descriptor, &status) == 0
    // Network file systems and quotas report a full disk here.
    guard close(descriptor) == 0, isKnown else { throw .last("write", path) }
    return FileStamp(status)
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

  /// Names in a folder, without `.` and `..`, sorted, with what they are.
  static func list(_ path: String) throws(FileError) -> [(name: String, kind: Kind)] {
    guard let folder = opendir(path) else { throw .last("list", path) }
    defer { closedir(folder) }
    var entries: [(name: String, kind: Kind)] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        // The name is a zero-terminated string inside the entry, which lives until the next call.
        pointer.withMemoryRebound(
          to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)
        ) {
          String(cString: $0)
        }
      }
      if name == "." || name == ".." { continue }
      // The repaired form of a name that is not UTF-8 opens nothing.
      if name.unicodeScalars.contains("\u{FFFD}"), kind(of: path + "/" + name) == nil {
        entries.append((name, .other))
        continue
      }
      switch Int32(entry.pointee.d_type) {
      case Int32(DT_REG): entries.append((name, .file))
      case Int32(DT_DIR): entries.append((name, .folder))
      default: entries.append((name, kind(of: path + "/" + name) ?? .other))
      }
    }
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// Deletes a file, or a folder with all that is in it; links inside are deleted, never followed.
  static func remove(_ path: String) throws(FileError) {
    // Nothing stands there, or there is not even a folder above it.
    if unlink(path) == 0 || errno == ENOENT || errno == ENOTDIR { return }
    guard errno == EISDIR || errno == EPERM || errno == EACCES else { throw .last("delete", path) }
    for entry in try list(path) { try remove(path + "/" + entry.name) }
    guard rmdir(path) == 0 else { throw .last("delete", path) }
  }

  /// Deletes a folder if it is empty.
  static func removeEmptyFolder(_ path: String) -> Bool { rmdir(path) == 0 }

  static func rename(_ path: String, to newPath: String) throws(FileError) {
    guard SystemCall.rename(path, newPath) == 0 else { throw .last("rename", path) }
  }
}

extension FileSystem {
  /// Exchanges two folders in one step where the system can, else in three.
  static func exchange(_ new: String, _ old: String, by temporary: String) throws(FileError) {
    if kb_exchange_paths(new, old) == 0 { return }
    try rename(old, to: temporary)
    do {
      try rename(new, to: old)
    } catch {
      try? rename(temporary, to: old)
      throw error
    }
    try rename(temporary, to: new)
  }
}

/// What tells a folder from every other.
struct FileIdentity: Hashable, Sendable {
  let device: UInt64
  let number: UInt64
}

/// The system's functions that ``FileSystem`` hides behind its own of the same names.
private enum SystemCall {
  static func read(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
      return Glibc.read(file, buffer, count)
    #elseif canImport(Darwin)
      return Darwin.read(file, buffer, count)
    #endif
  }

  static func write(_ file: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
      return Glibc.write(file, buffer, count)
    #elseif canImport(Darwin)
      return Darwin.write(file, buffer, count)
    #endif
  }

  static func rename(_ path: String, _ newPath: String) -> Int32 {
    #if canImport(Glibc)
      return Glibc.rename(path, newPath)
    #elseif canImport(Darwin)
      return Darwin.rename(path, newPath)
    #endif
  }
}
