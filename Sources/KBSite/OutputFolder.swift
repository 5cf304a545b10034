#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The folder that a build writes.
///
/// Pages go into a staging folder beside it, which takes its place in one step when the build is complete: a build that
/// fails or is killed leaves the old site as it was. A folder that holds files but no marker of ours is never written.
struct OutputFolder: Sendable {
  /// Why the output folder cannot be used.
  enum Problem: Error, Hashable {
    case foreign(String)
    case notAFolder(String)
    case insideContent(String)
    case file(FileError)

    var message: String {
      switch self {
      case .foreign(let path):
        return
          "\(path) holds files that kb did not write; choose another folder with --output, or empty it"
      case .notAFolder(let path): return "\(path) is not a folder; choose another with --output"
      case .insideContent(let path):
        return "\(path) lies inside the content folder; choose another with --output"
      case .file(let error): return error.description
      }
    }
  }

  /// The file that marks a site as ours.
  static let marker = ".kb-site"
  /// Files that may stand in a folder before the first build and stay there.
  private static let kept = [".gitkeep", ".gitignore"]

  let path: String
  private let staging: String

  init(_ path: String, content: [String]) throws(Problem) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    staging = self.path + ".kb-new"
    for folder in content where (self.path + "/").hasPrefix(folder + "/") {
      throw .insideContent(path)
    }
    do {
      switch FileSystem.kind(of: self.path) {
      case .folder:
        let names = try FileSystem.list(self.path).map(\.name).filter { !Self.kept.contains($0) }
        guard names.isEmpty || names.contains(Self.marker) else { throw Problem.foreign(path) }
      case .file, .other: throw Problem.notAFolder(path)
      case nil: break
      }
      try FileSystem.remove(staging)
      try FileSystem.createFolder(staging)
    } catch let error as FileError {
      throw .file(error)
    } catch let problem as Problem {
      throw problem
    } catch {
      throw .notAFolder(path)
    }
  }

  /// Writes a file of the new site; `name` is relative to it.
  func write(_ bytes: [UInt8], to name: String) throws(FileError) {
    let target = staging + "/" + name
    do {
      try FileSystem.write(bytes, to: target)
    } catch {
      guard error.code == ENOENT, let slash = target.lastIndex(of: "/") else { throw error }
      try FileSystem.createFolder(String(target[..<slash]))
      try FileSystem.write(bytes, to: target)
    }
  }

  /// Puts the new site in the place of the old one.
  func publish() throws(FileError) {
    try write([], to: Self.marker)
    guard FileSystem.kind(of: path) == .folder else {
      try FileSystem.rename(staging, to: path)
      return
    }
    for name in Self.kept where FileSystem.kind(of: path + "/" + name) == .file {
      try write(try FileSystem.read(path + "/" + name), to: name)
    }
    let old = path + ".kb-old"
    try FileSystem.remove(old)
    try FileSystem.exchange(staging, path, by: old)
    try FileSystem.remove(staging)
  }

  /// Gives up the new site; the old one stays.
  func discard() { try? FileSystem.remove(staging) }
}
