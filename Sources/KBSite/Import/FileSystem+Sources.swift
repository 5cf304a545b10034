#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension FileSystem {
  /// The first bytes of a file.
  static func read(_ path: String, atMost limit: Int) throws(FileError) -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw .last("read", path) }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: limit)
    let count = fread(&bytes, 1, limit, file)
    return Array(bytes.prefix(count))
  }

  /// Whether `path` lies in the folder or is it, whatever the spelling; neither need exist.
  static func isFolder(_ folder: String, aroundOrAt path: String) -> Bool {
    guard let folder = realpath(folder, nil) else { return false }
    defer { free(folder) }
    var path = path
    while true {
      if let resolved = realpath(path, nil) {
        defer { free(resolved) }
        return (String(cString: resolved) + "/").hasPrefix(String(cString: folder) + "/")
      }
      guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
        return path.hasPrefix("/") ? false : isFolder(String(cString: folder), aroundOrAt: ".")
      }
      path = String(path[..<slash])
    }
  }
}
