#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension FileSystem {
  /// Writes a file, or gives it new bytes, in one step: whoever reads it meanwhile sees the old bytes or the new ones,
  /// and an interruption leaves the old ones. Creates its folder.
  static func replace(_ path: String, with bytes: [UInt8]) throws(FileError) {
    let temporary = temporaryPath(for: path)
    do {
      try write(bytes, to: temporary)
    } catch {
      guard error.code == ENOENT, let slash = path.lastIndex(of: "/") else { throw error }
      try createFolder(String(path[..<slash]))
      try write(bytes, to: temporary)
    }
    try rename(temporary, to: path)
  }

  /// A hidden file in the folder of `path`, which no build takes for an article if an interruption leaves it there.
  static func temporaryPath(for path: String) -> String {
    let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    return path[..<slash] + "." + path[slash...] + ".kb-new"
  }

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
