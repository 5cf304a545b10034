#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What tells a file, and a version of it, from every other.
struct FileStamp: Hashable, Sendable {
  /// The same wherever the file is moved to.
  struct Identity: Hashable, Sendable {
    let device: UInt64
    let number: UInt64
  }

  /// A moment as the file system keeps it.
  private struct Time: Hashable, Sendable {
    let seconds: Int
    let nanoseconds: Int

    init(_ time: timespec) {
      seconds = Int(time.tv_sec)
      nanoseconds = Int(time.tv_nsec)
    }
  }

  let identity: Identity
  private let size: Int64
  private let modified: Time
  /// Of content or attributes: unlike the time of modification, no program can set it back.
  private let changed: Time

  fileprivate init(_ status: stat) {
    identity = Identity(
      device: UInt64(truncatingIfNeeded: status.st_dev),
      number: UInt64(truncatingIfNeeded: status.st_ino))
    size = Int64(status.st_size)
    #if canImport(Darwin)
      modified = Time(status.st_mtimespec)
      changed = Time(status.st_ctimespec)
    #else
      modified = Time(status.st_mtim)
      changed = Time(status.st_ctim)
    #endif
  }

  /// True for the same file at another path. Its number alone says little: it is given anew when a file is deleted.
  func isMoved(from other: FileStamp) -> Bool {
    identity == other.identity && size == other.size && modified == other.modified
  }
}

/// What stands at a path; links are followed.
enum FileNode: Hashable, Sendable {
  case file(FileStamp)
  case folder(FileStamp.Identity)

  /// - Returns: `nil` where there is neither a file nor a folder.
  init?(at path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .file(FileStamp(status))
    case S_IFDIR: self = .folder(FileStamp(status).identity)
    default: return nil
    }
  }

  /// The names in a folder, without `.` and `..`, in no order; none where it cannot be read.
  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        // The name is a zero-terminated string inside the entry, which lives until the next call.
        pointer.withMemoryRebound(
          to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)
        ) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }
}
