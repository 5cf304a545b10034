#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What stands at a path; links are followed.
enum FileNode: Hashable, Sendable {
  case file(FileVersion)
  case folder(FileVersion.Identity)

  /// - Returns: `nil` where there is neither a file nor a folder.
  init?(at path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .file(FileVersion(status))
    case S_IFDIR: self = .folder(FileVersion(status).identity)
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
